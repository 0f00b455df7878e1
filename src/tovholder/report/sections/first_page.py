"""One page for the politician."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..charts import cumulative
from ..material import HALF_A_KRONE, Material
from ..model import Block, Chart, Column, Figure, KeyFigure, KeyFigures, Paragraph, Row, Section, Table
from ..turning_point import turning_sentence
from ..wording import shortened

_SUMMARY, _RECOMMENDATION = 560, 380
"""Characters that fit on the page beside everything else."""


def first_page(material: Material) -> Section:
    """What is proposed, what is asked for, three numbers, one chart, who pays and gains, and how sure it is."""
    return Section("first-page", material.words.text("section.first-page"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words, about = material.words, material.case.about
    yield from warned(material)
    yield Paragraph(proposal(material), "lead", words.text("first.proposal"))
    if about.recommendation:
        text = shortened(about.recommendation, _RECOMMENDATION)
        yield Paragraph(text, "decision", words.text("first.recommendation"))
    yield key_figures(material)
    yield running_total(material)
    yield Paragraph(shares(material, gains=False), "finding", words.text("first.pays"))
    yield Paragraph(shares(material, gains=True), "finding", words.text("first.gains"))
    yield Paragraph(turning_sentence(material), "finding", words.text("first.uncertainty"))
    yield Paragraph(status(material), "status", words.text("first.status"))


def warned(material: Material) -> Iterator[Block]:
    """That numbers are invented, where some are: first in every document."""
    if material.counts.examples:
        yield Paragraph(material.words.text("first.warning", examples=material.counts.examples), "warning")


def proposal(material: Material) -> str:
    """What is proposed, for whom and over how long."""
    words, case = material.words, material.case
    told = case.about.summary or case.intervention.description
    text = f"{shortened(told, _SUMMARY)} " if told else ""
    units = {tranche.unit for tranche in case.tranches.values()}
    entrants = round(material.summary.entrants, 1)
    unit = words.word(units.pop() if len(units) == 1 else "person", plural=entrants != 1)
    price_level = words.text("first.price-level", year=case.price_level) if case.price_level else ""
    return text + words.text(
        "first.scope", entrants=words.number(entrants), unit=unit, horizon=material.horizon, price_level=price_level
    )


def key_figures(material: Material) -> KeyFigures:
    """What it costs, what it comes to, and when the money is back."""
    return KeyFigures((_investment(material), _net(material), _payback(material)))


def _investment(material: Material) -> KeyFigure:
    words, measures = material.words, material.bottom_line
    note = words.text("first.peak", amount=words.short(measures.peak_funding))
    cell = material.cells.measure(material.main, "costs")
    figure = Figure(measures.costs, words.currency, words.short(measures.costs), cell)
    return KeyFigure(words.text("first.costs", group=material.names.group(material.main)), figure, note)


def _net(material: Material) -> KeyFigure:
    words, measures = material.words, material.bottom_line
    key = "surplus" if measures.net >= HALF_A_KRONE else "deficit" if measures.net <= -HALF_A_KRONE else "even"
    cell = material.cells.measure(material.main, "net")
    figure = Figure(measures.net, words.currency, words.short(measures.net), cell)
    note = words.text(f"first.{key}-note", horizon=material.horizon)
    return KeyFigure(words.text("first.net", group=material.names.group(material.main)), figure, note)


def _payback(material: Material) -> KeyFigure:
    words, measures = material.words, material.bottom_line
    timeline = material.result.plan.timeline
    label = words.text("first.payback")
    if measures.payback is None:
        return KeyFigure(
            label,
            Figure(None, "year", words.text("first.not-paid-back")),
            words.text("first.not-within", horizon=material.horizon),
        )
    if measures.peak_funding < HALF_A_KRONE:
        return KeyFigure(label, Figure(0.0, "year", words.text("first.at-once")), words.text("first.at-once-note"))
    years = (measures.payback + 1) * timeline.years
    when = words.period(timeline.start + measures.payback * timeline.months, timeline.length)
    return KeyFigure(label, Figure(years, "year", when), words.text("first.payback-note", years=words.years(years)))


def running_total(material: Material) -> Chart:
    """The own bottom line year by year, summed up."""
    words, measures = material.words, material.bottom_line
    group = material.names.group(material.main)
    totals = np.cumsum(measures.per_year).tolist()
    turning = material.payback_year()
    net = measures.net
    if measures.peak_funding < HALF_A_KRONE:
        key = "even" if abs(net) < HALF_A_KRONE else "never-out"
    elif turning is not None:
        key = "paid-back"
    else:
        key = "surplus-lost" if net >= HALF_A_KRONE else "deficit"
    said = {"group": group, "amount": words.short(abs(net)), "year": str(turning), "last": str(material.years[-1])}
    lowest = words.short(measures.peak_funding)
    table = Table(
        words.text("first.chart-caption", group=group),
        (
            Column(words.text("column.year")),
            Column(words.text("column.net-of-year"), is_number=True),
            Column(words.text("column.cumulative"), is_number=True),
        ),
        tuple(
            Row((str(year), words.money(flow, cell=material.cells.year(material.main, year)), words.money(total)))
            for year, flow, total in zip(material.years, measures.per_year, totals, strict=True)
        ),
    )
    return Chart(
        title=words.text(f"first.chart-{key}", **said),
        subtitle=words.text("first.chart-subtitle", group=group),
        spec=cumulative(material.years, totals, words, turning=turning if key == "paid-back" else None),
        sentence=words.text(
            "first.chart-sentence", group=group, lowest=lowest, last=said["last"], end=words.short(net)
        ),
        table=table,
    )


def shares(material: Material, *, gains: bool) -> str:
    """Who carries the costs, or where the gains fall, in one sentence."""
    words = material.words
    amounts = []
    for row in material.touched:
        split = material.split([row])
        amount = split.gains if gains else split.costs
        if amount >= HALF_A_KRONE:
            amounts.append((amount, material.names.inside(material.parties[row])))
    amounts.sort(key=lambda entry: -entry[0])
    if not amounts:
        return words.text("first.nobody-gains" if gains else "first.nobody-pays")
    listed = words.listed([f"{shortened(name, 60)} ({words.short(amount)})" for amount, name in amounts])
    return words.text("first.gains-sentence" if gains else "first.pays-sentence", parties=listed)


def status(material: Material) -> str:
    """How far the numbers can be trusted."""
    words = material.words
    stated = material.counts
    numbers = words.text(
        "first.status-example" if stated.examples else "first.status-no-example",
        examples=stated.examples,
        numbers=stated.all,
        sourceless=stated.without_source,
    )
    if not material.checks:
        return f"{numbers} {words.text('first.status-not-checked')}"
    count = {s: sum(f.severity == s for f in material.checks) for s in ("red", "amber", "green")}
    return f"{numbers} {words.text('first.status-checks', **count)}"
