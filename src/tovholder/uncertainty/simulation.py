"""The case over many draws, block by block: what each party's result may be, year by year, and when it is paid back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from tovholder.case.model import Case
from tovholder.cashflow.kernel import Draws
from tovholder.cashflow.plan import Plan, View
from tovholder.cashflow.result import Result, evaluate
from tovholder.cashflow.timeline import Floats

from .luck import Luck
from .sampler import Sampler
from .spread import Gathering, Spread
from .streams import BLOCK

Progress = Callable[[int, int], None]
"""(draws done, draws in all)."""


@dataclass(frozen=True, slots=True)
class GroupSpread:
    """A party, department or total. Kroner at the price level, + = gain, undiscounted but for `present`.

    present     net present value under the view's schedule
    net         net over the horizon
    peak        largest amount that must be laid out before it comes back
    per_year    net of each calendar year;  so_far: net from the start to the end of it
    paid_back   the chance that the net so far is ≥ 0 at the end of the year and stays so
    """

    present: Spread
    net: Spread
    peak: Spread
    per_year: tuple[Spread, ...]
    so_far: tuple[Spread, ...]
    paid_back: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Simulation:
    """`count` draws from a seed. `luck`: whether chance in small groups was drawn too. `society`: present value."""

    count: int
    seed: int
    luck: bool
    view: View
    years: tuple[int, ...]
    groups: dict[str, GroupSpread]
    society: Spread

    @property
    def too_few(self) -> tuple[str, ...]:
        """Groups whose mean cannot be told from zero because the draws are few: within two standard errors of it."""
        return tuple(
            name
            for name, group in self.groups.items()
            if group.present.error > 0 and abs(group.present.mean) < 2 * group.present.error
        )


def simulate(
    plan: Plan,
    case: Case,
    *,
    count: int,
    seed: int,
    luck: bool = False,
    view: View = "budget",
    progress: Progress | None = None,
) -> Simulation:
    """Run the case over the first `count` draws of its streams. Memory does not grow with them."""
    sampler = Sampler(plan, case, seed=seed)
    chance = Luck(sampler, case) if luck else None
    names = [name for name, rows in evaluate(plan).groups.items() if rows]
    years = plan.timeline.calendar_years
    width = 3 + 2 * len(years)
    gathering = Gathering(len(names) * width + 1)
    paid_back = np.zeros((len(names), len(years)))
    for start in range(0, count, BLOCK):
        stop = min(start + BLOCK, count)
        draws = _whole(sampler.draws(start, stop), plan, stop - start)
        result = evaluate(plan, draws if chance is None else chance.added(draws, start, stop))
        rows = []
        for i, name in enumerate(names):
            numbers, stays = _numbers(result, name, view)
            rows.append(numbers)
            paid_back[i] += stays.sum(axis=1)
        society = result.present("all", "society")
        rows.append((society.society_gain - society.society_cost)[None])
        gathering.add(np.concatenate(rows))
        if progress is not None:
            progress(stop, count)
    spreads = gathering.spreads()
    groups = {name: _group(spreads[i * width : (i + 1) * width], paid_back[i] / count) for i, name in enumerate(names)}
    return Simulation(count, seed, luck, view, years, groups, spreads[-1])


def _whole(draws: Draws, plan: Plan, count: int) -> Draws:
    """A case without uncertainty still has as many draws as were asked for."""
    if draws.drawn or not len(plan.likely):
        return draws
    return Draws(plan.likely, {0: np.full(count, plan.likely[0])})


def _numbers(result: Result, group: str, view: View) -> tuple[Floats, Floats]:
    """((number, draw), (year, draw) whether paid back by then)."""
    rows = list(result.rows_of(group))
    flow = result.flow(group)
    running = np.cumsum(flow, axis=0)
    per_year = result.per_year(flow)
    so_far = np.cumsum(per_year, axis=0)
    peak = np.maximum(-running.min(axis=0), 0.0)
    present = result.net_present(view)[rows].sum(axis=0)
    lowest_after = np.minimum.accumulate(so_far[::-1], axis=0)[::-1]
    slack = 1e-6 * np.maximum(1.0, np.abs(flow).max(axis=0))
    numbers = np.concatenate([present[None], flow.sum(axis=0)[None], peak[None], per_year, so_far])
    return numbers, lowest_after >= -slack


def _group(spreads: tuple[Spread, ...], paid_back: Floats) -> GroupSpread:
    years = (len(spreads) - 3) // 2
    return GroupSpread(
        present=spreads[0],
        net=spreads[1],
        peak=spreads[2],
        per_year=spreads[3 : 3 + years],
        so_far=spreads[3 + years :],
        paid_back=tuple(map(float, paid_back)),
    )
