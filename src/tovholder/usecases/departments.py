"""The settlement between departments of a calculated case, as plain data."""

from __future__ import annotations

from typing import Any

from tovholder.contract.departments import DepartmentSettlement, Rule, settle_departments

from .calculation import Calculation


def department_settlement(calculation: Calculation, *, rule: Rule = "horizon") -> DepartmentSettlement:
    """The smallest transfers within the municipality that leave no department worse off."""
    return settle_departments(calculation.result, rule=rule)


def departments_json(settled: DepartmentSettlement) -> dict[str, Any]:
    """Every department with its present values and yearly transfers; amounts in kroner, + = receives."""
    missing = settled.missing
    return {
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
