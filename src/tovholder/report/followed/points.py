"""When each goal is to be measured, and which measurings have been reported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from tovholder.contract.deal import Deal, GoalRule
from tovholder.contract.payments import PER_PERSON
from tovholder.contract.settlement.journal import Report
from tovholder.errors import CaseError
from tovholder.quantities import Month

from ..material import Material

NEAR = 3
"""A report may be measured up to so many months before the month planned and still be about it."""


@dataclass(frozen=True, slots=True)
class Point:
    """A measuring of a goal: the month, or from the first person's to the last's where each has a month of their own.

    due       the last month it can be paid in, if it is reported and settled at once
    reported  whether there is a report of it, verified or not
    """

    goal: str
    first: Month
    last: Month
    due: Month
    reported: bool


def points(material: Material) -> tuple[Point, ...]:
    """Every measuring agreed, the earliest first; none where the case has no contract that can be calculated."""
    if material.case.contract is None:
        return ()
    try:
        deal = material.drawn.deal
    except CaseError:
        return ()
    found = (point for rule in deal.goals for point in _points(material, deal, rule))
    return tuple(sorted(found, key=lambda point: (point.last, point.first)))


def is_passed(point: Point, month: Month | None) -> bool:
    """Whether the whole of it lies before a month; nothing is passed where there is no month."""
    return month is not None and point.last < month


def late(material: Material) -> tuple[Point, ...]:
    """Measurings that are passed and not reported."""
    month = material.followed.month
    return tuple(point for point in points(material) if is_passed(point, month) and not point.reported)


def ahead(material: Material) -> tuple[Point, ...]:
    """Measurings that are not over yet."""
    month = material.followed.month
    return tuple(point for point in points(material) if not is_passed(point, month))


def _points(material: Material, deal: Deal, rule: GoalRule) -> Iterator[Point]:
    if rule.shape == "duty":
        return
    start = material.result.plan.timeline.start
    last = [start + int(month) for month in deal.points(rule)]
    delay = int(np.ceil(rule.delay))
    if rule.shape in PER_PERSON:
        begins = min((_first_start(material, tranche) for tranche in rule.tranches), default=start)
        first = begins + int(min(rule.months, default=0.0))
        yield Point(rule.id, first, max(last), max(last) + delay, _is_reported(material, rule, max(last), None))
        return
    for at, after in zip(last, [*last[1:], None], strict=True):
        yield Point(rule.id, at, at, at + delay, _is_reported(material, rule, at, after))


def _is_reported(material: Material, rule: GoalRule, at: Month, after: Month | None) -> bool:
    """Whether reports from about the month, and before the next measuring's, are about all the goal's tranches."""
    until = None if after is None else after - NEAR
    about = [
        report.tranche
        for report in known(material).values()
        if report.goal == rule.id and report.at >= at - NEAR and (until is None or report.at < max(until, at + 1))
    ]
    return None in about or (bool(about) and set(about) >= set(rule.tranches))


def known(material: Material) -> dict[str, Report]:
    """The reports received by the day, each said once: those in force, and those that wait for somebody to verify."""
    followed = material.followed
    if followed.statement is None or followed.journal is None:
        return {}
    found = followed.statement.accepted
    there = {*found.in_force.values(), *found.waiting}
    return {name: report for name, report in followed.journal.reports.items() if name in there}


def _first_start(material: Material, tranche: str) -> Month:
    """The month the tranche's first people start."""
    timeline, people = material.result.plan.timeline, material.result.plan.people
    rows = [i for i, row in enumerate(people) if row.tranche == tranche and row.what == "entrants"]
    begun = np.flatnonzero(material.result.people[rows, :, 0].sum(axis=0))
    return timeline.start + int(begun[0] if len(begun) else 0) * timeline.months
