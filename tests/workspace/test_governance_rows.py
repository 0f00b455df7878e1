"""What surrounds a case is kept as it was said, in the order of time, the same on every database."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError
from tests.workspace.sites import Installation

from tovholder.usecases.access.actor import Actor
from tovholder.usecases.cases.records import Mark
from tovholder.usecases.cases.store import MovedOn
from tovholder.usecases.governance.lesson_records import Departure, Experience, Realised, Reuse, Shared
from tovholder.usecases.governance.note_records import Note, NoteAct
from tovholder.usecases.governance.records import Assessment, Endorsement, GateDecision, OwnRules, Paper
from tovholder.usecases.governance.steering_records import (
    CalendarLink,
    DigestChoice,
    DigestSent,
    LogEntry,
    Meeting,
    Minute,
)
from tovholder.workspace.store import SqlStore

pytestmark = pytest.mark.law
AT = dt.datetime(2026, 3, 1, 12, 30, 15, 123456, tzinfo=dt.UTC)
DAY, HASH, WORDS = dt.date(2027, 2, 28), "a" * 64, "Æblegrød 🙂\n»citat« {ikke} %"


@pytest.fixture
def case(place: Installation, anna: Actor) -> str:
    return place.case(anna).id


def test_everything_comes_back_as_it_was_kept(place: Installation, anna: Actor, case: str) -> None:
    store, by, municipality = place.site.store, anna.id, place.municipality
    note = Note("n" + case[:20], case, "goals.a", None, WORDS, ("x", "y"), 1, by, AT)
    meeting = Meeting("m" + case[:20], case, AT + dt.timedelta(days=9), WORDS, HASH, by, AT)
    kept: list[tuple[Callable[..., Any], Callable[[], Any], Any]] = [
        (store.add_paper, lambda: store.papers(case), Paper("1" + case, case, "g1", "a", WORDS, "26/1", 1, by, AT)),
        (
            store.add_assessment,
            lambda: store.assessments(case),
            Assessment("1" + case, case, "g1", "legal", "on_conditions", WORDS, ("a", WORDS), 1, by, AT),
        ),
        (
            store.add_endorsement,
            lambda: store.endorsements(case),
            Endorsement("1" + case, case, "g1", "skole", False, None, WORDS, 1, by, AT),
        ),
        (store.add_note, lambda: store.notes(case), note),
        (
            store.add_note_act,
            lambda: store.note_acts(case),
            NoteAct("1" + case, case, note.id, "assign", by, DAY, by, AT),
        ),
        (
            store.add_log_entry,
            lambda: store.log_entries(case),
            LogEntry("1" + case, case, DAY, WORDS, "b", "c", "", 1, by, AT),
        ),
        (store.add_meeting, lambda: store.meetings(case), meeting),
        (
            store.add_experience,
            lambda: store.experiences(case),
            Experience("1" + case, "e" + case, case, WORDS, "social", "", "", "", "title", 1, by, AT),
        ),
        (store.add_departure, lambda: store.departures(case), Departure("1" + case, case, HASH, WORDS, by, AT)),
        (
            store.add_realised,
            lambda: [one for one in store.realised(municipality) if one.case == case],
            Realised("1" + case, municipality, case, "p", "n", 0.48, 0.3, 0.665, 25, 12, "s", "t", by, AT),
        ),
        (
            store.add_reuse,
            lambda: [r for r in store.reuses() if r.case == case],
            Reuse("1" + case, "e", case, WORDS, by, AT),
        ),
    ]
    for add, found, record in kept:
        add(record)
        assert list(found()) == [record]
    minutes = tuple(Minute(f"{i}{case}", case, meeting.id, item, WORDS, by, AT) for i, item in enumerate("ab"))
    store.add_minutes(minutes)
    assert store.minutes(case) == minutes
    own = OwnRules("1" + case, municipality, WORDS, "b" * 64, by, AT)
    store.add_rules(own)
    assert store.own_rules(municipality) == store.rules_with(municipality, own.hash) == own
    choice = DigestChoice("1" + case, by, "a@b.dk", "weekly", "da", AT)
    store.add_digest_choice(choice)
    assert store.digest_choices()[-1] == choice
    sent = DigestSent("1" + case, by, AT, AT)
    store.add_digest_sent(sent)
    assert store.digests_sent()[by] == sent


def test_the_newest_wording_of_an_experience_holds_and_stays_in_its_place(
    place: Installation, anna: Actor, case: str
) -> None:
    store = place.site.store
    first = Experience("a" + case, "a" + case, case, "første", "social", "", "", "", "", 1, anna.id, AT)
    other = dataclasses.replace(first, id="b" + case, entry="b" + case, at=AT + dt.timedelta(seconds=1))
    again = dataclasses.replace(first, id="c" + case, observation="anden", at=AT + dt.timedelta(seconds=2))
    for one in (first, other, again):
        store.add_experience(one)
    assert store.experiences(case) == (again, other)


def test_a_bundle_is_on_the_shelf_once(place: Installation, anna: Actor, case: str) -> None:
    shared = Shared("1" + case, case.ljust(64, "0"), WORDS, anna.id, AT)
    assert place.site.store.add_shared(shared)
    assert not place.site.store.add_shared(dataclasses.replace(shared, id="2" + case))
    assert [one.id for one in place.site.store.library() if one.hash == shared.hash] == [shared.id]


def test_only_the_newest_calendar_opens(place: Installation, anna: Actor, case: str) -> None:
    store, later = place.site.store, AT + dt.timedelta(minutes=1)
    first, second = case.ljust(64, "1"), case.ljust(64, "2")
    store.add_calendar_link(CalendarLink("1" + case, anna.id, first, AT))
    assert store.calendar_of(first) == anna.id
    store.add_calendar_link(CalendarLink("2" + case, anna.id, second, later))
    assert (store.calendar_of(first), store.calendar_of(second)) == (None, anna.id)
    store.add_calendar_link(CalendarLink("3" + case, anna.id, None, later + dt.timedelta(minutes=1)))
    assert store.calendar_of(second) is None


def _decision(place: Installation, anna: Actor, case: str, version: int = 1) -> tuple[GateDecision, Mark]:
    row = place.site.store.case(case)
    assert row is not None
    decision = GateDecision("d" + case, case, "g0", "passed", "", version, row.head.hash, HASH, anna.id, AT)
    return decision, Mark(case, "approved", version, "G0", anna.id, AT)


def test_a_decision_and_its_mark_are_kept_together_or_not_at_all(place: Installation, anna: Actor, case: str) -> None:
    store = place.site.store
    assert isinstance(store, SqlStore)
    decision, mark = _decision(place, anna, case)

    def fails(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if statement.startswith("INSERT INTO mark"):
            raise OSError("the disk is gone")

    event.listen(store._database.engine, "before_cursor_execute", fails)
    try:
        with pytest.raises(OSError, match="gone"):
            store.add_decision(decision, mark, seen=0)
    finally:
        event.remove(store._database.engine, "before_cursor_execute", fails)
    assert (store.decisions(case), store.marks(case)) == ((), ())
    store.add_decision(decision, mark, seen=0)
    assert (store.decisions(case), store.approved(case)) == ((decision,), mark)


def test_a_decision_on_what_is_no_longer_so_is_not_kept(place: Installation, anna: Actor, case: str) -> None:
    store = place.site.store
    decision, mark = _decision(place, anna, case)
    with pytest.raises(MovedOn):
        store.add_decision(dataclasses.replace(decision, version=2), mark, seen=0)
    store.add_endorsement(Endorsement("1" + case, case, "g0", "skole", False, None, "nej", 1, anna.id, AT))
    with pytest.raises(MovedOn):
        store.add_decision(decision, mark, seen=0)
    store.add_decision(decision, mark, seen=1)


def test_nothing_is_said_of_a_version_there_is_not(place: Installation, anna: Actor, case: str) -> None:
    said = Assessment("1" + case, case, "g1", "legal", "for", "x", (), 7, anna.id, AT)
    with pytest.raises(IntegrityError):
        place.site.store.add_assessment(said)
    assert place.site.store.assessments(case) == ()
