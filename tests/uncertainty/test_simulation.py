"""The simulation: what it must always do, luck with a known spread, and bins that agree with exact quantiles."""

from __future__ import annotations

import numpy as np
import pytest
from tests.uncertainty.cases import compiled, outcome

from tovholder.cashflow.result import evaluate
from tovholder.uncertainty.sampler import Sampler
from tovholder.uncertainty.simulation import simulate
from tovholder.uncertainty.spread import EXACT, LEVELS, Gathering

pytestmark = pytest.mark.law

DEPARTMENTS = "departments: {a: {name: A}, b: {name: B}}\n"


def test_binned_quantiles_agree_with_exact_ones() -> None:
    draws = np.random.default_rng(1).lognormal(0, 1, (3, 4 * EXACT)) * [[1.0], [-50.0], [1e6]]
    gathered = Gathering(3)
    for block in np.array_split(draws, 16, axis=1):
        gathered.add(block)
    exact = np.quantile(draws, LEVELS, axis=1).T
    for spread, wanted, values in zip(gathered.spreads(), exact, draws, strict=True):
        # Far below the sampling error of a percentile of so many draws.
        assert np.abs(np.array(spread.percentiles) - wanted).max() < 0.01 * values.std()
        assert spread.mean == pytest.approx(values.mean(), rel=1e-12)
        assert spread.error == pytest.approx(values.std(ddof=1) / np.sqrt(draws.shape[1]), rel=1e-9)
        assert spread.positive == (values > 0).mean()


def test_the_same_seed_is_the_same_and_more_draws_begin_with_the_same() -> None:
    case, plan = compiled(outcome("a"))
    one, same, other = (simulate(plan, case, count=500, seed=seed) for seed in (0, 0, 1))
    assert one == same
    assert one.groups["municipality"].present != other.groups["municipality"].present
    sampler = Sampler(plan, case, seed=0)
    few, many = sampler.draws(0, 100), sampler.draws(0, 5000)
    assert all((few.drawn[i] == many.drawn[i][:100]).all() for i in few.drawn)


def test_nothing_uncertain_has_no_spread_and_luck_alone_has() -> None:
    case, plan = compiled(outcome("a", with_="50 %", price="200 kr/hour"))
    certain = float(evaluate(plan).net_present("budget")[list(evaluate(plan).rows_of("municipality")), 0].sum())
    found = simulate(plan, case, count=300, seed=1).groups["municipality"].present
    assert (found.mean, found.error) == (pytest.approx(certain), pytest.approx(0, abs=1e-6))
    assert simulate(plan, case, count=300, seed=1, luck=True).groups["municipality"].present.error > 0


@pytest.mark.oracle
@pytest.mark.parametrize("people", [25, 1000])
def test_luck_alone_has_the_binomials_variance(people: int) -> None:
    rate, count = 0.4, 20_000
    case, plan = compiled(
        outcome("a", with_=f"{rate:.0%}", price="200 kr/hour"), entrants=str(people), completion="100 %"
    )
    net = simulate(plan, case, count=count, seed=2, luck=True).groups["municipality"].net
    one = simulate(plan, compiled(outcome("a"))[0], count=1, seed=1).groups["municipality"].net.mean
    _, more = compiled(outcome("a", with_="60 %", price="200 kr/hour"), entrants=str(people), completion="100 %")
    per_success = (evaluate(more).flow("municipality").sum() - one) / (0.2 * people)
    wanted = abs(per_success) * np.sqrt(people * rate * (1 - rate))
    spread = net.error * np.sqrt(count)
    # A variance estimated from n draws has a relative standard error of √(2/n).
    assert spread == pytest.approx(wanted, rel=5 * np.sqrt(2 / count))
    assert net.mean == pytest.approx(one, abs=5 * net.error)


def test_chances_of_payback_never_fall_and_end_at_the_chance_of_a_surplus() -> None:
    case, plan = compiled(outcome("a"), cost="60000-120000-250000 kr")
    group = simulate(plan, case, count=3000, seed=1).groups["municipality"]
    assert list(group.paid_back) == sorted(group.paid_back)
    assert group.paid_back[-1] == pytest.approx(group.net.positive, abs=1e-9)
    assert group.so_far[-1].mean == pytest.approx(group.net.mean)
    assert sum(year.mean for year in group.per_year) == pytest.approx(group.net.mean)


def test_departments_share_as_agreed_in_every_draw() -> None:
    text = outcome("a").replace("falls_on: municipality", "falls_on: {a: 40 %, b: 60 %}")
    case, plan = compiled(text, rest=DEPARTMENTS)
    groups = simulate(plan, case, count=700, seed=1, luck=True).groups
    assert groups["a"].net.percentiles == pytest.approx([2 / 3 * p for p in groups["b"].net.percentiles])
    # Nothing but the cost, which is certain, is carried by the rest of the municipality.
    both = groups["a"].net.mean + groups["b"].net.mean
    assert both - groups["municipality"].net.mean == pytest.approx(40 * 100_000)


def test_progress_is_told_block_by_block() -> None:
    case, plan = compiled(outcome("a"))
    told: list[tuple[int, int]] = []
    simulate(plan, case, count=9000, seed=1, progress=lambda done, all_: told.append((done, all_)))
    assert told == [(4096, 9000), (8192, 9000), (9000, 9000)]
