"""The settlement between departments of a calculated case, as plain data."""

from __future__ import annotations

from typing import Any

from tovholder.contract.compile import compile_contract
from tovholder.contract.departments import DepartmentSettlement, Rule, settle_departments
from tovholder.contract.simulation import simulate_contract
from tovholder.errors import CaseError, Finding

from .as_json import FORMAT
from .calculation import Calculation, placed


def department_settlement(
    calculation: Calculation, *, rule: Rule = "horizon", with_contract: bool = False
) -> DepartmentSettlement:
    """The smallest transfers within the municipality that leave no department worse off.

    with_contract: with what the case's contract is expected to move, simulated. Raises CaseError if the case has no
    contract, or one that cannot be calculated.
    """
    if not with_contract:
        return settle_departments(calculation.result, rule=rule)
    case, document = calculation.case, calculation.document
    if case.contract is None:
        raise CaseError([Finding("no-contract")])
    try:
        deal = compile_contract(case, calculation.plan, bank=calculation.bank)
    except CaseError as error:
        raise CaseError(placed(error.findings, document)) from None
    return settle_departments(calculation.result, rule=rule, contract=simulate_contract(case, deal))


def departments_json(settled: DepartmentSettlement) -> dict[str, Any]:
    """Every department with its present values and yearly transfers; amounts in kroner, + = receives."""
    missing = settled.missing
    return {
        "format": FORMAT,
        "group": settled.group,
        "rule": settled.rule,
        "exists": missing is None,
        "missing": None
        if missing is None
        else {"first": missing.first, "last": missing.last, "amount": missing.amount},
        "total": settled.total,
        "years": list(settled.years),
        "departments": [
            {
                "id": party,
                "before": float(settled.before[i]),
                "moved": float(settled.moved[i]),
                "after": float(settled.after[i]),
                "transfers": settled.transfers[i].tolist(),
            }
            for i, party in enumerate(settled.parties)
        ],
    }
