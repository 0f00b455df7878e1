"""A department's gain year by year: as the case planned it, and recalculated with what was seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tovholder.cashflow.timeline import Floats
from tovholder.quantities import year_of

from ...followed.measured import Measured
from ...followed_charts import Series, payments_chart
from ...material import HALF_A_KRONE, Material
from ...model import Chart, Column, Role, Row, Table


@dataclass(frozen=True, slots=True)
class Again:
    """A department's gain in every calendar year: (year,) float64, undiscounted kroner, twice."""

    name: str
    planned: Floats
    again: Floats


def recalculated(material: Material, measured: Measured) -> tuple[Again, ...]:
    """Every department, in the case's order."""
    gain, to_calendar = ~material.is_cost, material.result.plan.timeline.to_calendar.T
    tables = material.by_year, measured.recalculated.by_line[..., 0] @ to_calendar
    return tuple(
        # Zero is added so that no sum becomes -0.
        Again(material.names.party(party), *(0.0 + table[gain, i].sum(axis=0) for table in tables))
        for i, party in enumerate(material.parties)
        if party.id in material.case.departments
    )


def gain_charts(material: Material, measured: Measured) -> Iterator[Chart]:
    """A drawing per department that has a gain either way, with what is past and what is left in its table."""
    for one in recalculated(material, measured):
        if max(np.abs(one.planned).max(), np.abs(one.again).max()) >= HALF_A_KRONE:
            yield _chart(material, measured, one)


def _chart(material: Material, measured: Measured, one: Again) -> Chart:
    words, until = material.words, year_of(measured.through)
    past = np.array([year <= until for year in material.years])
    difference = float(one.again.sum() - one.planned.sum())
    key = "same" if abs(difference) < HALF_A_KRONE else "more" if difference > 0 else "less"
    title = words.text(f"gain-years.chart.{key}", name=one.name, amount=words.short(abs(difference)))
    so_far, left = (words.short(float(one.again[which].sum())) for which in (past, ~past))
    series = [
        Series("planned", words.text("gain-years.row.planned"), tuple(map(float, one.planned))),
        Series("paid", words.text("gain-years.row.again"), tuple(map(float, one.again))),
    ]
    return Chart(
        title,
        words.text("gain-years.chart.subtitle", currency=words.unit),
        payments_chart(material.years, series, words),
        words.text("gain-years.chart.sentence", title=title, year=str(until), so_far=so_far, left=left),
        _numbers(material, one, past, until),
    )


def _numbers(material: Material, one: Again, past: NDArray[np.bool_], until: int) -> Table:
    words = material.words

    def row(name: str, which: NDArray[np.bool_], role: Role = "plain") -> Row:
        planned, again = float(one.planned[which].sum()), float(one.again[which].sum())
        return Row((name, *map(words.money, (planned, again, again - planned))), role)

    years = np.array(material.years)
    rows = [row(str(year), years == year) for year in material.years]
    rows.append(row(words.text("gain-years.chart.so-far", year=str(until)), past, "subtotal"))
    rows.append(row(words.text("gain-years.chart.left"), ~past, "subtotal"))
    rows.append(row(words.text("word.total"), past | ~past, "total"))
    columns = (
        Column(words.text("column.year")),
        *(
            Column(words.text(f"gain-years.chart.{name}"), is_number=True)
            for name in ("planned", "again", "difference")
        ),
    )
    return Table(words.text("gain-years.chart.table", name=one.name, currency=words.unit), columns, tuple(rows))
