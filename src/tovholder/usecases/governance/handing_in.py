"""Handing in a paper that a gate needs: where it lies in the municipality's own archive, not the paper itself."""

from __future__ import annotations

from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotAllowed, NotThere
from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.cases.opening import open_case
from tovholder.usecases.cases.site import Site

from .course import Course, course_of
from .records import Paper
from .refusals import NotAtThisGate, written


def hand_in(actor: Actor, site: Site, case: str, gate: str, artefact: str, *, title: str, reference: str) -> Course:
    """Keep that a paper is there, at this gate or a later one. Raises NotThere, NotAtThisGate, NotFilledIn."""
    found = open_case(actor, site, case, "case.change")
    if not found.reach.whole:
        raise NotAllowed
    standing = course_of(site, found).gate(gate)
    asked = standing.gate.artefacts.get(artefact)
    if asked is None:
        raise NotThere("artefact")
    if not asked.paper or standing.state == "passed":
        raise NotAtThisGate
    said = written("title", title), written("reference", reference)
    site.store.add_paper(Paper(new_id(), case, gate, artefact, *said, found.head.number, actor.id, site.clock()))
    return course_of(site, found)
