"""How many have started and completed, as it was reported, against how many were to have by then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tovholder.case.goals import Goal
from tovholder.contract.payments import PER_PERSON
from tovholder.contract.settlement.journal import Report
from tovholder.quantities import Month, month_of

from ..material import Material
from .points import standing
from .results import is_added_up


@dataclass(frozen=True, slots=True)
class Turnout:
    """The people of a tranche, or of all of them (tranche None).

    planned    to start in all
    by_day     to have started by the day; None without a day
    at         the last month reported of; the four at the end are as of then, None without a report. Where each person
               is measured a time after their own start, the plan's are those who have come so far
    is_mixed   whether the tranches' newest reports are of different months; `at` is then the last of them
    """

    tranche: str | None
    planned: float
    by_day: float | None
    at: Month | None = None
    is_mixed: bool = False
    verified: bool = False
    planned_started: float | None = None
    planned_completed: float | None = None
    started: int | None = None
    completed: int | None = None

    @property
    def between(self) -> int | None:
        """Started and not completed: dropped out, or still on the way. A report does not say which."""
        return None if self.started is None or self.completed is None else self.started - self.completed


def turnout(material: Material) -> tuple[Turnout, ...]:
    """A row per tranche, then all of them if there are several."""
    names = tuple(material.case.tranches)
    rows = [_row(material, (name,), name) for name in names]
    if len(names) == 1:
        return (rows[0],)
    return (*rows, _whole(material, names, rows))


def _whole(material: Material, names: tuple[str, ...], rows: Sequence[Turnout]) -> Turnout:
    """All tranches: as reported of them all, else the sum of every tranche's newest report, where each has one."""
    whole = _row(material, names, None)
    months = [row.at for row in rows if row.at is not None]
    if len(months) < len(rows) or (whole.at is not None and whole.at >= max(months)):
        return whole
    return replace(
        whole,
        at=max(months),
        is_mixed=len(set(months)) > 1,
        verified=all(row.verified for row in rows),
        planned_started=sum(row.planned_started or 0.0 for row in rows),
        planned_completed=sum(row.planned_completed or 0.0 for row in rows),
        started=_sum([row.started for row in rows]),
        completed=_sum([row.completed for row in rows]),
    )


def _row(material: Material, names: tuple[str, ...], tranche: str | None) -> Turnout:
    day = material.followed.day
    row = Turnout(
        tranche,
        _people(material, names, "entrants", None),
        None if day is None else _people(material, names, "entrants", month_of(day)),
    )
    counts = max(_counts(material, names), key=lambda count: (count.at, count.verified), default=None)
    if counts is None:
        return row
    return replace(
        row,
        at=counts.at,
        verified=counts.verified,
        planned_started=_people(material, names, "entrants", counts.at - counts.after),
        planned_completed=_people(material, names, "completers", counts.at),
        started=counts.started,
        completed=counts.completed,
    )


@dataclass(frozen=True, slots=True)
class _Count:
    """The people reported of for one goal. `after`: months from a person's start until they are counted."""

    at: Month
    verified: bool
    after: int
    started: int | None
    completed: int | None


def _counts(material: Material, names: tuple[str, ...]) -> Iterator[_Count]:
    """Goal by goal the people told of: those of every report where each is of others, else those of the newest."""
    statement = material.followed.statement
    waiting = () if statement is None else statement.accepted.waiting
    for goal, written in material.case.goals.items():
        there = {
            name: report
            for name, report in standing(material).items()
            if report.goal == goal and report.started is not None
        }
        if not there:
            continue
        of = {name: set(_about(material, report)) for name, report in there.items()}
        if is_added_up(material, list(there.values())):
            own = [name for name in there if of[name] <= set(names)]
            if set().union(*(of[name] for name in own)) != set(names):
                continue
        else:
            newest = max((name for name in there if of[name] == set(names)), key=lambda n: there[n].at, default=None)
            own = [] if newest is None else [newest]
        if own:
            reports = [there[name] for name in own]
            yield _Count(
                max(report.at for report in reports),
                not any(name in waiting for name in own),
                int(min((length.months for length in written.measured_at), default=0)) if _is_each(written) else 0,
                _sum([report.started for report in reports]),
                _sum([report.completed for report in reports]),
            )


def _about(material: Material, report: Report) -> tuple[str, ...]:
    own = (report.tranche,) if report.tranche else material.case.goals[report.goal].of
    return own or tuple(material.case.tranches)


def _is_each(goal: Goal) -> bool:
    """Whether each person is measured a time after their own start."""
    return goal.shape in PER_PERSON


def _people(material: Material, names: tuple[str, ...], what: str, until: Month | None) -> float:
    """People of the plan who start (or complete) in periods that have begun by a month; all of them without one."""
    plan = material.result.plan
    rows = [i for i, row in enumerate(plan.people) if row.tranche in names and row.what == what]
    begun = plan.timeline.count
    if until is not None:
        begun = min(max((until - plan.timeline.start) // plan.timeline.months + 1, 0), begun)
    return float(material.result.people[rows, :begun, 0].sum())


def _sum(counts: list[int | None]) -> int | None:
    known_counts = [count for count in counts if count is not None]
    return sum(known_counts) if len(known_counts) == len(counts) else None
