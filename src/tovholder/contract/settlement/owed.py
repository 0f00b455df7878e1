"""What is owed in all for the results known so far: every measuring point once, within every cap, in whole øre.

Nothing here remembers what was paid before. It is computed anew each time from every result in force; what is new is
then the difference to the books, so that nothing can be paid twice and a correction moves everything it touches.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from tovholder.quantities import Month

from .accepted import Point, point
from .journal import Report
from .money import Oere, rounded
from .reached import NONE, by_person, is_reached, paid_alone
from .terms import PER_PERSON, GoalTerms, Terms

Limit = Literal["once", "max_units", "person_cap", "gate", "goal_cap", "contract_cap"]
FLOOR = "minimum"
"""Stands as goal where what is owed is the difference up to the least payment agreed."""
TermsAt = Callable[[Month], Terms]
"""The terms in force for what was measured in a month; a settled period keeps those it was settled by."""


@dataclass(frozen=True, slots=True)
class Owed:
    """What one measuring point is owed.

    alone   what its own report would give
    amount  within every cap
    limits  what kept the amount below `alone`
    report  the id of the report; None for the least payment
    """

    alone: Oere
    amount: Oere
    limits: tuple[Limit, ...]
    report: str | None


class _Used:
    """What earlier measuring points have taken of every cap."""

    def __init__(self) -> None:
        self.units: dict[str, int] = {}
        self.goals: dict[str, Oere] = {}
        self.people: dict[str, Fraction] = {}
        self.paid: dict[tuple[str, str], Fraction] = {}
        self.total: Oere = 0


def owed(reports: Mapping[str, Report], *, terms_at: TermsAt, now: Terms, through: Month) -> dict[Point, Owed]:
    """Measuring point → what it is owed, of the reports in force up to and including a month.

    Points take what is left of the caps in the order they were measured; goals of one month in the order of the terms.
    now: the terms whose caps on the whole contract hold.
    """
    order = {goal: i for i, goal in enumerate(now.goals)}
    due = sorted(
        ((name, report) for name, report in reports.items() if report.at <= through),
        key=lambda entry: (entry[1].at, order.get(entry[1].goal, len(order)), entry[1].tranche or ""),
    )
    used = _Used()
    found: dict[Point, Owed] = {}
    for name, report in due:
        goal = terms_at(report.at).goals[report.goal]
        alone, kroner, limits = _within_people(goal, report, now, used)
        if not all(_gate_open(needed, due, terms_at) for needed in goal.requires):
            limits, kroner = [*limits, "gate"], NONE
        amount = _within(rounded(kroner), goal.cap, used.goals.get(report.goal, 0), "goal_cap", limits)
        amount = _within(amount, now.cap, used.total, "contract_cap", limits)
        used.goals[report.goal] = used.goals.get(report.goal, 0) + amount
        used.total += amount
        found[point(report)] = Owed(rounded(alone), amount, tuple(dict.fromkeys(limits)), name)
    if now.floor is not None and now.ends is not None and through >= now.ends:
        least = max(0, rounded(now.floor) - used.total)
        found[(FLOOR, now.ends, None)] = Owed(least, least, (), None)
    return found


def _within(amount: Oere, cap: Fraction | None, taken: Oere, name: Limit, limits: list[Limit]) -> Oere:
    if cap is None or taken + amount <= rounded(cap):
        return amount
    limits.append(name)
    return max(0, rounded(cap) - taken)


def _within_people(goal: GoalTerms, report: Report, now: Terms, used: _Used) -> tuple[Fraction, Fraction, list[Limit]]:
    """(kroner alone, kroner within units and people's caps, what limited them)."""
    limits: list[Limit] = []
    if goal.shape == "stepped" or (goal.shape in PER_PERSON and report.persons):
        return _person_by_person(goal, report, now, used)
    alone = paid_alone(goal, report, at=report.at)
    if goal.max_units is None or goal.shape not in PER_PERSON:
        return alone, alone, limits
    units = report.count or 0
    allowed = min(units, goal.max_units - used.units.get(report.goal, 0))
    used.units[report.goal] = used.units.get(report.goal, 0) + allowed
    if allowed < units:
        limits.append("max_units")
    return alone, goal.price_at(report.at) * allowed, limits


def _person_by_person(
    goal: GoalTerms, report: Report, now: Terms, used: _Used
) -> tuple[Fraction, Fraction, list[Limit]]:
    alone, kroner = NONE, NONE
    limits: list[Limit] = []
    pays_again = goal.shape == "repeated" or (goal.shape == "per_unit" and not goal.once)
    for person, reached in sorted(by_person(goal, report, at=report.at).items()):
        alone += reached
        before = NONE if pays_again else used.paid.get((report.goal, person), NONE)
        due = max(NONE, reached - before)
        if due < reached:
            limits.append("once")
        if due and goal.max_units is not None and goal.shape != "stepped":
            taken = used.units.get(report.goal, 0)
            if taken >= goal.max_units:
                limits.append("max_units")
                due = NONE
            else:
                used.units[report.goal] = taken + 1
        if now.person_cap is not None and used.people.get(person, NONE) + due > now.person_cap:
            limits.append("person_cap")
            due = now.person_cap - used.people.get(person, NONE)
        used.people[person] = used.people.get(person, NONE) + due
        used.paid[report.goal, person] = before + due
        kroner += due
    return alone, kroner, limits


def _gate_open(needed: str, due: list[tuple[str, Report]], terms_at: TermsAt) -> bool:
    return any(report.goal == needed and is_reached(terms_at(report.at).goals[needed], report) for _, report in due)
