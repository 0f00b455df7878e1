"""When each goal is to be measured, and which measurings have been reported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from tovholder.contract.deal import Deal, GoalRule
from tovholder.contract.payments import PER_PERSON
from tovholder.contract.settlement.accepted import point
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
    complete  whether nothing more is to come: of persons, whether as many were reported of as were planned
    """

    goal: str
    first: Month
    last: Month
    due: Month
    reported: bool
    complete: bool


def points(material: Material) -> tuple[Point, ...]:
    """Every measuring agreed, the earliest first; none where the case has no contract that can be calculated."""
    if material.case.contract is None:
        return ()
    try:
        deal = material.drawn.deal
    except CaseError:
        return ()
    found = (measuring for rule in deal.goals for measuring in _points(material, deal, rule))
    return tuple(sorted(found, key=lambda measuring: (measuring.last, measuring.first)))


def is_passed(measuring: Point, month: Month | None) -> bool:
    """Whether the whole of it lies before a month; nothing is passed where there is no month."""
    return month is not None and measuring.last < month


def late(material: Material) -> tuple[Point, ...]:
    """Measurings that are passed and not reported."""
    month = material.followed.month
    return tuple(measuring for measuring in points(material) if is_passed(measuring, month) and not measuring.reported)


def ahead(material: Material) -> tuple[Point, ...]:
    """Measurings that are not over yet."""
    month = material.followed.month
    coming = (measuring for measuring in points(material) if not is_passed(measuring, month))
    return tuple(measuring for measuring in coming if not measuring.complete)


def _points(material: Material, deal: Deal, rule: GoalRule) -> Iterator[Point]:
    if rule.shape == "duty":
        return
    start = material.result.plan.timeline.start
    last = [start + int(month) for month in deal.points(rule)]
    delay = int(np.ceil(rule.delay))
    if rule.shape in PER_PERSON:
        begins = min((_first_start(material, tranche) for tranche in rule.tranches), default=start)
        first = begins + int(min(rule.months, default=0.0))
        end, everybody = max(last), _are_all_reported(material, rule)
        is_reported = everybody or _is_reported(material, rule, end, None)
        yield Point(rule.id, first, end, end + delay, is_reported, everybody)
        return
    for at, after in zip(last, [*last[1:], None], strict=True):
        is_reported = _is_reported(material, rule, at, after)
        yield Point(rule.id, at, at, at + delay, is_reported, is_reported)


def _are_all_reported(material: Material, rule: GoalRule) -> bool:
    """Whether the reports of a goal that is measured once for each person tell of as many as were planned."""
    people = material.result.plan.people
    rows = [i for i, row in enumerate(people) if row.tranche in rule.tranches and row.what == "entrants"]
    planned = float(material.result.people[rows, :, 0].sum())
    told = sum(report.started or 0 for report in standing(material).values() if report.goal == rule.id)
    return rule.shape == "per-unit" and told >= planned > 0


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


def standing(material: Material) -> dict[str, Report]:
    """As `known`, but one report at most of each measuring: the one in force, else the last that waits."""
    statement, found = material.followed.statement, known(material)
    in_force = {} if statement is None else statement.accepted.in_force
    newest = {point(report): name for name, report in found.items()} | in_force
    return {name: report for name, report in found.items() if newest[point(report)] == name}


def _first_start(material: Material, tranche: str) -> Month:
    """The month the tranche's first people start."""
    timeline, people = material.result.plan.timeline, material.result.plan.people
    rows = [i for i, row in enumerate(people) if row.tranche == tranche and row.what == "entrants"]
    begun = np.flatnonzero(material.result.people[rows, :, 0].sum(axis=0))
    return timeline.start + int(begun[0] if len(begun) else 0) * timeline.months
