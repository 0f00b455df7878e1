"""The two statements of a settlement: what was reached, and what is therefore owed now, line by line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from tovholder.case.goals import Method
from tovholder.quantities import Month

from .accepted import Accepted, Point, accepted
from .books import Books, Kind, Line
from .journal import Journal, Report
from .money import Oere, rounded, shared
from .owed import FLOOR, Owed, owed
from .reached import Counted, counted, is_reached, paid_alone
from .terms import DENOMINATORS, Denominator, GoalTerms, Terms

_PER_SHARE = ("cohort_threshold",)
"""Shapes whose payment depends on whom the share is taken of."""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """What one report says, and how far it can be trusted. "Paid" is never "caused": `method` stands beside it.

    counted     people who reached it, of how many
    interval    95 % interval of that share for a cohort of this size
    is_reached  whether the goal counts as reached
    otherwise   øre it would pay if the share were taken of others (only where that decides the payment)
    is_new      whether it was in no earlier settlement
    """

    report: str
    goal: str
    at: Month
    tranche: str | None
    counted: Counted | None
    interval: tuple[float, float] | None
    is_reached: bool
    otherwise: Mapping[Denominator, Oere]
    method: Method | None
    verified_by: str
    corrects: str | None
    is_new: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """A settlement as proposed: nothing is booked before somebody else has approved it.

    results  the result statement
    lines    the statement of payment duty
    owed     measuring point → what it is owed in all
    """

    day: dt.date
    through: Month
    terms: Terms
    accepted: Accepted
    reports: dict[str, Report]
    results: tuple[ResultRow, ...]
    owed: Mapping[Point, Owed]
    lines: tuple[Line, ...]
    booked_before: Oere

    @property
    def due(self) -> Oere:
        """Øre to be paid now; below 0 it is paid back or set off against the next payment."""
        return sum(line.amount for line in self.lines)

    @property
    def new_reports(self) -> tuple[str, ...]:
        """The reports no earlier settlement had."""
        return tuple(row.report for row in self.results if row.is_new)


def statement(books: Books, terms: Terms, journal: Journal, *, day: dt.date, through: Month) -> Statement:
    """The settlement of everything reported and verified by a day, for measuring points up to and including a month."""
    found = accepted(journal, day=day)
    reports = {
        name: journal.reports[name]
        for name in sorted(found.in_force.values(), key=list(journal.reports).index)
        if journal.reports[name].at <= through
    }
    points = owed(reports, terms_at=lambda at: books.terms_at(at, now=terms), now=terms, through=through)
    return Statement(
        day=day,
        through=through,
        terms=terms,
        accepted=found,
        reports=reports,
        results=result_rows(books, reports, terms),
        owed=points,
        lines=tuple(lines(books, points, terms)),
        booked_before=sum(books.booked().values()),
    )


def lines(books: Books, points: Mapping[Point, Owed], terms: Terms) -> Iterator[Line]:
    """The difference between what is owed and what is booked, per measuring point and payer; nothing where there is
    none. A point that was booked and has no result in force any longer is paid back."""
    booked = books.booked()
    closed = books.closed_through
    gone = dict.fromkeys(of for of, _ in booked if of not in points)
    for of, what in [*points.items(), *((of, Owed(0, 0, (), None)) for of in gone)]:
        goal, at, tranche = of
        agreed = books.terms_at(at, now=terms)
        payers, to = (agreed.payers, agreed.to) if goal == FLOOR else _parties(agreed.goals[goal])
        parts = shared(what.amount, payers)
        for payer in dict.fromkeys([*parts, *(p for o, p in booked if o == of)]):
            part, before = parts.get(payer, 0), booked.get((of, payer), 0)
            if part != before:
                kind: Kind = "adjustment" if closed is not None and at <= closed else "result"
                yield Line(
                    goal, at, tranche, payer, to, kind, part - before, part, before, what.report, what.limits
                )  # fmt: skip


def _parties(goal: GoalTerms) -> tuple[Mapping[str, Fraction], str]:
    return goal.payers, goal.to


def result_rows(books: Books, reports: Mapping[str, Report], now: Terms) -> tuple[ResultRow, ...]:
    """What reports say that are settled after these books, each in the terms in force for its month."""
    seen = {name for entry in books.entries for name in entry.reports}
    return tuple(
        result_row(name, report, books.terms_at(report.at, now=now), name not in seen)
        for name, report in reports.items()
    )


def result_row(name: str, report: Report, terms: Terms, is_new: bool) -> ResultRow:
    """What a report says in the terms of its goal; of one nobody has verified, `verified_by` is empty."""
    goal = terms.goals[report.goal]
    people = counted(report, goal.denominator)
    if people is None and report.count is not None:
        people = Counted(report.count, report.completed)
    return ResultRow(
        report=name,
        goal=report.goal,
        at=report.at,
        tranche=report.tranche,
        counted=people,
        interval=None if people is None or not people.of else wilson(people.reached, people.of),
        is_reached=is_reached(goal, report),
        otherwise=_otherwise(goal, report),
        method=report.method,
        verified_by=report.verified_by or "",
        corrects=report.corrects,
        is_new=is_new,
    )


def _otherwise(goal: GoalTerms, report: Report) -> dict[Denominator, Oere]:
    """What the goal would pay under every rule for whom to count that the report has numbers for."""
    if goal.shape not in _PER_SHARE:
        return {}
    amounts: dict[Denominator, Oere] = {}
    for rule in DENOMINATORS:
        people = counted(report, rule)
        if people is not None and people.of is not None:
            amounts[rule] = rounded(paid_alone(replace(goal, denominator=rule), report, at=report.at))
    return amounts


def wilson(reached: int, of: int, *, z: float = 1.959963984540054) -> tuple[float, float]:
    """The 95 % interval of a share, by Wilson's score: stays inside 0–1 and is honest for small cohorts.

    *Source:* E. B. Wilson, Probable inference, the law of succession, and statistical inference, 1927.

    >>> [round(end, 3) for end in wilson(16, 20)]
    [0.584, 0.919]
    """
    share, weight = reached / of, z * z / of
    middle = share + weight / 2
    half = z * (share * (1 - share) / of + weight / (4 * of)) ** 0.5
    return max(0.0, (middle - half) / (1 + weight)), min(1.0, (middle + half) / (1 + weight))
