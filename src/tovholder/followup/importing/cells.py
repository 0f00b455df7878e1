"""The cells of a file: CSV, Excel or Parquet, a heading and rows under it, as they are written.

FindingsError
└── FileRefused     a file that cannot be read as a table
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tovholder.errors import Finding, FindingsError, Param
from tovholder.tables.container import is_archive, safe_copy

from ..extras import require
from ..sources import Source

Cell = str | float | int | bool | dt.date | None
_DELIMITERS = (";", ",", "\t")
_BATCH = 20_000


class FileRefused(FindingsError):
    """A file that cannot be read as a table."""

    def __init__(self, code: str, file: Path, **params: Param) -> None:
        super().__init__([Finding(code, params={"file": file.name, **params})])


@dataclass(frozen=True, slots=True)
class Sheet:
    """The headings, and the rows with the number each has in its file (the heading is row 1)."""

    headings: tuple[str, ...]
    rows: Iterable[tuple[int, Sequence[Cell]]]


def read_sheet(file: Path, source: Source) -> Sheet:
    """The file's cells. Raises FileRefused, UnsafeBook; rows of CSV and Parquet are read as they are asked for."""
    if not file.is_file():
        raise FileRefused("import-file-missing", file)
    ending = file.suffix.casefold()
    if ending in (".csv", ".txt", ".tsv"):
        return _csv(file, source.encoding)
    if ending in (".xlsx", ".xlsm", ".xls"):
        return _excel(file, source.sheet)
    if ending == ".parquet":
        return _parquet(file)
    raise FileRefused("import-file-kind", file, ending=ending or "?")


def _csv(file: Path, encoding: str) -> Sheet:
    coded = "utf-8-sig" if encoding == "utf-8" else encoding
    try:
        with file.open(encoding=coded, newline="") as lines:
            first = lines.readline()
            delimiter = max(_DELIMITERS, key=first.count)
            headings = next(csv.reader([first], delimiter=delimiter), [])
    except UnicodeDecodeError:
        raise FileRefused("import-file-encoding", file, encoding=encoding) from None
    if not headings:
        raise FileRefused("import-file-empty", file)
    return Sheet(tuple(h.strip() for h in headings), _csv_rows(file, coded, delimiter, encoding))


def _csv_rows(file: Path, coded: str, delimiter: str, encoding: str) -> Iterator[tuple[int, Sequence[Cell]]]:
    try:
        with file.open(encoding=coded, newline="") as lines:
            rows = csv.reader(lines, delimiter=delimiter)
            next(rows)
            for row in rows:
                if any(row):
                    yield rows.line_num, row
    except UnicodeDecodeError:
        raise FileRefused("import-file-encoding", file, encoding=encoding) from None
    except csv.Error:
        raise FileRefused("import-file-broken", file) from None


def _excel(file: Path, name: str | None) -> Sheet:
    from python_calamine import CalamineError, CalamineWorkbook

    content = file.read_bytes()
    if not is_archive(content):
        raise FileRefused("import-file-broken", file)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(safe_copy(content))) as book:
            if name is not None and name not in book.sheet_names:
                raise FileRefused("import-sheet-missing", file, sheet=name, known=", ".join(book.sheet_names))
            sheet = book.get_sheet_by_name(name) if name is not None else book.get_sheet_by_index(0)
            rows = sheet.to_python(skip_empty_area=False)
    except (CalamineError, ValueError, KeyError, IndexError):
        raise FileRefused("import-file-broken", file) from None
    if not rows:
        raise FileRefused("import-file-empty", file)
    headings = tuple(str(cell).strip() for cell in rows[0])
    body = [(i, [_plain(cell) for cell in row]) for i, row in enumerate(rows[1:], 2) if any(c != "" for c in row)]
    return Sheet(headings, body)


def _parquet(file: Path) -> Sheet:
    require("scale")
    import duckdb

    connection = duckdb.connect()
    try:
        found = connection.execute("SELECT * FROM read_parquet(?)", [str(file)])
    except duckdb.Error:
        raise FileRefused("import-file-broken", file) from None
    return Sheet(tuple(str(column[0]) for column in found.description or ()), _parquet_rows(connection))


def _parquet_rows(connection: object) -> Iterator[tuple[int, Sequence[Cell]]]:
    number = 1
    while rows := connection.fetchmany(_BATCH):  # type: ignore[attr-defined]
        for row in rows:
            number += 1
            yield number, [_plain(cell) for cell in row]


def _plain(cell: object) -> Cell:
    if isinstance(cell, dt.datetime):
        return cell.date()
    if cell is None or cell == "" or isinstance(cell, str | float | int | bool | dt.date):
        return None if cell == "" else cell
    return str(cell)
