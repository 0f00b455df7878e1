"""Small pictures in characters."""

from __future__ import annotations

from collections.abc import Sequence

WIDTH = 30
_BLOCK = "█"


def bars(values: Sequence[float], *, width: int = WIDTH) -> tuple[str, ...]:
    """A bar per value, on one scale with zero at one place: left of `│` is below zero, right of it above.

    >>> bars([-2.0, 1.0], width=6)
    ('████│  ', '    │██')
    """
    lowest, highest = min(0.0, *values), max(0.0, *values)
    reach = highest - lowest
    if reach == 0:
        return tuple("│" for _ in values)
    left = round(width * -lowest / reach)
    drawn = []
    for value in values:
        length = round(width * abs(value) / reach)
        below, above = (min(length, left), 0) if value < 0 else (0, min(length, width - left))
        drawn.append(" " * (left - below) + _BLOCK * below + "│" + _BLOCK * above + " " * (width - left - above))
    return tuple(drawn)


def span(one: float, other: float, middle: float, lowest: float, highest: float, *, width: int = WIDTH) -> str:
    """A bar from one value to another on a scale from lowest to highest, with `│` where the middle is.

    >>> span(-1.0, 2.0, 0.0, -2.0, 2.0, width=8)
    '  ██│███'
    """
    reach = highest - lowest or 1.0

    def at(value: float) -> int:
        return min(width - 1, int(width * (value - lowest) / reach))

    first, last = sorted((at(one), at(other)))
    drawn = [_BLOCK if first <= place <= last else " " for place in range(width)]
    drawn[at(middle)] = "│"
    return "".join(drawn)
