"""The sheet of results: every measure of every party and total, as formulas on the other sheets."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tovholder.cashflow.measures import Summary
from tovholder.cashflow.plan import Plan

from .calculation import KIND, PARTY, SOCIETY, TOTAL, Calculation
from .parties import PartySheet
from .sheet import Cell, Look, Sheet
from .timing import Timing

_HEAD = 3
COLUMNS = (
    "party",
    "net",
    "gains",
    "costs",
    "present_net",
    "society_rate_net",
    "benefit_cost_ratio",
    "payback",
    "peak_funding",
)


@dataclass(frozen=True)
class Measured:
    """group → measure → its cell; `society` holds society's present value and benefit–cost ratio."""

    groups: dict[str, dict[str, Cell]]
    society: dict[str, Cell]


class Results:
    """Writes the sheet; parties first (as a lookup below), then what is shown."""

    def __init__(
        self,
        sheet: Sheet,
        plan: Plan,
        calculation: Calculation,
        timing: Timing,
        parties: PartySheet,
        summary: Summary,
        texts: dict[str, str],
    ) -> None:
        self._sheet, self._plan, self._calculation, self._timing = sheet, plan, calculation, timing
        self._parties, self._summary, self._texts = parties, summary, texts

    def write(self, groups: dict[str, tuple[int, ...]], names: dict[str, str]) -> Measured:
        """Fill the sheet."""
        sheet, texts = self._sheet, self._texts
        sheet.text(0, 0, texts["title"], "title")
        sheet.text(1, 0, texts["lead"], "lead")
        sheet.headings(_HEAD, 0, [texts[f"column_{column}"] for column in COLUMNS], numbers=len(COLUMNS) - 1)
        helpers = _HEAD + len(groups) + 10
        leaves = self._leaves(helpers)
        cumulative = helpers + len(leaves) + 2
        cells = {}
        for i, (group, rows) in enumerate(groups.items()):
            row = _HEAD + 1 + i
            sheet.text(row, 0, names[group], "total_text" if len(rows) > 1 else "text")
            cells[group] = self._group(row, group, rows, leaves, cumulative + 3 * i)
        society = self._society(_HEAD + len(groups) + 2)
        sheet.widths(44, *([18] * (len(COLUMNS) - 1)), *([13] * self._plan.timeline.count))
        sheet.plain.freeze_panes(_HEAD + 1, 1)
        sheet.plain.print_area(0, 0, _HEAD + len(groups) + 3, len(COLUMNS) - 1)
        return Measured(cells, society)

    def _group(
        self, row: int, group: str, rows: tuple[int, ...], leaves: list[dict[str, Cell]], helper: int
    ) -> dict[str, Cell]:
        sheet, measures = self._sheet, self._summary.groups[group]
        look: Look = "total" if len(rows) > 1 else "money"

        def summed(name: str) -> str:
            return "+".join(leaves[r][name].here for r in rows) or "0"

        cells = {"net": sheet.formula(row, 1, self._parties.net[group].ref, measures.net, look)}
        cells["gains"] = sheet.formula(row, 2, summed("gains"), measures.gains, look)
        cells["costs"] = sheet.formula(row, 3, f"-({summed('costs')})", measures.costs, look)
        cells["present_net"] = sheet.formula(row, 4, summed("present_budget"), measures.present_net, look)
        cells["society_rate_net"] = sheet.formula(row, 5, summed("present_society"), measures.society_rate_net, look)
        cost, gain = f"-({summed('present_cost')})", f"({summed('present_gain')})"
        ratio = measures.benefit_cost_ratio
        if ratio is None:
            sheet.label(row, 6, f'IF({cost}>0.000001,{gain}/({cost}),"–")', "–")
        else:
            formula = f'IF({cost}>0.000001,{gain}/({cost}),"–")'
            cells["benefit_cost_ratio"] = sheet.formula(row, 6, formula, ratio, "number")
        self._payback(row, group, helper)
        lowest = sheet.span(helper, 2, helper, 1 + self._plan.timeline.count)
        cells["peak_funding"] = sheet.formula(row, 8, f"MAX(0,-MIN({lowest}))", measures.peak_funding, look)
        return cells

    def _payback(self, row: int, group: str, helper: int) -> None:
        """Two helper rows: the net so far, and whether it stays at or above 0 from there."""
        sheet, labels = self._sheet, self._plan.timeline.labels
        flow = np.array([cell.value for cell in self._parties.per_period[group]])
        so_far = np.cumsum(flow)
        slack = 1e-6 * max(1.0, float(np.abs(flow).max(initial=0.0)))
        sheet.text(helper, 0, self._texts["so_far"].format(party=group), "note")
        sheet.text(helper + 1, 0, self._texts["stays"], "note")
        count = len(labels)
        for t, cell in enumerate(self._parties.per_period[group]):
            before = "" if t == 0 else f"{Cell(sheet.name, helper, 1 + t, 0).here}+"
            sheet.formula(helper, 2 + t, f"{before}{cell.ref}", float(so_far[t]))
        flows = self._flows(group)
        limit = sheet.formula(helper + 1, 1, f"1E-6*MAX(1,MAX({flows}),-MIN({flows}))", slack, "factor")
        for t in range(count):
            rest = sheet.span(helper, 2 + t, helper, 1 + count)
            stays = float(so_far[t:].min() >= -slack)
            sheet.formula(helper + 1, 2 + t, f"IF(MIN({rest})>=-{limit.here},1,0)", stays)
        found = sheet.span(helper + 1, 2, helper + 1, 1 + count)
        periods = self._timing.row(self._timing.labels)
        paid_back = self._summary.groups[group].payback
        text = labels[paid_back] if paid_back is not None else self._texts["never"]
        never = self._texts["never"].replace('"', '""')
        sheet.label(row, 7, f'IFERROR(INDEX({periods},MATCH(1,{found},0)),"{never}")', text)

    def _flows(self, group: str) -> str:
        cells = self._parties.per_period[group]
        return f"{cells[0].ref}:{cells[-1].here}"

    def _leaves(self, row: int) -> list[dict[str, Cell]]:
        """Per party: gains, costs and present values, summed from the sheet of calculation."""
        sheet, calculation, plan = self._sheet, self._calculation, self._plan
        parties, kinds = calculation.column(PARTY), calculation.column(KIND)
        sums = self._party_sums()
        sheet.text(row - 1, 0, self._texts["helpers"], "note")
        leaves = []
        whole = calculation.column(TOTAL)
        budget, society = calculation.present("budget"), calculation.present("society")
        for i, party in enumerate(plan.parties):
            sheet.text(row + i, 0, calculation.names[party.id], "note")
            at = sheet.text_cell(row + i, 1, party.id)
            chosen = f"{parties},{at},{kinds}"
            formulas = {
                "gains": f'SUMIFS({whole},{chosen},"gain")',
                "costs": f'SUMIFS({whole},{chosen},"cost")',
                "present_budget": f'SUMIFS({budget},{chosen},"<>valuation")',
                "present_society": f'SUMIFS({society},{chosen},"<>valuation")',
                "present_gain": f'SUMIFS({budget},{chosen},"gain")',
                "present_cost": f'SUMIFS({budget},{chosen},"cost")',
            }
            leaves.append({
                name: sheet.formula(row + i, 2 + column, formula, sums[i][name])
                for column, (name, formula) in enumerate(formulas.items())
            })  # fmt: skip
        return leaves

    def _party_sums(self) -> list[dict[str, float]]:
        plan, calculation = self._plan, self._calculation
        names = ("gains", "costs", "present_budget", "present_society", "present_gain", "present_cost")
        sums = [dict.fromkeys(names, 0.0) for _ in plan.parties]
        budget, society = plan.line_factors("budget"), plan.line_factors("society")
        for line, party, values in calculation.money():
            kind = plan.lines[line].kind
            if kind == "valuation":
                continue
            at, side = sums[party], "gain" if kind == "gain" else "cost"
            at[f"{side}s"] += float(values.sum())
            at["present_budget"] += float(values @ budget[line])
            at["present_society"] += float(values @ society[line])
            at[f"present_{side}"] += float(values @ budget[line])
        return sums

    def _society(self, row: int) -> dict[str, Cell]:
        """Society: every row's present value times what a krone of it counts for society."""
        sheet, calculation, summary = self._sheet, self._calculation, self._summary
        kinds, counts = calculation.column(KIND), calculation.column(SOCIETY)
        present = calculation.present("society")
        gain = f'SUMPRODUCT(({kinds}="gain")*{counts}*{present})'
        cost = f'-SUMPRODUCT(({kinds}="cost")*{counts}*{present})'
        sheet.text(row, 0, self._texts["society_present_net"], "total_text")
        net = sheet.formula(row, 1, f"{gain}-({cost})", summary.society_present_net, "total")
        sheet.text(row + 1, 0, self._texts["society_benefit_cost_ratio"])
        formula = f'IF({cost}>0.000001,{gain}/({cost}),"–")'
        cells = {"present_net": net}
        if summary.society_benefit_cost_ratio is None:
            sheet.label(row + 1, 1, formula, "–")
        else:
            ratio = sheet.formula(row + 1, 1, formula, summary.society_benefit_cost_ratio, "number")
            cells["benefit_cost_ratio"] = ratio
        return cells
