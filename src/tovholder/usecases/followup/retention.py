"""How long people are kept in a case's data, when their time is up, and the job that then forgets them.

The rule is the plan's; a case without one keeps people until somebody writes it. What was forgotten stands in the
store's own log, as counts; whom, only as digests in the record.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tovholder.errors import Finding, FindingsError
from tovholder.followup.extras import require
from tovholder.followup.plan import Plan
from tovholder.followup.privacy.pseudonyms import Purpose
from tovholder.followup.privacy.suppression import DEFAULT
from tovholder.followup.stores.forgetting import Entry, Forgotten, falls_due, log
from tovholder.followup.stores.store import Store, open_store
from tovholder.quantities import Month, month_of
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotAllowed
from tovholder.usecases.access.roles import Reach, Visible, visible
from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.cases.opening import Opened, open_case
from tovholder.usecases.cases.records import CaseRow
from tovholder.usecases.cases.refusals import TooBusy
from tovholder.usecases.cases.site import Site
from tovholder.usecases.forgetting import PURPOSES, by_retention

from .forgetting import forget_noted
from .plans import NoPlan, plan_of
from .records import RetentionRun

RUNS = 50
"""Runs of the job that are shown."""


@dataclass(frozen=True, slots=True)
class Register:
    """What is kept of people for one purpose.

    months     for how long after the last that is known of them; None where the plan says nothing
    people     how many there are
    due        how many whose time is up
    upcoming   month → how many whose time is up from then on, after this month; few are told of with those before
    forgotten  every time people were forgotten, the latest first
    """

    purpose: Purpose
    months: int | None
    people: int
    due: int
    upcoming: Mapping[Month, int]
    forgotten: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """A case's registers. `problem`: what keeps them from being looked into, such as an error in the plan."""

    case: str
    registers: tuple[Register, ...]
    problem: Finding | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What the job did with a case, or would do. `has_rule`: whether its plan says how long people are kept."""

    case: str
    has_rule: bool = False
    forgotten: tuple[Forgotten, ...] = ()
    problem: Finding | None = None

    @property
    def people(self) -> int:
        """How many were forgotten, in each register they were in."""
        return sum(one.people for one in self.forgotten)


def retention_of(actor: Actor, site: Site, case: str) -> Kept:
    """The registers of a case, for whoever brings data into it. Raises NotThere, NotAllowed, TooBusy."""
    opened = open_case(actor, site, case, "followup.import")
    return _kept(site, opened.row)


def retention(actor: Actor, site: Site) -> tuple[tuple[Kept, ...], tuple[RetentionRun, ...]]:
    """Every case with data whose record the actor may see, and the job's latest runs. Raises NotAllowed."""
    seen = visible(actor, "audit.read")
    if not (seen.everything or seen.municipalities or seen.cases):
        raise NotAllowed
    runs = site.store.retention_runs(limit=RUNS) if seen.everything else ()
    return tuple(_kept(site, row) for row in _with_data(site, seen)), runs


def run_retention(site: Site, *, dry_run: bool = False) -> tuple[Done, ...]:
    """Forget everybody whose time is up, case by case; what cannot be done in one does not stop the others.

    Whom it is about is noted before they are gone. With `dry_run` nothing is forgotten and nothing noted.
    """
    require("scale")
    done = tuple(_forget(site, row, dry_run) for row in _with_data(site, Visible(True, frozenset(), frozenset())))
    if not dry_run:
        people, failed = sum(one.people for one in done), sum(one.problem is not None for one in done)
        site.store.add_retention_run(RetentionRun(new_id(), site.clock(), None, len(done), people, failed))
    return done


def _with_data(site: Site, seen: Visible) -> Iterator[CaseRow]:
    for row in site.store.cases(seen):
        if any(site.followup.has(row.id, purpose) for purpose in PURPOSES):
            yield row


def _plan(site: Site, row: CaseRow) -> Plan:
    """The plan in force. Raises NoPlan, CaseError."""
    return plan_of(site, Opened(row, Reach(True))).reading.require()


def _kept(site: Site, row: CaseRow) -> Kept:
    problem: Finding | None = None
    months = dict[Purpose, int]()
    try:
        months = dict(_plan(site, row).retention)
    except NoPlan:
        pass
    except FindingsError as error:
        problem = error.findings[0]
    there = [purpose for purpose in PURPOSES if site.followup.has(row.id, purpose)]
    if not there:
        return Kept(row.id, (), problem)
    require("scale")
    now = month_of(site.clock().date())
    found: list[Register] = []
    try:
        with site.followup.alone(row.id) as folder:
            for purpose in there:
                with open_store(folder, purpose) as store:
                    found.append(_register(store, purpose, months.get(purpose), now))
    except TooBusy:
        raise
    except FindingsError as error:
        problem = error.findings[0]
    return Kept(row.id, tuple(found), problem)


def _register(store: Store, purpose: Purpose, months: int | None, now: Month) -> Register:
    schedule = falls_due(store, months=months or 0)
    people = sum(schedule.values())
    before = tuple(reversed(log(store)))
    if months is None:
        return Register(purpose, None, people, 0, {}, before)
    due = sum(count for month, count in schedule.items() if month <= now)
    upcoming = {month: count for month, count in schedule.items() if month > now}
    return Register(purpose, months, people, due, _together(upcoming), before)


def _together(upcoming: Mapping[Month, int]) -> dict[Month, int]:
    """Months put together so that no row tells of fewer than may be told of."""
    found: dict[Month, int] = {}
    for month, count in sorted(upcoming.items()):
        last = max(found, default=None)
        if last is not None and min(count, found[last]) < DEFAULT:
            found[last] += count
        else:
            found[month] = count
    return found


def _forget(site: Site, row: CaseRow, dry_run: bool) -> Done:
    done = Done(row.id)
    try:
        plan = _plan(site, row)
        if not plan.retention:
            return done
        done = replace(done, has_rule=True)
        now = site.clock().replace(tzinfo=None)
        chosen = by_retention(plan, now=now)
        found = forget_noted(site, row.id, chosen, basis=_basis(plan), why="retention", now=now, dry_run=dry_run)
    except NoPlan:
        return done
    except FindingsError as error:
        return replace(done, problem=error.findings[0])
    return replace(done, forgotten=found)


def _basis(plan: Plan) -> str:
    """The ground that stands in the stores' logs: the rule of each purpose."""
    return "retention " + " ".join(f"{purpose}={months}" for purpose, months in sorted(plan.retention.items()))
