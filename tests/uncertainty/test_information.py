"""The value of information against closed forms, and what it must do whatever the numbers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from tests.uncertainty.cases import compiled, outcome
from tests.uncertainty.choices import P1, P2, vignette

from tovholder.uncertainty.information import chance_best, evpi, evppi, evsi
from tovholder.uncertainty.measure import Measure
from tovholder.uncertainty.options import Options
from tovholder.uncertainty.partial import partial_values, worth_of_knowing
from tovholder.uncertainty.pilot import pilot_values
from tovholder.uncertainty.sampler import Sampler

DRAWS = 100_000


def expected_opportunity(mean: float, sd: float) -> float:
    """µΦ(µ/σ) + σφ(µ/σ) − max(µ, 0): what knowing a normal net benefit is worth beside doing nothing."""
    return mean * stats.norm.cdf(mean / sd) + sd * stats.norm.pdf(mean / sd) - max(mean, 0.0)


@pytest.mark.example
@pytest.mark.parametrize(
    ("k", "chance", "everything", "first"), [(1, 0.672640, 0.479811, 0.083315), (2, 0.760250, 0.399282, 0.166631)]
)
def test_the_vignette_of_voi(k: int, chance: float, everything: float, first: float) -> None:
    options = vignette(k)
    values = options.values(0, DRAWS)
    assert chance_best(values)[1] == pytest.approx(chance, abs=0.005)
    assert evpi(values).value == pytest.approx(everything, rel=0.02)
    assert everything == pytest.approx(expected_opportunity(k, np.hypot(k, 2.0)), abs=1e-6)
    assert worth_of_knowing(options, [P1], count=DRAWS).value == pytest.approx(first, rel=0.05)
    if k == 1:
        assert worth_of_knowing(options, [P2], count=DRAWS).value == pytest.approx(0.395593, rel=0.05)


@pytest.mark.oracle
def test_a_pilot_of_a_rate_with_a_beta_prior_has_the_beta_binomials_value() -> None:
    people, a, b = 20, 4.0, 6.0
    rates = stats.beta.ppf((np.arange(4096) + 0.5) / 4096, a, b)
    conditional = np.array([np.zeros_like(rates), 100 * rates - 45])
    seen = stats.betabinom(people, a, b).pmf(np.arange(people + 1))
    after = 100 * (a + np.arange(people + 1)) / (a + b + people) - 45
    known = float(seen @ np.maximum(after, 0))  # doing nothing is best before: 100 · 0.4 − 45 < 0
    assert evsi(conditional, rates, people) == pytest.approx(known, rel=1e-3)


@pytest.mark.law
@given(st.integers(1, 10_000), st.floats(0.1, 1000), st.floats(-1e6, 1e6))
def test_scale_shift_and_order_of_options(seed: int, scale: float, shift: float) -> None:
    values = np.random.default_rng(seed).normal([[0.0], [1.0], [-1.0]], 2.0, (3, 500))
    plain = evpi(values).value
    assert plain >= 0
    assert evpi(scale * values).value == pytest.approx(scale * plain, rel=1e-9)
    assert evpi(values + shift).value == pytest.approx(plain, abs=1e-6)
    assert evpi(values[[2, 0, 1]]).value == pytest.approx(plain, rel=1e-12)
    assert evppi(values) == pytest.approx(plain, rel=1e-9)  # knowing every draw is knowing everything
    assert evppi(values.mean(axis=1, keepdims=True)) == pytest.approx(0, abs=1e-12)


@pytest.mark.law
def test_a_pilot_is_worth_more_the_larger_but_never_more_than_knowing_the_rate() -> None:
    case, plan = compiled(outcome("a", with_="20-50-80 %"), cost="80000 kr")
    options = Options({"case": Sampler(plan, case, seed=1)}, Measure("municipality"))
    rate = ("outcomes", "a", "with")
    sizes = pilot_values(options, rate, [0, 5, 50, 500, 50_000], fixed_cost=1000, cost_per_person=10, count=8192)
    worth = [size.value for size in sizes]
    known = worth_of_knowing(options, [rate], count=8192).value
    assert worth == sorted(worth)
    assert worth[0] == pytest.approx(0, abs=1e-6)
    assert worth[-1] == pytest.approx(known, rel=0.01)
    assert sizes[2].net == sizes[2].value - 1500


@pytest.mark.law
def test_no_part_is_worth_more_than_the_whole() -> None:
    case, plan = compiled(outcome("a") + outcome("b"), cost="60000-150000-300000 kr")
    options = Options({"case": Sampler(plan, case, seed=1)}, Measure("municipality"))
    everything = evpi(options.values(0, 16_384))
    for partial in partial_values(options, count=16_384):
        slack = 5 * np.hypot(everything.error, partial.worth.error) + 1e-6
        assert 0 <= partial.worth.value <= everything.value + slack
