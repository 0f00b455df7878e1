"""Success rates as the follow-up verified them, offered to be kept as the municipality's own figures.

Only what somebody has verified counts, and nothing rests on few people. What is kept is never changed: when the results
are corrected, there is a new figure to keep, and the old one stays beside it.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass

from tovholder.errors import Finding
from tovholder.followup.enrolment import last_month
from tovholder.followup.plan import Held, Plan
from tovholder.followup.reading import definition
from tovholder.followup.realised import realised
from tovholder.followup.reported import waits_for_verification
from tovholder.quantities import Month, month_label
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.cases.opening import open_case, title_of
from tovholder.usecases.cases.site import Site
from tovholder.usecases.governance.lesson_records import Realised
from tovholder.usecases.governance.realised_rates import RateDoesNotFit, is_kept, keep_rate
from tovholder.usecases.opened import Stores

from .measured import Measured, made_of_data, measured
from .plans import NoPlan


@dataclass(frozen=True, slots=True)
class Counted:
    """How many reached an indicator, by a place of the case; None where that is too few to be kept.

    waits   whether answers to it wait to be verified: until they are, nobody knows the share
    """

    place: str
    through: Month
    waits: bool
    reached: int | None
    people: int | None


@dataclass(frozen=True, slots=True)
class Offer:
    """A rate that can be kept. `source`: the case, `indicator@version` and whom it is counted among.

    kept   the figure of the same name that was kept last
    """

    counted: Counted
    name: str
    source: str
    kept: Realised | None

    @property
    def is_new(self) -> bool:
        """Whether there is something to keep that is not kept already."""
        if self.counted.waits or self.counted.reached is None:
            return False
        now = (self.counted.reached, self.counted.people, self.source)
        return self.kept is None or (self.kept.reached, self.kept.people, self.kept.source) != now


def offers(actor: Actor, site: Site, case: str) -> tuple[Offer, ...]:
    """The rates that the plan holds against an indicator; none before there is a plan with data.

    Raises NotThere, NotAllowed, CaseError for a plan or a case with errors, TooBusy.
    """
    opened = open_case(actor, site, case, "followup.read")
    if not site.followup.has(case, "verification"):
        return ()
    try:
        of = measured(site, opened)
    except NoPlan:
        return ()
    title, kept = title_of(site, opened.head), site.store.realised(opened.row.municipality)
    found = []
    for counted in made_of_data(site, of, ("own-rates", of.calculation.plan.timeline.start), lambda: _counts(site, of)):
        held = of.plan.assumptions[counted.place]
        name = _name(of.plan, held)
        same = (one for one in kept if (one.case, one.place, one.name) == (case, counted.place, name))
        found.append(Offer(counted, name, f"{title}: {_counted_as(held)}", next(same, None)))
    return tuple(found)


def keep_verified(actor: Actor, site: Site, case: str, place: str, *, reached: int, people: int) -> Realised:
    """Keep a rate that was offered, as it was read: so many of so many. The same again is the figure there is.

    Raises NotThere for a place nothing is offered for; RateDoesNotFit for what is too few, waits to be verified, or is
    no longer what was read; NotAllowed, CaseError, TooBusy.
    """
    open_case(actor, site, case, "case.change")
    offer = next((one for one in offers(actor, site, case) if one.counted.place == place), None)
    if offer is None:
        raise NotThere("rate")
    counted = offer.counted
    if counted.waits:
        raise RateDoesNotFit([Finding("rate-unverified")])
    if counted.reached is None or counted.people is None or not is_kept(counted.reached, counted.people):
        raise RateDoesNotFit([Finding("rate-too-few-verified")])
    if (counted.reached, counted.people) != (reached, people):
        raise RateDoesNotFit([Finding("rate-not-as-read")])
    if not offer.is_new and offer.kept is not None:
        return offer.kept
    return keep_rate(
        actor,
        site,
        case,
        place,
        name=offer.name,
        reached=reached,
        people=people,
        source=offer.source,
        through=month_label(counted.through),
    )


def _counts(site: Site, of: Measured) -> tuple[Counted, ...]:
    now = site.clock().replace(tzinfo=None)
    with site.followup.alone(of.opened.id) as folder, ExitStack() as stack:
        stores = Stores(stack, folder, of.plan)
        through = last_month(stores.of("verification").store) or of.calculation.plan.timeline.start
        found = []
        for place, held in of.plan.assumptions.items():
            if not _is_rate(of.plan, held) or not site.followup.has(of.opened.id, held.store):
                continue
            opened = stores.of(held.store)
            if waits_for_verification(opened.store, _observed(of.plan, held)):
                found.append(Counted(place, through, True, None, None))
                continue
            seen = realised(of.plan, place, opened.store, opened.shown, through=through, now=now, only_verified=True)
            fits = seen.reached is not None and seen.people is not None and is_kept(seen.reached, seen.people)
            found.append(Counted(place, through, False, *((seen.reached, seen.people) if fits else (None, None))))
    return tuple(found)


def _is_rate(plan: Plan, held: Held) -> bool:
    return held.indicator is not None and definition(plan, held.indicator).measure == "share"


def _observed(plan: Plan, held: Held) -> str:
    """What is observed for an indicator, by its name in the store."""
    assert held.indicator is not None
    return definition(plan, held.indicator).of or held.indicator.partition("@")[0]


def _counted_as(held: Held) -> str:
    return ", ".join(part for part in (held.indicator, held.group, held.tranche) if part)


def _name(plan: Plan, held: Held) -> str:
    assert held.indicator is not None
    id_ = held.indicator.partition("@")[0]
    among = ", ".join(part for part in (held.group, held.tranche) if part)
    name = plan.indicators[id_].name or id_
    return f"{name} ({among})" if among else name
