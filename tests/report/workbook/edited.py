"""A workbook as a user leaves it: cells changed, rows deleted, moved or copied, columns taken out, sheets deleted."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from xml.sax.saxutils import escape

from python_calamine import CalamineWorkbook

from tovholder.report.workbook.inputs import HEAD, PLACE
from tovholder.tables.grid import cell_name

SHEET = "xl/worksheets/sheet3.xml"
"""The sheet of assumptions."""


def rows_of(book: bytes, *, sheet: str = "Forudsætninger") -> dict[str, int]:
    """Place → its row on the sheet of assumptions, from 0."""
    rows = CalamineWorkbook.from_filelike(io.BytesIO(book)).get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    return {str(row[PLACE]): i for i, row in enumerate(rows) if i > HEAD and row[PLACE]}


def cell_at(book: bytes, place: str, column: int) -> str:
    """The name of a cell in the row of a place."""
    return cell_name(rows_of(book)[place], column)


def with_cells(book: bytes, cells: Mapping[str, float | str | None]) -> bytes:
    """Other numbers, texts or nothing in some cells of the sheet of assumptions."""

    def changed(text: str) -> str:
        for cell, value in cells.items():
            if value is None:
                content = f'<c r="{cell}"/>'
            elif isinstance(value, str):
                content = f'<c r="{cell}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
            else:
                content = f'<c r="{cell}"><v>{value!r}</v></c>'
            text, times = re.subn(rf'<c r="{cell}"(?: [^>/]*)?(?:/>|>.*?</c>)', lambda _, c=content: c, text)
            assert times == 1, f"{cell} is not there"
        return text

    return with_part(book, SHEET, changed)


def without_rows(book: bytes, rows: set[int]) -> bytes:
    """Without some rows (from 0) of the sheet of assumptions; the others stay where they are."""
    return with_part(
        book,
        SHEET,
        lambda text: re.sub(r'<row r="(\d+)".*?</row>', lambda m: "" if int(m[1]) - 1 in rows else m[0], text),
    )


def with_rows_exchanged(book: bytes, one: int, other: int) -> bytes:
    """Two rows (from 0) in each other's place, as sorting does."""

    def exchanged(text: str) -> str:
        found = {row: re.search(rf'<row r="{row + 1}"[^>]*>(.*?)</row>', text) for row in (one, other)}
        for row, source in ((one, other), (other, one)):
            taken = found[source]
            assert taken is not None
            moved = re.sub(rf'(r="[A-Z]+){source + 1}"', rf'\g<1>{row + 1}"', taken[1])
            text = re.sub(rf'(<row r="{row + 1}"[^>]*>).*?(</row>)', lambda m, c=moved: m[1] + c + m[2], text)
        return text

    return with_part(book, SHEET, exchanged)


def with_part(book: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """The book with one of its parts changed as text."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, change(text.decode()).encode() if name == part else text)
    return out.getvalue()


def without_sheet(book: bytes, sheet: str) -> bytes:
    """The book without one of its sheets, as far as those who read it can tell."""
    return with_part(book, "xl/workbook.xml", lambda text: re.sub(rf'<sheet name="{sheet}"[^>]*/>', "", text))
