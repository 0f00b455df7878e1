"""The sheet of what is not money: people who enter, complete and succeed, and units of effects, per budget year."""

from __future__ import annotations

import numpy as np

from tovholder.cashflow.plan import Plan

from .calculation import FIRST, HEAD, LINE, Calculation
from .sheet import Sheet
from .timing import Timing

_HEAD = 3


def write_counts(
    sheet: Sheet, plan: Plan, calculation: Calculation, timing: Timing, texts: dict[str, str], remarks: tuple[str, ...]
) -> None:
    """Fill the sheet. remarks: what the case says of effects that have no number at all."""
    years = plan.timeline.calendar_years
    sheet.text(0, 0, texts["title"], "title")
    sheet.text(1, 0, texts["lead"], "lead")
    sheet.headings(_HEAD, 0, [texts["what"], texts["unit"], texts["priced"], *map(str, years)], numbers=len(years))
    shown = dict.fromkeys(key for key in calculation.ids if key.startswith(("people:", "count:")))
    lines = {f"count:{line.id}": line for line in plan.lines}
    row = _HEAD + 1
    block = calculation.sheet.span(HEAD + 1, FIRST, calculation.last_row, FIRST + plan.timeline.count - 1)
    for key in sorted(shown, key=lambda k: not k.startswith("people:")):
        line = lines.get(key)
        sheet.text(row, 0, calculation.title(key))
        sheet.text(row, 1, line.unit or "" if line is not None else "")
        sheet.text(row, 2, "" if line is None else texts["yes" if line.priced else "no"])
        at = sheet.text_cell(row, 4 + len(years), key)
        yearly = plan.timeline.to_calendar @ calculation.summed(key)
        for y, year in enumerate(years):
            formula = f"SUMPRODUCT(({calculation.column(LINE)}={at})*{block}*{timing.row(timing.years[year])})"
            sheet.formula(row, 3 + y, formula, float(np.asarray(yearly)[y]), "number")
        row += 1
    for remark in remarks:
        sheet.text(row, 0, remark)
        row += 1
    sheet.widths(58, 22, 12, *([12] * len(years)))
    sheet.plain.set_column(4 + len(years), 4 + len(years), None, None, {"hidden": True})
    sheet.plain.freeze_panes(_HEAD + 1, 1)
