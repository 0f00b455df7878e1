"""What waits for somebody: where they are named, what they are given, and what they are asked for at a gate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tovholder.usecases.access.actor import Actor
from tovholder.usecases.cases.opening import Listed, list_cases, open_case
from tovholder.usecases.cases.site import Site
from tovholder.usecases.followup.approving import awaiting, sent_back

from .course import course_of
from .holders import holds
from .notes import threads

What = Literal["named", "task", "late", "assessment", "endorsement", "decision", "payment", "returned"]

_PAYMENTS = "opfoelgning/afregning"


@dataclass(frozen=True, slots=True)
class Waits:
    """Something that waits, in a case. `at`: when it began to, as far as it is known; `page`: its page of the case.

    number: the settlement, of a payment that waits to be approved or was sent back.
    """

    case: str
    title: str
    what: What
    page: str
    gate: str = ""
    at: dt.datetime | None = None
    number: int = 0


def waiting(actor: Actor, site: Site, *, since: dt.datetime | None = None) -> tuple[Waits, ...]:
    """Everything that waits for the actor. since: names only from then on; without it every name in what is open."""
    return tuple(
        one for listed in list_cases(actor, site, "case.around") for one in _in_case(actor, site, listed, since)
    )


def _in_case(actor: Actor, site: Site, listed: Listed, since: dt.datetime | None) -> Iterator[Waits]:
    case, title = listed.row.id, listed.title
    today = site.clock().date()
    for thread in threads(actor, site, case):
        page = f"styring/bemaerkninger#{thread.note.id}"
        if thread.is_open and thread.whom == actor.id:
            late = thread.due is not None and thread.due < today
            yield Waits(case, title, "late" if late else "task", page, at=thread.acts[-1].at)
        for note in (thread.note, *thread.answers):
            is_new = since is None or note.at > since
            if actor.id in note.mentioned and note.by != actor.id and thread.is_open and is_new:
                yield Waits(case, title, "named", page, at=note.at)
                break
    found = open_case(actor, site, case, "case.read")
    for_approval, returned = awaiting(actor, site, found), sent_back(actor, site, case)
    if for_approval is not None:
        yield Waits(case, title, "payment", _PAYMENTS, at=for_approval.at, number=for_approval.number)
    if returned is not None:
        yield Waits(case, title, "returned", _PAYMENTS, at=returned.at, number=returned.number)
    gate = course_of(site, found).current
    if gate is None or gate.state == "stopped":
        return
    page = f"styring/porte/{gate.id}"
    for one in gate.missing:
        if one.kind != "artefact" and any(account.id == actor.id for account in one.whom):
            kind: What = "assessment" if one.kind == "lens" else "endorsement"
            if one.name:
                yield Waits(case, title, kind, page, gate.id)
    if not gate.missing and holds(actor, gate.gate.decided_by, found):
        yield Waits(case, title, "decision", page, gate.id)
