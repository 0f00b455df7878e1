"""How far a report says a goal was reached, in the terms of the goal's shape, and what that alone would pay."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from tovholder.quantities import Month

from .. import shapes
from .journal import Report
from .money import exact
from .terms import Denominator, GoalTerms

ONE, NONE = Fraction(1), Fraction(0)


@dataclass(frozen=True, slots=True)
class Counted:
    """A share of people: how many of how many. `of` is None where the report does not say."""

    reached: int
    of: int | None

    @property
    def share(self) -> Fraction | None:
        """Between 0 and 1; None with nobody to count."""
        return Fraction(self.reached, self.of) if self.of else None


def counted(report: Report, denominator: Denominator) -> Counted | None:
    """The people who reached the goal out of those this rule counts; None if the report has not the numbers for it.

    By the last observation, everybody who started is counted as last seen.
    """
    if denominator == "last_observation":
        return None if report.reached_by_last is None else Counted(report.reached_by_last, report.started)
    if report.count is None:
        return None
    return Counted(report.count, getattr(report, denominator))


def lacking(goal: GoalTerms, report: Report) -> str | None:
    """The field a report must state for this goal and does not; None if it is complete or nothing is paid for it."""
    if not goal.paying:
        return None
    match goal.shape:
        case "per_unit" | "repeated":
            return "reached" if report.count is None else None
        case "stepped":
            return None if report.persons else "persons"
        case "cohort_threshold":
            found = counted(report, goal.denominator)
            if found is None:
                return "reached_by_last" if goal.denominator == "last_observation" else "reached"
            return _counting(goal) if found.of is None else None
        case "cohort_average" | "against_comparison":
            if report.average is None:
                return "average"
            if goal.shape == "against_comparison" and report.comparison is None:
                return "comparison"
            return _counting(goal) if goal.per_head and people(goal, report) is None else None
        case "share_of_saving":
            return "amount" if report.amount is None else None
        case "gate" | "milestone" | "duty":
            return "met" if report.met is None else None


def is_reached(goal: GoalTerms, report: Report) -> bool:
    """Whether the goal counts as reached where another goal asks for it: in full, or by somebody."""
    match goal.shape:
        case "gate" | "milestone" | "duty":
            return bool(report.met)
        case "cohort_threshold" | "cohort_average" | "against_comparison":
            return _cohort(goal, report, full=ONE) >= ONE
        case "share_of_saving":
            return exact(report.amount or 0) > 0
        case _:
            return bool(report.count)


def paid_alone(goal: GoalTerms, report: Report, *, at: Month) -> Fraction:
    """Kroner the report alone would give, before caps over several reports; not for goals paid person by person."""
    price = goal.price_at(at)
    match goal.shape:
        case "cohort_threshold" | "cohort_average" | "against_comparison":
            return _cohort(goal, report, full=price * _heads(goal, report) if goal.per_head else price)
        case "share_of_saving":
            return shapes.share_of_saving(
                exact(report.amount or 0), share=goal.share if goal.share is not None else ONE
            )
        case "milestone" | "gate":
            return shapes.event(ONE if report.met else NONE, full=price)
        case "duty":
            return NONE
        case _:
            return shapes.per_unit(Fraction(report.count or 0), price=price)


def people(goal: GoalTerms, report: Report) -> int | None:
    """How many the goal's rule counts; None if the report does not say."""
    count: int | None = getattr(report, _counting(goal))
    return count


def _counting(goal: GoalTerms) -> str:
    return "started" if goal.denominator == "last_observation" else goal.denominator


def _heads(goal: GoalTerms, report: Report) -> int:
    counted_people = people(goal, report) or 0
    return counted_people if goal.max_units is None else min(counted_people, goal.max_units)


def by_person(goal: GoalTerms, report: Report, *, at: Month) -> Mapping[str, Fraction]:
    """Kroner per person of a goal paid person by person; empty if the report has only counts."""
    if goal.shape == "stepped":
        prices = [price for _, price in goal.steps]
        return {name: _steps(exact_or_one(value), prices) for name, value in report.persons.items()}
    price = goal.price_at(at)
    return {name: shapes.per_unit(ONE if value else NONE, price=price) for name, value in report.persons.items()}


def exact_or_one(value: bool | float) -> Fraction:
    """A person's value: yes is 1."""
    return (ONE if value else NONE) if isinstance(value, bool) else exact(value)


def _steps(taken: Fraction, prices: list[Fraction]) -> Fraction:
    """What the steps up to and including the `taken`-th come to."""
    return shapes.stepped([ONE if i < taken else NONE for i in range(len(prices))], prices=prices) if prices else NONE


def _cohort(goal: GoalTerms, report: Report, *, full: Fraction) -> Fraction:
    sign = 1 if goal.rises else -1
    if goal.shape == "cohort_threshold":
        found = counted(report, goal.denominator)
        reached, of = (Fraction(found.reached), Fraction(found.of or 0)) if found else (NONE, NONE)
        share = goal.share if goal.share is not None else ONE
        return shapes.cohort_threshold(reached, of=of, share=share, full=full, measured=goal.measured)
    target = goal.target if goal.target is not None else NONE
    average = sign * exact(report.average or 0)
    if goal.shape == "cohort_average":
        return shapes.cohort_average(average, target=target, full=full, measured=goal.measured)
    comparison = sign * exact(report.comparison or 0)
    return shapes.against_comparison(average, comparison, target=target, full=full, measured=goal.measured)
