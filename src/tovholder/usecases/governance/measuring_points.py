"""When the goals of a case are measured, as months: what its contract makes of its plan of people."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from tovholder.contract.deal import Deal, GoalRule
from tovholder.contract.payments import PER_PERSON
from tovholder.errors import CaseError
from tovholder.quantities import Month
from tovholder.usecases.calculation import Calculation
from tovholder.usecases.contracting import compiled

Which = Literal["first", "last", "all"]
"""Of goals measured person by person the first and the last measurement; of others the one of everybody."""
_NOBODY = 1e-9


@dataclass(frozen=True, slots=True)
class Point:
    """A measurement of a goal, in a month. `number`: which of the goal's own it is, from 0."""

    goal: str
    number: int
    text: str
    which: Which
    month: Month


def measuring_points(calculation: Calculation) -> tuple[Point, ...]:
    """Every goal's measurements, in the order of time; none for a contract that cannot be calculated yet."""
    try:
        deal = compiled(calculation)
    except CaseError:
        return ()
    goals = calculation.case.goals
    found = [
        Point(rule.id, number, goals[rule.id].text, which, month)
        for rule in deal.goals
        if rule.shape != "duty"
        for number, (which, month) in enumerate(_of_goal(calculation, deal, rule))
    ]
    return tuple(sorted(found, key=lambda point: (point.month, point.goal, point.which)))


def _of_goal(calculation: Calculation, deal: Deal, rule: GoalRule) -> Iterator[tuple[Which, Month]]:
    start = calculation.plan.timeline.start
    months = [start + int(month) for month in deal.points(rule)]
    if rule.shape not in PER_PERSON:
        yield from (("all", month) for month in months)
        return
    begins = [first for tranche in rule.tranches if (first := _first_start(calculation, tranche)) is not None]
    if begins and months:
        yield "first", min(begins) + math.floor(min(rule.months, default=0.0))
        yield "last", max(months)


def _first_start(calculation: Calculation, tranche: str) -> Month | None:
    """The month the tranche's first people begin in; None if nobody does."""
    plan = calculation.plan
    rows = [row for row, who in enumerate(plan.people) if who.what == "entrants" and who.tranche == tranche]
    periods = np.flatnonzero(calculation.result.people[rows, :, 0].sum(axis=0) > _NOBODY)
    return plan.timeline.start + int(periods[0]) * plan.timeline.months if len(periods) else None
