"""Why a result is or is not paid for, as a supplier may see it: each measuring point, what it waits for, what it pays.

The counts are of whom the supplier reports for, and the amounts are those of the contract's own goals.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from tovholder.case.model import Case
from tovholder.contract.settlement.statement import Statement
from tovholder.errors import CaseError
from tovholder.followup.extras import require
from tovholder.followup.plan import Plan
from tovholder.followup.plan import Point as Planned
from tovholder.followup.reading import definition
from tovholder.followup.reported import Person, Said, people, said_of
from tovholder.quantities import Month, month_of
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.cases.opening import open_case
from tovholder.usecases.cases.site import Site

from .due import due
from .measured import measured
from .settling import stated

State = Literal["ahead", "nobody", "missing", "unverified", "unsettled", "paid", "not-paid"]
"""Its month has not come; nobody's time is up there; answers are missing; answers wait to be verified; all of them are
verified, but it is not in the journal; it is there, and something is owed for it or not."""


@dataclass(frozen=True, slots=True)
class Duty:
    """A measuring point of a goal.

    missing, unverified  answers that are missing by then, and that wait to be verified
    reached, of          people who reached it, of how many; None until it is in the journal
    amount               owed for it in all, in the case's currency; None until it is in the journal
    """

    goal: str
    at: Month
    state: State
    missing: int
    unverified: int
    currency: str
    reached: int | None = None
    of: int | None = None
    amount: float | None = None


def duties(actor: Actor, site: Site, case: str) -> tuple[Duty, ...]:
    """Every measuring point of the plan, in the order of time. Raises NotThere, NoPlan, NoData, CaseError, TooBusy."""
    require("scale")
    of = measured(site, open_case(actor, site, case, "followup.report"))
    today = site.clock().date()
    with site.followup.verification(case) as store:
        known = people(store, of.plan)
        said = {
            indicator: said_of(store, indicator, account=actor.id)
            for indicator in {_observed(of.plan, point) for point in of.plan.goals.values()}
        }
    try:
        proposed = stated(site, of, day=today).proposed
    except CaseError:
        # The journal lacks what the contract needs: whoever settles is told, and nothing is in it yet.
        proposed = None
    found = []
    for goal, point in of.plan.goals.items():
        earlier: Month | None = None
        for at in sorted(point.at):
            answers = _answers(of.plan, point, known, said, at=at, after=earlier)
            found.append(_duty(of.calculation.case, goal, point, at, answers, proposed, now=month_of(today)))
            earlier = at
    return tuple(sorted(found, key=lambda one: (one.at, one.goal)))


def _duty(
    case: Case,
    goal: str,
    point: Planned,
    at: Month,
    answers: tuple[int, int, int],
    proposed: Statement | None,
    *,
    now: Month,
) -> Duty:
    people, missing, unverified = answers
    text, currency = case.goals[goal].text, case.currency
    about = (goal, at, point.tranche)
    rows = () if proposed is None else proposed.results
    row = next((row for row in rows if (row.goal, row.at, row.tranche) == about), None)
    if row is None or proposed is None:
        if at > now:
            state: State = "ahead"
        elif not people:
            state = "nobody"
        else:
            state = "missing" if missing else "unverified" if unverified else "unsettled"
        return Duty(text, at, state, missing, unverified, currency)
    owed = proposed.owed.get(about)
    amount = 0.0 if owed is None else owed.amount / 100
    counted = row.counted
    return Duty(
        text,
        at,
        "paid" if amount else "not-paid",
        missing,
        unverified,
        currency,
        reached=None if counted is None else counted.reached,
        of=None if counted is None else counted.of,
        amount=amount,
    )


def _answers(
    plan: Plan,
    point: Planned,
    known: tuple[Person, ...],
    said: Mapping[str, tuple[Said, ...]],
    *,
    at: Month,
    after: Month | None,
) -> tuple[int, int, int]:
    """(people, answers missing, answers to be verified) of those whose window closes since the point before."""
    indicator, version = _observed(plan, point), definition(plan, point.indicator)
    own = [
        person
        for person in known
        if point.tranche in (None, person.tranche)
        and person.entry + version.closes <= at
        and (after is None or person.entry + version.closes > after)
    ]
    asked = [
        one
        for month, people in due(plan, indicator, own, said[indicator], now=at).items()
        for one in people
        if version.since <= month - one.person.entry < version.until
    ]
    waiting = sum(one.said is not None and not one.said.verified for one in asked)
    return len(own), sum(one.said is None for one in asked), waiting


def _observed(plan: Plan, point: Planned) -> str:
    return definition(plan, point.indicator).of or point.indicator.partition("@")[0]
