"""How far a case is: who has begun, each assumption against what was seen, and what that does to each department."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from tovholder.case.model import Case
from tovholder.followup.compared import Compared, Enrolled
from tovholder.followup.spending import Spending
from tovholder.quantities import Month, formats, year_of

from ..followed_charts import Against, Series, payments_chart, reached_chart
from ..model import Block, Cell, Chart, Column, Figure, Heading, Paragraph, Row, Section, Table
from ..naming import Names
from ..wording import Wording
from .services import services

_STATES = ("underway", "completed", "left")


@dataclass(frozen=True, slots=True)
class Standing:
    """What there is to show, through a month.

    departments, years   of the arrays forecast, now   (department, year) kroner: as the case says, and with what was
    seen in place of what was assumed
    spending   what was read from services used; None where the plan gives no service to a department
    """

    case: Case
    through: Month
    least: int
    enrolled: Sequence[Enrolled]
    compared: Sequence[Compared]
    departments: Sequence[str]
    years: Sequence[int]
    forecast: np.ndarray[Any, np.dtype[np.float64]]
    now: np.ndarray[Any, np.dtype[np.float64]]
    spending: Spending | None = None


def status_section(standing: Standing, words: Wording) -> Section:
    """All of it."""
    return Section("measured-status", words.text("measured.status.heading"), tuple(_blocks(standing, words)))


def _blocks(standing: Standing, words: Wording) -> Iterator[Block]:
    names = Names(standing.case, words.lang)
    yield Paragraph(words.text("measured.status.until", month=words.period(standing.through, "month")), "lead")
    yield Heading(words.text("measured.status.enrolment"))
    yield _enrolment(standing, names, words)
    yield Heading(words.text("measured.status.assumptions"))
    if standing.compared:
        yield from _assumptions(standing, names, words)
    else:
        yield Paragraph(words.text("measured.status.nothing-held"))
    yield Heading(words.text("measured.status.money"))
    for i, name in enumerate(standing.departments):
        yield _money(standing, i, names.group(name), words)
    yield Paragraph(words.text("measured.status.money-note"), "note")
    if standing.spending is not None:
        yield from services(standing.spending, names, words)
    yield Paragraph(words.text("measured.hidden", least=standing.least), "note")


def _enrolment(standing: Standing, names: Names, words: Wording) -> Table:
    columns = ("tranche", "planned", "started", *_STATES)
    rows = [
        Row(
            (
                names.tranche(row.tranche),
                words.count(row.planned, "people"),
                count_or_few(row.started, words),
                *(count_or_few(row.states[state], words) for state in _STATES),
            )
        )
        for row in standing.enrolled
    ]
    headings = [Column(words.text(f"measured.column.{name}"), is_number=i > 0) for i, name in enumerate(columns)]
    return Table(words.text("measured.status.enrolment-table"), tuple(headings), tuple(rows))


def _assumptions(standing: Standing, names: Names, words: Wording) -> Iterator[Block]:
    table = _assumed(standing, names, words)
    shares = [row for row in standing.compared if row.seen.kind == "share" and row.forecast is not None]
    if not shares:
        yield table
        return
    outside = [row for row in shares if row.verdict in ("below", "above")]
    seen = [row for row in shares if row.verdict != "unknown"]
    key = "few" if not seen else "outside" if outside else "within"
    told = words.listed(
        [f"{names.place(row.path)} ({words.text(f'measured.verdict.{row.verdict}')})" for row in outside]
    )
    title = words.text(f"measured.status.title-{key}", count=len(outside), of=len(seen))
    sentence = words.text(f"measured.status.sentence-{key}", told=told, count=len(seen))
    yield Chart(
        title,
        words.text("measured.status.chart-subtitle"),
        reached_chart([_against(row, names, words) for row in shares], words),
        sentence,
        table,
    )


def _against(row: Compared, names: Names, words: Wording) -> Against:
    seen, forecast = row.seen, row.forecast
    interval = None if seen.low is None or seen.high is None else (seen.low, seen.high)
    scale = words.text("measured.status.hidden-row") if seen.value is None else words.text("measured.status.share-of")
    low, likely, high = (None,) * 3 if forecast is None else (forecast.low, forecast.mean, forecast.high)
    return Against(names.place(row.path), scale, seen.value, interval, low, likely, high, None)


def _assumed(standing: Standing, names: Names, words: Wording) -> Table:
    columns = ("assumption", "forecast", "realised", "interval", "people", "verdict")
    rows = []
    for row in standing.compared:
        seen = row.seen
        low_high = (
            ""
            if seen.low is None or seen.high is None
            else f"{_level(row, seen.low, words)} – {_level(row, seen.high, words)}"
        )
        rows.append(
            Row(
                (
                    names.place(row.path),
                    "" if row.forecast is None else _figure(row, row.forecast.mean, words),
                    words.text("measured.few") if seen.value is None else _figure(row, seen.value, words),
                    low_high,
                    "" if seen.kind == "count" else count_or_few(seen.people, words),
                    words.text(f"measured.verdict.{row.verdict}"),
                )
            )
        )
    headings = [
        Column(words.text(f"measured.column.{name}"), is_number=0 < i < len(columns) - 1)
        for i, name in enumerate(columns)
    ]
    return Table(words.text("measured.status.assumptions"), tuple(headings), tuple(rows))


def _money(standing: Standing, at: int, name: str, words: Wording) -> Chart:
    """One department: forecast and now for each year, what is past and what is left."""
    until = year_of(standing.through)
    before, after = standing.forecast[at], standing.now[at]
    past = np.array([year <= until for year in standing.years])
    difference = float(after.sum() - before.sum())
    key = "same" if abs(difference) < 1 else "better" if difference > 0 else "worse"
    title = words.text(f"measured.status.money-{key}", name=name, amount=words.short(abs(difference)))
    so_far, left = float(after[past].sum()), float(after[~past].sum())
    sentence = words.text(
        "measured.status.money-sentence", title=title, year=until, so_far=words.short(so_far), left=words.short(left)
    )
    series = [
        Series("planned", words.text("measured.status.as-forecast"), tuple(map(float, before))),
        Series("paid", words.text("measured.status.as-seen"), tuple(map(float, after))),
    ]
    rows = [
        Row((str(year), *(words.money(float(value) + 0.0) for value in (one, other, other - one))))
        for year, one, other in zip(standing.years, before, after, strict=True)
    ]
    sums = (("so-far", past, "subtotal"), ("left", ~past, "subtotal"), ("total", past | ~past, "total"))
    for key, which, role in sums:
        one, other = float(before[which].sum()), float(after[which].sum())
        cells = (words.money(value + 0.0) for value in (one, other, other - one))
        rows.append(Row((words.text(f"measured.status.{key}", year=until), *cells), role))  # type: ignore[arg-type]
    headings = [Column(words.text("column.year"))] + [
        Column(words.text(f"measured.column.money-{what}", currency=words.unit), is_number=True)
        for what in ("forecast", "now", "difference")
    ]
    table = Table(words.text("measured.status.money-table", name=name), tuple(headings), tuple(rows))
    return Chart(
        title,
        words.text("measured.status.money-subtitle"),
        payments_chart(standing.years, series, words),
        sentence,
        table,
    )


def count_or_few(count: int | None, words: Wording) -> Cell:
    """How many; that they are too few, or could be worked out, in a word."""
    if count is None:
        return words.text("measured.few")
    return Figure(float(count), "people", words.number(count, 0))


def _figure(row: Compared, value: float, words: Wording) -> Figure:
    return Figure(value, "share" if row.seen.kind == "share" else "people", _level(row, value, words))


def _level(row: Compared, value: float, words: Wording) -> str:
    if row.seen.kind == "share":
        return formats.percent(value, lang=words.lang, decimals=1)
    return words.number(value, 0 if row.seen.kind == "count" else 1)
