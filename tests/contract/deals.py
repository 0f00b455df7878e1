"""Cases for the contract's tests, and the steps from text to simulation."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from ruamel.yaml import YAML

from tovholder.case.model import Case
from tovholder.case.reading import read_case
from tovholder.cashflow.compile import compile_case
from tovholder.contract.compile import compile_contract
from tovholder.contract.deal import Deal
from tovholder.contract.outcome import Simulation
from tovholder.contract.simulation import simulate_contract
from tovholder.knowledge import load_bank

EXAMPLES = Path(__file__).parents[2] / "examples"
DEALS = sorted((EXAMPLES / "aftaler").glob("*.yaml"))
"""The published deals as case files."""
BANK = load_bank()

PLAIN: dict[str, Any] = {
    "tovholder": 1,
    "title": "Aftale",
    "start": "2024-01",
    "period": "quarter",
    "horizon": "5 years",
    "tranches": {"hold": {"entrants": 25, "duration": "6 months"}},
    "goals": {
        "job": {
            "text": "I job", "shape": "per-unit", "price": "10000 kr/person", "success_rate": "60 %",
            "measured_at": ["12 months"],
        }
    },
    "contract": {
        "parties": {"k": {"name": "Kommune", "roles": "payer"}, "f": {"name": "Fond", "roles": "investor"}},
        "tranches": {"alle": {"planned": 25, "budget": "150000 kr"}},
        "commitments": {"f": {"share": "100 %"}},
    },
}  # fmt: skip


def plain(**changes: Any) -> dict[str, Any]:
    """The plain deal with changes: a dotted path (dots as `__`) and a value."""
    raw = copy.deepcopy(PLAIN)
    for path, value in changes.items():
        *above, last = path.split("__")
        node = raw
        for step in above:
            node = node.setdefault(step, {})
        node[last] = value
    return raw


def deal_of(case: Case) -> Deal:
    """The compiled contract of a case."""
    return compile_contract(case, compile_case(case, bank=BANK), bank=BANK)


def simulated(raw: dict[str, Any], *, count: int = 20_000, seed: int = 1, effect: float = 1.0) -> Simulation:
    """The simulation of a raw case."""
    case = Case.model_validate(raw)
    return simulate_contract(case, deal_of(case), count=count, seed=seed, effect=effect)


def example(name: str) -> Case:
    """A case file of the examples."""
    return read_case((EXAMPLES / name).read_text(encoding="utf-8"), bank=BANK).require()


def raw_example(name: str) -> dict[str, Any]:
    """A case file of the examples as plain data."""
    text = (EXAMPLES / name).read_text(encoding="utf-8")
    loaded: dict[str, Any] = YAML(typ="safe", pure=True).load(text)
    return loaded


def the_deal_runs_and_its_parties_sum_to_zero(deal: Path) -> None:
    """What holds for every published deal."""
    case = example(f"aftaler/{deal.name}")
    simulation = simulate_contract(case, deal_of(case), count=512, seed=1)
    assert simulation.total.mean() > 0
    assert simulation.is_financed
    received = simulation.repaid.sum(axis=0)
    assert simulation.payments.sum(axis=(0, 1)) == pytest.approx(received)
    assert simulation.total == pytest.approx(received)
    assert np.isfinite(simulation.returns.multiple).all()
