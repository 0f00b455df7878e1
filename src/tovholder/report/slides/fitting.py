"""How large text is on a frame, and how much of it there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..measuring import lines
from ..printed import printed
from ..wording import shortened

SMALLEST = 20.0
"""Points. Smaller text cannot be read at the other end of a room."""
_SIZES = (24.0, 22.0, SMALLEST)
_LENGTHS = (260, 210, 160, 130, 105, 85)
_SHORTEST = (65, 50, 35)
"""Characters of a line; so few only where even one line has no room for more."""
_MOST_LINES = 5
_LINE = 1.22
"""A line's height as a part of its letters'."""
BETWEEN = 8.0
"""Points between one line and the next."""
_INSIDE = 44.0
"""Points of a placeholder's width that its margins and bullets take."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """Texts and the size of their letters."""

    texts: tuple[str, ...]
    points: float


def fitted(texts: Sequence[str], width: float, height: float) -> Fitted:
    """As many of the first five as there is room for, each cut at the end of a sentence where it must be."""
    wanted = [printed(text) for text in texts if text.strip()][:_MOST_LINES]
    tries = [(count, most) for count in range(len(wanted), 0, -1) for most in _LENGTHS]
    for count, most in (*tries, *((1, most) for most in _SHORTEST)):
        cut = tuple(shortened(text, most) for text in wanted[:count])
        for points in _SIZES:
            if taken(cut, points, width) <= height:
                return Fitted(cut, points)
    return Fitted((), SMALLEST)


def taken(texts: Sequence[str], points: float, width: float) -> float:
    """The height of the texts under each other."""
    return sum(lines(text, points, width - _INSIDE) * points * _LINE + BETWEEN for text in texts)


def fitted_title(text: str, sizes: Sequence[float], width: float, *, at_most: int) -> Fitted:
    """A title in the largest size in which it has no more than so many lines; cut in the smallest if need be."""
    words = printed(text)
    for points in sizes:
        if lines(words, points, width - _INSIDE, bold=True) <= at_most:
            return Fitted((words,), points)
    for most in range(len(words), 10, -5):
        cut = shortened(words, most)
        if lines(cut, sizes[-1], width - _INSIDE, bold=True) <= at_most:
            return Fitted((cut,), sizes[-1])
    return Fitted((words[:10],), sizes[-1])
