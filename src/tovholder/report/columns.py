"""How wide a table's columns are on paper, and what to do with a table that is wider than the paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .model import Cell, Column, Table

_PADDING, _DIGIT, _LETTER = 1.1, 0.62, 0.54
"""In units of the text's size: beside a cell, a digit, a letter."""
_LINE, _WORD = 14.0, 18.0
"""A column of words breaks its lines when they are longer than the first, and words that are longer than the second."""


@dataclass(frozen=True, slots=True)
class Width:
    """What a column needs in units of the text's size: broken where it may be, and on one line."""

    least: float
    natural: float


def widths(table: Table) -> tuple[Width, ...]:
    """What each column needs."""
    return tuple(_width(table, i, column) for i, column in enumerate(table.columns))


def needed(table: Table) -> float:
    """The least the whole table can do with, in units of the text's size."""
    return sum(width.least for width in widths(table))


def allotted(table: Table, room: float) -> tuple[float, ...]:
    """Each column's width: what it can do with, and of the room left, numbers first, a part of what it would like.

    room: in units of the text's size. The table is narrower than the room if it needs no more.
    """
    asked = widths(table)
    given = [width.least for width in asked]
    for numbers in (True, False):
        chosen = [i for i, column in enumerate(table.columns) if column.is_number is numbers]
        wanted = sum(asked[i].natural - asked[i].least for i in chosen)
        part = min(1.0, max(room - sum(given), 0.0) / wanted) if wanted else 0.0
        for i in chosen:
            given[i] += part * (asked[i].natural - asked[i].least)
    return tuple(given)


def fitted(table: Table, room: float) -> Iterator[Table]:
    """The table, or parts of it side by side no wider than `room`, each with the first column.

    room: in units of the text's size.
    """
    asked = [width.least for width in widths(table)]
    if sum(asked) <= room or len(asked) < 3:
        yield table
        return
    chosen: list[int] = []
    for i in range(1, len(asked)):
        if chosen and asked[0] + sum(asked[j] for j in chosen) + asked[i] > room:
            yield _part(table, chosen, is_last=False)
            chosen = []
        chosen.append(i)
    yield _part(table, chosen, is_last=True)


def _part(table: Table, chosen: list[int], *, is_last: bool) -> Table:
    kept = (0, *chosen)
    return replace(
        table,
        columns=tuple(table.columns[i] for i in kept),
        rows=tuple(replace(row, cells=tuple(row.cells[i] for i in kept)) for row in table.rows),
        note=table.note if is_last else None,
    )


def _width(table: Table, i: int, column: Column) -> Width:
    texts = [_text(row.cells[i]) for row in table.rows if row.role != "group"]
    longest = max(map(len, texts), default=0)
    word = max((len(word) for text in texts for word in text.split()), default=0)
    heading = max((len(word) for word in column.heading.split()), default=0)
    if column.is_number:
        # What is counted may stand on a line of its own; the number itself is never broken.
        least = max(_DIGIT * word, _LETTER * min(heading, 13)) + _PADDING
        return Width(least, max(least, _DIGIT * longest + _PADDING))
    natural = _LETTER * max(longest, heading) + _PADDING
    return Width(min(natural, max(_LINE, min(_LETTER * max(word, heading), _WORD)) + _PADDING), natural)


def _text(cell: Cell) -> str:
    return cell if isinstance(cell, str) else cell.text
