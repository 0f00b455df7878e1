"""Laws of every deal, over 10,000 random deals and draws: caps hold, nothing is negative, parties sum to zero."""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import pytest
from tests.contract.deals import deal_of, plain

from tovholder.case.model import Case
from tovholder.contract.payments import PER_PERSON
from tovholder.contract.simulation import Block, blocks

DEALS, DRAWS = 200, 50
PEOPLE = 9 + 9 + 13
"""The most there can be: two cohorts of tranche a, and b's 12, rounded."""


def random_deal(chance: random.Random) -> dict[str, Any]:
    """A deal of several goals of every shape, with some of the terms around them."""
    raw = plain()
    raw["tranches"] = {
        "a": {
            "entrants": {"2024-Q1": chance.randint(1, 9), "2024-Q4": chance.randint(1, 9)},
            "completion": f"{chance.randint(40, 100)} %",
            "duration": "6 months",
        },
        "b": {"entrants": {"low": 2, "likely": 8, "high": 12}, "duration": "9 months"},
    }
    raw["outcomes"] = {
        "hours": {
            "measure": "mean",
            "better": "lower",
            "with": {"low": -15, "likely": -9, "high": -2, "unit": "timer pr. uge"},
            "without": "-3 timer pr. uge",
            "consequences": {"help": {"per_unit": "1 kr pr. time", "price": 400, "falls_on": "municipality"}},
        },
    }
    rate = {"low": "20 %", "likely": "50 %", "high": "90 %"}
    every: dict[str, dict[str, Any]] = {
        "job": {
            "shape": "per-unit",
            "price": "9000 kr/person",
            "success_rate": rate,
            "max_units": chance.randint(1, 12),
        },
        "home": {
            "shape": "stepped",
            "success_rate": rate,
            "steps": [
                {"name": "ind", "price": "3000 kr", "success_rate": "80 %"},
                {"name": "bor", "price": "5000 kr", "success_rate": "50 %", "measured_at": "12 months"},
            ],
        },
        "school": {
            "shape": "repeated",
            "price": "4000 kr/person",
            "success_rate": rate,
            "measured_at": ["12 months", "15 months", "27 months"],
            "look_back": "6 months",
        },
        "half": {
            "shape": "cohort-threshold",
            "share": "50 %",
            "price": "60000 kr",
            "success_rate": rate,
            "of": ["a"],
            "measured": "pro_rata",
        },
        "mean": {"shape": "cohort-average", "outcome": "hours", "target": 10, "price": "5000 kr/person", "spread": 5},
        "against": {
            "shape": "against-comparison",
            "outcome": "hours",
            "target": 4,
            "price": "30000 kr",
            "measured": "pro_rata",
        },
        "saved": {
            "shape": "share-of-saving",
            "share": "40 %",
            "saving_of": ["hours"],
            "measured_at": ["24 months", "48 months"],
        },
        "event": {"shape": "milestone", "price": "20000 kr", "success_rate": rate, "measured_at": ["12 months"]},
        "gate": {"shape": "gate", "price": "15000 kr", "requires": ["event"]},
        "duty": {"shape": "duty", "paying": False, "requires": ["gate"], "period": "2 years"},
    }
    chosen = chance.sample(sorted(every), chance.randint(2, len(every)))
    if "duty" in chosen:
        chosen += ["gate"]
    if "gate" in chosen:
        chosen += ["event"]
    raw["goals"] = {name: {"text": name, **goal} for name, goal in every.items() if name in chosen}
    for goal in raw["goals"].values():
        if goal["shape"] != "duty" and chance.random() < 0.3:
            goal["cap"] = chance.randint(5, 60) * 1000
        if goal["shape"] in ("per-unit", "stepped", "repeated"):
            goal["denominator"] = chance.choice(["started", "completed", "answered", "last_observation"])
            if chance.random() < 0.3:
                goal["per_person_cap"] = chance.randint(1, 9) * 1000
        if chance.random() < 0.2:
            goal["payment_after"] = "4 months"
    contract = raw["contract"]
    contract["payers"] = {"municipality": "70 %", "f": "30 %"}
    contract["commitments"] = {"f": {"share": "60 %", "order": chance.randint(1, 2)}, "g": {"share": "40 %"}}
    contract["parties"]["g"] = {"name": "Anden fond", "roles": ["investor"]}
    contract["parties"]["h"] = {"name": "Garant", "roles": ["guarantor"]}
    contract["tranches"] = {
        "alle": {"planned": 25, "budget": "300000 kr", "calls": {"2024-01": 200000, "2025-01": 100000}}
    }
    if chance.random() < 0.5:
        contract["guarantees"] = {
            "h": {"limit": chance.randint(1, 200) * 1000, "share": f"{chance.randint(10, 100)} %"}
        }
    if chance.random() < 0.5:
        contract["floor"] = {"share": f"{chance.randint(5, 90)} %"}
    caps: dict[str, Any] = {
        "total": chance.randint(50, 600) * 1000,
        "per_year": chance.randint(50, 300) * 1000,
        "per_person": chance.randint(3, 30) * 1000,
    }
    contract["caps"] = {name: cap for name, cap in caps.items() if chance.random() < 0.4}
    if chance.random() < 0.4:
        kind = chance.choice(["total", "yearly_average", "irr"])
        contract["caps"]["investor_return"] = {"kind": kind, "rate": f"{chance.randint(0, 12)} %"}
    contract["togetherness"] = {"between_goals": chance.choice([0, 0.4, 1]), "over_time": chance.choice([0, 0.6])}
    contract["otherwise"] = {
        "relocation": {"share": "5 %"},
        "non_response": {"share": "10 %", "counts_as": "left_out"},
        "under_recruitment": {"budget": chance.choice(["fixed", "follow"]), "caps": chance.choice(["fixed", "follow"])},
    }
    contract["risk_supplement"] = f"{chance.choice([0, 5])} %"
    return raw


