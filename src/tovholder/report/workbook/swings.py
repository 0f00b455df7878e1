"""The sheet of sensitivity: what each range does to the result when everything else is as in the case."""

from __future__ import annotations

import numpy as np

from tovholder.cashflow.kernel import Draws
from tovholder.cashflow.plan import Plan
from tovholder.cashflow.result import evaluate

from ..material import Material
from .inputs import title_of
from .sheet import Sheet

_HEAD = 3
_COLUMNS = ("assumption", "low", "high", "at_low", "at_high", "swing")


def write_swings(sheet: Sheet, plan: Plan, material: Material, texts: dict[str, str]) -> None:
    """Fill the sheet, widest swing first. These are numbers, not formulas: they hold for the case as it was written."""
    sheet.text(0, 0, texts["title"], "title")
    sheet.text(1, 0, texts["lead"].format(party=material.names.group(material.main)), "lead")
    sheet.texts(_HEAD, 0, [texts[f"column_{column}"] for column in _COLUMNS], "heading")
    rows = _swings(plan, list(material.rows(material.main)))
    if not rows:
        sheet.text(_HEAD + 1, 0, texts["none"])
    for row, (index, low, high, at_low, at_high) in enumerate(rows, start=_HEAD + 1):
        entry = plan.inputs[index]
        percent = entry.quantity.unit is not None and entry.quantity.unit.percent
        sheet.text(row, 0, title_of(entry.path, material))
        sheet.number(row, 1, low, "share" if percent else "number")
        sheet.number(row, 2, high, "share" if percent else "number")
        sheet.number(row, 3, at_low)
        sheet.number(row, 4, at_high)
        sheet.number(row, 5, abs(at_high - at_low))
    sheet.widths(60, 14, 14, 20, 20, 16)
    sheet.plain.freeze_panes(_HEAD + 1, 1)


def _swings(plan: Plan, rows: list[int]) -> list[tuple[int, float, float, float, float]]:
    """(input, low, high, net at low, net at high), all in one run: two draws an input."""
    ranged = [
        (i, low, high)
        for i, entry in enumerate(plan.inputs)
        if (low := entry.quantity.low_value) is not None
        and (high := entry.quantity.high_value) is not None
        and low < high
    ]
    if not ranged:
        return []
    drawn = {i: np.full(2 * len(ranged), plan.likely[i]) for i, _, _ in ranged}
    for place, (i, low, high) in enumerate(ranged):
        drawn[i][2 * place], drawn[i][2 * place + 1] = low, high
    net = evaluate(plan, Draws(plan.likely, drawn)).net_present("budget")[rows].sum(axis=0)
    found = [(i, low, high, float(net[2 * k]), float(net[2 * k + 1])) for k, (i, low, high) in enumerate(ranged)]
    return sorted(found, key=lambda swing: -abs(swing[4] - swing[3]))
