"""A case's gates: what each needs, what is said of it, and what is decided; and a municipality's own gates."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path
from pydantic import BaseModel, Field

from tovholder.usecases.governance import adapting
from tovholder.usecases.governance.assessing import assess
from tovholder.usecases.governance.course import course
from tovholder.usecases.governance.endorsing import endorse
from tovholder.usecases.governance.gate_deciding import decide
from tovholder.usecases.governance.handing_in import hand_in
from tovholder.usecases.governance.reading_rules import LONGEST
from tovholder.usecases.governance.records import Advice, Outcome
from tovholder.usecases.governance.rules import Lens
from tovholder.web.answers.body import Body
from tovholder.web.answers.gates import CourseAnswer
from tovholder.web.asked import Asked, AskedHere
from tovholder.web.routes import Routes

from .editing import Hash

routes = Routes("/api", tag="gates")
GateName = Annotated[str, Path(max_length=32)]
Words = Annotated[str, Field(max_length=20_000)]
Line = Annotated[str, Field(max_length=500)]


class NewPaper(Body):
    """A paper: what it is called, and where it lies (journal number or address)."""

    artefact: Annotated[str, Field(max_length=32)]
    title: Line
    reference: Line


class NewAssessment(Body):
    """A lens' assessment of the version that was opened."""

    lens: Lens
    advice: Advice
    text: Words
    conditions: list[Line] = Field(default_factory=list, max_length=50)
    opened: Hash


class NewEndorsement(Body):
    """What a department answers to the version that was opened."""

    department: Annotated[str, Field(max_length=200)]
    endorses: bool
    takes_over: bool | None = None
    text: Words = ""
    opened: Hash


class NewDecision(Body):
    """What is decided on the version that was opened."""

    outcome: Outcome
    reason: Words = ""
    opened: Hash


class RulesAnswer(BaseModel):
    """A municipality's file of gates; `own` is false for the one the program comes with."""

    text: str
    hash: str
    own: bool


class NewRules(Body):
    """A file of gates; empty, to go back to the one the program comes with."""

    text: str = Field(max_length=LONGEST)


@routes.get("/cases/{case}/gates", needs="case.around")
def show(asked: AskedHere, case: str) -> CourseAnswer:
    """How far the case is through its gates, and what is missing from whom."""
    return CourseAnswer.of(course(asked.actor, asked.site, case), site=asked.site, lang=asked.lang)


@routes.post("/cases/{case}/gates/{gate}/papers", needs="case.change", status_code=201)
def add_paper(asked: AskedHere, case: str, gate: GateName, body: NewPaper) -> CourseAnswer:
    """Say that a paper is there."""
    found = hand_in(
        asked.actor, asked.site, case, gate, body.artefact, title=body.title, reference=body.reference
    )  # fmt: skip
    return CourseAnswer.of(found, site=asked.site, lang=asked.lang)


@routes.post("/cases/{case}/gates/{gate}/assessments", needs="case.assess", status_code=201)
def add_assessment(asked: AskedHere, case: str, gate: GateName, body: NewAssessment) -> CourseAnswer:
    """Give a lens' assessment."""
    found = assess(
        asked.actor,
        asked.site,
        case,
        gate,
        body.lens,
        advice=body.advice,
        text=body.text,
        conditions=body.conditions,
        opened=body.opened,
    )
    return CourseAnswer.of(found, site=asked.site, lang=asked.lang)


@routes.post("/cases/{case}/gates/{gate}/endorsements", needs="case.endorse", status_code=201)
def add_endorsement(asked: AskedHere, case: str, gate: GateName, body: NewEndorsement) -> CourseAnswer:
    """Answer for a department."""
    found = endorse(
        asked.actor,
        asked.site,
        case,
        gate,
        body.department,
        endorses=body.endorses,
        takes_over=body.takes_over,
        text=body.text,
        opened=body.opened,
    )
    return CourseAnswer.of(found, site=asked.site, lang=asked.lang)


@routes.post("/cases/{case}/gates/{gate}/decisions", needs="case.decide", status_code=201)
def add_decision(asked: AskedHere, case: str, gate: GateName, body: NewDecision) -> CourseAnswer:
    """Pass the gate, send the case back, or stop it."""
    found = decide(asked.actor, asked.site, case, gate, body.outcome, reason=body.reason, opened=body.opened)
    return CourseAnswer.of(found, site=asked.site, lang=asked.lang)


@routes.get("/municipalities/{municipality}/gates", needs="rules.manage")
def show_rules(asked: AskedHere, municipality: str) -> RulesAnswer:
    """The municipality's file of gates."""
    return _rules(asked, municipality)


@routes.put("/municipalities/{municipality}/gates", needs="rules.manage")
def put_rules(asked: AskedHere, municipality: str, body: NewRules) -> RulesAnswer:
    """Use an own file of gates from now on."""
    adapting.adapt(asked.actor, asked.site, municipality, body.text)
    return _rules(asked, municipality)


def _rules(asked: Asked, municipality: str) -> RulesAnswer:
    read, own = adapting.rules_shown(asked.actor, asked.site, municipality)
    return RulesAnswer(text=read.text, hash=read.hash, own=own is not None and bool(own.text))
