"""How it was calculated, in plain words, with the conventions that were used."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.cashflow.soem import soem_deviations

from ..conventions import discounting, price_level_words
from ..counting import counted_of
from ..findings import told
from ..material import HALF_A_KRONE, Material
from ..model import Block, Bullets, Facts, Heading, Paragraph, Section


def method(material: Material) -> Section:
    """Conventions, formula, one line worked through, and departures from SØM."""
    return Section("method", material.words.text("section.method"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words = material.words
    yield Heading(words.text("method.conventions"))
    yield Facts(tuple(_conventions(material)))
    yield Heading(words.text("method.formula"))
    yield Paragraph(words.text("method.formula-lead"))
    yield Bullets(tuple(words.text(f"method.formula-{i}") for i in range(1, 7)))
    example = _example(material)
    if example:
        yield Heading(words.text("method.example"))
        yield Paragraph(example)
    if material.case.profile == "soem":
        yield Heading(words.text("method.soem"))
        found: dict[str, list[str]] = {}
        for finding in soem_deviations(material.case):
            text, _ = told(finding, words.lang)
            found.setdefault(text, []).append(material.names.place(finding.path))
        if found:
            yield Paragraph(words.text("method.soem-deviations"))
            yield Bullets(tuple(f"{text} ({words.listed(places, at_most=6)})" for text, places in found.items()))
        else:
            yield Paragraph(words.text("method.soem-none"))
    yield Paragraph(words.text("method.version", code=material.document.code), "note")


def _conventions(material: Material) -> Iterator[tuple[str, tuple[str, ...]]]:
    words, case, timeline = material.words, material.case, material.result.plan.timeline
    start = words.period(timeline.start, "month")
    base = words.period(timeline.base, "month")
    yield words.text("convention.price-level"), (price_level_words(material),)
    yield (
        words.text("convention.time"),
        (words.text("convention.time-text", start=start, horizon=material.horizon, last=material.years[-1]),),
    )
    yield words.text("convention.period"), (words.text(f"convention.period-{case.period}"),)
    yield words.text("convention.position"), (words.text(f"convention.position-{case.flows_at}"),)
    yield words.text("convention.budget"), (discounting(material, "budget"),)
    society = words.text("convention.society-text", rates=discounting(material, "society"), base=base)
    yield words.text("convention.society"), (society,)
    factor = words.number(material.result.plan.net_tax_factor)
    yield words.text("convention.factor"), (words.text("convention.factor-text", factor=factor),)
    indices = {flow.price_index for flow in material.flows.values()} | {case.price_index}
    named = tuple(sorted(name for name in indices if name))
    yield words.text("convention.index"), named or (words.text("convention.no-index"),)
    yield words.text("convention.profile"), (words.text(f"convention.profile-{case.profile or 'none'}"),)
    people = material.summary
    per_head = [
        words.text(f"convention.per-{what}", amount=words.amount(amount), count=words.count(count, "person").text)
        for what, amount, count in (
            ("entrant", people.per_entrant(material.main), people.entrants),
            ("completer", people.per_completer(material.main), people.completers),
        )
        if amount is not None
    ]
    if per_head:
        yield words.text("convention.per-head", group=material.names.group(material.main)), tuple(per_head)


def _example(material: Material) -> str:
    """The largest gain line as count × average price."""
    words = material.words
    found = {
        i: counted
        for i, line in enumerate(material.lines)
        if line.kind == "gain" and line.priced and (counted := counted_of(material, i)) is not None
    }
    if not found:
        return ""
    i = max(found, key=lambda i: found[i].gross)
    if found[i].gross < HALF_A_KRONE:
        return ""
    return words.text(
        "method.example-text",
        line=material.names.line(material.lines[i]),
        count=words.count(abs(found[i].count), found[i].noun).text,
        noun=found[i].noun,
        price=words.amount(found[i].price),
        amount=words.amount(found[i].gross),
    )
