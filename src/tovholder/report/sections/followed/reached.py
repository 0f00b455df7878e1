"""The goals: what was reported, with interval, against what was expected, and how it was found and by whom verified."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.quantities import Quantity

from ...followed import saying
from ...followed.results import Expected, Outcome, expected, latest, method_of, outcomes
from ...followed_charts import Against, reached_chart
from ...material import Material
from ...model import Block, Cell, Chart, Column, Facts, Figure, Heading, Paragraph, Row, Section, Table

_COLUMNS = ("goal", "at", "reached", "interval", "expected", "verdict", "method", "verified")


def reached(material: Material) -> Section:
    """A picture of the newest results, a table of all of them, and what each way of finding out can say."""
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
    drawn = [o for of in latest(material).values() for o in of if o.value is not None and o.expected is not None]
    if drawn:
        yield _chart(material, drawn)
    yield _table(material, found)
    yield Heading(words.text("reached.honesty"))
    yield Facts(tuple(_honesty(material, found)))


def _chart(material: Material, drawn: list[Outcome]) -> Chart:
    words = material.words
    below = sum(outcome.standing == "below" for outcome in drawn)
    rows = [
        Against(
            label=f"{saying.goal(material, o.goal, o.report.tranche)} – {_scale(material, o.expected)}",
            value=o.value,
            interval=o.row.interval if o.expected is not None and o.expected.scale == "people" else None,
            low=None if o.expected is None else o.expected.low,
            likely=None if o.expected is None else o.expected.likely,
            high=None if o.expected is None else o.expected.high,
            asked=None if o.expected is None else o.expected.asked,
        )
        for o in drawn
    ]
    key = "none" if below == 0 else "all" if below == len(drawn) else "some"
    said = (
        words.text(
            f"reached.stands-{o.standing}",
            goal=saying.goal(material, o.goal, o.report.tranche),
            value=words.percent(round(o.value or 0.0, 2)),
            expected=saying.expected(material, o.expected),
        )
        for o in drawn
    )
    return Chart(
        title=words.text(f"reached.chart-{key}", below=below, of=len(drawn)),
        subtitle=words.text("reached.chart-subtitle"),
        spec=reached_chart(rows, words),
        sentence=" ".join(said),
    )


def _table(material: Material, found: tuple[Outcome, ...]) -> Table:
    words = material.words
    numbers = {"reached", "interval", "expected"}
    columns = tuple(Column(words.text(f"reached.column.{name}"), name in numbers) for name in _COLUMNS)
    body: list[Row] = []
    for name in material.case.goals:
        rows = [outcome for outcome in found if outcome.goal == name]
        body += [_row(material, outcome) for outcome in rows] or [_unreported(material, name)]
    return Table(words.text("reached.table"), columns, tuple(body), words.text("reached.note"))


def _row(material: Material, outcome: Outcome) -> Row:
    words = material.words
    verified = outcome.report.verified_by or words.text("followed.unverified")
    verdict = words.text(f"reached.verdict.{outcome.verdict}") if outcome.verified else words.text("followed.waits")
    return Row((
        saying.goal(material, outcome.goal, outcome.report.tranche),
        saying.month(material, outcome.at),
        _said(material, outcome),
        saying.span(material, outcome.row.interval),
        saying.expected(material, outcome.expected),
        verdict,
        saying.outcome_method(material, outcome),
        verified,
    ))  # fmt: skip


def _unreported(material: Material, name: str) -> Row:
    words, goal = material.words, material.case.goals[name]
    agreed = method_of(material, goal)
    method = (
        words.text("followed.agreed", what=saying.method(material, agreed)) if agreed else words.text("word.missing")
    )
    there = saying.expected(material, expected(material, name))
    none = words.text("followed.not-reported")
    return Row((saying.goal(material, name), none, none, "", there, "", method, ""))


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


def _scale(material: Material, there: Expected | None) -> str:
    return material.words.text(
        "reached.scale-target" if there is not None and there.scale == "target" else "reached.scale-people"
    )


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
