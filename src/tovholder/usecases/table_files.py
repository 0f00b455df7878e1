"""A table of a report as a file of its own."""

from __future__ import annotations

import io

from tovholder.locale import Lang
from tovholder.report.model import Cell, Figure, Link, Table

from .as_csv import csv_text


def table_csv(table: Table, *, lang: Lang) -> str:
    """The table as CSV; numbers as they are, not as they are shown."""
    rows = [[_value(cell) for cell in row.cells] for row in table.rows]
    return csv_text([column.heading for column in table.columns], rows, lang=lang)


def table_xlsx(table: Table) -> bytes:
    """The table as a workbook of one sheet; text stays text, whatever it begins with."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet, bold = book.add_worksheet(), book.add_format({"bold": True})
    for j, column in enumerate(table.columns):
        sheet.write_string(0, j, column.heading, bold)
    for i, row in enumerate(table.rows, start=1):
        for j, cell in enumerate(row.cells):
            value = _value(cell)
            if isinstance(value, float):
                sheet.write_number(i, j, value)
            else:
                sheet.write_string(i, j, value or "")
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, 0, 40)
    book.close()
    return out.getvalue()


def _value(cell: Cell) -> str | float | None:
    if isinstance(cell, Figure):
        return cell.value
    return cell.text if isinstance(cell, Link) else cell
