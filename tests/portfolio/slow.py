"""The choice again, as slowly and plainly as it can be written: every combination tried, every year added up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

import numpy as np

from tovholder.portfolio.aim import SCENARIOS, Aim
from tovholder.portfolio.candidate import Candidate
from tovholder.portfolio.pool import Pool
from tovholder.portfolio.rules import Rules

CENT = 0.01


def pool_draw(net: Sequence[float], returns: str) -> list[float]:
    """What goes back to the pool each year from one draw of a case's net."""
    flow, owed = [], 0.0
    for amount in net:
        if returns == "all":
            flow.append(amount)
        elif amount < 0:
            owed -= amount
            flow.append(amount)
        elif returns == "invested":
            back = min(owed, amount)
            owed -= back
            flow.append(back)
        else:
            flow.append(0.0)
    return flow


def counted(candidate: Candidate, pool: Pool) -> list[float]:
    """What the case has given the pool less what it has drawn, year by year, as the pool counts it."""
    draws = candidate.net.shape[1]
    paths = [np.cumsum(pool_draw(candidate.net[:, d].tolist(), pool.returns)) for d in range(draws)]
    counted = []
    for year in range(candidate.years):
        values = sorted(path[year] for path in paths)
        counted.append(sum(values) / draws if pool.level is None else values[int(pool.level * (draws - 1))])
    return counted


def is_allowed(candidates: Sequence[Candidate], starts: Mapping[str, int], pool: Pool, rules: Rules) -> bool:
    """Whether the choice keeps to the pool and the rules; a cent is forgiven."""
    named = {candidate.id: candidate for candidate in candidates}
    if not rules.must <= starts.keys() or any(len(group & starts.keys()) > 1 for group in rules.either):
        return False
    for need in rules.needs:
        if need.case in starts and starts.get(need.other, 9999) > starts[need.case]:
            return False
    for year in range(1990, 2100):
        money = pool.opening + sum(amount for when, amount in pool.added.items() if when <= year)
        for name, start in starts.items():
            if year >= start:
                own = counted(named[name], pool)
                money += own[min(year - start, len(own) - 1)]
        first = min(candidate.first for candidate in candidates)
        if year >= first and money < -CENT:
            return False
        for ceiling in rules.ceilings:
            load = 0.0
            for name, start in starts.items():
                for frame, room in named[name].service.items():
                    if ceiling.frame in (None, frame) and 0 <= year - start < len(room):
                        load -= room[year - start]
            if ceiling.year in (None, year) and load > ceiling.most + CENT:
                return False
    return True


def gain(candidates: Sequence[Candidate], starts: Mapping[str, int], aim: Aim) -> float:
    """What is sought, of this choice."""
    first = min(candidate.first for candidate in candidates)
    draws = min(candidates[0].net.shape[1], SCENARIOS if aim.seek == "careful" else 10**9)
    totals = [0.0] * draws
    for candidate in candidates:
        if candidate.id in starts:
            for y in range(candidate.years):
                after = starts[candidate.id] + y - first + 1
                for d in range(draws):
                    totals[d] += candidate.net[y, d] / (1 + aim.rate) ** after
    if aim.seek == "expected":
        return sum(totals) / draws
    left, total = aim.tail * draws, 0.0
    for value in sorted(totals):
        total += min(left, 1.0) * value
        left -= min(left, 1.0)
    return total / (aim.tail * draws)


def every_choice(candidates: Sequence[Candidate]) -> Iterator[dict[str, int]]:
    """Each case left out, or begun in one of its years."""
    ways = [(None, *candidate.delays) for candidate in candidates]
    for way in product(*ways):
        yield {c.id: c.first + delay for c, delay in zip(candidates, way, strict=True) if delay is not None}


def best(candidates: Sequence[Candidate], pool: Pool, rules: Rules, aim: Aim) -> float | None:
    """The most that any allowed choice gains; None if none is allowed."""
    gains = [gain(candidates, s, aim) for s in every_choice(candidates) if is_allowed(candidates, s, pool, rules)]
    return max(gains, default=None)
