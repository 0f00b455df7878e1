"""The sheet of sensitivity: what each range does to the result when everything else is as in the case."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tovholder.cashflow.kernel import Draws
from tovholder.cashflow.plan import Input, Plan
from tovholder.cashflow.result import evaluate

from ..material import Material
from .inputs import title_of
from .sheet import Look, Sheet, kind_of_number

_HEAD = 3
_LOOKS: dict[str, Look] = {"share": "share", "amount": "money", "number": "plain"}
_COLUMNS = ("assumption", "low", "likely", "high", "unit", "at_low", "at_likely", "at_high", "swing")


@dataclass(frozen=True, slots=True)
class _Swing:
    """An assumption's ends, and the net present value with it at low, as in the case, and at high."""

    entry: Input
    low: float
    high: float
    at_low: float
    at_likely: float
    at_high: float

    @property
    def width(self) -> float:
        """The distance between the lowest and the highest result."""
        results = (self.at_low, self.at_likely, self.at_high)
        return max(results) - min(results)


def write_swings(sheet: Sheet, plan: Plan, material: Material, texts: dict[str, str]) -> None:
    """Fill the sheet, widest swing first. These are numbers, not formulas: they hold for the case as it was written."""
    sheet.text(0, 0, texts["title"], "title")
    sheet.text(1, 0, texts["lead"].format(party=material.names.group(material.main)), "lead")
    sheet.headings(_HEAD, 0, [texts["column_assumption"]], numbers=0)
    sheet.headings(_HEAD, 1, [texts[f"column_{column}"] for column in _COLUMNS[1:4]], numbers=3)
    sheet.headings(_HEAD, 4, [texts[f"column_{column}"] for column in _COLUMNS[4:]], numbers=4)
    swings = _swings(plan, list(material.rows(material.main)))
    if not swings:
        sheet.text(_HEAD + 1, 0, texts["none"])
    for row, swing in enumerate(swings, start=_HEAD + 1):
        unit = swing.entry.quantity.unit
        percent = unit is not None and unit.percent
        sheet.text(row, 0, title_of(swing.entry.path, material))
        for column, value in enumerate((swing.low, swing.entry.likely, swing.high), start=1):
            sheet.number(row, column, value, _LOOKS[kind_of_number(value, percent=percent)])
        sheet.text(row, 4, "" if unit is None or percent else unit.text)
        for column, net in enumerate((swing.at_low, swing.at_likely, swing.at_high, swing.width), start=5):
            sheet.number(row, column, net)
    sheet.widths(60, 12, 12, 12, 20, 16, 16, 16, 16)
    sheet.plain.freeze_panes(_HEAD + 1, 1)


def _swings(plan: Plan, rows: list[int]) -> list[_Swing]:
    """Every assumption with a range, all in one run: two draws each, and one for the case as it is."""
    ranged = [
        (i, entry, low, high)
        for i, entry in enumerate(plan.inputs)
        if (low := entry.quantity.low_value) is not None
        and (high := entry.quantity.high_value) is not None
        and low < high
    ]
    if not ranged:
        return []
    drawn = {i: np.full(2 * len(ranged) + 1, plan.likely[i]) for i, *_ in ranged}
    for place, (i, _, low, high) in enumerate(ranged):
        drawn[i][2 * place], drawn[i][2 * place + 1] = low, high
    net = evaluate(plan, Draws(plan.likely, drawn)).net_present("budget")[rows].sum(axis=0).tolist()
    found = [
        _Swing(entry, low, high, net[2 * place], net[-1], net[2 * place + 1])
        for place, (_, entry, low, high) in enumerate(ranged)
    ]
    return sorted(found, key=lambda swing: -swing.width)
