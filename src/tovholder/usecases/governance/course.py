"""How far a case is through its gates: which are passed, which one it stands at, and how long each stage took."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Literal

from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.cases.opening import Opened, open_case
from tovholder.usecases.cases.site import Site

from .adapting import rules_of
from .reading_rules import Read
from .records import GateDecision
from .refusals import NotAtThisGate
from .requirements import Requirement, requirements, said_of
from .rules import Gate
from .tolerances import Moved, moved

State = Literal["passed", "again", "open", "stopped", "later"]
"""`again`: passed, but the case has since moved too far; `open`: the next one; `stopped`: the case was stopped here."""


@dataclass(frozen=True)
class GateStanding:
    """A gate and how it stands.

    decision  the newest one
    passed    the newest one that passed it: the version it froze
    changed   where the case has moved beyond the tolerances from that version, at the gate passed last
    entered, left   when its stages began and ended; None where they have not
    """

    id: str
    gate: Gate
    state: State
    decision: GateDecision | None
    passed: GateDecision | None
    changed: tuple[Moved, ...]
    entered: dt.datetime | None
    left: dt.datetime | None
    _asked: Callable[[], tuple[Requirement, ...]]

    @cached_property
    def requirements(self) -> tuple[Requirement, ...]:
        """Everything it needs, met or not; found out for the gates that somebody asks it of."""
        return self._asked()

    @property
    def missing(self) -> tuple[Requirement, ...]:
        """What is not there yet."""
        return tuple(one for one in self.requirements if not one.is_met)

    @property
    def is_current(self) -> bool:
        """Whether it is the gate the case stands at."""
        return self.state in ("again", "open", "stopped")

    def days(self, now: dt.datetime) -> int | None:
        """Whole days its stages have taken, until now if they are not over."""
        if self.entered is None:
            return None
        return ((self.left or now) - self.entered).days


@dataclass(frozen=True, slots=True)
class Course:
    """Every gate of a case, in order."""

    rules: Read
    gates: tuple[GateStanding, ...]
    seen_at: dt.datetime

    @property
    def current(self) -> GateStanding | None:
        """The gate the case stands at; None when all are passed."""
        return next((gate for gate in self.gates if gate.is_current), None)

    def gate(self, id_: str) -> GateStanding:
        """One gate. Raises NotThere."""
        found = next((gate for gate in self.gates if gate.id == id_), None)
        if found is None:
            raise NotThere("gate")
        return found


def course(actor: Actor, site: Site, case: str) -> Course:
    """How far the case is. Raises NotThere."""
    return course_of(site, open_case(actor, site, case, "case.around"))


def course_of(site: Site, found: Opened) -> Course:
    """As `course`, of a case that has been opened."""
    read = rules_of(site, found.row.municipality)
    decisions = site.store.decisions(found.id)
    newest = {one.gate: one for one in decisions}
    names = list(read.rules.gates)
    done = _passed_in_a_row(names, newest)
    changed = _changed(site, read, found, newest[names[done - 1]]) if done else ()
    current = done - 1 if changed else done
    left = [_first_passed(name, decisions) for name in names[:done]] + [None] * (len(names) - done)
    entered = [found.row.created_at, *left[:-1]]
    said = said_of(site, found)
    standing = [
        GateStanding(
            id=name,
            gate=gate,
            state=_state(at, current, done, newest.get(name)),
            decision=newest.get(name),
            passed=_last_passed(name, decisions) if at < done else None,
            changed=changed if at == done - 1 else (),
            entered=entered[at],
            left=left[at],
            _asked=partial(requirements, site, found, read.rules, name, found.head, said),
        )
        for at, (name, gate) in enumerate(read.rules.gates.items())
    ]
    return Course(read, tuple(standing), site.clock())


def at_current(site: Site, found: Opened, gate: str) -> GateStanding:
    """The gate, which must be the one the case stands at. Raises NotThere, NotAtThisGate."""
    standing = course_of(site, found).gate(gate)
    if not standing.is_current:
        raise NotAtThisGate
    return standing


def _passed_in_a_row(names: Sequence[str], newest: Mapping[str, GateDecision]) -> int:
    """How many gates are passed, counted from the first to the first that is not."""
    passed = (name in newest and newest[name].outcome == "passed" for name in names)
    return next((at for at, is_passed in enumerate(passed) if not is_passed), len(names))


def _state(at: int, current: int, done: int, decision: GateDecision | None) -> State:
    if at != current:
        return "passed" if at < current else "later"
    if at < done:
        return "again"
    return "stopped" if decision is not None and decision.outcome == "stopped" else "open"


def _changed(site: Site, read: Read, found: Opened, passed: GateDecision) -> tuple[Moved, ...]:
    frozen = site.store.version(found.id, passed.version)
    assert frozen is not None
    return moved(site, read.rules.tolerances_of(passed.gate), frozen, found.head)


def _first_passed(gate: str, decisions: Iterable[GateDecision]) -> dt.datetime | None:
    return next((one.at for one in decisions if one.gate == gate and one.outcome == "passed"), None)


def _last_passed(gate: str, decisions: Sequence[GateDecision]) -> GateDecision | None:
    return next((one for one in reversed(decisions) if one.gate == gate and one.outcome == "passed"), None)
