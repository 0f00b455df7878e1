"""How much of what was counted may be told to those outside the municipality, who also remember what was told before.

A count is told only where those who reached the goal and those who did not are each at least `least` people, and no
count of the same goal and tranche told before differs from it by fewer: the difference would be a small count itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from .reached import Counted
from .statement import ResultRow


def told_counts(settlements: Sequence[Sequence[ResultRow]], *, least: int) -> tuple[tuple[Counted | None, ...], ...]:
    """For every settlement in order, and every result in it, the count that may be told; None where none may."""
    before: dict[tuple[str, str | None], list[tuple[int, int]]] = {}
    found = []
    for rows in settlements:
        told: list[Counted | None] = []
        for row in rows:
            known = before.setdefault((row.goal, row.tranche), [])
            parts = _parts(row.counted)
            if parts is None or not _apart(parts, known, least):
                told.append(None)
                continue
            known.append(parts)
            told.append(row.counted)
        found.append(tuple(told))
    return tuple(found)


def _parts(counted: Counted | None) -> tuple[int, int] | None:
    """(those who reached it, those who did not)."""
    if counted is None or counted.of is None:
        return None
    return counted.reached, counted.of - counted.reached


def _apart(parts: tuple[int, int], known: Sequence[tuple[int, int]], least: int) -> bool:
    if min(parts) < least:
        return False
    return all(
        _is_far(*pair, least) for one in known for pair in zip((*parts, sum(parts)), (*one, sum(one)), strict=True)
    )


def _is_far(count: int, other: int, least: int) -> bool:
    return count == other or abs(count - other) >= least
