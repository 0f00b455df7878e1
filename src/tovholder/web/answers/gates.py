"""Gates, and what was said and decided at them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from pydantic import BaseModel

from tovholder.locale import Lang
from tovholder.usecases.access.actor import Role
from tovholder.usecases.cases.history import people
from tovholder.usecases.cases.site import Site
from tovholder.usecases.governance.course import Course, GateStanding, State
from tovholder.usecases.governance.records import (
    Advice,
    Assessment,
    Endorsement,
    GateDecision,
    Outcome,
    Paper,
)
from tovholder.usecases.governance.requirements import Kind, Lack, Requirement
from tovholder.usecases.governance.rules import Lens, Stage
from tovholder.usecases.governance.tolerances import Beyond, Moved

from .cases import Names, Who


class SaidAnswer(BaseModel):
    """Who said something, when, and of which version."""

    by: Who
    at: dt.datetime
    version: int


class PaperAnswer(SaidAnswer):
    """A paper, and where it lies."""

    title: str
    reference: str


class AssessmentAnswer(SaidAnswer):
    """A lens' assessment."""

    lens: Lens
    advice: Advice
    text: str
    conditions: list[str]


class EndorsementAnswer(SaidAnswer):
    """What a department answered."""

    department: str
    endorses: bool
    takes_over: bool | None
    text: str


class DecisionAnswer(SaidAnswer):
    """A decision at a gate. `hash`: of the version that was decided on; `rules`: of the file of gates it was by."""

    gate: str
    outcome: Outcome
    reason: str
    hash: str
    rules: str

    @classmethod
    def of(cls, decision: GateDecision, names: Names) -> DecisionAnswer:
        """The decision."""
        return cls(
            by=Who.of(decision.by, names),
            at=decision.at,
            version=decision.version,
            gate=decision.gate,
            outcome=decision.outcome,
            reason=decision.reason,
            hash=decision.hash,
            rules=decision.rules,
        )


class RequirementAnswer(BaseModel):
    """Something a gate needs. `lack` is empty when it is there; `whom`: who can bring it, and `role` what as.

    costs, gains: what a department pays and gains in the certain case, in kroner.
    """

    kind: Kind
    name: str
    title: str
    lack: Lack
    role: Role
    whom: list[Who]
    sections: list[str]
    costs: float | None
    gains: float | None
    paper: PaperAnswer | None
    assessment: AssessmentAnswer | None
    endorsement: EndorsementAnswer | None

    @classmethod
    def of(cls, one: Requirement, standing: GateStanding, names: Names, lang: Lang) -> RequirementAnswer:
        """The requirement."""
        title = standing.gate.artefacts[one.name].name.text(lang) if one.kind == "artefact" else one.name
        said = one.said
        return cls(
            kind=one.kind,
            name=one.name,
            title=title,
            lack=one.lack,
            role=one.role,
            whom=[Who(id=account.id, name=account.name) for account in one.whom],
            sections=list(one.sections),
            costs=None if one.figures is None else one.figures.costs,
            gains=None if one.figures is None else one.figures.gains,
            paper=_paper(said, names) if isinstance(said, Paper) else None,
            assessment=_assessment(said, names) if isinstance(said, Assessment) else None,
            endorsement=_endorsement(said, names) if isinstance(said, Endorsement) else None,
        )


class MovedAnswer(BaseModel):
    """Where the case has moved too far from the version the gate froze; kroner, undiscounted."""

    kind: Beyond
    name: str
    before: float | None
    after: float | None

    @classmethod
    def all_of(cls, moved: Iterable[Moved]) -> list[MovedAnswer]:
        """The list."""
        return [cls(kind=one.kind, name=one.name, before=one.before, after=one.after) for one in moved]


class GateAnswer(BaseModel):
    """A gate and how it stands. `days`: how long its stages took, or have taken until now."""

    id: str
    name: str
    stages: list[Stage]
    state: State
    decider: str
    decided_by: Role
    ready: bool
    requirements: list[RequirementAnswer]
    changed: list[MovedAnswer]
    decision: DecisionAnswer | None
    passed: DecisionAnswer | None
    entered: dt.datetime | None
    left: dt.datetime | None
    days: int | None

    @classmethod
    def of(cls, standing: GateStanding, seen_at: dt.datetime, names: Names, lang: Lang) -> GateAnswer:
        """The gate."""
        decision, passed = (
            None if one is None else DecisionAnswer.of(one, names) for one in (standing.decision, standing.passed)
        )
        return cls(
            id=standing.id,
            name=standing.gate.name.text(lang),
            stages=list(standing.gate.stages),
            state=standing.state,
            decider=standing.gate.decider.text(lang),
            decided_by=standing.gate.decided_by,
            ready=standing.is_current and not standing.missing,
            requirements=[RequirementAnswer.of(one, standing, names, lang) for one in standing.requirements],
            changed=MovedAnswer.all_of(standing.changed),
            decision=decision,
            passed=passed,
            entered=standing.entered,
            left=standing.left,
            days=standing.days(seen_at),
        )


class CourseAnswer(BaseModel):
    """Every gate in order. `current`: the one the case stands at, null when all are passed."""

    current: str | None
    rules: str
    gates: list[GateAnswer]

    @classmethod
    def of(cls, course: Course, *, site: Site, lang: Lang) -> CourseAnswer:
        """The course."""
        names = people(site)
        return cls(
            current=None if course.current is None else course.current.id,
            rules=course.rules.hash,
            gates=[GateAnswer.of(gate, course.seen_at, names, lang) for gate in course.gates],
        )


def _paper(paper: Paper, names: Names) -> PaperAnswer:
    return PaperAnswer(
        by=Who.of(paper.by, names), at=paper.at, version=paper.version, title=paper.title, reference=paper.reference
    )


def _assessment(one: Assessment, names: Names) -> AssessmentAnswer:
    return AssessmentAnswer(
        by=Who.of(one.by, names),
        at=one.at,
        version=one.version,
        lens=one.lens,
        advice=one.advice,
        text=one.text,
        conditions=list(one.conditions),
    )


def _endorsement(one: Endorsement, names: Names) -> EndorsementAnswer:
    return EndorsementAnswer(
        by=Who.of(one.by, names),
        at=one.at,
        version=one.version,
        department=one.department,
        endorses=one.endorses,
        takes_over=one.takes_over,
        text=one.text,
    )
