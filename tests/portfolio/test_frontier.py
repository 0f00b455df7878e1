"""What more money buys, how the choice fares in the draws, and the frames."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.portfolio import slow
from tests.portfolio.made import candidates, pools

from tovholder.portfolio.aim import Aim
from tovholder.portfolio.candidate import Candidate
from tovholder.portfolio.frames import service_room
from tovholder.portfolio.frontier import Point, bent, frontier, sizes_for, steps
from tovholder.portfolio.pool import Pool
from tovholder.portfolio.programme import calendar
from tovholder.portfolio.risk import risk
from tovholder.portfolio.rules import Rules

FEW = settings(max_examples=25, deadline=None)


@pytest.mark.law
@given(candidates(most=5), pools())
@FEW
def test_the_frontier_never_falls_and_its_steps_add_up(cases: tuple[Candidate, ...], pool: Pool) -> None:
    points = frontier(cases, pool, Rules(), Aim(), sizes=sizes_for(cases, pool), gap=0.0)
    worths = [point.choice.worth for point in points if point.choice is not None]
    assert worths == sorted(worths)
    assert pool.opening in [point.opening for point in points]
    taken = steps(points)
    assert sum(step.bought for step in taken) == pytest.approx(worths[-1] - worths[0])
    assert points[0].choice is not None
    standing = set(points[0].choice.starts)
    for step in taken:
        standing = (standing | set(step.come)) - set(step.gone)
    assert points[-1].choice is not None
    assert standing == set(points[-1].choice.starts)


@pytest.mark.law
@given(candidates(most=5), pools())
@FEW
def test_what_is_left_off_the_frontier_gives_no_more(cases: tuple[Candidate, ...], pool: Pool) -> None:
    points = frontier(cases, pool, Rules(), Aim(), sizes=sizes_for(cases, pool), gap=0.0)
    shown = bent(points, here=pool.opening)
    assert shown == points[: len(shown)]
    assert pool.opening in [point.opening for point in shown]
    assert all(_starts(point) == _starts(shown[-1]) for point in points[len(shown) :])


def _starts(point: Point) -> object:
    return None if point.choice is None else point.choice.starts


@pytest.mark.law
def test_with_money_for_all_everything_that_gains_is_in() -> None:
    rng = np.random.default_rng(11)
    cases = tuple(Candidate(str(i), 2026, rng.normal(0, 1e6, (3, 50))) for i in range(8))
    points = frontier(cases, Pool(0), Rules(), Aim(), sizes=sizes_for(cases, Pool(0)), gap=0.0)
    assert points[-1].choice is not None
    assert set(points[-1].choice.starts) == {c.id for c in cases if c.net.mean(axis=1).sum() > 0}


@pytest.mark.oracle
@given(candidates(most=4), pools(), st.data())
@FEW
def test_the_pool_in_each_draw_is_what_the_twin_adds_up(
    cases: tuple[Candidate, ...], pool: Pool, data: st.DataObject
) -> None:
    every = list(slow.every_choice(cases))
    starts = every[data.draw(st.integers(0, len(every) - 1))]
    years = calendar(cases)
    found = risk(cases, starts, pool, years=years)
    draws = cases[0].net.shape[1]
    kept, last = 0, 0.0
    for d in range(draws):
        balances = []
        for year in years:
            money = pool.opening + sum(amount for when, amount in pool.added.items() if when <= year)
            for case in cases:
                if case.id in starts:
                    flow = slow.pool_draw(case.net[:, d].tolist(), pool.returns)
                    money += sum(flow[: max(0, year - starts[case.id] + 1)])
            balances.append(money)
        kept += min(balances) >= -0.5
        last += balances[-1]
    assert found.lasts == pytest.approx(kept / draws)
    assert found.balance_mean[-1] == pytest.approx(last / draws)


def test_the_frames_add_up_over_the_cases_that_are_in() -> None:
    one = Candidate("a", 2026, np.zeros((2, 1)), {"familie": np.array([-5.0, 7.0])})
    other = Candidate("b", 2027, np.zeros((2, 1)), {"familie": np.array([-1.0, 2.0]), "skole": np.array([3.0, 0.0])})
    years = (2026, 2027, 2028, 2029)
    both = service_room((one, other), {"a": 2026, "b": 2028}, years=years)
    assert both == {"familie": (-5.0, 7.0, -1.0, 2.0), "skole": (0.0, 0.0, 3.0, 0.0)}
    assert service_room((one, other), {"a": 2027}, years=years) == {"familie": (0.0, -5.0, 7.0, 0.0)}


@pytest.mark.parametrize(("needed", "step"), [(11.9e6, 1e6), (24e6, 1e6), (40e6, 5e6), (600_000.0, 50_000.0)])
def test_the_sizes_are_round(needed: float, step: float) -> None:
    case = Candidate("a", 2026, np.array([[-needed], [2 * needed]]))
    sizes = sizes_for((case,), Pool(0))
    assert sizes[1] == pytest.approx(step)
    assert sizes[-1] >= needed
    assert len(sizes) <= 26
