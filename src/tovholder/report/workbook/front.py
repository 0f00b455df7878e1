"""The first sheet: what the case is, its result, how to use the book, and the way to every other sheet."""

from __future__ import annotations

from collections.abc import Mapping

from tovholder.cashflow.plan import Plan

from ..material import Material
from .results import Measured
from .sheet import Cell, Sheet

_SHOWN = ("net", "present_net", "peak_funding")


def write_front(
    sheet: Sheet,
    plan: Plan,
    material: Material,
    results: Measured,
    warning: Cell,
    sheets: Mapping[str, str],
    texts: dict[str, str],
) -> None:
    """Fill the sheet.

    warning: what the sheet of assumptions says if its rows are in disorder. sheets: id → name of the others.
    """
    case, names = material.case, material.names
    sheet.text(0, 0, case.title, "title")
    level = texts["price_level"].format(year=plan.price_level) if plan.price_level else ""
    sheet.text(1, 0, " ".join(part for part in (texts["version"].format(code=material.document.code), level) if part))
    sheet.text(2, 0, texts["lead"], "lead")
    sheet.label(3, 0, f'{warning.ref}&""', "", "example")
    row = 4
    examples = sum(entry.quantity.kind == "example" for entry in plan.inputs)
    if examples:
        sheet.text(row, 0, texts["examples"].format(count=examples, all=len(plan.inputs)), "example")
        row += 1
    row += 1
    sheet.headings(row, 0, [texts["result"], plan.currency], numbers=1)
    for measure in _SHOWN:
        row += 1
        cell = results.groups[material.main][measure]
        sheet.text(row, 0, texts[measure].format(party=names.group(material.main)))
        sheet.formula(row, 1, cell.ref, cell.value)
    row += 1
    society = results.society["present_net"]
    sheet.text(row, 0, texts["society"])
    sheet.formula(row, 1, society.ref, society.value)
    row += 2
    sheet.texts(row, 0, [texts["sheets"], ""], "heading")
    for id_, name in sheets.items():
        row += 1
        sheet.link(row, 0, name)
        sheet.text(row, 1, texts[f"about_{id_}"], "lead")
    sheet.widths(52, 20, 60)
    sheet.plain.hide_gridlines(2)
