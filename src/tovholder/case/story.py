"""The parts of a case that people read rather than the program calculates."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from tovholder.quantities import Quantity

from .part import Part


class About(Part):
    """A. Stamdata."""

    case_number: str | None = None
    version: str | None = None
    date: dt.date | None = None
    stage: (
        Literal["idea", "start-up", "design", "contract", "preparation", "operation", "settlement", "gain", "closing"]
        | None
    ) = None
    committees: tuple[str, ...] = ()
    owner: str | None = None
    coordinator: str | None = None
    theme: str | None = None
    summary: str | None = None
    recommendation: str | None = None
    sources: tuple[str, ...] = ()


class Challenge(Part):
    """B. Udfordring."""

    text: str | None = None
    size_and_development: str | None = None
    causes: str | None = None
    consequences_for_citizens: str | None = None
    present_cost: str | None = None
    earlier_attempts: str | None = None
    structural_barriers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class TargetGroup(Part):
    """C. Målgruppe."""

    definition: str | None = None
    inclusion: tuple[str, ...] = ()
    exclusion: tuple[str, ...] = ()
    expected_number_basis: str | None = None
    how_found: str | None = None
    referral: str | None = None
    decides_referral: str | None = None
    baseline_indicators: tuple[str, ...] = ()
    competing_offers: str | None = None


class TheoryOfChange(Part):
    """Forandringsteori: virkemidler → resultater → effekter, with what must hold."""

    activities: tuple[str, ...] = ()
    results: tuple[str, ...] = ()
    effects: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()


class Intervention(Part):
    """D. Indsats."""

    type: str | None = None
    description: str | None = None
    provider: str | None = None
    legal_basis: str | None = None
    evidence: tuple[str, ...] = ()
    maturity: Literal["screening", "maturing", "testing", "spreading"] | None = None
    theory_of_change: TheoryOfChange | None = None
    dose: str | None = None
    capacity: str | None = None
    fidelity: str | None = None
    harm: str | None = None
    citizen_perspective: str | None = None


class Baseline(Part):
    """E. Basisalternativ."""

    text: str | None = None
    cost_path: str | None = None
    deadweight_basis: str | None = None


class Funding(Part):
    """J. Finansiering: the plain frame; the contract itself is written elsewhere."""

    text: str | None = None
    investment: Quantity | None = None
    investors: tuple[str, ...] = ()
    instrument: str | None = None
    guarantees: str | None = None
    risk_supplement: str | None = None


class Risk(Part):
    """One risk with what is done about it."""

    text: str
    likelihood: Literal["low", "medium", "high"] | None = None
    impact: Literal["low", "medium", "high"] | None = None
    owner: str | None = None
    mitigation: str | None = None


class LegalPoint(Part):
    """M. One point of the legal checklist. `point`: its name in the municipality's list; an own question has none."""

    point: str | None = None
    question: str
    answer: str | None = None
    status: Literal["open", "settled", "no", "not_relevant"] = "open"
    basis: str | None = None
    person: str | None = None
    date: dt.date | None = None
    document: str | None = None
    journal_number: str | None = None


class Implementation(Part):
    """N. Implementering."""

    organisation: str | None = None
    plan: tuple[str, ...] = ()
    endorsements: tuple[str, ...] = ()
    staffing: str | None = None
    take_over: str | None = None
    stop_criteria: tuple[str, ...] = ()
    tolerances: tuple[str, ...] = ()


class Measurement(Part):
    """O. Måling og opfølgning."""

    design: Literal["rct", "quasi-experimental", "historical-comparison", "before-after", "verification"] | None = None
    honesty: str | None = None
    data_flows: tuple[str, ...] = ()
    timetable: tuple[str, ...] = ()
    budget_follow_up: tuple[str, ...] = ()


Reader = Literal["citizen", "staff", "politician", "department", "partner", "press", "fund"]
"""What kind of reader an audience is, which decides how it is written to."""


class Message(Part):
    """P. One line of the communication plan. An audience's `reader` need only be said once."""

    audience: str
    reader: Reader | None = None
    message: str
    channel: str | None = None
    sender: str | None = None
    time: Literal["before", "during", "after"] | None = None


class Person(Part):
    """Somebody with a role in the case."""

    name: str | None = None
    role: str
    organisation: str | None = None


class Lens(Part):
    """Q. One lens' assessment."""

    lens: Literal["social", "economic", "methodical", "legal"]
    person: str | None = None
    assessment: str | None = None
    conditions: tuple[str, ...] = ()
    date: dt.date | None = None


class Decision(Part):
    """Q. One decision taken."""

    date: dt.date
    text: str
    by: str | None = None
    reason: str | None = None
