"""The sheet of departments: who pays and who gains, per budget year; totals are sums of the rows above them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tovholder.cashflow.plan import Plan
from tovholder.cashflow.timeline import Floats

from .calculation import FIRST as FIRST_OF_CALCULATION
from .calculation import KIND, PARTY, Calculation
from .sheet import Cell, Look, Sheet
from .timing import Timing

_HEAD = 3


@dataclass(frozen=True)
class PartySheet:
    """Where the sums stand.

    net: group → its net over the horizon; per_year, per_period: group → (calendar year,) and (period,) cells.
    """

    net: dict[str, Cell]
    per_year: dict[str, list[Cell]]
    per_period: dict[str, list[Cell]]


def write_parties(
    sheet: Sheet,
    plan: Plan,
    calculation: Calculation,
    timing: Timing,
    groups: dict[str, tuple[int, ...]],
    names: dict[str, str],
    texts: dict[str, str],
) -> PartySheet:
    """Fill the sheet. groups: the party rows each party or total is the sum of, in the order shown."""
    years = plan.timeline.calendar_years
    sheet.text(0, 0, texts["title"], "title")
    sheet.text(1, 0, texts["lead"], "lead")
    sheet.headings(_HEAD, 0, [texts["party"], texts["whole"], *map(str, years)], numbers=1 + len(years))
    below = _HEAD + len(groups) + 3
    sheet.text(below - 1, 0, texts["per_period"], "total_text")
    sheet.headings(below, 0, [texts["party"], "", *plan.timeline.labels], numbers=plan.timeline.count)
    per_period = _per_period(sheet, below + 1, plan, calculation, groups, names)
    net, per_year = dict[str, Cell](), dict[str, list[Cell]]()
    for i, group in enumerate(groups):
        row, cells = _HEAD + 1 + i, per_period[group]
        total = len(groups[group]) > 1
        sheet.text(row, 0, names[group], "total_text" if total else "text")
        line = sheet.span(cells[0].row, 2, cells[0].row, 1 + len(cells))
        flow = np.array([cell.value for cell in cells])
        look: Look = "total" if total else "money"
        net[group] = sheet.formula(row, 1, f"SUM({line})", float(flow.sum()), look)
        per_year[group] = []
        for column, year in enumerate(years):
            shares = timing.row(timing.years[year])
            value = float(plan.timeline.to_calendar[column] @ flow)
            per_year[group].append(sheet.formula(row, 2 + column, f"SUMPRODUCT({line},{shares})", value, look))
    sheet.widths(40, 16, *([13] * max(len(years), plan.timeline.count)))
    sheet.plain.freeze_panes(_HEAD + 1, 2)
    sheet.plain.print_area(0, 0, _HEAD + len(groups), 1 + len(years))
    return PartySheet(net, per_year, per_period)


def _per_period(
    sheet: Sheet,
    row: int,
    plan: Plan,
    calculation: Calculation,
    groups: dict[str, tuple[int, ...]],
    names: dict[str, str],
) -> dict[str, list[Cell]]:
    flows = np.zeros((len(plan.parties), plan.timeline.count))
    for line, party, values in calculation.money():
        if plan.lines[line].kind != "valuation":
            flows[party] += values
    leaves = _leaves(sheet, row + len(groups) + 2, plan, calculation, flows)
    written: dict[str, list[Cell]] = {}
    for i, (group, parties) in enumerate(groups.items()):
        sheet.text(row + i, 0, names[group], "total_text" if len(parties) > 1 else "text")
        look: Look = "total" if len(parties) > 1 else "money"
        written[group] = [
            sheet.formula(
                row + i,
                2 + t,
                "+".join(leaves[party][t].here for party in parties) or "0",
                float(flows[list(parties), t].sum()),
                look,
            )
            for t in range(plan.timeline.count)
        ]
    return written


def _leaves(sheet: Sheet, row: int, plan: Plan, calculation: Calculation, flows: Floats) -> list[list[Cell]]:
    """One row per party: the sum of its rows on the sheet of calculation, valuations left out."""
    parties, kinds = calculation.column(PARTY), calculation.column(KIND)
    leaves = []
    for i, party in enumerate(plan.parties):
        sheet.text(row + i, 0, calculation.names[party.id], "note")
        at = sheet.text_cell(row + i, 1, party.id)
        leaves.append([
            sheet.formula(
                row + i,
                2 + t,
                f'SUMIFS({calculation.column(FIRST_OF_CALCULATION + t)},{parties},{at},{kinds},"<>valuation")',
                float(flows[i, t]),
            )
            for t in range(plan.timeline.count)
        ])  # fmt: skip
    return leaves
