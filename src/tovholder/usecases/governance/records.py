"""What is kept about a case's gates. Every record stands for good; what is said later is a new record."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from .rules import Lens

Advice = Literal["for", "on_conditions", "against"]
Outcome = Literal["passed", "returned", "stopped"]


@dataclass(frozen=True, slots=True)
class OwnRules:
    """A municipality's own file of gates; the newest one holds. An empty text is back to the shipped one."""

    id: str
    municipality: str
    text: str
    hash: str
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper handed in for a gate: what it is called, and where it lies (journal number or address)."""

    id: str
    case: str
    gate: str
    artefact: str
    title: str
    reference: str
    version: int
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Assessment:
    """A lens' written assessment of a version; the newest one of the lens at the gate is the one that holds."""

    id: str
    case: str
    gate: str
    lens: Lens
    advice: Advice
    text: str
    conditions: tuple[str, ...]
    version: int
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Endorsement:
    """Whether a department stands behind a version, and takes the intervention over in operation if it works.

    takes_over  None where the gate does not ask
    """

    id: str
    case: str
    gate: str
    department: str
    endorses: bool
    takes_over: bool | None
    text: str
    version: int
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class GateDecision:
    """What was decided at a gate. `hash`: of the version's text; `rules`: of the file of gates it was decided by."""

    id: str
    case: str
    gate: str
    outcome: Outcome
    reason: str
    version: int
    hash: str
    rules: str
    by: str
    at: dt.datetime
