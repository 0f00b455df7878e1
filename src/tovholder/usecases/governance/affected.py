"""Which departments pay or gain in a case: read from the calculation, never written by hand."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tovholder.report.material import HALF_A_KRONE
from tovholder.usecases.calculation import Calculation

REST = "municipality"
"""What falls on the municipality outside its departments; its management speaks for it."""


@dataclass(frozen=True, slots=True)
class Affected:
    """A department with what it pays and gains in the certain case: kroner, undiscounted, both ≥ 0.

    in_contract: whether it pays for results under the contract, or receives the investors' money.
    """

    department: str
    costs: float
    gains: float
    in_contract: bool = False

    @property
    def net(self) -> float:
        """Gains less costs."""
        return self.gains - self.costs


def affected(calculation: Calculation) -> tuple[Affected, ...]:
    """Every department of the municipality that pays or gains, in the case's order."""
    result = calculation.result
    flows = result.by_line[..., 0].sum(axis=2)
    costs, gains = np.maximum(-flows, 0.0).sum(axis=0), np.maximum(flows, 0.0).sum(axis=0)
    under = _in_contract(calculation)
    found = [
        Affected(party.id, float(costs[row]), float(gains[row]), party.id in under)
        for row, party in enumerate(result.plan.parties)
        if _is_own(calculation, party.id, party.sector)
    ]
    if REST in under and not any(one.department == REST for one in found):
        found.append(Affected(REST, 0.0, 0.0, True))
    return tuple(one for one in found if one.in_contract or max(one.costs, one.gains) > HALF_A_KRONE)


def _is_own(calculation: Calculation, party: str, sector: str) -> bool:
    return sector == "municipality" or party in calculation.case.departments


def _in_contract(calculation: Calculation) -> frozenset[str]:
    """Who pays or receives under the contract, as the case says it."""
    case = calculation.case
    if case.contract is None:
        return frozenset()
    payers = set(case.contract.payers)
    for goal in case.goals.values():
        payers |= set(goal.payers or ())
    named = payers | {case.contract.receiver}
    return frozenset(name for name in named if name == REST or name in case.departments)
