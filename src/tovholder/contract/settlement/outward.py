"""How much of what was counted may be told to those outside the municipality, who also remember what was told before.

A count is told only where those who reached the goal and those who did not are each at least `least` people, and no
count told of the same people differs from it by fewer: a correction, or another goal of the same month, would then give
a small count away. A later month is of other people: a measuring point counts those whose time has run out since the
one before.
"""

from __future__ import annotations

from collections.abc import Sequence

from tovholder.quantities import Month

from .reached import Counted
from .statement import ResultRow

_Parts = tuple[int, int]
"""Those who reached it, and those who did not."""


def told_counts(settlements: Sequence[Sequence[ResultRow]], *, least: int) -> tuple[tuple[Counted | None, ...], ...]:
    """For every settlement in order, and every result in it, the count that may be told; None where none may."""
    before: dict[Month, list[tuple[str | None, _Parts]]] = {}
    found = []
    for rows in settlements:
        told: list[Counted | None] = []
        for row in rows:
            parts, known = _parts(row.counted), before.setdefault(row.at, [])
            same = [other for tranche, other in known if None in (tranche, row.tranche) or tranche == row.tranche]
            if parts is None or min(parts) < least or not all(_are_apart(parts, other, least) for other in same):
                told.append(None)
                continue
            known.append((row.tranche, parts))
            told.append(row.counted)
        found.append(tuple(told))
    return tuple(found)


def _parts(counted: Counted | None) -> _Parts | None:
    if counted is None or counted.of is None:
        return None
    return counted.reached, counted.of - counted.reached


def _are_apart(one: _Parts, other: _Parts, least: int) -> bool:
    pairs = zip((*one, sum(one)), (*other, sum(other)), strict=True)
    return all(count == told or abs(count - told) >= least for count, told in pairs)
