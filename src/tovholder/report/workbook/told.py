"""Sections of the report on a sheet: the same sentences, facts and tables, with numbers as numbers."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Bullets, Cell, Facts, Figure, Heading, Link, Paragraph, Section, Table
from .sheet import Look, Sheet

_WIDTHS = (52, 30, *([18] * 14))
_ACROSS = 6
"""Columns that running text stands across."""


def write_told(sheet: Sheet, sections: Sequence[Section], *, note: str | None = None) -> None:
    """Fill a sheet with sections, one below the other; charts are left to the documents. note: said before all else."""
    sheet.text(0, 0, sections[0].heading, "title")
    row = 2
    if note is not None:
        sheet.across(row, 0, _ACROSS, note, "example")
        row += 2
    for i, section in enumerate(sections):
        if i:
            sheet.text(row + 2, 0, section.heading, "title")
            row += 4
        row = _section(sheet, row, section)
    sheet.widths(*_WIDTHS)


def _section(sheet: Sheet, row: int, section: Section) -> int:
    for block in section.blocks:
        match block:
            case Heading(text):
                sheet.text(row + 1, 0, text, "total_text")
                row += 2
            case Paragraph():
                sheet.across(row, 0, _ACROSS, f"{block.label}: {block.text}" if block.label else block.text)
                row += 1
            case Bullets(items):
                for item in items:
                    sheet.across(row, 0, _ACROSS, f"• {item.text if isinstance(item, Link) else item}")
                    row += 1
            case Facts(rows):
                for name, values in rows:
                    sheet.text(row, 0, name, "note")
                    sheet.across(row, 1, _ACROSS - 1, "\n".join(values))
                    row += 1
            case Table():
                row = _table(sheet, row + 1, block)
            case _:
                continue
    return row


def _table(sheet: Sheet, row: int, table: Table) -> int:
    sheet.text(row, 0, table.caption, "total_text")
    for i, head in enumerate(table.columns):
        sheet.text(row + 1, i, head.heading, "number_heading" if head.is_number else "heading")
    row += 2
    for line in table.rows:
        for column, cell in enumerate(line.cells):
            _cell(sheet, row, column, cell, is_sum=line.role in ("total", "subtotal"))
        row += 1
    if table.note:
        sheet.across(row, 0, _ACROSS, table.note, "note")
        row += 1
    return row + 1


def _cell(sheet: Sheet, row: int, column: int, cell: Cell, *, is_sum: bool) -> None:
    if isinstance(cell, Figure) and cell.value is not None:
        number: Look = "total" if is_sum else "money"
        looks: dict[str, Look] = {"share": "share", "": "number"}
        sheet.number(row, column, cell.value, looks.get(cell.unit, number))
    else:
        sheet.text(row, column, cell if isinstance(cell, str) else cell.text, "total_text" if is_sum else "text")
