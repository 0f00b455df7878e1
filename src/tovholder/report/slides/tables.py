"""A small table on a frame; what there is no room for stands in the report."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pptx.enum.text import MSO_ANCHOR
from pptx.util import Pt

from ..columns import Form, Widths, fitted, words_of
from ..measuring import lines
from ..model import Row, Table
from .layouts import Box
from .shapes import Hand

_MOST_ROWS = 8
_ENOUGH, _TOO_FEW = 5, 3
"""Rows for which large letters are kept, and below which a part of a table says nothing."""
_FORMS = tuple(Form(sizes=(points,), padding=17.0) for points in (20.0, 18.0))
"""A table that needs smaller letters than these is not shown."""
_MARGIN = 5.0
_LINE = 1.22


@dataclass(frozen=True, slots=True)
class Shown:
    """The table as it is shown, the height of each row with its head first, and how many rows were left out."""

    table: Table
    widths: Widths
    heights: tuple[float, ...]
    left_out: int


def shown(table: Table, box: Box) -> Shown | None:
    """As many of the first rows as there is room for, and the sum; None if no letters that can be read allow it."""
    best: Shown | None = None
    for form in _FORMS:
        found = _shown(table, box, form)
        if found is not None and (best is None or len(found.table.rows) > len(best.table.rows)):
            best = found
        if best is not None and len(best.table.rows) >= min(_ENOUGH, len(table.rows)):
            break
    return best


def _shown(table: Table, box: Box, form: Form) -> Shown | None:
    for count in range(min(_MOST_ROWS, len(table.rows)), 0, -1):
        part = replace(table, rows=_first(table.rows, count))
        if sum(row.role != "group" for row in part.rows) < min(_TOO_FEW, len(table.rows)):
            return None
        widths = fitted(part, box.width, form)
        if widths is None:
            continue
        heights = _heights(part, widths, form)
        if sum(heights) <= box.height:
            return Shown(part, widths, heights, len(table.rows) - len(part.rows))
    return None


def put_table(hand: Hand, content: Shown, box: Box) -> None:
    """The table, its head first; sums are bold."""
    table, widths = content.table, content.widths
    place = Box(box.left, box.top, sum(widths.columns), sum(content.heights))
    grid = hand.grid(len(table.rows) + 1, len(table.columns), place, words=table.caption)
    for index, width in enumerate(widths.columns):
        grid.columns[index].width = Pt(width)
    for row, height in zip(grid.rows, content.heights, strict=True):
        row.height = Pt(height)
    for index, column in enumerate(table.columns):
        hand.cell(grid.cell(0, index), column.heading, widths.points, bold=True, right=column.is_number)
    for number, row in enumerate(table.rows, start=1):
        if row.role == "group":
            grid.cell(number, 0).merge(grid.cell(number, len(table.columns) - 1))
            hand.cell(grid.cell(number, 0), words_of(row.cells[0]), widths.points, bold=True)
            continue
        for index, cell in enumerate(row.cells):
            is_sum = row.role in ("subtotal", "total")
            right = table.columns[index].is_number
            hand.cell(grid.cell(number, index), words_of(cell), widths.points, bold=is_sum, right=right)
    for row in grid.rows:
        for cell in row.cells:
            cell.margin_top = cell.margin_bottom = Pt(_MARGIN)
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE


def _first(rows: tuple[Row, ...], count: int) -> tuple[Row, ...]:
    """So many rows, the last of them the sum if there is one, and no heading without what it is over."""
    if len(rows) <= count:
        return rows
    chosen = list(rows[: count - 1] if rows[-1].role == "total" else rows[:count])
    while chosen and chosen[-1].role == "group":
        chosen.pop()
    return (*chosen, rows[-1]) if rows[-1].role == "total" else tuple(chosen)


def _heights(table: Table, widths: Widths, form: Form) -> tuple[float, ...]:
    rooms = [width - form.padding for width in widths.columns]
    texts = [[column.heading for column in table.columns]]
    texts += [[""] if row.role == "group" else [words_of(cell) for cell in row.cells] for row in table.rows]
    counts = (
        max(lines(text, widths.points, room, bold=True) for text, room in zip(row, rooms, strict=False))
        for row in texts
    )
    return tuple(count * widths.points * _LINE + 2 * _MARGIN for count in counts)
