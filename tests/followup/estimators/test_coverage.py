"""The intervals hold the truth as often as they say; the regression we do not offer does not."""

from __future__ import annotations

import pytest
from tests.trust.coverage import DESIGNS, coverage

WORLDS = 120
"""Here; 2,000 in `make trust`. Five standard errors of a share of 95 % are then ten points."""

pytestmark = pytest.mark.oracle


@pytest.mark.parametrize("name", [name for name in DESIGNS if name != "naive_twfe"])
def test_intervals_hold_the_truth(name: str) -> None:
    found = coverage(name, WORLDS, seed=7)
    assert found.share > 0.95 - 5 * (0.95 * 0.05 / WORLDS) ** 0.5
    assert abs(found.bias) < 0.15


def test_naive_two_way_fixed_effects_never_hold_it() -> None:
    naive = coverage("naive_twfe", WORLDS, seed=7)
    assert naive.share < 0.05
    assert naive.bias < -0.5
