"""Shorter ways to run the engine in tests, from a raw case to arrays."""

from __future__ import annotations

from typing import Any

import numpy as np

from tovholder.case.model import Case
from tovholder.case.references import wrong_references
from tovholder.case.tranches import ALL_INTAKE
from tovholder.cashflow.compile import compile_case
from tovholder.cashflow.kernel import Draws, totals
from tovholder.cashflow.plan import Plan, View
from tovholder.cashflow.result import Result, evaluate
from tovholder.cashflow.timeline import Floats
from tovholder.errors import Path
from tovholder.knowledge import load_bank

BANK = load_bank()


def case_of(raw: dict[str, Any]) -> Case:
    """The case, which must be without errors."""
    case = Case.model_validate(raw)
    findings = list(wrong_references(case, BANK))
    assert not findings, findings
    return case


def plan_of(raw: dict[str, Any]) -> Plan:
    """The compiled case."""
    return compile_case(case_of(raw), bank=BANK)


def result_of(raw: dict[str, Any]) -> Result:
    """The certain case, run."""
    return evaluate(plan_of(raw))


def input_path(path: Path) -> Path:
    """The path an input has in a plan, of a quantity at this path in the case."""
    return tuple(step if isinstance(step, int) else str(step) for step in path if step != ALL_INTAKE)


def mapped_net(plan: Plan, draws: Draws) -> Floats:
    """(party, period, draw) kroner through the linear maps."""
    return totals(plan.features, [plan.flow_map], draws)[0]


def mapped_present(plan: Plan, view: View, draws: Draws) -> Floats:
    """(row, draw): the rows of `Plan.present_map`."""
    return totals(plan.features, [plan.present_map(view)], draws)[0][:, 0]


def gains(result: Result) -> Floats:
    """(party, period, draw) of every consequence, also those counted among the costs."""
    lines = [i for i, line in enumerate(result.plan.lines) if line.path[0] == "outcomes"]
    return np.asarray(result.by_line[lines].sum(axis=0))


def costs(result: Result) -> Floats:
    """(party, period, draw) of what does not depend on the effect, positive, less what is replaced."""
    lines = [i for i, line in enumerate(result.plan.lines) if line.path[0] == "costs"]
    return np.asarray(-result.by_line[lines].sum(axis=0))


def by_id(result: Result) -> dict[tuple[str, str], Floats]:
    """(line, party) → (period, draw)."""
    plan = result.plan
    return {
        (line.id, party.id): result.by_line[i, row]
        for i, line in enumerate(plan.lines)
        for row, party in enumerate(plan.parties)
    }


def some_draws(plan: Plan, count: int = 3) -> Draws:
    """Draws away from the likely numbers, the same every time."""
    shares = np.linspace(0.6, 1.0, count)
    return Draws(plan.likely, {i: plan.likely[i] * shares for i in plan.uncertain})
