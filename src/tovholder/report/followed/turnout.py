"""How many have started and completed, as it was reported, against how many were to have by then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tovholder.contract.settlement.journal import Report
from tovholder.quantities import Month, month_of

from ..material import Material
from .points import known


@dataclass(frozen=True, slots=True)
class Turnout:
    """The people of a tranche, or of all of them (tranche None).

    planned    to start in all
    by_day     to have started by the day; None without a day
    at         the month the newest report of them measured; the four at the end are as of then, None without one
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
    newest = max(_reports(material, names), key=lambda entry: (entry[1].at, entry[0]), default=None)
    if newest is None:
        return row
    verified, report = newest
    return replace(
        row,
        at=report.at,
        verified=verified,
        planned_started=_people(material, names, "entrants", report.at),
        planned_completed=_people(material, names, "completers", report.at),
        started=report.started,
        completed=report.completed,
    )


def _reports(material: Material, names: tuple[str, ...]) -> Iterator[tuple[bool, Report]]:
    """(whether verified, report) of those that count exactly these tranches' people."""
    statement = material.followed.statement
    waiting = () if statement is None else statement.accepted.waiting
    for name, report in known(material).items():
        about = (report.tranche,) if report.tranche else material.case.goals[report.goal].of
        if set(about or material.case.tranches) == set(names) and report.started is not None:
            yield name not in waiting, report


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
