"""A workbook of ours read back: which numbers stand on the sheet of assumptions, and which it was written with.

Sheets and columns are found by what they say, so that a renamed sheet, a moved column and sorted or hidden rows do no
harm. What cannot be read is a finding that names the cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from tovholder import locale
from tovholder.case.exchange import Points
from tovholder.errors import Finding
from tovholder.quantities import Mistake, parse_number
from tovholder.quantities.numbers import hundredth
from tovholder.tables.grid import CellValue, Grid, cell_name, shown

from . import as_written

Column = Literal["place", "value", "low", "high"]
_LOOKED_AT = 30
"""Rows from the top in which the headings are looked for."""
_DIGITS = 15
"""Significant digits a spreadsheet keeps."""


@dataclass(frozen=True, slots=True)
class Read:
    """One number as it stands in the book, and the cells it stands in."""

    place: str
    points: Points
    cells: Mapping[Column, str]


@dataclass(frozen=True)
class BookInputs:
    """Everything read from a workbook.

    sheet    the name of the sheet the numbers stand on; empty if there is none
    code     the version of the case it was written from; None if the book no longer says
    written  place → the numbers it was written with
    numbers  place → the numbers now; without the rows that have a finding
    """

    code: str | None
    written: dict[str, Points]
    numbers: dict[str, Read]
    findings: tuple[Finding, ...]
    sheet: str = ""


@dataclass
class _Reader:
    grid: Grid
    head: int
    columns: dict[Column, int]
    written: dict[str, Points] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def is_ours(grids: Sequence[Grid]) -> bool:
    """Whether the workbook is one that we wrote, whatever has been done to it since."""
    return _remembered(grids) is not None or _inputs(grids) is not None


def read_inputs(grids: Sequence[Grid]) -> BookInputs:
    """The numbers of a workbook that is ours."""
    memory = _remembered(grids)
    code, written = (None, dict[str, Points]()) if memory is None else _memory(memory)
    found = _inputs(grids)
    if found is None:
        return BookInputs(code, written, {}, (Finding("import-no-inputs"),))
    reader = found
    reader.written = written
    if memory is None:
        reader.findings.append(Finding("import-no-memory", "amber"))
    if not {"low", "high"} <= reader.columns.keys():
        reader.findings.append(Finding("import-no-ends", "amber"))
    numbers = _numbers(reader)
    blamed = {str(f.params.get("place")) for f in reader.findings}
    for place in written:
        if place not in numbers and place not in blamed:
            reader.findings.append(Finding("import-row-missing", "amber", params={"place": place}))
    if _is_in_disorder(reader, written):
        reader.findings.append(Finding("import-disorder", "amber"))
    return BookInputs(code, written, numbers, tuple(reader.findings), reader.grid.name)


def _remembered(grids: Sequence[Grid]) -> Grid | None:
    return next((g for g in grids if (shown(g.at(0, 0)), g.at(0, 1)) == (as_written.MARK, as_written.FORMAT)), None)


def _memory(grid: Grid) -> tuple[str, dict[str, Points]]:
    written = {}
    for row in range(as_written.HEAD + 1, len(grid.rows)):
        place, value, low, high = (grid.at(row, column) for column in range(4))
        if isinstance(value, float):
            written[shown(place)] = Points(value, _end(low), _end(high))
    return shown(grid.at(1, 1)), written


def _end(cell: CellValue) -> float | None:
    return cell if isinstance(cell, float) else None


def _inputs(grids: Sequence[Grid]) -> _Reader | None:
    """The sheet whose headings say both value and place."""
    for grid in grids:
        for row, cells in enumerate(grid.rows[:_LOOKED_AT]):
            columns = _columns(cells)
            if "value" in columns and "place" in columns:
                return _Reader(grid, row, columns)
    return None


def _columns(cells: Sequence[CellValue]) -> dict[Column, int]:
    names: tuple[Column, ...] = ("place", "value", "low", "high")
    headings: dict[str, Column] = {}
    for lang in locale.LANGUAGES:
        texts = locale.catalogue(lang)["workbook"]["inputs"]
        headings |= {texts[f"column_{name}"].casefold(): name for name in names}
    found: dict[Column, int] = {}
    for column, cell in enumerate(cells):
        name = headings.get(shown(cell).casefold())
        if name is not None:
            found.setdefault(name, column)
    return found


def _numbers(reader: _Reader) -> dict[str, Read]:
    numbers: dict[str, Read] = {}
    twice: set[str] = set()
    for row in range(reader.head + 1, len(reader.grid.rows)):
        place = shown(reader.grid.at(row, reader.columns["place"]))
        if not place:
            _without_place(reader, row)
            continue
        read = _row(reader, row, place)
        if read is None:
            continue
        other = numbers.get(place)
        if other is not None and not other.points.same_as(read.points):
            params = {"place": place, "one": other.cells["value"], "other": read.cells["value"]}
            reader.findings.append(Finding("import-row-twice", params=params))
            twice.add(place)
        numbers.setdefault(place, read)
    return {place: read for place, read in numbers.items() if place not in twice}


def _without_place(reader: _Reader, row: int) -> None:
    if isinstance(reader.grid.at(row, reader.columns["value"]), float):
        cell = cell_name(row, reader.columns["value"])
        reader.findings.append(Finding("import-row-without-place", "amber", params={"cell": cell}))


def _row(reader: _Reader, row: int, place: str) -> Read | None:
    cells = {name: cell_name(row, column) for name, column in reader.columns.items()}
    before = len(reader.findings)
    value = _number(reader, row, "value", place)
    if "low" in reader.columns and "high" in reader.columns:
        low, high = _number(reader, row, "low", place), _number(reader, row, "high", place)
    else:
        ends = reader.written.get(place)
        low, high = (None, None) if ends is None else (ends.low, ends.high)
    if len(reader.findings) > before:
        return None
    if value is None:
        reader.findings.append(Finding("import-cell-empty", params={"cell": cells["value"], "place": place}))
        return None
    if (low is None) != (high is None):
        params = {"cell": cells["low" if low is None else "high"], "place": place}
        reader.findings.append(Finding("import-one-end", params=params))
        return None
    if low is not None and high is not None and not low <= value <= high:
        params = {"cell": cells["value"], "place": place}
        reader.findings.append(Finding("import-range-order", params=params))
        return None
    return Read(place, Points(value, low, high), cells)


def _number(reader: _Reader, row: int, name: Column, place: str) -> float | None:
    """The number in a cell; None if it is empty, and if there is a finding about it."""
    column = reader.columns[name]
    cell = reader.grid.at(row, column)
    params = {"cell": cell_name(row, column), "place": place, "text": shown(cell)[:60]}
    if isinstance(cell, float) and not isinstance(cell, bool):
        return float(f"{cell:.{_DIGITS}g}")
    if not isinstance(cell, str):
        reader.findings.append(Finding("import-not-a-number", params=params))
        return None
    if not cell.strip():
        return None
    try:
        return _from_text(cell)
    except Mistake as mistake:
        code = "import-ambiguous" if mistake.code == "ambiguous-number" else "import-not-a-number"
        reader.findings.append(Finding(code, params={**params, **mistake.params}))
        return None


def _from_text(text: str) -> float:
    """A number typed as text, which happens in cells formatted as text."""
    plain = text.strip()
    return hundredth(parse_number(plain[:-1])) if plain.endswith("%") else parse_number(plain)


def _is_in_disorder(reader: _Reader, written: dict[str, Points]) -> bool:
    """Whether the rows stand in another order than they were written in."""
    order = {place: i for i, place in enumerate(written)}
    found = [order[place] for place in _places(reader) if place in order]
    return found != sorted(found)


def _places(reader: _Reader) -> Iterator[str]:
    for row in range(reader.head + 1, len(reader.grid.rows)):
        yield shown(reader.grid.at(row, reader.columns["place"]))
