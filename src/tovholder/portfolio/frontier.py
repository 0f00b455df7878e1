"""The best choice for every size of the pool, and what each step up buys."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from .aim import Aim
from .candidate import Candidate
from .choice import GAP, PATIENCE, Choice, NoChoice, best_choice
from .pool import Pool
from .programme import programme
from .rules import Rules

_STEPS, _MILLION, _BY_THE_MILLION = 12, 1e6, 25e6
_KRONE = 1.0
_ROUND = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Point:
    """A size of the pool's opening balance, and the best choice it allows; None where nothing keeps to the rules."""

    opening: float
    choice: Choice | None


@dataclass(frozen=True, slots=True)
class Step:
    """From one size to a larger one.

    bought: the gain added, kroner. come, gone: cases in and out. moved: cases that begin in another year.
    """

    before: Point
    after: Point
    bought: float
    come: tuple[str, ...]
    gone: tuple[str, ...]
    moved: tuple[str, ...]


def frontier(
    candidates: Sequence[Candidate],
    pool: Pool,
    rules: Rules,
    aim: Aim,
    *,
    sizes: Sequence[float],
    known: Choice | None = None,
    gap: float = GAP,
    patience: float = PATIENCE,
) -> tuple[Point, ...]:
    """The best choice for each opening balance, the smallest first; what a smaller pool can do a larger one can too.

    known: the best choice for the pool as it is, if that has been found. Raises UnknownName, NotFound.
    """

    def best(opening: float) -> Choice | None:
        if known is not None and opening == pool.opening:
            return known
        try:
            sized = programme(candidates, replace(pool, opening=opening), rules, aim)
            return best_choice(sized, gap=gap, patience=patience)
        except NoChoice:
            return None

    ordered = sorted(set(sizes))
    largest = best(ordered[-1])
    points: list[Point] = []
    for opening in ordered:
        before = points[-1].choice if points else None
        if before is not None and largest is not None and before.worth >= largest.worth - _KRONE:
            # The largest pool gives no more, so none in between does.
            points.append(Point(opening, _no_worse(largest, before)))
            continue
        found = largest if opening == ordered[-1] else best(opening)
        points.append(Point(opening, found if found is None or before is None else _no_worse(found, before)))
    return tuple(points)


def _no_worse(found: Choice, before: Choice) -> Choice:
    """What was found, or what a smaller pool allows where that gives more: within the gap it may."""
    if before.worth < found.worth - _KRONE:
        return found
    worth = before.worth
    bound = max(found.bound, worth)
    return Choice(before.starts, worth, bound, (bound - worth) / max(abs(worth), 1.0))


def bent(points: Sequence[Point], *, here: float) -> tuple[Point, ...]:
    """The points as far as the frontier rises and the pool there is, and one further."""
    last = points[-1].choice
    top = 0
    for i, (before, point) in enumerate(pairwise(points), start=1):
        rises = before.choice is None or last is None or before.choice.starts != last.starts
        if rises or point.opening == here:
            top = i
    return tuple(points[: top + 2])


def steps(points: Sequence[Point]) -> tuple[Step, ...]:
    """What lies between neighbouring points where both have a choice."""
    found = []
    for before, after in pairwise(points):
        if before.choice is None or after.choice is None:
            continue
        old, new = before.choice.starts, after.choice.starts
        found.append(
            Step(
                before,
                after,
                after.choice.worth - before.choice.worth,
                tuple(name for name in new if name not in old),
                tuple(name for name in old if name not in new),
                tuple(name for name in new if name in old and new[name] != old[name]),
            )
        )
    return tuple(found)


def sizes_for(candidates: Sequence[Candidate], pool: Pool) -> tuple[float, ...]:
    """Openings from nothing to what all cases together would draw, in equal steps up and down from the pool's own.

    A step is a million where the whole is some millions, else a round part of it.
    """
    needed = sum(max(0.0, -float(pool.so_far(candidate.net).min())) for candidate in candidates)
    if not needed:
        return (pool.opening,)
    most = max(needed, pool.opening)
    step = _MILLION if 3 * _MILLION <= most <= _BY_THE_MILLION else _round_up(most / _STEPS)
    below = math.floor(pool.opening / step)
    above = math.ceil((most - pool.opening) / step)
    return tuple(sorted({0.0, *(max(0.0, pool.opening + step * i) for i in range(-below, above + 1))}))


def _round_up(amount: float) -> float:
    """The next larger of 1, 2, 2.5, 5 or 10 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(amount))
    return next(times for times in _ROUND if times * power >= amount * (1 - 1e-12)) * power
