"""People drawn one by one: the closed forms of small cohorts."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import binom, norm
from tests.contract.deals import plain, simulated

from tovholder.contract.luck import window_correlation

COUNT = 20_000


def _within(found: np.ndarray, expected: float, *, errors: float = 5) -> None:
    """Five standard errors of the mean."""
    assert found.mean() == pytest.approx(expected, abs=errors * found.std() / np.sqrt(len(found)) + 1e-9)


@pytest.mark.oracle
def test_a_certain_rate_gives_the_binomial() -> None:
    paid = simulated(plain(), count=COUNT).by_goal[0] / 10_000
    counts = np.bincount(paid.round().astype(int), minlength=26) / COUNT
    expected = binom.pmf(np.arange(26), 25, 0.6)
    assert np.abs(counts - expected).max() < 5 * np.sqrt(0.25 / COUNT)


@pytest.mark.oracle
def test_an_uncertain_rate_adds_to_the_binomial() -> None:
    """Var = E[n p (1 − p)] + n² Var(p), for a uniform rate."""
    rate = {"distribution": {"uniform": {"low": 0.4, "high": 0.8}}}
    paid = simulated(plain(goals__job__success_rate=rate), count=COUNT).by_goal[0] / 10_000
    variance = 0.16 / 12
    expected = 25 * (0.6 * 0.4 - variance) + 25**2 * variance
    assert paid.var() == pytest.approx(expected, rel=0.05)
    _within(paid, 15)


@pytest.mark.oracle
@pytest.mark.parametrize(
    ("denominator", "reached"),
    [("started", 25 * 0.6), ("completed", 25 * 0.8 * 0.6), ("answered", 25 * 0.8 * 0.9 * 0.6),
     ("last_observation", 25 * 0.6)],
)  # fmt: skip
def test_the_rate_is_the_share_of_those_counted(denominator: str, reached: float) -> None:
    raw = plain(goals__job__denominator=denominator, tranches__hold__completion="80 %",
                contract__otherwise={"non_response": {"share": "10 %"}})  # fmt: skip
    _within(simulated(raw, count=COUNT).by_goal[0] / 10_000, reached)


@pytest.mark.oracle
def test_steps_are_nested_and_held_by_the_cap_per_person() -> None:
    """UK entrenched rough sleepers: steps for the same person, a cap per person."""
    steps = [
        {"name": "in", "price": "600 kr", "success_rate": "80 %", "measured_at": "1 month"},
        {"name": "3 months", "price": "1500 kr", "success_rate": "50 %", "measured_at": "3 months"},
        {"name": "6 months", "price": "1500 kr", "success_rate": "30 %", "measured_at": "6 months"},
    ]
    raw = plain(
        goals__job__shape="stepped", goals__job__steps=steps, goals__job__price=None, tranches__hold__entrants=1
    )
    raw["goals"]["job"].pop("price")
    values = set(np.unique(simulated(raw, count=COUNT).by_goal[0]).round().tolist())
    assert values == {0.0, 600.0, 2100.0, 3600.0}
    raw["goals"]["job"]["per_person_cap"] = "2500 kr"
    capped = simulated(raw, count=COUNT)
    assert capped.by_goal[0].max() == 2500
    _within(capped.by_goal[0], 0.2 * 0 + 0.3 * 600 + 0.2 * 2100 + 0.3 * 2500)
    assert {limit.what for limit in capped.limits} == {"person_cap"}


@pytest.mark.oracle
def test_goals_of_one_person_hang_together() -> None:
    """The chance of both is the bivariate normal's: ¼ + arcsin(ρ) / 2π at chances of a half."""
    raw = plain(tranches__hold__entrants=1, contract__togetherness={"between_goals": 0.5})
    raw["goals"]["job"]["success_rate"] = "50 %"
    raw["goals"]["home"] = dict(raw["goals"]["job"])
    both = simulated(raw, count=COUNT).met.all(axis=0)
    _within(both.astype(float), 0.25 + np.arcsin(0.5) / (2 * np.pi))


@pytest.mark.oracle
def test_look_back_windows_that_share_months_agree_on_them() -> None:
    assert window_correlation((12, 18), look_back=6, yearly=0.0)[0, 1] == pytest.approx(0)
    assert window_correlation((12, 14), look_back=6, yearly=0.0)[0, 1] == pytest.approx(4 / 6)
    assert window_correlation((12, 24), look_back=1, yearly=0.7)[0, 1] == pytest.approx(0.7)
    raw = plain(goals__job__shape="repeated", goals__job__success_rate="50 %", tranches__hold__entrants=1,
                goals__job__measured_at=["12 months", "15 months"], goals__job__look_back="6 months")  # fmt: skip
    paid = simulated(raw, count=COUNT).by_goal[0]
    _within((paid == 20_000).astype(float), 0.25 + np.arcsin(0.5) / (2 * np.pi))


@pytest.mark.oracle
def test_a_mean_of_people_spreads_less_the_more_there_are() -> None:
    raw = plain(
        outcomes__hours={
            "measure": "mean",
            "better": "lower",
            "with": "-10 timer om ugen",
            "without": "-4 timer om ugen",
        }
    )
    raw["goals"] = {
        "hours": {
            "text": "12 timer", "outcome": "hours", "shape": "cohort-average", "target": 12, "price": "100000 kr",
            "spread": 10,
        }
    }  # fmt: skip
    met = simulated(raw, count=COUNT).met[0]
    _within(met.astype(float), norm.sf(12, loc=10, scale=10 / 5))


@pytest.mark.law
def test_one_person_more_moves_nobody_else() -> None:
    few = simulated(plain(tranches__hold__entrants=20), count=3000).by_goal[0]
    more = simulated(plain(tranches__hold__entrants=21), count=3000).by_goal[0]
    assert set(np.unique(more - few)) <= {0.0, 10_000.0}


@pytest.mark.law
def test_draws_come_in_the_same_order_however_many_there_are() -> None:
    few, many = simulated(plain(), count=5000), simulated(plain(), count=17_000)
    assert np.array_equal(many.by_goal[:, :5000], few.by_goal)
    assert np.array_equal(simulated(plain(), count=5000).by_goal, few.by_goal)
