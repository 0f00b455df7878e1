"""How wide a table's columns are, how small its letters must be, and where one too wide is divided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from .measuring import longest_word, width
from .model import Cell, Column, Figure, Link, Row, Table
from .printed import printed

_LONGEST = 0.3
"""No word takes more of the room than this; a longer one is broken."""
_APART = 8.0
_ONE_NUMBER = 16
"""A number and its unit of so few characters are not parted."""
_MOST = 0.85
"""A column is as wide as this part of its texts ask for; the few that are longer have more lines."""
_AIR = {True: 24.0, False: 48.0}
"""The most points a column of numbers, or of text, is given beyond what it wants: rows must be read across."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a kind of document wants of its tables: sizes of letters, the largest first, and room beside each text."""

    sizes: tuple[float, ...]
    padding: float


@dataclass(frozen=True, slots=True)
class Widths:
    """The size of the letters and the width of every column, in points."""

    points: float
    columns: tuple[float, ...]


def fitted(table: Table, room: float, form: Form) -> Widths | None:
    """Widths with which no word and no number is broken, in the largest letters that allow it; None if none do."""
    for points in form.sizes:
        needed = [_needed(table, i, points, room, form) for i in range(len(table.columns))]
        if sum(needed) <= room:
            wanted = [_wanted(table, i, points, room, form) for i in range(len(table.columns))]
            return Widths(points, _shared(needed, wanted, room, table.columns))
    return None


def divided(table: Table, room: float, form: Form) -> Iterator[tuple[Table, Widths]]:
    """The table, or several with its first column repeated where it cannot be had in one."""
    widths = fitted(table, room, form)
    if widths is not None:
        yield table, widths
        return
    parts = _parts(table, room, form)
    for i, chosen in enumerate(parts):
        part = _with_columns(table, chosen)
        if len(parts) > 1:
            part = replace(part, caption=f"{table.caption} ({i + 1}/{len(parts)})")
        if i < len(parts) - 1:
            part = replace(part, note=None)
        yield part, fitted(part, room, form) or Widths(form.sizes[-1], (room / len(chosen),) * len(chosen))


def _parts(table: Table, room: float, form: Form) -> list[tuple[int, ...]]:
    points = form.sizes[-1]
    needed = [_needed(table, i, points, room, form) for i in range(len(table.columns))]
    parts: list[list[int]] = [[0]]
    used = needed[0]
    for i in range(1, len(needed)):
        if used + needed[i] > room and len(parts[-1]) > 1:
            parts.append([0])
            used = needed[0]
        parts[-1].append(i)
        used += needed[i]
    return [tuple(part) for part in parts]


def _with_columns(table: Table, chosen: tuple[int, ...]) -> Table:
    rows = tuple(Row(tuple(row.cells[i] for i in chosen), row.role) for row in table.rows)
    return replace(table, columns=tuple(table.columns[i] for i in chosen), rows=rows)


def words_of(cell: Cell) -> str:
    """What is read in a cell."""
    return printed(cell.text if isinstance(cell, Figure | Link) else cell)


def _cells(table: Table, index: int) -> Iterator[tuple[str, bool]]:
    """(text, whether bold)"""
    yield printed(table.columns[index].heading), True
    for row in table.rows:
        if row.role != "group":
            yield words_of(row.cells[index]), row.role in ("subtotal", "total")


def indent(columns: Sequence[Column], index: int) -> float:
    """Points that keep text apart from numbers that end where it begins."""
    return _APART if index and columns[index - 1].is_number and not columns[index].is_number else 0.0


def _needed(table: Table, index: int, points: float, room: float, form: Form) -> float:
    (heading, _), *cells = _cells(table, index)
    needed = longest_word(heading, points, bold=True)
    for text, bold in cells:
        whole = table.columns[index].is_number and len(text) <= _ONE_NUMBER
        needed = max(needed, (width if whole else longest_word)(text, points, bold=bold))
    return min(needed, _LONGEST * room) + form.padding + indent(table.columns, index)


def _wanted(table: Table, index: int, points: float, room: float, form: Form) -> float:
    heading, *texts = _cells(table, index)
    if table.columns[index].is_number:
        # A heading over numbers may well have two lines; no number has.
        least = longest_word(heading[0], points, bold=True)
        return max([least, *(width(text, points, bold=bold) for text, bold in texts)]) + form.padding
    wanted = sorted(width(text, points, bold=bold) for text, bold in (heading, *texts) if text)
    common = wanted[ceil(_MOST * len(wanted)) - 1] if wanted else 0.0
    return min(common, room) + form.padding + indent(table.columns, index)


def _shared(needed: list[float], wanted: list[float], room: float, columns: tuple[Column, ...]) -> tuple[float, ...]:
    """What is left over goes to those who want more than they need; when all have what they want, to a little air."""
    more = [max(0.0, want - need) for want, need in zip(wanted, needed, strict=True)]
    spare = room - sum(needed)
    given = min(1.0, spare / sum(more)) if sum(more) else 0.0
    widths = [need + given * extra for need, extra in zip(needed, more, strict=True)]
    air = [_AIR[column.is_number] for column in columns]
    part = min(1.0, max(0.0, room - sum(widths)) / sum(air))
    return tuple(width + part * extra for width, extra in zip(widths, air, strict=True))
