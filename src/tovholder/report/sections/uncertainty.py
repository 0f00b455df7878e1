"""The section on how sure it is: one number at a time first; then, explained, many draws and what to find out."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from tovholder.case.checks.lookups import followed
from tovholder.errors import Path
from tovholder.uncertainty.acceptability import acceptability
from tovholder.uncertainty.simulation import Simulation
from tovholder.uncertainty.tornado import Tornado

from ..chance_charts import chances_chart, distribution_chart, tornado_chart, worth_chart
from ..drawn import DRAWS
from ..material import Material
from ..model import Block, Bullets, Chart, Column, Figure, Heading, Paragraph, Row, Section, Table

_SHOWN = 10


def uncertainty(material: Material) -> Section:
    """Low, likely and high; the tornado; then the simulation, and what finding out is worth."""
    return Section("uncertainty", material.words.text("section.uncertainty"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    yield from one_at_a_time(material)
    yield from many_at_once(material)


def one_at_a_time(material: Material) -> Iterator[Block]:
    """The first layer, which takes no draws: the ends and the tornado."""
    words, found = material.words, material.drawn.tornado
    if not _is_uncertain(material):
        yield Paragraph(words.text("uncertainty.none"), "lead")
        return
    yield Paragraph(words.text("uncertainty.lead", party=material.names.group(material.main)), "lead")
    yield ends(material, found)
    yield swings_chart(material, found)


def many_at_once(material: Material) -> Iterator[Block]:
    """The second layer: the simulation, explained, and what to find out first. Nothing where nothing is uncertain."""
    words, drawn = material.words, material.drawn
    if not _is_uncertain(material):
        return
    yield Heading(words.text("uncertainty.many"))
    yield Paragraph(words.text("uncertainty.many-lead", draws=words.number(DRAWS, 0)))
    yield _layers(material, drawn.unknown, drawn.both)
    yield _distribution(material)
    yield _payback(material, drawn.both)
    for name, outcome in material.case.outcomes.items():
        if outcome.value_per_outcome is not None and outcome.measure == "probability":
            value = followed(material.case, outcome.value_per_outcome, material.bank)
            yield _acceptability(material, name, value.likely_value)
    yield Heading(words.text("uncertainty.groundwork"))
    yield from _groundwork(material)


def _is_uncertain(material: Material) -> bool:
    return bool(material.drawn.tornado.swings) and bool(material.rows(material.main))


def ends(material: Material, found: Tornado) -> Table:
    """The result with every assumption at its worse end, as likely, and at its better end."""
    words = material.words
    columns = (Column(""), Column(words.text("uncertainty.result"), is_number=True))
    rows = tuple(
        Row((words.text(f"uncertainty.{name}"), words.money(value)))
        for name, value in (("worse", found.worse), ("likely", found.likely), ("better", found.better))
    )
    return Table(words.text("uncertainty.ends"), columns, rows, words.text("uncertainty.ends-note"))


def swings_chart(material: Material, found: Tornado, *, at_most: int = _SHOWN) -> Chart:
    """The assumptions that move the result most, one at a time."""
    words = material.words
    shown = found.swings[:at_most]
    rows = [(_name(material, swing.path), swing.at_low, swing.at_high) for swing in shown]
    columns = (
        Column(words.text("column.assumption")),
        Column(words.text("uncertainty.at-low"), is_number=True),
        Column(words.text("uncertainty.at-high"), is_number=True),
    )
    table = Table(
        words.text("uncertainty.tornado"),
        columns,
        tuple(Row((name, words.money(low), words.money(high))) for name, low, high in rows),
    )
    widest = shown[0]
    ends = sorted((widest.at_low, widest.at_high))
    sentence = words.text(
        "uncertainty.tornado-sentence", name=rows[0][0], low=words.short(ends[0]), high=words.short(ends[1])
    )
    spec = tornado_chart(rows, found.likely, words)
    return Chart(words.text("uncertainty.tornado"), words.text("uncertainty.tornado-sub"), spec, sentence, table)


def _layers(material: Material, unknown: Simulation, both: Simulation) -> Table:
    words = material.words
    columns = tuple(
        Column("" if not key else words.text(f"uncertainty.{key}"), is_number=bool(key))
        for key in ("", "chance", "mean", "error", "p5", "p50", "p95")
    )
    rows = []
    for key, layer in (("unknown", unknown), ("luck", both)):
        spread = layer.groups[material.main].present
        low, _, _, middle, _, _, high = spread.percentiles
        amounts = (words.money(value) for value in (spread.mean, spread.error, low, middle, high))
        chance = Figure(spread.positive, "share", words.percent(round(spread.positive, 3)))
        rows.append(Row((words.text(f"uncertainty.{key}"), chance, *amounts)))
    return Table(words.text("uncertainty.layers"), columns, tuple(rows), words.text("uncertainty.layers-note"))


def _distribution(material: Material) -> Chart:
    words, drawn = material.words, material.drawn
    spread = drawn.unknown.groups[material.main].present
    spec = distribution_chart(drawn.measure.values(drawn.sampler.plan, drawn.sampler.draws(0, DRAWS)), words)
    low, high = spread.percentiles[0], spread.percentiles[-1]
    chance = words.percent(round(spread.positive, 2))
    sentence = words.text("uncertainty.spread-sentence", chance=chance, low=words.short(low), high=words.short(high))
    columns = (Column(words.text("uncertainty.percentile")), Column(words.text("uncertainty.result"), is_number=True))
    levels = ("5 %", "10 %", "25 %", "50 %", "75 %", "90 %", "95 %")
    rows = tuple(Row((level, words.money(v))) for level, v in zip(levels, spread.percentiles, strict=True))
    table = Table(words.text("uncertainty.spread"), columns, rows)
    return Chart(words.text("uncertainty.spread"), words.text("uncertainty.spread-sub"), spec, sentence, table)


def _payback(material: Material, both: Simulation) -> Chart:
    words = material.words
    chances = both.groups[material.main].paid_back
    points = [(str(year), chance) for year, chance in zip(both.years, chances, strict=True)]
    sentence = words.text(
        "uncertainty.payback-sentence", chance=words.percent(round(chances[-1], 2)), year=str(both.years[-1])
    )
    columns = (Column(words.text("column.year")), Column(words.text("uncertainty.chance"), is_number=True))
    rows = tuple(Row((year, Figure(c, "share", words.percent(round(c, 3))))) for year, c in points)
    title = words.text("uncertainty.payback")
    spec = chances_chart(points, words, title=words.text("chart.at-year-end"))
    return Chart(title, words.text("uncertainty.payback-sub"), spec, sentence, Table(title, columns, rows))


def _acceptability(material: Material, outcome: str, value: float) -> Chart:
    words, drawn = material.words, material.drawn
    values = np.linspace(0.0, 2 * value, 9)
    curve = acceptability(drawn.sampler, drawn.measure, outcome, values=values, count=DRAWS)
    points = [(words.short(v), chance) for v, chance in zip(curve.values, curve.chances, strict=True)]
    name = material.names.outcome(outcome)
    title = words.text("uncertainty.acceptability", outcome=name)
    at_value = words.percent(round(curve.chances[4], 2))
    sentence = words.text("uncertainty.acceptability-sentence", value=words.short(value), chance=at_value)
    columns = (
        Column(words.text("uncertainty.value-of-success"), is_number=True),
        Column(words.text("uncertainty.chance"), is_number=True),
    )
    rows = tuple(
        Row((words.money(v), Figure(c, "share", words.percent(round(c, 3)))))
        for v, c in zip(curve.values, curve.chances, strict=True)
    )
    spec = chances_chart(points, words, title=words.text("uncertainty.value-of-success"))
    return Chart(title, words.text("uncertainty.acceptability-sub"), spec, sentence, Table(title, columns, rows))


def _groundwork(material: Material) -> Iterator[Block]:
    words, drawn = material.words, material.drawn
    shown = [task for task in drawn.groundwork if task.matters][:_SHOWN]
    if not shown:
        yield Paragraph(words.text("uncertainty.nothing-moves"))
        return
    yield Paragraph(words.text("uncertainty.groundwork-lead"))
    items = []
    for task in shown:
        owner = task.quantity.owner or words.text("uncertainty.no-owner")
        items.append(
            words.text(
                "uncertainty.find-out",
                name=_name(material, task.path),
                lens=words.text(f"uncertainty.lens-{task.lens}"),
                owner=owner,
            )
        )
    yield Bullets(tuple(items))
    worth = [(_name(material, task.path), task.worth.value) for task in shown if task.worth.value >= 1]
    if worth:
        columns = (Column(words.text("column.assumption")), Column(words.text("uncertainty.worth"), is_number=True))
        table = Table(words.text("uncertainty.worth-title"), columns, tuple(Row((n, words.money(w))) for n, w in worth))
        sentence = words.text("uncertainty.worth-sentence", amount=words.short(drawn.perfect.value))
        title, sub = words.text("uncertainty.worth-title"), words.text("uncertainty.worth-sub")
        yield Chart(title, sub, worth_chart(worth, words), sentence, table)


def _name(material: Material, path: Path) -> str:
    return material.bank.figure(str(path[1])).name if path[0] == "knowledge" else material.names.place(path)
