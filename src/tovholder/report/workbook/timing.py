"""The sheet of periods: labels, discount factors per view and position, and which budget year a period lies in."""

from __future__ import annotations

from dataclasses import dataclass

from tovholder.cashflow.discount import Segments, discount_factors
from tovholder.cashflow.plan import VIEWS, Plan, View

from .formulas import discount_factor, number
from .sheet import Cell, Sheet

FIRST = 3
"""The column of the first period."""


@dataclass(frozen=True)
class Timing:
    """Where the rows of the sheet stand. factors: (view, position, rates) → row; years: calendar year → row."""

    sheet: Sheet
    count: int
    labels: int
    factors: dict[tuple[View, str, Segments], int]
    years: dict[int, int]

    def row(self, row: int) -> str:
        """A whole row of periods, from any sheet."""
        return self.sheet.span(row, FIRST, row, FIRST + self.count - 1)


def write_timing(sheet: Sheet, plan: Plan, rates: dict[View, list[Cell]], texts: dict[str, str]) -> Timing:
    """Fill the sheet. rates: the input cells of each view's schedule, segment by segment."""
    timeline = plan.timeline
    sheet.text(0, 0, texts["title"], "title")
    sheet.text(1, 0, texts["lead"], "lead")
    labels = 3
    sheet.texts(labels, 0, [texts["row"], texts["position"], ""], "heading")
    sheet.headings(labels, FIRST, list(timeline.labels), numbers=timeline.count)
    row = labels + 1
    factors: dict[tuple[View, str, Segments], int] = {}
    for view in VIEWS:
        kinds = {(line.position, plan.rates_of(line, view)): None for line in plan.lines}
        for position, own in sorted(kinds, key=lambda kind: kind[0]):
            is_own = own != plan.schedules[view]
            written = [number(rate) for _, rate in own] if is_own else [cell.ref for cell in rates[view]]
            segments = list(zip([end for end, _ in own], written, strict=True))
            years = timeline.years_to(position)
            values = discount_factors(years, own)
            sheet.text(row, 0, texts[f"factor_{view}_own" if is_own else f"factor_{view}"])
            sheet.text(row, 1, texts[f"position_{position}"])
            for t in range(timeline.count):
                sheet.formula(row, FIRST + t, discount_factor(float(years[t]), segments), float(values[t]), "factor")
            factors[view, position, own] = row
            row += 1
    years_at = {}
    for year, shares in zip(timeline.calendar_years, timeline.to_calendar, strict=True):
        sheet.text(row, 0, texts["share"].format(year=year))
        for t, share in enumerate(shares):
            sheet.number(row, FIRST + t, float(share), "number")
        years_at[year] = row
        row += 1
    sheet.widths(52, 18, 2, *([11] * timeline.count))
    sheet.plain.freeze_panes(labels + 1, FIRST)
    return Timing(sheet, timeline.count, labels, factors, years_at)
