"""A section of the report on a sheet: the same sentences, facts and tables, with numbers as numbers."""

from __future__ import annotations

from ..model import Bullets, Cell, Facts, Figure, Heading, Link, Paragraph, Section, Table
from .sheet import Sheet


def write_told(sheet: Sheet, section: Section) -> None:
    """Fill a sheet with a section; charts are left to the documents."""
    sheet.text(0, 0, section.heading, "title")
    row = 2
    for block in section.blocks:
        match block:
            case Heading(text):
                sheet.text(row + 1, 0, text, "total_text")
                row += 2
            case Paragraph():
                sheet.text(row, 0, f"{block.label}: {block.text}" if block.label else block.text)
                row += 1
            case Bullets(items):
                for item in items:
                    sheet.text(row, 0, f"• {item.text if isinstance(item, Link) else item}")
                    row += 1
            case Facts(rows):
                for name, values in rows:
                    sheet.text(row, 0, name, "note")
                    sheet.text(row, 1, "\n".join(values))
                    row += 1
            case Table():
                row = _table(sheet, row + 1, block)
            case _:
                continue
    sheet.widths(60, 60, 16, 16, 40, 20, 20, 20)


def _table(sheet: Sheet, row: int, table: Table) -> int:
    sheet.text(row, 0, table.caption, "total_text")
    sheet.texts(row + 1, 0, [column.heading for column in table.columns], "heading")
    row += 2
    for line in table.rows:
        for column, cell in enumerate(line.cells):
            _cell(sheet, row, column, cell)
        row += 1
    return row + 1


def _cell(sheet: Sheet, row: int, column: int, cell: Cell) -> None:
    if isinstance(cell, Figure) and cell.value is not None:
        sheet.number(row, column, cell.value, "share" if cell.unit == "share" else "number")
    else:
        sheet.text(row, column, cell if isinstance(cell, str) else cell.text)
