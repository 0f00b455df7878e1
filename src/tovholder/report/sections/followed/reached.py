"""The goals: what was reported, with interval, against what was expected, and how it was found and by whom verified."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.quantities import Quantity

from ...followed import saying
from ...followed.results import Outcome, Standing, expected, method_of, outcomes, standings
from ...followed_charts import Against, reached_chart
from ...material import Material
from ...model import Block, Cell, Chart, Column, Facts, Figure, Heading, Paragraph, Row, Section, Table

_COLUMNS = ("at", "reached", "interval", "expected", "verdict", "method", "verified")


def reached(material: Material) -> Section:
    """A picture of the newest results, a table of all of them, and what each way of finding out can say."""
    # On its side in print, so that no result is parted from its method.
    return Section("followed-goals", material.words.text("section.followed-goals"), tuple(_blocks(material)), wide=True)


def _blocks(material: Material) -> Iterator[Block]:
    words = material.words
    if not material.case.goals:
        yield Paragraph(words.text("goals.none"))
        return
    yield Paragraph(words.text("followed.not-caused"), "lead")
    found = outcomes(material)
    if not found:
        yield Paragraph(words.text("reached.nothing"), "warning")
    drawn = [one for of in standings(material).values() for one in of if one.against is not None]
    if drawn:
        yield _chart(material, drawn)
    yield _table(material, found)
    yield Heading(words.text("reached.honesty"))
    yield Facts(tuple(_honesty(material, found)))


def _chart(material: Material, drawn: list[Standing]) -> Chart:
    words = material.words
    below = sum(one.against == "below" for one in drawn)
    key = "none" if below == 0 else "all" if below == len(drawn) else "some"
    key = f"one-{key}" if len(drawn) == 1 else key
    return Chart(
        title=words.text(f"reached.chart-{key}", below=below, of=len(drawn)),
        subtitle=words.text("reached.chart-subtitle"),
        spec=reached_chart([row for one in drawn for row in _drawn(material, one)], words),
        sentence=" ".join(saying.standing(material, one) for one in drawn),
        table=_numbers(material, drawn),
    )


def _drawn(material: Material, one: Standing) -> Iterator[Against]:
    if one.expected is not None:
        there = one.expected
        label, scale = saying.goal(material, one.goal, one.tranche), words_of_scale(material, one)
        yield Against(label, scale, one.value, one.interval, there.low, there.likely, there.high, there.asked)


def _numbers(material: Material, drawn: list[Standing]) -> Table:
    """The numbers of the drawing."""
    words = material.words
    headings = ("goal", "of", "share", "low-end", "high-end", "low", "likely", "high", "asked")
    columns = tuple(Column(words.text(f"reached.column.{name}"), i > 1) for i, name in enumerate(headings))
    rows = []
    for one in drawn:
        there, ends = one.expected, one.interval or (None, None)
        numbers = () if there is None else (one.value, *ends, there.low, there.likely, there.high, there.asked)
        cells = tuple(saying.share(material, number) for number in numbers)
        rows.append(Row((saying.goal(material, one.goal, one.tranche), words_of_scale(material, one), *cells)))
    return Table(words.text("reached.numbers"), columns, tuple(rows))


def words_of_scale(material: Material, one: Standing) -> str:
    """What a goal's shares are shares of."""
    scale = "people" if one.expected is None else one.expected.scale
    return material.words.text(f"reached.scale-{scale}")


def _table(material: Material, found: tuple[Outcome, ...]) -> Table:
    """Goal by goal every result; where reports are of different people, what they come to together."""
    words, sums = material.words, standings(material)
    columns = tuple(Column(words.text(f"reached.column.{name}"), name == "interval") for name in _COLUMNS)
    body: list[Row] = []
    for name in material.case.goals:
        rows = [outcome for outcome in found if outcome.goal == name]
        body.append(Row((saying.goal(material, name), *("" for _ in _COLUMNS[1:])), "group"))
        body += [_row(material, outcome) for outcome in rows] or [_unreported(material, name)]
        body += [_together(material, one) for one in sums.get(name, ()) if len(one.outcomes) > 1]
    return Table(words.text("reached.table"), columns, tuple(body), words.text("reached.note"))


