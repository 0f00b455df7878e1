"""The whole answer: the choice, what more money would buy, how it fares, and what all cases come to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from .aim import Aim
from .candidate import Candidate
from .choice import PATIENCE, Choice, best_choice
from .frames import service_room
from .frontier import Point, Step, bent, frontier, sizes_for, steps
from .pool import Pool
from .programme import calendar, programme
from .risk import Risk, risk
from .rules import Rules

_HASTE = 8
"""A point of the frontier is sought for so much less time than the choice itself; its gap is told."""


@dataclass(frozen=True, slots=True)
class Line:
    """A case, or several together. Kroner, undiscounted.

    start       the year it begins in the choice; None if it is not in
    drawn       the most it has drawn on the pool and not given back at the end of a year, as the pool counts it
    back        what has come back in all, of that
    net         the mean gain; low, high: its 10th and 90th percentile; positive: the share of draws above zero
    """

    id: str
    start: int | None
    drawn: float
    back: float
    net: float
    low: float
    high: float
    positive: float


@dataclass(frozen=True, slots=True)
class Stage:
    """The cases of one stage together: how many, how many of them are chosen, and their money and chance as one."""

    stage: str | None
    cases: int
    chosen: int
    drawn: float
    net: float
    positive: float


@dataclass(frozen=True, slots=True, eq=False)
class Chosen:
    """Everything about a choice. room, room_all: frame → per year, + = room made; of the cases chosen, and of all."""

    years: tuple[int, ...]
    pool: Pool
    rules: Rules
    aim: Aim
    choice: Choice
    points: tuple[Point, ...]
    steps: tuple[Step, ...]
    risk: Risk
    lines: tuple[Line, ...]
    stages: tuple[Stage, ...]
    room: Mapping[str, tuple[float, ...]]
    room_all: Mapping[str, tuple[float, ...]]
    draws: int


def chosen(
    candidates: Sequence[Candidate],
    pool: Pool,
    rules: Rules,
    aim: Aim,
    *,
    stages: Mapping[str, str | None],
    patience: float = PATIENCE,
) -> Chosen:
    """The best choice and everything about it. stages: case → how far it is. Raises NoChoice, NotFound, UnknownName."""
    candidates = sorted(candidates, key=lambda candidate: candidate.id)
    best = best_choice(programme(candidates, pool, rules, aim), patience=patience)
    years = calendar(candidates)
    sizes = sizes_for(candidates, pool)
    points = bent(
        frontier(candidates, pool, rules, aim, sizes=sizes, known=best, patience=patience / _HASTE), here=pool.opening
    )
    as_they_stand = {candidate.id: candidate.first + min(candidate.delays) for candidate in candidates}
    return Chosen(
        years=years,
        pool=pool,
        rules=rules,
        aim=aim,
        choice=best,
        points=points,
        steps=steps(points),
        risk=risk(candidates, best.starts, pool, years=years),
        lines=tuple(_line(candidate, best, pool) for candidate in candidates),
        stages=tuple(_stages(candidates, best, pool, stages)),
        room=service_room(candidates, best.starts, years=years),
        room_all=service_room(candidates, as_they_stand, years=years),
        draws=candidates[0].net.shape[1],
    )


def _line(candidate: Candidate, best: Choice, pool: Pool) -> Line:
    total = np.sort(candidate.net.sum(axis=0))
    so_far = pool.so_far(candidate.net)
    drawn = max(0.0, -float(so_far.min()))
    low, high = (float(total[round(level * (len(total) - 1))]) for level in (0.10, 0.90))
    return Line(
        id=candidate.id,
        start=best.starts.get(candidate.id),
        drawn=drawn,
        back=float(so_far[-1]) + drawn,
        net=float(total.mean()),
        low=low,
        high=high,
        positive=float((total > 0).mean()),
    )


def _stages(candidates: Sequence[Candidate], best: Choice, pool: Pool, stages: Mapping[str, str | None]) -> list[Stage]:
    found = []
    for stage in dict.fromkeys(stages[candidate.id] for candidate in candidates):
        members = [candidate for candidate in candidates if stages[candidate.id] == stage]
        total = sum((candidate.net.sum(axis=0) for candidate in members), np.zeros(members[0].net.shape[1]))
        found.append(
            Stage(
                stage,
                len(members),
                sum(candidate.id in best.starts for candidate in members),
                sum(max(0.0, -float(pool.so_far(candidate.net).min())) for candidate in members),
                float(total.mean()),
                float((total > 0).mean()),
            )
        )
    return found
