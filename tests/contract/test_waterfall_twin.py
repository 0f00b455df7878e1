"""The simulation's waterfall and the settlement of real results are two programs: what one pays, the other owes."""

from __future__ import annotations

import copy
import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from tovholder.case.model import Case
from tovholder.cashflow.compile import compile_case
from tovholder.contract.compile import compile_contract
from tovholder.contract.deal import Deal
from tovholder.contract.settlement.agreed import terms_of
from tovholder.contract.settlement.journal import Journal, Report
from tovholder.contract.settlement.money import exact
from tovholder.contract.settlement.owed import FLOOR, owed
from tovholder.contract.settlement.terms import GoalTerms, Terms
from tovholder.contract.simulation import Block, blocks
from tovholder.knowledge import load_bank
from tovholder.quantities import month_label

BANK = load_bank()
DRAWS = 8
LATE = dt.date(2040, 1, 1)

RAW: dict[str, Any] = {
    "tovholder": 1,
    "title": "Tvilling",
    "start": "2024-01",
    "period": "quarter",
    "horizon": "5 years",
    "tranches": {
        "a": {"entrants": {"2024-Q1": 8, "2024-Q3": 6}, "duration": "6 months"},
        "b": {"entrants": 9, "duration": "9 months"},
    },
    "goals": {
        "job": {
            "text": "I job", "shape": "repeated", "price": "9000 kr/person", "success_rate": "60 %",
            "measured_at": ["12 months", "24 months", "36 months"],
        },
        "exam": {
            "text": "Eksamen", "of": ["a"], "shape": "per-unit", "price": "21000 kr/person", "success_rate": "50 %",
        },
        "cohort": {
            "text": "Halvdelen", "of": ["b"], "shape": "cohort-threshold", "share": "50 %", "price": "80000 kr",
            "success_rate": "50 %", "measured": "pro_rata", "measured_at": ["18 months"],
        },
        "saved": {"text": "Sparet", "shape": "share-of-saving", "share": "40 %", "saving": "300000 kr"},
    },
    "contract": {
        "parties": {"k": {"name": "Kommune", "roles": "payer"}, "f": {"name": "Fond", "roles": "investor"}},
        "tranches": {"all": {"of": ["a", "b"], "budget": "400000 kr"}},
        "commitments": {"f": {"share": "100 %"}},
    },
}  # fmt: skip


def _random_case(chance: random.Random) -> Case:
    raw = copy.deepcopy(RAW)
    contract = raw["contract"]
    contract["risk_supplement"] = f"{chance.randint(0, 15)} %"
    caps: dict[str, Any] = {"total": chance.randint(100, 700) * 1000, "per_year": chance.randint(50, 400) * 1000}
    contract["caps"] = {name: cap for name, cap in caps.items() if chance.random() < 0.5}
    if chance.random() < 0.6:
        kind = chance.choice(["total", "yearly_average", "irr"])
        contract["caps"]["investor_return"] = {"kind": kind, "rate": f"{chance.randint(0, 20)} %"}
    parts = contract["tranches"]["all"]
    parts["calls"] = {"2024-01": chance.randint(1, 300) * 1000, "2024-09": chance.randint(1, 300) * 1000}
    parts["budget"] = sum(parts["calls"].values())
    if chance.random() < 0.4:
        contract["tranches"] = {
            "a": {**parts, "of": ["a"], "cap": chance.randint(20, 300) * 1000},
            "b": {"of": ["b"], "budget": 1000},
        }
    if chance.random() < 0.4:
        contract["floor"] = {"amount": chance.randint(1, 300) * 1000, "share": f"{chance.randint(0, 80)} %"}
    if chance.random() < 0.3:
        contract["last_payment"] = f"202{chance.randint(5, 8)}-06"
    for goal in raw["goals"].values():
        if chance.random() < 0.4:
            goal["cap"] = chance.randint(10, 200) * 1000
    return Case.model_validate(raw)


def _carried(terms: Terms) -> Terms:
    """The same contract, with every goal paying exactly what is reported for it."""
    plain = {
        name: GoalTerms("share_of_saving", of=goal.of, cap=goal.cap, delay=goal.delay)
        for name, goal in terms.goals.items()
    }
    return replace(terms, goals=plain)


def _settled(case: Case, deal: Deal, block: Block, draw: int) -> dict[str, float]:
    """Kroner owed per goal when what one draw would pay before caps is reported and settled."""
    timeline = deal.plan.timeline
    amounts: dict[tuple[str, int], float] = {}
    for due in block.reached.due:
        at = timeline.start + int(np.ceil(due.month - 1e-9)) - 1
        amounts[due.goal, at] = amounts.get((due.goal, at), 0.0) + float(np.broadcast_to(due.amount, (DRAWS,))[draw])
    reports = {
        f"{goal}-{at}": Report.model_validate(
            {"goal": goal, "at": month_label(at), "received": LATE, "amount": amount, "verified_by": "SUS"}
        )
        for (goal, at), amount in amounts.items()
    }
    calls = [
        {"date": dt.date(at // 12, at % 12 + 1, 1), "amount": float(amount)}
        for period, amount in enumerate(block.flows.calls.sum(axis=0)[:, draw])
        for at in [timeline.start + period * timeline.months]
        if amount
    ]
    journal = Journal.model_validate({"tovholder_journal": 1, "calls": calls})
    agreed = _carried(terms_of(case, journal, bank=BANK, day=LATE))
    end = timeline.start + timeline.count * timeline.months
    terms = replace(agreed, ends=agreed.ends or end - 1, paid_in=tuple((at, exact(a)) for at, a in agreed.paid_in))
    found = owed(reports, terms_at=lambda _: terms, now=terms, through=end)
    sums: dict[str, float] = {}
    for (goal, _, _), what in found.items():
        sums[goal] = sums.get(goal, 0.0) + what.amount / 100
    return sums


def _both() -> Iterator[tuple[int, dict[str, float], dict[str, float], int]]:
    """(seed, simulated, settled, how many amounts were rounded)."""
    for seed in range(60):
        case = _random_case(random.Random(seed))
        deal = compile_contract(case, compile_case(case, bank=BANK), bank=BANK)
        for block in blocks(case, deal, count=DRAWS, seed=seed):
            for draw in range(DRAWS):
                simulated = {
                    goal.id: float(paid) for goal, paid in zip(deal.goals, block.flows.by_goal[:, draw], strict=True)
                }
                simulated[FLOOR] = float(np.broadcast_to(block.flows.top_up, (DRAWS,))[draw])
                yield seed, simulated, _settled(case, deal, block, draw), len(block.reached.due)


@pytest.mark.oracle
def test_what_the_simulation_pays_is_what_the_settlement_owes() -> None:
    seen = 0
    for seed, simulated, settled, rounded in _both():
        for goal, paid in simulated.items():
            assert settled.get(goal, 0.0) == pytest.approx(paid, abs=0.01 * (rounded + 1)), (seed, goal)
        seen += sum(simulated.values()) > 0
    assert seen > 400
