"""The choice in numbers: one column for each case and year it may begin, on one calendar, and the rows it must keep."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from tovholder.cashflow.timeline import Floats

from .aim import SCENARIOS, Aim
from .candidate import Candidate
from .pool import Pool
from .rules import Rules

What = Literal["pool", "either", "needs", "ceiling", "chance"]


@dataclass(frozen=True, slots=True)
class Column:
    """A case begun in a year. candidate: its place among the candidates."""

    candidate: int
    delay: int
    start: int


@dataclass(frozen=True, slots=True)
class Limit:
    """What a row is about. cases or frame: whom; year: when; where there is one."""

    what: What
    cases: tuple[str, ...] = ()
    frame: str | None = None
    year: int | None = None

    @property
    def is_money(self) -> bool:
        """Whether the row counts kroner."""
        return self.what in ("pool", "ceiling")


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """weights (column,) · chosen ≤ most."""

    limit: Limit
    weights: Floats
    most: float


@dataclass(frozen=True, eq=False)
class Programme:
    """Everything the solver is given. Kroner.

    years      the calendar of the portfolio
    worth      (column,) expected gain, as the aim discounts it
    gains      (scenario, column) the same in some of the draws; none where the aim does not ask for them
    rows       pool, either-or, needs and ceilings
    of_case    candidate → its columns
    """

    candidates: tuple[Candidate, ...]
    years: tuple[int, ...]
    columns: tuple[Column, ...]
    worth: Floats
    gains: Floats
    rows: tuple[Row, ...]
    of_case: tuple[tuple[int, ...], ...]
    rules: Rules
    aim: Aim


def programme(candidates: Sequence[Candidate], pool: Pool, rules: Rules, aim: Aim) -> Programme:
    """The choice among these; their order is irrelevant. Raises UnknownName, and ValueError for no or like cases."""
    ordered = tuple(sorted(candidates, key=lambda candidate: candidate.id))
    names = [candidate.id for candidate in ordered]
    if not names or len(set(names)) < len(names) or len({candidate.net.shape[1] for candidate in ordered}) > 1:
        raise ValueError("candidates must be at least one, of different ids and equally many draws")
    rules.check(names)
    years = calendar(ordered)
    columns = tuple(
        Column(i, delay, candidate.first + delay)
        for i, candidate in enumerate(ordered)
        if candidate.id not in rules.out
        for delay in candidate.delays
    )
    of_case = tuple(tuple(j for j, column in enumerate(columns) if column.candidate == i) for i in range(len(ordered)))
    factors = aim.factors(len(years))
    scenarios = min(SCENARIOS, ordered[0].net.shape[1]) if aim.shares else 0
    worth, gains = np.empty(len(columns)), np.empty((scenarios, len(columns)))
    for j, column in enumerate(columns):
        candidate = ordered[column.candidate]
        begun = column.start - years[0]
        counted = factors[begun : begun + candidate.years]
        worth[j] = counted @ candidate.net.mean(axis=1)
        gains[:, j] = counted @ candidate.net[:, :scenarios]
    rows = (
        *_pool_rows(ordered, columns, years, pool),
        *_relations(ordered, columns, rules),
        *_ceilings(ordered, columns, years, rules),
    )
    return Programme(ordered, years, columns, worth, gains, rows, of_case, rules, aim)


def calendar(candidates: Sequence[Candidate]) -> tuple[int, ...]:
    """From the first year of any case to the last of the one that ends last if it begins as late as it may."""
    first = min(candidate.first + min(candidate.delays) for candidate in candidates)
    last = max(candidate.first + max(candidate.delays) + candidate.years for candidate in candidates)
    return tuple(range(first, last))


def _pool_rows(
    candidates: Sequence[Candidate], columns: Sequence[Column], years: tuple[int, ...], pool: Pool
) -> Iterator[Row]:
    """The pool is not below zero at the end of any year."""
    so_far = [pool.so_far(candidate.net) for candidate in candidates]
    drawn = np.zeros((len(years), len(columns)))
    for j, column in enumerate(columns):
        own, begun = so_far[column.candidate], column.start - years[0]
        drawn[begun : begun + len(own), j] = -own
        drawn[begun + len(own) :, j] = -own[-1]
    for year, weights, most in zip(years, drawn, pool.paid_in(years), strict=True):
        yield Row(Limit("pool", year=year), weights, float(most))


def _relations(candidates: Sequence[Candidate], columns: Sequence[Column], rules: Rules) -> Iterator[Row]:
    names = [candidates[column.candidate].id for column in columns]
    starts = np.array([column.start for column in columns])
    for group in sorted(rules.either, key=sorted):
        members = np.array([name in group for name in names], dtype=np.float64)
        yield Row(Limit("either", cases=tuple(sorted(group))), members, 1.0)
    for need in sorted(rules.needs, key=lambda need: (need.case, need.other)):
        mine, others = (np.array([name == which for name in names]) for which in (need.case, need.other))
        # By the end of each year in which it may begin, the other has begun too.
        for year in sorted(set(starts[mine].tolist())):
            begun = starts <= year
            weights = (mine & begun).astype(np.float64) - (others & begun)
            yield Row(Limit("needs", cases=(need.case, need.other), year=year), weights, 0.0)


def _ceilings(
    candidates: Sequence[Candidate], columns: Sequence[Column], years: tuple[int, ...], rules: Rules
) -> Iterator[Row]:
    for ceiling in rules.ceilings:
        loads = np.zeros((len(years), len(columns)))
        for j, column in enumerate(columns):
            candidate, begun = candidates[column.candidate], column.start - years[0]
            for frame, room in candidate.service.items():
                if ceiling.frame in (None, frame):
                    loads[begun : begun + len(room), j] -= room
        for year, weights in zip(years, loads, strict=True):
            if ceiling.year in (None, year):
                yield Row(Limit("ceiling", frame=ceiling.frame, year=year), weights, ceiling.most)
