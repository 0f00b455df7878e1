"""Price help against what can be worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest
from scipy.stats import binom
from tests.contract.deals import deal_of, plain, simulated

from tovholder.case.model import Case
from tovholder.contract.pricing import FairPrice, fair_price, loss_table


def _fair(raw: dict[str, Any], *, target: float, chance: float) -> FairPrice:
    case = Case.model_validate(raw)
    return fair_price(case, deal_of(case), target=target, chance=chance, count=20_000)


@pytest.mark.oracle
@pytest.mark.parametrize("chance", [0.4, 0.7, 0.9])
def test_a_fair_price_follows_the_binomial(chance: float) -> None:
    """150,000 back at 10,000 each takes 15 of 25; as many as come with this chance must do."""
    enough = max(k for k in range(26) if binom.sf(k - 1, 25, 0.6) >= chance)
    fair = _fair(plain(), target=0.0, chance=chance)
    assert fair.times == pytest.approx(15 / enough, rel=1e-5)
    assert fair.prices["job"] == pytest.approx(150_000 / enough, rel=1e-5)
    assert fair.reached >= chance


@pytest.mark.oracle
def test_a_return_asked_for_raises_the_price_by_interest() -> None:
    """Paid in at the start and back after a year, so 4 % costs 4 % more."""
    plainly, with_return = (_fair(plain(), target=target, chance=0.5) for target in (0.0, 0.04))
    assert with_return.times is not None
    assert plainly.times is not None
    assert with_return.times / plainly.times == pytest.approx(1.04, rel=1e-4)


def test_no_price_is_enough_under_a_cap() -> None:
    fair = _fair(plain(contract__caps={"total": "140000 kr"}), target=0.0, chance=0.5)
    assert (fair.times, fair.prices) == (None, {})


@pytest.mark.oracle
def test_without_any_effect_those_who_would_have_succeeded_anyway_are_paid_for() -> None:
    raw = plain(outcomes__work={"with": "60 %", "without": "20 %"}, goals__job__outcome="work")
    case = Case.model_validate(raw)
    none, half, whole = loss_table(case, deal_of(case), effects=(0.0, 0.5, 1.0), count=20_000)
    for row, expected in ((none, 5), (half, 10), (whole, 15)):
        assert row.paid == pytest.approx(expected * 10_000, rel=0.02)
    assert none.chance_of_loss == pytest.approx(1.0, abs=0.01)


@pytest.mark.oracle
def test_a_guarantor_carries_its_share_up_to_its_limit() -> None:
    raw = plain(goals__job__success_rate="0 %")
    raw["contract"]["parties"]["g"] = {"name": "Garant", "roles": "guarantor"}
    raw["contract"]["guarantees"] = {"g": {"limit": "60000 kr", "share": "50 %"}}
    simulation = simulated(raw, count=64)
    assert simulation.guarantees[0] == pytest.approx(60_000)
    assert simulation.returns.loss == pytest.approx(90_000)


@pytest.mark.oracle
def test_those_first_in_order_are_repaid_first() -> None:
    raw = plain(goals__job__success_rate="100 %", goals__job__price="4000 kr/person")
    raw["contract"]["parties"]["s"] = {"name": "Anden fond", "roles": "investor"}
    raw["contract"]["commitments"] = {"f": {"share": "60 %", "order": 1}, "s": {"share": "40 %", "order": 2}}
    simulation = simulated(raw, count=64)
    # 100,000 comes back of 90,000 and 60,000 paid in.
    assert simulation.repaid[:, 0] == pytest.approx([90_000, 10_000])
