"""Rows of cells, each with the name a spreadsheet gives it."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .container import UnsafeBook, is_archive, safe_copy
from .delimited import rows_of_text

CellValue = str | float | bool | dt.date | dt.time | dt.timedelta
"""What stands in a cell; an empty cell, and one with an error such as #REF!, is an empty text."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet, or the one table of a text. Rows begin at row 1 and column A, and may be of different lengths."""

    name: str
    rows: tuple[tuple[CellValue, ...], ...]

    def at(self, row: int, column: int | None) -> CellValue:
        """What stands there, from 0; an empty text beyond the end of a row, and in no column."""
        if column is None or row >= len(self.rows) or column >= len(self.rows[row]):
            return ""
        return self.rows[row][column]

    def filled(self) -> Iterator[tuple[int, tuple[CellValue, ...]]]:
        """(row from 0, its cells) of the rows that are not empty."""
        for row, cells in enumerate(self.rows):
            if any(shown(cell) for cell in cells):
                yield row, cells


def cell_name(row: int, column: int) -> str:
    """The name of a cell, from 0.

    >>> cell_name(16, 1), cell_name(0, 27)
    ('B17', 'AB1')
    """
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


def shown(cell: CellValue) -> str:
    """A cell as text: whole numbers without decimals, no spaces at the ends.

    >>> shown(2027.0), shown(" Løn "), shown(0.5)
    ('2027', 'Løn', '0.5')
    """
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return str(cell).strip()


def grids(content: bytes) -> tuple[Grid, ...]:
    """The sheets of an xlsx file, or the one table of a text. Raises UnsafeBook, BadText."""
    if not is_archive(content):
        return (Grid("", rows_of_text(content)),)
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(safe_copy(content)))
        names = book.sheet_names
        return tuple(Grid(name, _rows(book.get_sheet_by_name(name).to_python(skip_empty_area=False))) for name in names)
    except (CalamineError, ValueError, KeyError, IndexError):
        raise UnsafeBook("book-broken") from None


def _rows(rows: Sequence[Sequence[CellValue | int]]) -> tuple[tuple[CellValue, ...], ...]:
    # Whole numbers may come as int.
    return tuple(tuple(float(cell) if type(cell) is int else cell for cell in row) for row in rows)
