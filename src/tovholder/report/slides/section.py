"""A frame: title, key figures, then a chart or a small table with a few lines beside it."""

from __future__ import annotations

from typing import Any

from tovholder import locale

from ..measuring import width
from ..model import KeyFigures
from ..printed import printed
from .fitting import SMALLEST, Fitted, fitted, fitted_title, taken
from .frames import Frame
from .layouts import Box, body_of, box_of, title_of
from .picture import drawn
from .shapes import Hand
from .tables import put_table, shown

_TITLE_SIZES = (36.0, 34.0, 32.0)
_FIGURE_SIZES = (44.0, 40.0, 36.0, 32.0, 28.0, 24.0, 20.0)
_FIGURES = 124.0
"""Points of height that key figures and their names take."""
_GAP = 24.0
_CELL = 18.0
"""Points of a cell's width that its margins take."""
_BESIDE_A_CHART = 0.34
"""The part of the width that lines have beside a chart."""
_ABOVE_A_TABLE = 84.0
"""Points of height that lines have above a table."""


def write_section(hand: Hand, frame: Frame) -> None:
    """The frame, and all of its section in the notes."""
    placeholders = list(hand.slide.placeholders)
    title, body = title_of(placeholders), body_of(placeholders)
    for other in placeholders:
        if other.shape_id not in (title.shape_id, body.shape_id):
            _remove(other)
    hand.text(title, fitted_title(frame.title, _TITLE_SIZES, box_of(title).width, at_most=2))
    room = box_of(body)
    if frame.figures is not None and frame.figures.items:
        _put_figures(hand, frame.figures, room.upper(_FIGURES))
        room = room.below(_FIGURES + _GAP / 2)
    if frame.chart is not None:
        _beside_chart(hand, frame, body, room)
    elif frame.table is not None:
        _above_table(hand, frame, body, room)
    else:
        _lines(hand, body, frame.lines, room)
    hand.notes(frame.notes)


def _put_figures(hand: Hand, block: KeyFigures, box: Box) -> None:
    across = box.width / len(block.items) - _CELL
    longest = max(width(printed(item.figure.text), 1.0, bold=True) for item in block.items)
    points = next((p for p in _FIGURE_SIZES if longest * p <= across), _FIGURE_SIZES[-1])
    hand.figures(block, box, points=points, label_points=SMALLEST)


def _beside_chart(hand: Hand, frame: Frame, body: Any, room: Box) -> None:
    assert frame.chart is not None
    left, right = room.columns(_BESIDE_A_CHART, _GAP)
    if not _lines(hand, body, frame.lines, left):
        right = room
    words = f"{frame.chart.title}. {frame.chart.sentence}"
    hand.picture(drawn(frame.chart, width=right.width, height=right.height), right, words=words)


def _above_table(hand: Hand, frame: Frame, body: Any, room: Box) -> None:
    """A table that cannot be read from afar is left to the report, which is said."""
    assert frame.table is not None
    say = locale.text
    content = shown(frame.table, room.below(_ABOVE_A_TABLE + _GAP / 2))
    if content is None:
        lines = (*frame.lines[:4], say("slides.in-report", hand.lang, table=frame.table.caption))
        _lines(hand, body, lines, room)
        return
    more = (say("slides.more-rows", hand.lang, count=content.left_out),) if content.left_out else ()
    lines = (*frame.lines[:1], *more)
    text = fitted(lines, room.width, _ABOVE_A_TABLE)
    if more and len(text.texts) < len(lines):
        lines, text = more, fitted(more, room.width, _ABOVE_A_TABLE)
    height = taken(text.texts, text.points, room.width)
    _put(hand, body, text, room.upper(height))
    put_table(hand, content, room.below(height + _GAP / 2))


def _lines(hand: Hand, body: Any, lines: tuple[str, ...], box: Box) -> bool:
    """Lines in the placeholder for text, which goes if there are none. Returns whether there are."""
    return _put(hand, body, fitted(lines, box.width, box.height), box)


def _put(hand: Hand, body: Any, content: Fitted, box: Box) -> bool:
    if not content.texts:
        _remove(body)
        return False
    hand.text(body, content, box)
    return True


def _remove(shape: Any) -> None:
    shape._element.getparent().remove(shape._element)
