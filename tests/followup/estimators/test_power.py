"""What a planned measurement could show: textbook sample sizes, and what clusters cost."""

from __future__ import annotations

import pytest

from tovholder.followup.estimators.power import power_of
from tovholder.followup.plan import Planned

pytestmark = pytest.mark.oracle


def test_cohens_own_table() -> None:
    # Cohen (1988), table 2.4.1: d = 0.50, two-sided 0.05, power 0.80 needs 64 in each group.
    planned = Planned(treated=64, comparison=64, spread=10, effect=5)
    found = power_of(planned, is_share=False)
    assert found.needed == 64
    assert found.power == pytest.approx(0.80, abs=0.005)
    assert found.smallest == pytest.approx(5.0, abs=0.03)


def test_two_shares_as_cohen_counts_them() -> None:
    # Cohen (1988), section 6: 0.65 against 0.50 is h = 0.305, which needs 2 (1.96 + 0.84)² / h² = 169 in each group.
    found = power_of(Planned(treated=169, comparison=169, baseline=0.5, effect=0.15), is_share=True)
    assert found.power == pytest.approx(0.80, abs=0.01)
    assert found.smallest == pytest.approx(0.15, abs=0.002)


def test_people_of_one_school_count_for_fewer() -> None:
    alone = power_of(Planned(treated=100, comparison=100, spread=1), is_share=False)
    together = power_of(
        Planned(treated=100, comparison=100, spread=1, cluster_size=20, cluster_correlation=0.05), is_share=False
    )
    assert together.effective == pytest.approx(100 / (1 + 19 * 0.05))
    assert together.smallest > alone.smallest


def test_without_a_comparison_people_are_their_own() -> None:
    # One-sample t: n = (1.96 + 0.84)² / d² and a little; d = 0.5 needs 34.
    assert power_of(Planned(treated=34, spread=2, effect=1), is_share=False).needed == 34
