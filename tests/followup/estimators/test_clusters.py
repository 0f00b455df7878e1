"""People of one place are alike: the interval is that of the places' means, and one place on a side is not enough."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import t
from tests.followup.test_estimating import BOTH, _filled, _plan

from tovholder.followup.estimating import NotEstimated, asked_of, estimate
from tovholder.followup.estimators.groups import clustered_difference, randomised
from tovholder.followup.observed import Observed
from tovholder.followup.stores.store import open_store


@pytest.mark.oracle
@settings(max_examples=20)
@given(
    own=st.integers(2, 12), others=st.integers(2, 12), people=st.integers(2, 9), seed=st.integers(0, 2**32 - 1)
)  # fmt: skip
def test_places_of_one_size_are_compared_by_their_means(own: int, others: int, people: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    values = random.normal(size=(own + others, 1)) + random.normal(size=(own + others, people))
    places = np.repeat(np.arange(own + others), people)
    found = clustered_difference(values[:own].ravel(), values[own:].ravel(), places)
    one, other = values[:own].mean(axis=1), values[own:].mean(axis=1)
    # Satterthwaite's degrees of freedom where every place has the same spread.
    parts = 1 / np.array([own, others])
    freedom = parts.sum() ** 2 / (parts**2 / (np.array([own, others]) - 1)).sum()
    difference = one.mean() - other.mean()
    reach = t.ppf(0.975, freedom) * np.sqrt(one.var(ddof=1) / own + other.var(ddof=1) / others)
    assert found == pytest.approx((difference, difference - reach, difference + reach), rel=1e-8, abs=1e-10)


@pytest.mark.law
def test_one_place_on_a_side_gives_no_estimate(tmp_path: Path) -> None:
    plan = _plan(drawn={"indicator": "x@1", "design": "randomised", "cluster": True, **BOTH})
    with open_store(tmp_path, "study", make=True) as store:
        _filled(store, 40, 40)
        assert estimate(plan, asked_of(plan, "drawn"), Observed(store)).effect.treated == 40
        store.rows("""UPDATE persons SET cluster = 'c0' WHERE "group" = 'a'""")
        with pytest.raises(NotEstimated) as refused:
            estimate(plan, asked_of(plan, "drawn"), Observed(store))
    assert [finding.code for finding in refused.value.findings] == ["too-few-clusters"]


@pytest.mark.law
@pytest.mark.parametrize(("places", "doubted"), [(9, True), (10, False)])
def test_few_places_are_told_of(places: int, *, doubted: bool) -> None:
    random = np.random.default_rng(1)
    found = randomised(
        random.normal(size=5 * 6), random.normal(size=(places - 5) * 10), is_share=False,
        clusters=np.concatenate([np.repeat(np.arange(5), 6), np.repeat(np.arange(5, places), 10)]),
    )  # fmt: skip
    assert ("few-clusters" in found.doubts) == doubted
