"""The sheets of costs and of economic gains: each line per budget year, and who carries it over the horizon."""

from __future__ import annotations

import numpy as np

from tovholder.cashflow.plan import Plan
from tovholder.cashflow.timeline import Floats

from .calculation import FIRST, HEAD, LINE, PARTY, TOTAL, Calculation
from .sheet import Cell, Sheet
from .timing import Timing

_HEAD = 3
LineCells = dict[tuple[int, int | None], Cell]
"""(line, party) → the cell of its kroner over the horizon; party None for everybody."""


def write_lines(
    sheet: Sheet, plan: Plan, calculation: Calculation, timing: Timing, texts: dict[str, str], *, costs: bool
) -> LineCells:
    """Fill the sheet with cost lines or with gains; + is a gain everywhere."""
    kinds = ("cost", "saved_cost") if costs else ("gain",)
    chosen = [i for i, line in enumerate(plan.lines) if line.kind in kinds and line.priced]
    years, parties = plan.timeline.calendar_years, plan.parties
    sheet.text(0, 0, texts["title_costs" if costs else "title_gains"], "title")
    sheet.text(1, 0, texts["lead"], "lead")
    if not chosen:
        sheet.text(_HEAD, 0, texts["none"])
        sheet.widths(60)
        return {}
    party_names = [calculation.names[party.id] for party in parties]
    head = [texts["line"], texts["account"], texts["whole"], *map(str, years), *party_names]
    sheet.headings(_HEAD, 0, head, numbers=1 + len(years) + len(parties))
    at_party = 3 + len(years)
    ids = _HEAD + len(chosen) + 4
    sheet.text(ids - 1, 0, texts["helpers"], "note")
    party_cells = [sheet.text_cell(ids, at_party + p, party.id) for p, party in enumerate(parties)]
    lines, owners = calculation.column(LINE), calculation.column(PARTY)
    whole = calculation.column(TOTAL)
    block = calculation.sheet.span(HEAD + 1, FIRST, calculation.last_row, FIRST + plan.timeline.count - 1)
    sums = np.zeros(len(years) + len(parties) + 1)
    written: LineCells = {}
    for i, index in enumerate(chosen):
        row, line = _HEAD + 1 + i, plan.lines[index]
        sheet.text(row, 0, calculation.names[line.id])
        sheet.text(row, 1, line.account or "")
        at = sheet.text_cell(ids + 1 + i, 0, line.id)
        flows = _flows(calculation, index, len(parties), plan.timeline.count)
        yearly = plan.timeline.to_calendar @ flows.sum(axis=0)
        own = f"SUMIFS({whole},{lines},{at}"
        written[index, None] = sheet.formula(row, 2, f"{own})", float(flows.sum()))
        for y, year in enumerate(years):
            shares = timing.row(timing.years[year])
            sheet.formula(row, 3 + y, f"SUMPRODUCT(({lines}={at})*{block}*{shares})", float(yearly[y]))
        for p in range(len(parties)):
            formula = f"{own},{owners},{party_cells[p]})"
            written[index, p] = sheet.formula(row, at_party + p, formula, float(flows[p].sum()))
        sums += np.concatenate([[flows.sum()], yearly, flows.sum(axis=1)])
    row = _HEAD + 1 + len(chosen)
    sheet.texts(row, 0, [texts["sum"], ""], "total_text")
    for column, total in enumerate(sums.tolist(), start=2):
        span = sheet.span(_HEAD + 1, column, row - 1, column)
        sheet.formula(row, column, f"SUM({span})", total, "total")
    sheet.widths(52, 12, 16, *([13] * (len(years) + len(parties))))
    sheet.plain.freeze_panes(_HEAD + 1, 1)
    sheet.plain.print_area(0, 0, row, 2 + len(years) + len(parties))
    return written


def _flows(calculation: Calculation, line: int, parties: int, periods: int) -> Floats:
    flows = np.zeros((parties, periods))
    for of, party, values in calculation.money():
        if of == line:
            flows[party] += values
    return flows
