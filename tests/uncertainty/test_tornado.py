"""One input at a time, two at a time, and all at once."""

from __future__ import annotations

import numpy as np
import pytest
from tests.uncertainty.cases import compiled, outcome

from tovholder.cashflow.kernel import Draws
from tovholder.knowledge import load_bank
from tovholder.uncertainty.breakevens import margins
from tovholder.uncertainty.grid import two_way
from tovholder.uncertainty.measure import Measure, default_measure
from tovholder.uncertainty.tornado import tornado

pytestmark = pytest.mark.law

NET = Measure("municipality")
WITH = ("outcomes", "a", "with")
PRICE = ("outcomes", "a", "consequences", "timer", "price")


def test_each_swing_is_the_case_with_that_number_written_in_it() -> None:
    _, plan = compiled(outcome("a"))
    found = tornado(plan, NET)
    assert [swing.path for swing in found.swings] == [WITH, PRICE]
    for swing in found.swings:
        for value, at in ((swing.low, swing.at_low), (swing.high, swing.at_high)):
            written = {WITH: "40-60-75 %", PRICE: "150-200-300 kr/hour"}
            written[swing.path] = f"{value}" if swing.path == WITH else f"{value} kr/hour"
            _, changed = compiled(outcome("a", with_=written[WITH], price=written[PRICE]))
            assert NET.values(changed, Draws(changed.likely))[0] == pytest.approx(at, rel=1e-12)


def test_worse_and_better_lie_outside_every_swing() -> None:
    _, plan = compiled(outcome("a") + outcome("b"), cost="80000-100000-130000 kr", completion="60-80-90 %")
    found = tornado(plan, NET)
    ends = [at for swing in found.swings for at in (swing.at_low, swing.at_high)]
    assert found.worse <= min(ends) <= found.likely <= max(ends) <= found.better
    widths = [swing.width for swing in found.swings]
    assert widths == sorted(widths, reverse=True)


def test_a_certain_case_has_nothing_to_swing() -> None:
    _, plan = compiled(outcome("a", with_="50 %", price="200 kr/hour"))
    found = tornado(plan, NET)
    assert found.swings == ()
    assert found.worse == found.likely == found.better


def test_the_grid_is_the_measure_at_each_pair() -> None:
    _, plan = compiled(outcome("a"))
    rates, prices = np.array([0.4, 0.6, 0.8]), np.array([100.0, 250.0])
    found = two_way(plan, NET, WITH, PRICE, rates, prices)
    assert found.shape == (3, 2)
    for i, rate in enumerate(rates):
        for j, price in enumerate(prices):
            draws = Draws(plan.likely, {plan.index_of(WITH): np.array([rate]), plan.index_of(PRICE): np.array([price])})
            assert found[i, j] == pytest.approx(NET.values(plan, draws)[0], rel=1e-12)


def test_at_every_break_even_the_measure_is_zero() -> None:
    case, plan = compiled(outcome("a"), cost="80000-100000-130000 kr")
    found = margins(case, plan, NET, load_bank())
    assert [margin.distance for margin in found] == sorted(margin.distance for margin in found)
    assert {margin.found.path for margin in found} >= {WITH, PRICE, ("costs", "forloeb", "per_entrant")}
    for margin in found:
        for value in margin.found.values:
            draws = Draws(plan.likely, {plan.index_of(margin.found.path): np.array([value])})
            assert NET.values(plan, draws)[0] == pytest.approx(0, abs=1e-4)


def test_the_measure_is_the_municipalitys_unless_there_is_none() -> None:
    _, plan = compiled(outcome("a"))
    assert default_measure(plan) == NET
    society = Measure("society").values(plan, Draws(plan.likely))[0]
    assert society == pytest.approx(1.28 * Measure("municipality", "society").values(plan, Draws(plan.likely))[0])
