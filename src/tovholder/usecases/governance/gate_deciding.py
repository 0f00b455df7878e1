"""Deciding at a gate. Nothing passes without everything the gate needs; what passes is frozen as it was read."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.case.model import Case
from tovholder.errors import Finding, Param
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotAllowed
from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.cases.opening import Opened, document_of, open_case
from tovholder.usecases.cases.records import Mark, MarkKind
from tovholder.usecases.cases.site import Site
from tovholder.usecases.cases.store import MovedOn

from .course import Course, GateStanding, at_current, course_of
from .holders import holds
from .records import Assessment, GateDecision, Outcome
from .refusals import GateNotReady, MovedOnMeanwhile, ReasonNeeded


def decide(
    actor: Actor, site: Site, case: str, gate: str, outcome: Outcome, *, reason: str = "", opened: str
) -> Course:
    """Pass the gate, send the case back, or stop it; `opened` is the hash of the version that was read.

    To pass freezes that version, and marks it as the approved one if it can be calculated. A reason is needed to send
    back, to stop, and to pass against a lens' advice.

    Raises GateNotReady with everything that is missing, MovedOnMeanwhile, ReasonNeeded, NotAtThisGate, NotThere,
    NotAllowed.
    """
    with site.store.turn(case):
        seen = _said(site, case)
        found = open_case(actor, site, case, "case.decide")
        standing = at_current(site, found, gate)
        if not holds(actor, standing.gate.decided_by, found):
            raise NotAllowed
        if found.head.hash != opened:
            raise MovedOnMeanwhile
        if outcome == "passed" and standing.missing:
            case_read = site.calculations.reading(document_of(site, found.head)).case
            raise GateNotReady(missing_told(standing, case_read))
        if not reason.strip() and (outcome != "passed" or any(against(standing))):
            raise ReasonNeeded
        rules = course_of(site, found).rules
        decision = GateDecision(
            id=new_id(),
            case=case,
            gate=gate,
            outcome=outcome,
            reason=reason.strip(),
            version=found.head.number,
            hash=found.head.hash,
            rules=rules.hash,
            by=actor.id,
            at=site.clock(),
        )
        try:
            site.store.add_decision(decision, _mark(site, found, standing, decision), seen=seen)
        except MovedOn:
            raise MovedOnMeanwhile from None
    return course_of(site, found)


def missing_told(standing: GateStanding, case: Case | None) -> Iterator[Finding]:
    """What the gate lacks, as findings: what, why, and from whom."""
    for one in standing.missing:
        more: dict[str, Param] = {"lack": one.lack, "whom": ", ".join(account.name for account in one.whom) or "–"}
        match one.kind:
            case "artefact":
                name = standing.gate.artefacts[one.name].name.da
                yield Finding("gate-lacks-artefact", params={"artefact": name, **more})
            case "lens":
                yield Finding("gate-lacks-lens", params={"lens": one.name, **more})
            case "endorsement":
                yield Finding("gate-lacks-endorsement", params={"department": _called(one.name, case), **more})


def against(standing: GateStanding) -> Iterator[Assessment]:
    """The lenses that advise against."""
    for one in standing.requirements:
        if isinstance(one.said, Assessment) and one.said.advice == "against":
            yield one.said


def _said(site: Site, case: str) -> int:
    """How much has been said at the case's gates."""
    store = site.store
    return len(store.assessments(case)) + len(store.endorsements(case)) + len(store.decisions(case))


def _called(department: str, case: Case | None) -> str:
    known = None if case is None else case.departments.get(department)
    return known.name if known is not None else department


def _mark(site: Site, found: Opened, standing: GateStanding, decision: GateDecision) -> Mark | None:
    if decision.outcome != "passed":
        return None
    calculated = site.calculations.checked(document_of(site, found.head)).calculation is not None
    kind: MarkKind = "approved" if calculated else "snapshot"
    return Mark(found.id, kind, found.head.number, standing.gate.name.da, decision.by, decision.at)
