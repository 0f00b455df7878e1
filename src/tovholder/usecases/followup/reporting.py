"""What a supplier does: sees whom to report for, reports a month, and sees what became of own reports. Nothing else of
the case is shown to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tovholder.errors import UnknownName
from tovholder.followup.extras import require
from tovholder.followup.importing.verdicts import Verdicts
from tovholder.followup.plan import Plan
from tovholder.followup.reported import Own, Person, Row, own_reports, people, take_typed, typed_sources
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.cases.opening import open_case, title_of
from tovholder.usecases.cases.site import Site

from .plans import plan_of
from .records import Deed

MOST = 2_000
"""Rows in one report."""


@dataclass(frozen=True, slots=True)
class Form:
    """Something to report: the plan's source, what it measures in the plan's own words, and its unit.

    indicator   None where each row says it itself
    """

    source: str
    name: str
    indicator: str | None
    text: str
    unit: str | None


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything a supplier sees of a case."""

    title: str
    forms: tuple[Form, ...]
    people: tuple[Person, ...]
    own: tuple[Own, ...]


def desk(actor: Actor, site: Site, case: str) -> Desk:
    """What there is to report, for whom, and what one has reported. Raises NotThere, NoPlan, NoData, TooBusy."""
    require("scale")
    opened = open_case(actor, site, case, "followup.report")
    plan = plan_of(site, opened).reading.require()
    with site.followup.verification(case) as store:
        return Desk(title_of(site, opened.head), forms(plan), people(store, plan), own_reports(store, account=actor.id))


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
    with site.followup.verification(case) as store:
        found = take_typed(store, plan, source, rows[:MOST], by=actor.id, now=now.replace(tzinfo=None), correct=correct)
    if found.accepted:
        totals = {"read": found.read, "accepted": found.accepted, "corrected": found.corrected}
        site.store.add_deed(Deed(case, "report", actor.id, now, {"source": source, **totals}))
    return found


def forms(plan: Plan) -> tuple[Form, ...]:
    """What can be typed in under a plan."""
    found = []
    for name, source in typed_sources(plan).items():
        indicator = source.fixed.get("indicator")
        version = next(
            (
                v
                for key, known in plan.indicators.items()
                for v in known.versions.values()
                if (v.of or key) == indicator
            ),
            None,
        )
        text, unit = ("", None) if version is None else (version.text, version.unit)
        found.append(Form(name, source.name or name, indicator, text, unit))
    return tuple(found)
