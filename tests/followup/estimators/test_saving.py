"""What was saved: the sum over the years, whose interval is the plain one where there is one year of whole months."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import t

from tovholder.followup.estimators.saving import saved

WORLDS = 120


def _world(seed: int, own: int, others: int, years: int) -> dict[str, np.ndarray]:
    random = np.random.default_rng(seed)
    people = own + others
    person, year = np.repeat(np.arange(people), years), np.tile(np.arange(2022, 2022 + years), people)
    months = np.where(year == 2022, random.integers(1, 13, people)[person], 12).astype(float)
    level = random.gamma(4.0, 500.0, people)[person] - 300.0 * (person < own)
    return {
        "kroner": months * level * random.gamma(4.0, 0.25, len(person)),
        "months": months, "person": person, "year": year, "treated": person < own,
    }  # fmt: skip


@pytest.mark.oracle
@settings(max_examples=20)
@given(seed=st.integers(0, 2**32 - 1), own=st.integers(5, 20), others=st.integers(5, 20), years=st.integers(1, 4))
def test_it_is_the_sum_over_years_of_months_by_the_difference_of_rates(
    seed: int, own: int, others: int, years: int
) -> None:
    world = _world(seed, own, others, years)
    expected = 0.0
    for year in np.unique(world["year"]):
        here = world["year"] == year
        one, other = here & world["treated"], here & ~world["treated"]
        rate = world["kroner"][other].sum() / world["months"][other].sum()
        expected += world["months"][one].sum() * rate - world["kroner"][one].sum()
    found, low, high = saved(**world)
    assert found == pytest.approx(expected, rel=1e-8, abs=1e-3)
    assert low < found < high


@pytest.mark.oracle
def test_one_year_of_whole_months_is_a_difference_of_means() -> None:
    random = np.random.default_rng(3)
    own, others = random.normal(20_000, 4_000, 12), random.normal(26_000, 5_000, 30)
    kroner, treated = np.concatenate([own, others]), np.arange(42) < 12
    found, low, high = saved(
        kroner, np.full(42, 12.0), person=np.arange(42), year=np.full(42, 2022), treated=treated
    )  # fmt: skip
    error = np.sqrt(own.var(ddof=1) / 12 + others.var(ddof=1) / 30)
    parts = 1 / np.array([12, 30])
    freedom = parts.sum() ** 2 / (parts**2 / np.array([11, 29])).sum()
    middle, reach = others.mean() - own.mean(), t.ppf(0.975, freedom) * error
    assert (found, low, high) == pytest.approx((12 * middle, 12 * (middle - reach), 12 * (middle + reach)))


@pytest.mark.oracle
def test_the_interval_holds_the_truth_as_often_as_it_says() -> None:
    inside = 0
    for seed in range(WORLDS):
        world = _world(seed, 12, 24, 2)
        _, low, high = saved(**world)
        inside += low <= 300.0 * world["months"][world["treated"]].sum() <= high
    # Five standard errors of a share of 95 %.
    assert inside / WORLDS > 0.95 - 5 * (0.95 * 0.05 / WORLDS) ** 0.5
