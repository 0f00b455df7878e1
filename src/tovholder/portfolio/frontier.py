"""The best choice for every size of the pool, and what each step up buys."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from .aim import Aim
from .candidate import Candidate
from .choice import GAP, PATIENCE, Choice, NoChoice, best_choice
from .pool import Pool
from .programme import programme
from .rules import Rules

_STEPS = 12
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
    points: list[Point] = []
    for opening in sorted(set(sizes)):
        found = known if opening == pool.opening else None
        if found is None:
            try:
                sized = programme(candidates, replace(pool, opening=opening), rules, aim)
                found = best_choice(sized, gap=gap, patience=patience)
            except NoChoice:
                points.append(Point(opening, None))
                continue
        before = points[-1].choice if points else None
        if before is not None and before.worth > found.worth:
            bound = max(found.bound, before.worth)
            found = Choice(before.starts, before.worth, bound, (bound - before.worth) / max(abs(before.worth), 1.0))
        points.append(Point(opening, found))
    return tuple(points)


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
    """Openings in round steps from nothing to what all cases together would draw, and the pool's own among them.

    A step is a round number of kroner, and never less than a million where the whole is several millions.
    """
    needed = [max(0.0, -float(pool.so_far(candidate.net).min())) for candidate in candidates]
    most = max(sum(needed), pool.opening)
    step = _round_up(most / _STEPS)
    if most >= 3e6:
        step = max(step, 1e6)
    return (
        tuple(sorted({*(step * i for i in range(math.ceil(most / step) + 1)), pool.opening}))
        if step
        else (pool.opening,)
    )


def _round_up(amount: float) -> float:
    if amount <= 0:
        return 0.0
    power = 10.0 ** math.floor(math.log10(amount))
    nearest: Callable[[float], bool] = lambda times: times * power >= amount * (1 - 1e-12)  # noqa: E731
    return next(times for times in _ROUND if nearest(times)) * power
