"""What is owed in all for the results known so far: every measuring point once, within every cap, in whole øre.

Nothing here remembers what was paid before. It is computed anew each time from every result in force; what is new is
then the difference to the books, so that nothing can be paid twice and a correction moves everything it touches.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from tovholder.quantities import Month

from .accepted import Point, point
from .journal import Report
from .money import Oere, rounded
from .reached import NONE, by_person, is_reached, paid_alone
from .room import Limit, Room
from .terms import PER_PERSON, GoalTerms, Terms

FLOOR = "minimum"
"""Stands as goal where what is owed is the difference up to the least payment agreed."""
TermsAt = Callable[[Month], Terms]
"""The terms in force for what was measured in a month; a settled period keeps those it was settled by."""
_COHORT = ("cohort_threshold", "cohort_average", "against_comparison", "milestone", "gate")


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


class _Before:
    """What earlier measuring points have been given: units per goal, kroner per person, and per goal and person."""

    def __init__(self) -> None:
        self.units: dict[str, int] = {}
        self.people: dict[str, Fraction] = {}
        self.paid: dict[tuple[str, str | None], Fraction] = {}


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

    def met(goal: str) -> bool:
        return _is_met(goal, due, terms_at, now)

    room, before = Room(now, through=through, is_reached=met), _Before()
    found: dict[Point, Owed] = {}
    for name, report in due:
        goal = terms_at(report.at).goals[report.goal]
        is_open = all(met(needed) for needed in goal.requires)
        # Behind a closed gate nothing is given, so nothing is taken of what persons may be given either.
        alone, kroner, limits = _for_people(goal, report, now, before if is_open else _Before())
        if not is_open:
            kroner, limits = NONE, ["gate"]
        times = 1 + now.supplement
        amount, caps = room.take(rounded(kroner * times), report, goal)
        found[point(report)] = Owed(rounded(alone * times), amount, tuple(dict.fromkeys([*limits, *caps])), name)
    if now.ends is not None and through >= now.ends:
        found |= _least(now, sum(what.amount for what in found.values()))
    return found


def _least(now: Terms, paid: Oere) -> dict[Point, Owed]:
    """The least payment agreed, as far as results have not come to it."""
    paid_in = sum((amount for _, amount in now.paid_in), start=NONE)
    least = max(now.floor or NONE, (now.floor_share or NONE) * paid_in)
    if now.ends is None or not least:
        return {}
    rest = max(0, rounded(least) - paid)
    return {(FLOOR, now.ends, None): Owed(rest, rest, (), None)}


def _is_met(
    goal: str, due: list[tuple[str, Report]], terms_at: TermsAt, now: Terms, above: frozenset[str] = frozenset()
) -> bool:
    """Whether a goal was reached at any measuring point; a gate with goals of its own is met when they all are, and one
    that in the end asks for itself never is."""
    agreed = now.goals.get(goal)
    if agreed is not None and agreed.shape == "gate" and agreed.requires:
        within = above | {goal}
        return goal not in above and all(_is_met(g, due, terms_at, now, within) for g in agreed.requires)
    return any(report.goal == goal and is_reached(terms_at(report.at).goals[goal], report) for _, report in due)


def _for_people(goal: GoalTerms, report: Report, now: Terms, before: _Before) -> tuple[Fraction, Fraction, list[Limit]]:
    """(kroner of the report alone, kroner of what is new in it and within units and persons' caps, what limited it)."""
    if not goal.paying:
        return NONE, NONE, []
    if goal.shape == "stepped" or (goal.shape in PER_PERSON and report.persons):
        return _person_by_person(goal, report, now, before)
    alone = paid_alone(goal, report, at=report.at)
    if goal.shape in _COHORT and goal.once:
        key = report.goal, report.tranche
        earlier = before.paid.get(key, NONE)
        before.paid[key] = max(earlier, alone)
        return alone, max(NONE, alone - earlier), ["once"] if earlier and alone else []
    if goal.max_units is None or goal.shape not in PER_PERSON:
        return alone, alone, []
    units = report.count or 0
    allowed = min(units, goal.max_units - before.units.get(report.goal, 0))
    before.units[report.goal] = before.units.get(report.goal, 0) + allowed
    return alone, goal.price_at(report.at) * allowed, ["max_units"] if allowed < units else []


def _person_by_person(
    goal: GoalTerms, report: Report, now: Terms, before: _Before
) -> tuple[Fraction, Fraction, list[Limit]]:
    alone, kroner = NONE, NONE
    limits: list[Limit] = []
    pays_again = goal.shape == "repeated" or not goal.once
    for person, reached in sorted(by_person(goal, report, at=report.at).items()):
        alone += reached
        paid = before.paid.get((report.goal, person), NONE)
        due = reached if pays_again and goal.shape != "stepped" else max(NONE, reached - paid)
        if due < reached:
            limits.append("once")
        if due and goal.max_units is not None and goal.shape != "stepped":
            taken = before.units.get(report.goal, 0)
            if taken >= goal.max_units:
                limits.append("max_units")
                due = NONE
            else:
                before.units[report.goal] = taken + 1
        for cap, held in ((goal.person_cap, paid), (now.person_cap, before.people.get(person, NONE))):
            if cap is not None and held + due > cap:
                limits.append("person_cap")
                due = max(NONE, cap - held)
        before.people[person] = before.people.get(person, NONE) + due
        before.paid[report.goal, person] = paid + due
        kroner += due
    return alone, kroner, limits