@pytest.fixture(scope="module")
def simulated_blocks() -> list[tuple[int, Block]]:
    """10,000 deals and draws."""
    found = []
    for seed in range(DEALS):
        case = Case.model_validate(random_deal(random.Random(seed)))
        found += [(seed, block) for block in blocks(case, deal_of(case), count=DRAWS, seed=seed)]
    return found


@pytest.mark.law
def test_nothing_is_negative(simulated_blocks: list[tuple[int, Block]]) -> None:
    for seed, block in simulated_blocks:
        flows = block.flows
        for name in ("calls", "payments", "repaid", "guaranteed", "guarantees", "by_goal", "top_up"):
            assert (getattr(flows, name) >= -1e-6).all(), (seed, name)


@pytest.mark.law
def test_no_payment_is_above_a_cap(simulated_blocks: list[tuple[int, Block]]) -> None:
    for seed, block in simulated_blocks:
        deal, flows = block.deal, block.flows
        for goal, paid in zip(deal.goals, flows.by_goal, strict=True):
            if goal.cap is not None:
                assert paid.max(initial=0) <= goal.cap + 1e-6, (seed, goal.id)
            if goal.max_units is not None and goal.shape == "per-unit":
                assert paid.max(initial=0) <= goal.max_units * goal.price * (1 + deal.supplement) + 1e-6, seed
        total, called = flows.by_goal.sum(axis=0), flows.calls.sum(axis=(0, 1))
        if deal.cap is not None:
            assert total.max() <= deal.cap + 1e-6, seed
        cap = deal.return_cap
        if cap is not None and cap.kind != "irr":
            most = called * (1 + cap.rate * (cap.years if cap.kind == "yearly_average" else 1))
            assert (total <= most + 1e-6).all(), seed
        if cap is not None and not flows.top_up.any() and not flows.guaranteed.any():
            irr = block.returns.irr
            if cap.kind == "irr":
                assert np.nanmax(irr, initial=-1) <= cap.rate + 1e-9, seed
        if deal.person_cap is not None:
            of_persons = [
                paid for goal, paid in zip(deal.goals, flows.by_goal, strict=True) if goal.shape in PER_PERSON
            ]
            most = PEOPLE * deal.person_cap * (1 + deal.supplement)
            assert np.max(sum(of_persons, start=np.zeros(1))) <= most + 1e-6, seed


@pytest.mark.law
def test_the_parties_sum_to_zero(simulated_blocks: list[tuple[int, Block]]) -> None:
    for seed, block in simulated_blocks:
        flows = block.flows
        paid = flows.payments.sum(axis=0)
        assert flows.repaid.sum(axis=0) == pytest.approx(paid, abs=1e-6), seed
        assert flows.guaranteed.sum(axis=0) == pytest.approx(flows.guarantees.sum(axis=0), abs=1e-6), seed
        assert paid.sum(axis=0) == pytest.approx(flows.by_goal.sum(axis=0) + flows.top_up, abs=1e-6), seed


@pytest.mark.law
def test_guarantors_carry_no_more_than_the_loss(simulated_blocks: list[tuple[int, Block]]) -> None:
    for seed, block in simulated_blocks:
        flows = block.flows
        loss = np.maximum(flows.calls.sum(axis=1) - flows.repaid.sum(axis=1), 0)
        assert (flows.guaranteed <= loss + 1e-6).all(), seed
        for guarantee, paid in zip(block.deal.guarantees, flows.guarantees, strict=True):
            assert paid.max(initial=0) <= guarantee.limit + 1e-6, seed


@pytest.mark.law
def test_nothing_is_paid_twice(simulated_blocks: list[tuple[int, Block]]) -> None:
    """A goal of one price pays at most once per person (once per measuring point, if it is repeated)."""
    for seed, block in simulated_blocks:
        for goal, paid in zip(block.deal.goals, block.flows.by_goal, strict=True):
            times = 1 + block.deal.supplement
            if goal.shape == "per-unit":
                assert paid.max() <= PEOPLE * goal.price * times + 1e-6, seed
            if goal.shape == "stepped":
                assert paid.max() <= PEOPLE * sum(step.price for step in goal.steps) * times + 1e-6, seed
            if goal.shape == "repeated":
                assert paid.max() <= PEOPLE * len(goal.months) * goal.price * times + 1e-6, seed
            if goal.shape in ("cohort-threshold", "milestone", "gate", "against-comparison"):
                assert paid.max() <= goal.price * times + 1e-6, seed
