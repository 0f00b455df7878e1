"""Settlement between departments on cases: present values, timing, and saying when there is none."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from tests.cashflow import engine
from tests.cashflow.random_cases import Raw, raw_cases

import tovholder
from tovholder.cashflow.result import Result
from tovholder.contract.compile import compile_contract
from tovholder.contract.departments import Missing, Rule, settle_departments
from tovholder.contract.simulation import simulate_contract

VEJLE = Path(__file__).parents[2] / "examples" / "vejle.yaml"
RULES: tuple[Rule, ...] = ("horizon", "running", "yearly")

TWO = """
tovholder: 1
title: To afdelinger
start: 2024
horizon: 3 years
discount: {budget: RATE}
departments:
  betaler: {name: Betaler}
  vinder: {name: Vinder}
  anden: {name: Anden}
tranches: {t: {entrants: 10}}
costs: {c: {fixed: 100000, paid_by: betaler}}
outcomes:
  o:
    with: 100 %
    without: 0 %
    consequences:
      a: {change: -1 måned pr. år, price: {value: 3000, unit: kr/måned}, falls_on: vinder}
      b: {change: -1 måned pr. år, price: {value: 1000, unit: kr/måned}, falls_on: anden}
"""


def _two(rate: str = "0 %", *, cost: int = 100_000) -> Result:
    text = TWO.replace("RATE", rate).replace("100000", str(cost))
    return tovholder.loads(text).evaluate().arrays


def test_those_who_gain_give_the_same_share_and_the_payer_is_made_whole() -> None:
    settled = settle_departments(_two())
    parties = dict(zip(settled.parties, settled.moved, strict=True))
    # Gains 90,000 and 30,000 over three years against a cost of 100,000.
    assert parties["betaler"] == pytest.approx(100_000)
    assert parties["vinder"] == pytest.approx(-75_000)
    assert parties["anden"] == pytest.approx(-25_000)
    assert settled.total == pytest.approx(100_000)
    assert settled.transfers[settled.parties.index("vinder")] == pytest.approx([-25_000] * 3)


def test_with_a_discount_rate_the_payer_is_made_whole_in_present_value() -> None:
    settled = settle_departments(_two("5 %", cost=90_000))
    payer = settled.parties.index("betaler")
    factors = 1.05 ** -np.arange(1, 4)
    assert settled.before[payer] == pytest.approx(-90_000 / 1.05)
    assert settled.transfers[payer] @ factors == pytest.approx(90_000 / 1.05)
    assert settled.after[payer] == pytest.approx(0, abs=1e-3)


def test_when_all_together_lose_there_is_none_and_it_says_how_much_is_missing() -> None:
    settled = settle_departments(_two(cost=130_000))
    assert settled.missing == Missing(2024, 2026, pytest.approx(10_000))
    assert not settled.transfers.any()
    assert settled.is_needed


def test_year_by_year_an_investment_cannot_be_shared_away() -> None:
    settled = settle_departments(_two(), rule="yearly")
    assert settled.missing == Missing(2024, 2024, pytest.approx(60_000))
    running = settle_departments(_two(), rule="running")
    assert running.missing == Missing(2024, 2025, pytest.approx(60_000))


def test_the_vejle_example_is_settled_over_its_horizon() -> None:
    settled = settle_departments(tovholder.load(VEJLE).evaluate().arrays)
    assert settled.missing is None
    assert settled.before[settled.parties.index("familie")] < 0
    assert settled.after.min() >= -1e-3
    # Nobody gives more in a year than it gains in that year.
    given_away = np.maximum(-settled.transfers, 0)
    assert (given_away <= np.maximum(settled.nets, 0) + 1e-3).all()


@pytest.mark.law
@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(raw_cases(uncertain=False))
def test_in_any_case_transfers_cancel_and_nobody_is_worse_off(raw: Raw) -> None:
    result = engine.result_of(raw)
    for rule in RULES:
        settled = settle_departments(result, rule=rule)
        scale = max(1.0, float(np.abs(settled.nets).max(initial=0)))
        assert np.abs(settled.transfers.sum(axis=0)).max() <= 1e-6 * scale * settled.transfers.size
        assert settled.before.sum() == pytest.approx(settled.after.sum(), abs=1e-6 * scale * settled.transfers.size)
        if settled.missing is None:
            assert settled.after.min() >= -1e-6 * scale * settled.transfers.size
        else:
            assert not settled.transfers.any()
            assert settled.missing.amount > 0


def test_with_the_contract_what_investors_pay_in_and_are_paid_is_part_of_the_nets() -> None:
    contract = """
goals:
  g: {text: Nået, shape: per-unit, price: 9000 kr/person, success_rate: 100 %, data_source: Register}
contract:
  starts: 2024-01
  parties: {k: {name: Kommunen, roles: payer}, f: {name: Fonden, roles: investor}}
  payers: vinder
  receiver: betaler
  tranches: {alle: {of: [t], budget: 80000 kr}}
  commitments: {f: {share: 100 %}}
"""
    case = tovholder.loads(TWO.replace("RATE", "0 %") + contract)
    plan = case.evaluate().arrays.plan
    simulated = simulate_contract(case.case, compile_contract(case.case, plan), count=64)
    settled = settle_departments(case.evaluate().arrays, contract=simulated)
    before = dict(zip(settled.parties, settled.before, strict=True))
    # The payer's cost of 100,000 is met by 80,000; the winner pays 9,000 for each of ten out of its 90,000.
    assert before["betaler"] == pytest.approx(-20_000)
    assert before["vinder"] == pytest.approx(0)
    assert settled.after.min() >= -1e-3
