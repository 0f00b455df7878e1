"""Every way the store can be made to keep more of what surrounds a case, as operations that are drawn from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from tests.workspace.sites import Installation

from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.cases.records import Mark, MarkKind
from tovholder.usecases.governance.lesson_records import Departure, Experience, Realised, Reuse, Shared
from tovholder.usecases.governance.note_records import Note, NoteAct, NoteDeed
from tovholder.usecases.governance.records import (
    Advice,
    Assessment,
    Endorsement,
    GateDecision,
    Outcome,
    OwnRules,
    Paper,
)
from tovholder.usecases.governance.rules import Lens
from tovholder.usecases.governance.steering_records import (
    CalendarLink,
    DigestChoice,
    DigestSent,
    LogEntry,
    Meeting,
    Minute,
    Often,
)

Draw = Callable[[int], int]
HASH = "a" * 64
_LENSES: Sequence[Lens] = ("social", "economic", "methodical", "legal")
_ADVICE: Sequence[Advice] = ("for", "on_conditions", "against")
_OUTCOMES: Sequence[Outcome] = ("returned", "stopped")
_DEEDS: Sequence[NoteDeed] = ("assign", "resolve", "reopen")
_OFTEN: Sequence[Often] = ("never", "daily", "weekly")
_MARKS: Sequence[MarkKind] = ("approved", "snapshot")


@dataclass(frozen=True, slots=True)
class One:
    """What one record is made of: a case, an account and a time, in an installation."""

    place: Installation
    draw: Draw
    case: str
    by: str
    at: dt.datetime


def _kept(method: str, record: Callable[[One], object]) -> Any:
    """A method that keeps one record."""

    def ready(place: Installation, draw: Draw) -> Callable[[], object]:
        made = record(One(place, draw, *_said_by(place, draw)))
        return partial(getattr(place.site.store, method), made)

    return ready


def _said_by(place: Installation, draw: Draw) -> tuple[str, str, dt.datetime]:
    accounts = place.site.store.accounts()
    return ("one", "two")[draw(2)], accounts[draw(len(accounts))].id, place.clock()


def _note(case: str, by: str, at: dt.datetime) -> Note:
    return Note(new_id(), case, "title", None, "x", (), 1, by, at)


def _act(draw: Draw, note: Note) -> NoteAct:
    return NoteAct(new_id(), note.case, note.id, _DEEDS[draw(3)], note.by, None, note.by, note.at)


def _meeting(case: str, by: str, at: dt.datetime) -> Meeting:
    return Meeting(new_id(), case, at + dt.timedelta(days=7), "x", HASH, by, at)


def _add_note(place: Installation, draw: Draw) -> Callable[[], object]:
    """By itself, or given to somebody at once."""
    note = _note(*_said_by(place, draw))
    return partial(place.site.store.add_note, note, _act(draw, note) if draw(2) else None)


def _add_note_act(place: Installation, draw: Draw) -> Callable[[], object]:
    note = _note(*_said_by(place, draw))
    place.site.store.add_note(note)
    return partial(place.site.store.add_note_act, _act(draw, note))


def _add_minutes(place: Installation, draw: Draw) -> Callable[[], object]:
    """Under no item, one, or several."""
    case, by, at = _said_by(place, draw)
    meeting = _meeting(case, by, at)
    place.site.store.add_meeting(meeting)
    minutes = tuple(Minute(new_id(), case, meeting.id, f"i{item}", "x", by, at) for item in range(draw(3)))
    return partial(place.site.store.add_minutes, minutes)


def _add_decision(place: Installation, draw: Draw) -> Callable[[], object]:
    """With a mark or without, and now and then when more has been said or saved meanwhile."""
    store = place.site.store
    case, by, at = _said_by(place, draw)
    row = store.case(case)
    assert row is not None
    head = row.head
    seen = len(store.assessments(case)) + len(store.endorsements(case)) + len(store.decisions(case))
    mark = Mark(case, _MARKS[draw(2)], head.number, "G1", by, at) if draw(2) else None
    outcome: Outcome = "passed" if mark is not None else _OUTCOMES[draw(2)]
    decision = GateDecision(new_id(), case, "g1", outcome, "x", head.number, head.hash, HASH, by, at)
    return partial(store.add_decision, decision, mark, seen=seen + (draw(4) == 0))


def _add_shared(place: Installation, draw: Draw) -> Callable[[], object]:
    """A bundle that may be there already."""
    _, by, at = _said_by(place, draw)
    return partial(place.site.store.add_shared, Shared(new_id(), f"{draw(4)}" * 64, "x", by, at))


AROUND: Mapping[str, Any] = {
    "add_rules": _kept("add_rules", lambda one: OwnRules(new_id(), one.place.municipality, "x", HASH, one.by, one.at)),
    "add_paper": _kept("add_paper", lambda one: Paper(new_id(), one.case, "g1", "a", "x", "1", 1, one.by, one.at)),
    "add_assessment": _kept(
        "add_assessment",
        lambda one: Assessment(
            new_id(), one.case, "g1", _LENSES[one.draw(4)], _ADVICE[one.draw(3)], "x", ("y",), 1, one.by, one.at
        ),
    ),
    "add_endorsement": _kept(
        "add_endorsement",
        lambda one: Endorsement(new_id(), one.case, "g1", "skole", bool(one.draw(2)), None, "x", 1, one.by, one.at),
    ),
    "add_decision": _add_decision,
    "add_note": _add_note,
    "add_note_act": _add_note_act,
    "add_log_entry": _kept(
        "add_log_entry",
        lambda one: LogEntry(new_id(), one.case, one.at.date(), "x", "y", "z", "", 1, one.by, one.at),
    ),
    "add_meeting": _kept("add_meeting", lambda one: _meeting(one.case, one.by, one.at)),
    "add_minutes": _add_minutes,
    "add_calendar_link": _kept(
        "add_calendar_link",
        lambda one: CalendarLink(new_id(), one.by, (new_id() * 2) if one.draw(2) else None, one.at),
    ),
    "add_digest_choice": _kept(
        "add_digest_choice",
        lambda one: DigestChoice(new_id(), one.by, "a@b.dk", _OFTEN[one.draw(3)], "da", one.at),
    ),
    "add_digest_sent": _kept("add_digest_sent", lambda one: DigestSent(new_id(), one.by, one.at, one.at)),
    "add_experience": _kept(
        "add_experience",
        lambda one: Experience(
            new_id(), new_id(), one.case, "x", _LENSES[one.draw(4)], "", "", "", "title", 1, one.by, one.at
        ),
    ),
    "add_reuse": _kept("add_reuse", lambda one: Reuse(new_id(), "e", one.case, "x", one.by, one.at)),
    "add_departure": _kept("add_departure", lambda one: Departure(new_id(), one.case, HASH, "x", one.by, one.at)),
    "add_shared": _add_shared,
    "add_realised": _kept(
        "add_realised",
        lambda one: Realised(
            new_id(), one.place.municipality, one.case, "p", "n", 0.5, 0.3, 0.7, 30, 15, "s", "t", one.by, one.at
        ),
    ),
}
"""By the name of the store's method."""
