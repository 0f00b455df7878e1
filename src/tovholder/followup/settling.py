"""Verified observations as reports of a contract's journal. Only the administration's store is read, never the
study's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tovholder.case.goals import Goal
from tovholder.contract.settlement.journal import Journal, Report
from tovholder.quantities import Month, month_label

from .observed import Observed
from .plan import Plan, Point
from .reading import definition
from .stores.definitions import freeze
from .stores.store import Store

_BY_AVERAGE = ("cohort-average", "against-comparison")
_BY_PERSON = ("stepped",)


@dataclass(frozen=True, slots=True)
class Made:
    """A report that the journal lacks: its id, and what is to be written."""

    id: str
    written: dict[str, Any]


def reports(
    plan: Plan,
    goals: Mapping[str, Goal],
    journal: Journal,
    store: Store,
    *,
    through: Month,
    day: dt.date,
    by: str,
    reason: str,
) -> tuple[Made, ...]:
    """The reports of every measuring point through a month that say something the journal does not.

    At a measuring point those are counted whose window closed by then and after the point before. A point that was
    reported otherwise gets a report that corrects the last one of it, for this reason; one that says the same gets
    none.
    """
    if store.purpose != "verification":
        raise ValueError("results are settled by the administration's own observations")
    with store.transaction():
        freeze(store, plan, tuple(point.indicator for point in plan.goals.values()))
    made: list[Made] = []
    for name, point in plan.goals.items():
        earlier: Month | None = None
        for at in sorted(point.at):
            if at <= through:
                said = _result(plan, goals[name], point, store, at=at, after=earlier)
                report = (
                    None if said is None else _new(said, name, point, journal, at=at, day=day, by=by, reason=reason)
                )
                made += [report] if report is not None else []
            earlier = at
    return tuple(made)


def _result(
    plan: Plan, goal: Goal, point: Point, store: Store, *, at: Month, after: Month | None
) -> dict[str, Any] | None:
    """What was reached at a measuring point; None if nobody's window closed there."""
    version = definition(plan, point.indicator)
    of = version.of or point.indicator.partition("@")[0]
    table = Observed(store, through=at, only_verified=True).values(version, of, through=at)
    closes = table.entry + version.closes
    table = table[closes > after] if after is not None else table
    table = table[table.group.isin(plan.programme)] if plan.programme else table
    table = table[table.tranche == point.tranche] if point.tranche else table
    if not len(table):
        return None
    said: dict[str, Any] = {"started": len(table)}
    if goal.denominator == "completed":
        table = table[table.completion.notna() & (table.completion <= at)]
        said["completed"] = len(table)
    answered = table[table.value.notna()]
    said["answered"] = len(answered)
    checked = store.rows("SELECT DISTINCT verified_by FROM observations WHERE indicator = ? ORDER BY 1", [of])
    said["verified_by"] = ", ".join(who for (who,) in checked if who) or None
    if goal.shape in _BY_AVERAGE:
        return {**said, "average": float(answered.value.mean())} if len(answered) else None
    if goal.shape in _BY_PERSON:
        return {**said, "persons": {str(p): float(v) for p, v in zip(answered.person, answered.value, strict=True)}}
    return {**said, "reached": int((answered.value > 0).sum())}


def _new(
    said: dict[str, Any], name: str, point: Point, journal: Journal, *, at: Month, day: dt.date, by: str, reason: str
) -> Made | None:
    own = {
        key: report
        for key, report in journal.reports.items()
        if (report.goal, report.at, report.tranche) == (name, at, point.tranche)
    }
    last = list(own)[-1] if own else None
    if last is not None and _same(own[last], said):
        return None
    written: dict[str, Any] = {"goal": name, "at": month_label(at), "received": day.isoformat()}
    if point.tranche:
        written["tranche"] = point.tranche
    written |= {key: value for key, value in said.items() if value is not None}
    written |= {"method": point.method, "reported_by": by}
    if point.documents:
        written["documents"] = list(point.documents)
    if last is not None:
        written |= {"corrects": last, "reason": reason}
    id_ = f"{name}-{month_label(at)}" + (f"-{point.tranche}" if point.tranche else "")
    return Made(id_ if last is None else f"{id_}-{len(own) + 1}", written)


def _same(report: Report, said: Mapping[str, Any]) -> bool:
    names = ("started", "completed", "answered", "reached", "average", "persons")
    return all(getattr(report, name) == said.get(name, {} if name == "persons" else None) for name in names)