def _row(material: Material, outcome: Outcome) -> Row:
    words, tranche = material.words, outcome.report.tranche
    verified = outcome.report.verified_by or words.text("followed.unverified")
    verdict = words.text(f"reached.verdict.{outcome.verdict}") if outcome.verified else words.text("followed.waits")
    at = saying.month(material, outcome.at)
    return Row((
        at if tranche is None else f"{at}, {material.names.tranche(tranche)}",
        _said(material, outcome),
        saying.span(material, outcome.row.interval),
        saying.expected(material, outcome.expected),
        verdict,
        saying.outcome_method(material, outcome),
        verified,
    ))  # fmt: skip


def _together(material: Material, one: Standing) -> Row:
    """Verified reports of different people, as one."""
    words = material.words
    people = [outcome.row.counted for outcome in one.outcomes if outcome.row.counted is not None]
    reached, of = sum(counted.reached for counted in people), sum(counted.of or 0 for counted in people)
    share = "" if one.value is None else f" ({words.percent(round(one.value, 2))})"
    said = Figure(one.value, "share", words.text("followed.of", count=reached, of=of) + share)
    expected = saying.expected(material, one.expected)
    methods = words.listed(list(dict.fromkeys(saying.outcome_method(material, o) for o in one.outcomes)), at_most=9)
    verifiers = words.listed(list(dict.fromkeys(o.report.verified_by or "" for o in one.outcomes)), at_most=9)
    heading = words.text("reached.together", month=saying.month(material, one.at))
    cells = (said, saying.span(material, one.interval), expected, words.text("reached.verdict.per-person"))
    return Row((heading, *cells, methods, verifiers), "subtotal")


def _unreported(material: Material, name: str) -> Row:
    words, agreed = material.words, method_of(material, material.case.goals[name])
    method = words.text("word.missing")
    if agreed is not None:
        method = words.text("followed.agreed", what=saying.method(material, agreed))
    there = saying.expected(material, expected(material, name))
    return Row((words.text("followed.not-reported"), "", "", there, "", method, ""))


def _said(material: Material, outcome: Outcome) -> Cell:
    """What was reported, in the goal's own unit: how many of how many, a mean, an amount, or whether it happened."""
    words, report, counted = material.words, outcome.report, outcome.row.counted
    if report.average is not None:
        unit = _unit(material.case.goals[outcome.goal].baseline) or _unit(material.case.goals[outcome.goal].target)
        text = f"{words.number(report.average)} {unit}".strip()
        if report.comparison is not None:
            text = words.text("reached.against", own=text, other=words.number(report.comparison))
        if outcome.value is not None:
            text = words.text("reached.of-target", said=text, share=words.percent(round(outcome.value, 2)))
        return Figure(report.average, unit, text)
    if report.amount is not None:
        return Figure(report.amount, words.currency, words.amount(report.amount))
    if counted is not None:
        share = "" if counted.share is None else f" ({words.percent(round(float(counted.share), 2))})"
        text = (
            str(counted.reached)
            if counted.of is None
            else words.text("followed.of", count=counted.reached, of=counted.of)
        )
        return Figure(None if counted.share is None else float(counted.share), "share", text + share)
    return words.text("word.yes" if report.met else "word.no")


def _unit(quantity: Quantity | None) -> str:
    return "" if quantity is None or quantity.unit is None or quantity.unit.percent else quantity.unit.text


def _honesty(material: Material, found: tuple[Outcome, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What each method that is used, or agreed, can and cannot say; then what the case itself says of it."""
    words = material.words
    used = {outcome.method for outcome in found} | {method_of(material, goal) for goal in material.case.goals.values()}
    for method in ("rct", "quasi-experimental", "historical-comparison", "before-after", "verification"):
        if method in used:
            yield words.text(f"contract.method.{method}"), (words.text(f"followed.honesty.{method}"),)
    if None in used:
        yield words.text("followed.no-method"), (words.text("followed.honesty.none"),)
    if material.case.measurement.honesty:
        yield words.text("followed.case-says"), (material.case.measurement.honesty,)
