"""The sheet of assumptions: every number the result depends on, one input cell each, by name and with its source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tovholder.cashflow.plan import VIEWS, Input, Plan, View
from tovholder.errors import Path, dotted
from tovholder.quantities import formats

from ..material import Material
from .cell_names import cell_names
from .sheet import Cell, Look, Sheet

HEAD = 3
NAME, VALUE, PLACE = 0, 1, 11
_COLUMNS = (
    "assumption", "value", "unit", "low", "high", "price_level", "source", "kind", "grade", "owner", "checked", "place",
)  # fmt: skip
_GROUPS = ("assumptions", "tranches", "costs", "outcomes", "knowledge")


@dataclass(frozen=True)
class InputCells:
    """Where each number stands: (input,) names, and the rates of each view's schedule."""

    names: list[str]
    rates: dict[View, list[Cell]]

    def named(self, index: int) -> str:
        """The name of an input's cell."""
        return self.names[index]


def write_inputs(sheet: Sheet, plan: Plan, material: Material, texts: dict[str, str]) -> InputCells:
    """Fill the sheet, and define a name for every input cell."""
    sheet.text(0, 0, texts["title"], "title")
    sheet.text(1, 0, texts["lead"], "lead")
    sheet.texts(HEAD, 0, [texts[f"column_{column}"] for column in _COLUMNS], "heading")
    paths: list[Path] = [entry.path for entry in plan.inputs]
    names = cell_names(paths)
    row = HEAD + 1
    for group in (*_GROUPS, ""):
        members = [e for e in plan.inputs if (e.path[0] == group if group else e.path[0] not in _GROUPS)]
        if members:
            sheet.text(row, 0, texts[f"group_{group or 'other'}"], "total_text")
            row += 1
        for entry in members:
            _write(sheet, row, entry, names[entry.path], material)
            row += 1
    sheet.text(row, 0, texts["group_discount"], "total_text")
    rates, row = _rates(sheet, row + 1, plan, texts)
    sheet.widths(52, 16, 20, 12, 12, 11, 48, 14, 10, 20, 12, 44)
    sheet.plain.freeze_panes(HEAD + 1, 2)
    sheet.plain.autofilter(HEAD, 0, row - 1, len(_COLUMNS) - 1)
    return InputCells([names[path] for path in paths], rates)


def _write(sheet: Sheet, row: int, entry: Input, name: str, material: Material) -> None:
    quantity, words = entry.quantity, material.words
    percent = quantity.unit is not None and quantity.unit.percent
    look: Look = "input_share" if percent else "input_number"
    sheet.text(row, NAME, title_of(entry.path, material))
    cell = sheet.number(row, VALUE, entry.likely, look)
    sheet.define(name, cell)
    sheet.text(row, 2, "" if quantity.unit is None or percent else quantity.unit.text)
    for column, end in ((3, quantity.low_value), (4, quantity.high_value)):
        if end is not None:
            sheet.number(row, column, end, "share" if percent else "number")
    sheet.text(row, 5, str(quantity.price_level or ""))
    source = " – ".join(part for part in (quantity.source, quantity.note) if part)
    sheet.text(row, 6, source)
    kind = words.text(f"kind.{quantity.kind}") if quantity.kind else ""
    sheet.text(row, 7, kind, "example" if quantity.kind == "example" else "text")
    sheet.text(row, 8, quantity.grade or "")
    sheet.text(row, 9, quantity.owner or "")
    sheet.text(row, 10, formats.day(quantity.checked, lang=words.lang) if quantity.checked else "")
    sheet.text(row, PLACE, dotted(entry.path), "note")


def title_of(path: Path, material: Material) -> str:
    """What a number is called."""
    if path[0] == "knowledge":
        return material.bank.figure(str(path[1])).name
    return material.names.place(path)


def _rates(sheet: Sheet, row: int, plan: Plan, texts: dict[str, str]) -> tuple[dict[View, list[Cell]], int]:
    """One cell per segment of each view's discount schedule."""
    rates: dict[View, list[Cell]] = {}
    for view in VIEWS:
        rates[view] = []
        segments: Sequence[tuple[float | None, float]] = plan.schedules[view]
        for number, (end, rate) in enumerate(segments, start=1):
            until = texts["rate_until"].format(years=f"{end:g}") if end is not None else ""
            sheet.text(row, NAME, " ".join(part for part in (texts[f"rate_{view}"], until) if part))
            cell = sheet.number(row, VALUE, rate, "input_share")
            sheet.define(f"rate_{view}_{number}", cell)
            rates[view].append(cell)
            row += 1
    return rates, row
