"""Whether a department that pays or gains stands behind a case; only its own head can say so."""

from __future__ import annotations

from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotAllowed
from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.cases.committing import version_opened
from tovholder.usecases.cases.opening import document_of, open_case
from tovholder.usecases.cases.site import Site

from .affected import affected
from .course import Course, at_current, course_of
from .records import Endorsement
from .refusals import NotAtThisGate, ReasonNeeded


def endorse(
    actor: Actor,
    site: Site,
    case: str,
    gate: str,
    department: str,
    *,
    endorses: bool,
    takes_over: bool | None = None,
    text: str = "",
    opened: str,
) -> Course:
    """Keep what a head says for the department of the version whose hash is `opened`.

    To say no needs a reason. Raises NotThere, NotAllowed, NotAtThisGate where the department neither pays nor gains,
    ReasonNeeded; CaseError for a version that cannot be calculated.
    """
    found = open_case(actor, site, case, "case.endorse")
    if department not in found.reach.departments:
        raise NotAllowed
    with site.store.turn(case):
        found = open_case(actor, site, case, "case.endorse")
        standing = at_current(site, found, gate)
        read = version_opened(site, found, opened)
        concerned = {one.department for one in affected(site.calculations.calculation(document_of(site, read)))}
        if not standing.gate.endorsements or department not in concerned:
            raise NotAtThisGate
        asked = takes_over if standing.gate.take_over else None
        if (not endorses or asked is False) and not text.strip():
            raise ReasonNeeded
        site.store.add_endorsement(
            Endorsement(
                new_id(), case, gate, department, endorses, asked, text.strip(), read.number, actor.id, site.clock()
            )
        )
    return course_of(site, found)
