"""What was reported of each goal, on the same scale as what was expected of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from tovholder.case.goals import Goal, Method
from tovholder.contract.deal import GoalRule, Mean
from tovholder.contract.payments import PER_PERSON
from tovholder.contract.settlement.accepted import Point as MeasuringPoint
from tovholder.contract.settlement.accepted import point
from tovholder.contract.settlement.journal import Report
from tovholder.contract.settlement.statement import ResultRow, result_row, wilson
from tovholder.contract.settlement.terms import GoalTerms
from tovholder.errors import CaseError
from tovholder.quantities import Month, Quantity

from ..material import Material
from .points import known

Scale = Literal["people", "target"]
"""A share of the people counted, or how much of the change agreed."""
Verdict = Literal["reached", "not-reached", "per-person"]
Against = Literal["below", "within", "above"]


@dataclass(frozen=True, slots=True)
class Expected:
    """What the case expected of a goal. `asked` is what must be reached for full payment, where that is one number."""

    scale: Scale
    low: float
    likely: float
    high: float
    asked: float | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """One measuring of one goal as reported.

    value      on the scale of what was expected; None where it has none (an event, an amount)
    verdict    whether the goal counts as reached; goals paid person by person are not reached as a whole
    method     how the result was found; the agreed one where the report does not say
    verified   whether somebody has verified it: nothing is paid before
    """

    name: str
    report: Report
    row: ResultRow
    value: float | None
    expected: Expected | None
    verdict: Verdict
    method: Method | None
    verified: bool

    @property
    def goal(self) -> str:
        """The goal's id."""
        return self.report.goal

    @property
    def at(self) -> Month:
        """The month measured."""
        return self.report.at


def outcomes(material: Material) -> tuple[Outcome, ...]:
    """Every result reported by the day, in the order of goals and months. One that waits for its verifier stands
    beside the one in force that it corrects."""
    return tuple(sorted(_outcomes(material), key=lambda outcome: _order(material, outcome)))


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a goal has come by its verified results, on the scale of what was expected.

    tranche   the one it is about; None is all that was reported of
    at        the last month measured
    interval  95 %, where it is a share of people
    outcomes  the results it is made of
    """

    goal: str
    tranche: str | None
    at: Month
    value: float | None
    expected: Expected | None
    interval: tuple[float, float] | None
    outcomes: tuple[Outcome, ...]

    @property
    def against(self) -> Against | None:
        """Where it lies against the range that was expected."""
        if self.value is None or self.expected is None:
            return None
        if self.value < self.expected.low:
            return "below"
        return "above" if self.value > self.expected.high else "within"


def standings(material: Material) -> dict[str, tuple[Standing, ...]]:
    """Goal → how far it has come; goals without a verified result are left out.

    Where each person is measured once, reports are of different people and are counted together. All other goals are
    measured of the same people again, and the newest report of each tranche is the one that holds.
    """
    found: dict[str, tuple[Standing, ...]] = {}
    verified = [outcome for outcome in outcomes(material) if outcome.verified]
    for goal in dict.fromkeys(outcome.goal for outcome in verified):
        own = [outcome for outcome in verified if outcome.goal == goal]
        if is_added_up(material, [outcome.report for outcome in own]):
            found[goal] = (_together(goal, own),)
        else:
            newest = {outcome.report.tranche: outcome for outcome in own}
            found[goal] = tuple(_alone(outcome) for outcome in newest.values())
    return found


def is_added_up(material: Material, reports: Sequence[Report]) -> bool:
    """Whether a goal's reports are of different people: it is paid once for each, and only their number is told."""
    goals = [material.case.goals[report.goal] for report in reports]
    once = all(goal.shape == "per-unit" and goal.once is not False for goal in goals)
    return once and not any(report.persons for report in reports)


