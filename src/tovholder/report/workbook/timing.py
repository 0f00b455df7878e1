"""The sheet of periods: labels, discount factors per view and position, and which budget year a period lies in."""

from __future__ import annotations

from dataclasses import dataclass

from tovholder.cashflow.discount import discount_factors
from tovholder.cashflow.plan import VIEWS, Plan, View

from .formulas import discount_factor
from .sheet import Cell, Sheet

FIRST = 3
"""The column of the first period."""


@dataclass(frozen=True)
class Timing:
    """Where the rows of the sheet stand. factors: (view, position) → row; years: calendar year → row."""

    sheet: Sheet
    count: int
    labels: int
    factors: dict[tuple[View, str], int]
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
    sheet.texts(labels, FIRST, list(timeline.labels), "heading")
    row = labels + 1
    factors: dict[tuple[View, str], int] = {}
    for view in VIEWS:
        ends = [end for end, _ in plan.schedules[view]]
        segments = list(zip(ends, [cell.ref for cell in rates[view]], strict=True))
        for position in sorted({line.position for line in plan.lines}):
            years = timeline.years_to(position)
            values = discount_factors(years, plan.schedules[view])
            sheet.text(row, 0, texts[f"factor_{view}"])
            sheet.text(row, 1, texts[f"position_{position}"])
            for t in range(timeline.count):
                sheet.formula(row, FIRST + t, discount_factor(float(years[t]), segments), float(values[t]), "factor")
            factors[view, position] = row
            row += 1
    years_at = {}
    for year, shares in zip(timeline.calendar_years, timeline.to_calendar, strict=True):
        sheet.text(row, 0, texts["share"].format(year=year))
        for t, share in enumerate(shares):
            sheet.number(row, FIRST + t, float(share), "number")
        years_at[year] = row
        row += 1
    sheet.widths(34, 14, 2)
    sheet.plain.freeze_panes(labels + 1, FIRST)
    return Timing(sheet, timeline.count, labels, factors, years_at)
