"""The gain per department: planned to date and over the horizon, and what was measured, or that nothing was."""

from __future__ import annotations

from collections.abc import Iterator

from ...followed import saying
from ...followed.gain import Gain, gains, periods_over
from ...material import Material
from ...model import Block, Cell, Column, Paragraph, Row, Section, Table


def gain(material: Material) -> Section:
    """A row per department and public party."""
    return Section("followed-gain", material.words.text("section.followed-gain"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words, rows = material.words, gains(material)
    yield Paragraph(words.text("gain.lead"), "lead")
    if not rows:
        yield Paragraph(words.text("gain.nothing-planned"))
        return
    measured = [row for row in rows if row.realised is not None]
    if not measured:
        yield Paragraph(words.text("gain.unmeasured"), "warning")
    elif len(measured) < len(rows):
        yield Paragraph(words.text("gain.some-measured", count=len(measured), of=len(rows)), "warning")
    yield _table(material, rows)
    if material.case.measurement.budget_follow_up:
        said = "; ".join(material.case.measurement.budget_follow_up)
        yield Paragraph(words.text("gain.follow-up", said=said), "note")


def _table(material: Material, rows: tuple[Gain, ...]) -> Table:
    words, over = material.words, periods_over(material)
    by_day = (
        [] if over is None else [Column(words.text("gain.column.by-day", until=_until(material, over)), is_number=True)]
    )
    again = (
        []
        if not by_day or material.followed.measured is None
        else [Column(words.text("gain.column.recalculated", until=_until(material, over or 0)), is_number=True)]
    )
    columns = (
        Column(words.text("column.party")),
        *by_day,
        *again,
        Column(words.text("gain.column.planned", horizon=material.horizon), is_number=True),
        Column(words.text("gain.column.realised"), is_number=True),
        Column(words.text("gain.column.found")),
    )

    def planned(row_by_day: float | None, recalculated: float | None, horizon: float) -> tuple[Cell, ...]:
        so_far = () if over is None else (words.money(row_by_day),)
        return (*so_far, *((words.money(recalculated),) if again else ()), words.money(horizon))

    body = [
        Row((
            material.names.party(material.parties[row.party]),
            *planned(row.by_day, row.recalculated, row.planned),
            words.text("gain.not-measured") if row.realised is None else words.money(row.realised.amount),
            "" if row.realised is None else _found(material, row),
        ))
        for row in rows
    ]  # fmt: skip
    sums = planned(
        sum(row.by_day or 0.0 for row in rows),
        sum(row.recalculated or 0.0 for row in rows),
        sum(row.planned for row in rows),
    )
    known = [row.realised.amount for row in rows if row.realised is not None]
    realised = words.money(sum(known)) if len(known) == len(rows) else words.text("gain.not-measured")
    body.append(Row((words.text("word.total"), *sums, realised, ""), "total"))
    return Table(words.text("gain.table", currency=words.unit), columns, tuple(body), words.text("gain.note"))


def _found(material: Material, row: Gain) -> str:
    assert row.realised is not None
    words, found = material.words, row.realised
    said = f"{saying.method(material, found.method)}, {found.by}"
    if found.years:
        said += f" ({years_said(found.years)})"
    if found.low is None or found.high is None:
        return said
    return words.text("gain.between", said=said, low=words.short(found.low), high=words.short(found.high))


def years_said(years: tuple[int, ...]) -> str:
    """`2022`, `2022–2024`"""
    return str(years[0]) if years[0] == years[-1] else f"{years[0]}–{years[-1]}"


def _until(material: Material, over: int) -> str:
    """The last month of the periods that are over."""
    timeline = material.result.plan.timeline
    return saying.month(material, timeline.start + over * timeline.months - 1)