def _together(goal: str, own: Sequence[Outcome]) -> Standing:
    people = [outcome.row.counted for outcome in own if outcome.row.counted is not None]
    reached, of = sum(counted.reached for counted in people), sum(counted.of or 0 for counted in people)
    is_share = of > 0 and len(people) == len(own) and all(counted.of is not None for counted in people)
    there = own[-1].expected
    return Standing(
        goal=goal,
        tranche=None,
        at=max(outcome.at for outcome in own),
        value=reached / of if is_share and there is not None and there.scale == "people" else None,
        expected=there,
        interval=wilson(reached, of) if is_share else None,
        outcomes=tuple(own),
    )


def _alone(outcome: Outcome) -> Standing:
    is_share = outcome.expected is not None and outcome.expected.scale == "people"
    interval = outcome.row.interval if is_share else None
    return Standing(
        outcome.goal, outcome.report.tranche, outcome.at, outcome.value, outcome.expected, interval, (outcome,)
    )


def expected(material: Material, goal: str) -> Expected | None:
    """What the case expects of a goal, if it can be said as a share of the people or of the change agreed."""
    rule, written = _rule(material, goal), material.case.goals[goal]
    if rule is not None and rule.mean is not None:
        return _of_mean(rule, rule.mean)
    rate = written.success_rate if written.success_rate is not None and written.success_rate.use is None else None
    if rate is None and rule is not None and rule.rate is not None:
        rate = rule.rate.number.quantity
    if rate is None:
        return None
    asked = rule.share if rule is not None and rule.shape == "cohort-threshold" else None
    return Expected("people", *_range(rate), asked)


def method_of(material: Material, goal: Goal) -> Method | None:
    """How the case says a goal is established."""
    return goal.method or material.case.measurement.design


def _outcomes(material: Material) -> Iterator[Outcome]:
    statement = material.followed.statement
    if statement is None:
        return
    rows = {row.report: row for row in statement.results}
    waiting = statement.accepted.waiting
    for name, report in known(material).items():
        row = rows.get(name) or result_row(name, report, statement.terms, True)
        terms, goal = statement.terms.goals[report.goal], material.case.goals[report.goal]
        there = expected(material, report.goal)
        yield Outcome(
            name=name,
            report=report,
            row=row,
            value=None if there is None else _value(there.scale, terms, row, report),
            expected=there,
            verdict=_verdict(goal, row),
            method=report.method or method_of(material, goal),
            verified=name not in waiting,
        )


def _verdict(goal: Goal, row: ResultRow) -> Verdict:
    if goal.shape in PER_PERSON or goal.shape is None:
        return "per-person"
    return "reached" if row.is_reached else "not-reached"


def _value(scale: Scale, terms: GoalTerms, row: ResultRow, report: Report) -> float | None:
    if scale == "people":
        share = None if row.counted is None else row.counted.share
        return None if share is None else float(share)
    if report.average is None or not terms.target:
        return None
    sign = 1 if terms.rises else -1
    change = report.average - (report.comparison or 0.0 if terms.shape == "against_comparison" else 0.0)
    return sign * change / float(terms.target)


def _of_mean(rule: GoalRule, mean: Mean) -> Expected | None:
    """How much of the target is expected: of the change since the start, or of the difference to others."""
    if not rule.target:
        return None
    baseline = mean.baseline
    if rule.shape == "against-comparison":
        if rule.comparison is None:
            return None
        baseline = rule.comparison.quantity.likely_value
    parts = [mean.sign * (level - baseline) / rule.target for level in _range(mean.level.quantity)]
    low, high = min(parts[0], parts[2]), max(parts[0], parts[2])
    return Expected("target", low, parts[1], high, 1.0)


def _range(quantity: Quantity) -> tuple[float, float, float]:
    likely = quantity.likely_value
    low, high = quantity.low_value, quantity.high_value
    return (likely if low is None else low, likely, likely if high is None else high)


def _rule(material: Material, goal: str) -> GoalRule | None:
    if material.case.contract is None:
        return None
    try:
        return next((rule for rule in material.drawn.deal.goals if rule.id == goal), None)
    except CaseError:
        return None


def _order(material: Material, outcome: Outcome) -> tuple[int, MeasuringPoint, bool]:
    goal, at, tranche = point(outcome.report)
    return list(material.case.goals).index(goal), ("", at, tranche or ""), not outcome.verified
