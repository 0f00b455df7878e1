"""What a supplier does: sees whom to report for, reports a month, and sees what became of own reports. Nothing else of
the case is shown to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tovholder.errors import UnknownName
from tovholder.followup.extras import require
from tovholder.followup.importing.verdicts import Verdicts
from tovholder.followup.plan import Plan
from tovholder.followup.reported import Own, Row, own_reports, people, said_of, take_typed, typed_sources
from tovholder.quantities import Month, month_of
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.roles import visible
from tovholder.usecases.audit.seeing import note_seen
from tovholder.usecases.cases.opening import open_case, title_of
from tovholder.usecases.cases.site import Site

from .due import Due, due
from .plans import plan_of
from .records import Deed

MOST = 2_000
"""Rows in one report."""


@dataclass(frozen=True, slots=True)
class Form:
    """Something to report, an observation for each person and month.

    source      the plan's source that it is taken in under
    fixed       whether the source says the indicator; else each row does
    unit        what the value is counted in; None for what is answered with yes or no
    """

    source: str
    indicator: str
    fixed: bool
    name: str
    unit: str | None

    @property
    def key(self) -> str:
        """Its name among the forms of a case."""
        return self.source if self.fixed else f"{self.source}.{self.indicator}"


@dataclass(frozen=True, slots=True)
class Asked:
    """A form, and who is due in each month of it, the latest month first."""

    form: Form
    months: Mapping[Month, tuple[Due, ...]]


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything a supplier sees of a case."""

    title: str
    asked: tuple[Asked, ...]
    own: tuple[Own, ...]


def assigned(actor: Actor) -> str | None:
    """The case the actor reports for; whoever is from outside holds one."""
    return next(iter(visible(actor, "followup.report").cases), None)


def desk(actor: Actor, site: Site, case: str) -> Desk:
    """What there is to report, for whom, and what one has reported. Raises NotThere, NoPlan, NoData, TooBusy."""
    require("scale")
    opened = open_case(actor, site, case, "followup.report")
    plan = plan_of(site, opened).reading.require()
    now = month_of(site.clock().date())
    with site.followup.verification(case) as store:
        known = people(store, plan)
        asked = tuple(
            Asked(form, due(plan, form.indicator, known, said_of(store, form.indicator, account=actor.id), now=now))
            for form in forms(plan)
        )
        found = Desk(title_of(site, opened.head), asked, own_reports(store, account=actor.id))
    shown = {one.person.person for form in asked for month in form.months.values() for one in month}
    note_seen(actor, site, "person-read", case=case, people=shown, purpose="report")
    return found


def report(actor: Actor, site: Site, case: str, source: str, rows: Sequence[Row], *, correct: bool = False) -> Verdicts:
    """The verdict on every row; what is accepted waits to be verified by somebody else.

    Raises UnknownName for a source that is not to be typed in, NotThere, NoPlan, NoData, TooBusy.
    """
    require("scale")
    opened = open_case(actor, site, case, "followup.report")
    plan = plan_of(site, opened).reading.require()
    if source not in typed_sources(plan):
        raise UnknownName("source", source, typed_sources(plan))
    now = site.clock()
    note_seen(actor, site, "person-collected", case=case, people=[row.person for row in rows[:MOST]], purpose="report")
    with site.followup.verification(case) as store:
        found = take_typed(store, plan, source, rows[:MOST], by=actor.id, now=now.replace(tzinfo=None), correct=correct)
    if found.accepted:
        totals = {"read": found.read, "accepted": found.accepted, "corrected": found.corrected}
        site.store.add_deed(Deed(case, "report", actor.id, now, {"source": source, **totals}))
    return found


def forms(plan: Plan) -> Iterator[Form]:
    """What can be typed in under a plan: a form for each indicator a source may bring."""
    units = _units(plan)
    for name, source in typed_sources(plan).items():
        fixed = source.fixed.get("indicator")
        called = source.name or name
        if fixed is not None:
            yield Form(name, str(fixed), True, called, units.get(str(fixed)))
            continue
        for indicator, unit in units.items():
            known = plan.indicators.get(indicator)
            yield Form(name, indicator, False, (known.name if known else None) or f"{called}: {indicator}", unit)


def _units(plan: Plan) -> dict[str, str | None]:
    """What is observed → what it is counted in."""
    units: dict[str, str | None] = {}
    for name, known in plan.indicators.items():
        for version in known.versions.values():
            observed = version.of or name
            units[observed] = units.get(observed) or version.unit
    return units
