"""Workbooks read in a process of their own; a text is plain enough to be read here."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tovholder.errors import Finding, FindingsError

from .apart import HANDS, Apart, Ended
from .container import is_archive
from .grid import CellValue, Grid, grids

_HERE, _READER = f"{__name__}:plain_grids", "python_calamine"


class TooMuch(FindingsError):
    """Reading the file took more time or memory than a file is given."""

    def __init__(self) -> None:
        super().__init__([Finding("file-takes-too-much")])


class Unreadable(FindingsError):
    """What reads the file broke down on it."""

    def __init__(self) -> None:
        super().__init__([Finding("book-broken")])


def grids_apart(content: bytes, *, hands: Apart = HANDS) -> tuple[Grid, ...]:
    """As `grids`. Raises FindingsError with what it finds, TooMuch, Unreadable, NoHandFree."""
    if not is_archive(content):
        return grids(content)
    try:
        return tuple(map(_grid, hands.do(_HERE, content, loads=[_READER]).answer))
    except Ended as ended:
        raise (Unreadable if ended.reason == "fault" else TooMuch) from None


def warm_hands() -> None:
    """Have a process ready for the first workbook."""
    HANDS.warm(__name__, _READER)


def plain_grids(content: bytes) -> list[Any]:
    """The grids as lists, numbers and texts; what JSON has no word for is its name and its text."""
    return [[grid.name, [[_plain(cell) for cell in row] for row in grid.rows]] for grid in grids(content)]


def _plain(cell: CellValue) -> object:
    match cell:
        case dt.datetime():
            return ["datetime", cell.isoformat()]
        case dt.date():
            return ["date", cell.isoformat()]
        case dt.time():
            return ["time", cell.isoformat()]
        case dt.timedelta():
            return ["timedelta", cell.total_seconds()]
        case _:
            return cell


def _grid(plain: Any) -> Grid:
    name, rows = plain
    return Grid(str(name), tuple(tuple(map(_cell, row)) for row in rows))


def _cell(plain: Any) -> CellValue:
    match plain:
        case bool() | float() | str():
            return plain
        case ["datetime", str(text)]:
            return dt.datetime.fromisoformat(text)
        case ["date", str(text)]:
            return dt.date.fromisoformat(text)
        case ["time", str(text)]:
            return dt.time.fromisoformat(text)
        case ["timedelta", float(seconds)]:
            return dt.timedelta(seconds=seconds)
        case _:
            raise Unreadable
