"""A case's contract in many draws, and help with its prices, as values and as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from tovholder.cashflow.inputs import Inputs
from tovholder.cashflow.timeline import Floats
from tovholder.contract.compile import compile_contract
from tovholder.contract.deal import Deal
from tovholder.contract.numbers import Numbers
from tovholder.contract.outcome import Simulation
from tovholder.contract.pricing import Corridor, FairPrice, LossRow, corridors, fair_price, loss_table
from tovholder.contract.simulation import simulate_contract
from tovholder.errors import CaseError, UnknownName

from .as_json import FORMAT
from .calculation import Calculation, placed

DRAWS = 10_000
PERCENTILES = (5, 25, 50, 75, 95)


@dataclass(frozen=True)
class Contracted:
    """A case's contract and its simulation."""

    calculation: Calculation
    deal: Deal
    simulation: Simulation


@dataclass(frozen=True)
class Priced:
    """Help with the prices of a case's contract."""

    contracted: Contracted
    corridors: tuple[Corridor, ...]
    fair: FairPrice | None
    losses: tuple[LossRow, ...]


def contract(calculation: Calculation, *, draws: int = DRAWS, seed: int = 1) -> Contracted:
    """The contract simulated. Raises CaseError with every reason it cannot be."""
    deal = compiled(calculation)
    return Contracted(calculation, deal, simulate_contract(calculation.case, deal, count=draws, seed=seed))


def compiled(calculation: Calculation) -> Deal:
    """The case's contract, its faults with the lines they stand on. Raises CaseError."""
    try:
        return compile_contract(calculation.case, calculation.plan, bank=calculation.bank)
    except CaseError as error:
        raise CaseError(placed(error.findings, calculation.document)) from None


def price(
    calculation: Calculation,
    *,
    target: float,
    chance: float,
    goal: str | None = None,
    draws: int = DRAWS,
    seed: int = 1,
) -> Priced:
    """Price help. target: yearly return the investors ask for; chance: how sure they ask to be of it.

    Raises CaseError; UnknownName for a goal that does not pay.
    """
    found = contract(calculation, draws=draws, seed=seed)
    paying = [rule.id for rule in found.deal.goals if rule.paying]
    if goal is not None and goal not in paying:
        raise UnknownName("goal", goal, paying)
    case, deal = calculation.case, found.deal
    numbers = Numbers(Inputs(case, calculation.bank, frozenset()), calculation.plan)
    fair = None
    if found.simulation.is_financed:
        fair = fair_price(case, deal, target=target, chance=chance, goal=goal, count=draws, seed=seed)
    return Priced(
        found, corridors(case, found.simulation, numbers), fair, loss_table(case, deal, count=draws, seed=seed)
    )


def contract_json(found: Contracted) -> dict[str, Any]:
    """The simulation, described in `docs/json.md`."""
    simulation, deal = found.simulation, found.deal
    return {
        "format": FORMAT,
        "case": found.calculation.document.code,
        "draws": simulation.count,
        "seed": simulation.seed,
        "years": list(simulation.years),
        "paid": spread(simulation.total),
        "goals": [
            {
                "id": goal.id,
                "shape": goal.shape,
                "paying": goal.paying,
                "reached": float(simulation.reached[i].mean()),
                "met": float(simulation.met[i].mean()),
                "paid": spread(simulation.by_goal[i]),
            }
            for i, goal in enumerate(deal.goals)
        ],
        "payers": [
            {
                "id": party,
                "paid": spread(simulation.payments[i].sum(axis=0)),
                "by_year": simulation.payments[i].mean(axis=-1).tolist(),
            }
            for i, party in enumerate(simulation.payers)
        ],
        "investors": [
            {
                "id": party,
                "paid_in": float(simulation.calls[i].mean()),
                "received": spread(simulation.repaid[i] + simulation.guaranteed[i]),
            }
            for i, party in enumerate(simulation.investors)
        ],
        "guarantors": [
            {"id": guarantee.party, "paid": spread(simulation.guarantees[i])}
            for i, guarantee in enumerate(deal.guarantees)
        ],
        "returns": _returns_json(simulation) if simulation.is_financed else None,
        "departments": [
            {
                "id": party,
                "net": spread(simulation.net(party).sum(axis=0)),
                "net_by_year": simulation.net(party).mean(axis=-1).tolist(),
                "moved_by_year": simulation.moved(party).mean(axis=-1).tolist(),
                "inside_by_year": simulation.inside(party).tolist(),
            }
            for party in simulation.own_parties
        ],
        "limits": [
            {"what": limit.what, "goal": limit.goal, "chance": limit.chance, "kroner": limit.kroner}
            for limit in simulation.limits
        ],
    }


def price_json(found: Priced) -> dict[str, Any]:
    """The price help, described in `docs/json.md`."""
    fair = found.fair
    return {
        "format": FORMAT,
        "case": found.contracted.calculation.document.code,
        "draws": found.contracted.simulation.count,
        "corridors": [
            {
                "goal": row.goal,
                "price": row.price,
                "cost": row.cost,
                "value": row.value,
                "expected": row.expected,
                "largest": row.largest,
            }
            for row in found.corridors
        ],
        "fair": None
        if fair is None
        else {
            "return": fair.target,
            "chance": fair.chance,
            "goal": fair.goal,
            "times": fair.times,
            "now": fair.now,
            "reached": fair.reached,
            "prices": dict(fair.prices),
        },
        "losses": [
            {
                "effect": row.effect,
                "paid": row.paid,
                "paid_in": row.paid_in,
                "loss": row.loss,
                "guaranteed": row.guaranteed,
                "chance_of_loss": row.chance_of_loss,
                "gain": row.gain,
                "net": row.net,
            }
            for row in found.losses
        ],
    }


def spread(values: Floats) -> dict[str, float]:
    """Mean with its standard error, and percentiles, of (draw,) values."""
    points = np.percentile(values, PERCENTILES)
    error = values.std(ddof=1) / np.sqrt(len(values)) if len(values) > 1 else 0.0
    return {
        "mean": float(values.mean()),
        "standard_error": float(error),
        **{f"p{percent}": float(point) for percent, point in zip(PERCENTILES, points, strict=True)},
    }


def _returns_json(simulation: Simulation) -> dict[str, Any]:
    earned = simulation.returns
    known = earned.irr[np.isfinite(earned.irr)]
    return {
        "irr": spread(known) if len(known) else None,
        "no_single_irr": float((~np.isfinite(earned.irr)).mean()),
        "yearly": spread(earned.yearly),
        "multiple": spread(earned.multiple),
        "loss": spread(earned.loss),
        "chance_of_loss": float((earned.loss > 0.5).mean()),
    }
