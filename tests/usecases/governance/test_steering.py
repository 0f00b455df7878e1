"""Decisions outside the gates, meetings with their fixed agenda, and the calendar others can follow."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from tests.usecases.governance.people import Governed, actor_named, governed, ticking_installation
from tests.workspace.sites import MINIMAL, Installation, reading_only

from tovholder.locale import Lang
from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.granting import disable
from tovholder.usecases.access.refusals import CalendarClosed, NotAllowed, NotThere
from tovholder.usecases.access.secrets import kept, new_id, new_secret
from tovholder.usecases.governance.adapting import adapt
from tovholder.usecases.governance.calendar import (
    calendar_of_case,
    end_password,
    follower,
    login_of,
    new_password,
    own_calendar,
)
from tovholder.usecases.governance.decision_log import decision_log, log_decision
from tovholder.usecases.governance.meetings import MinutesApproved, call, meeting, meetings, take_minutes
from tovholder.usecases.governance.minutes_paper import minutes_file
from tovholder.usecases.governance.notes import remark
from tovholder.usecases.governance.reading_rules import shipped
from tovholder.usecases.governance.refusals import NotFilledIn
from tovholder.usecases.governance.steering_records import CalendarLink

pytestmark = pytest.mark.journey
HOME = "https://tovholder.example"
AT = dt.datetime(2027, 1, 15, 9, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    return ticking_installation(tmp_path_factory.mktemp("steering"))


@pytest.fixture
def case(place: Installation) -> Governed:
    return governed(place)


def test_decisions_at_gates_and_outside_them_stand_in_one_log(case: Governed) -> None:
    site = case.place.site
    case.decide("g0")
    day = site.clock().date()
    late, early = day + dt.timedelta(days=1), day - dt.timedelta(days=9)
    for date, text in ((early, "Optaget udvides"), (late, "Prisen ændres")):
        log_decision(case.group, site, case.case, date=date, text=text, reason="Derfor", mandate="Styregruppen")
    shown = [getattr(one, "text", None) or one.outcome for one in decision_log(case.anna, site, case.case)]  # type: ignore[union-attr]
    assert shown == ["Prisen ændres", "passed", "Optaget udvides"]
    with pytest.raises(NotFilledIn):
        log_decision(case.group, site, case.case, date=day, text="x", reason="y", mandate=" ")
    for somebody in (case.director, case.heads["skole"], case.lenses["legal"]):
        with pytest.raises(NotAllowed):
            log_decision(somebody, site, case.case, date=day, text="x", reason="y", mandate="z")


def test_a_meeting_has_the_agenda_it_was_called_with(case: Governed) -> None:
    site = case.place.site
    held = call(case.group, site, case.case, starts=AT, where="Rådhuset")
    assert list(held.agenda) == ["goals", "data", "unforeseen", "governance", "changes", "next"]
    assert [name for _, name in held.items("da")][:2] == ["Til stede", shipped().rules.agenda["goals"].da]
    adapt(case.anna, site, case.place.municipality, shipped().text.replace("  data: {da", "  tal: {da"))
    later = call(case.anna, site, case.case, starts=AT + dt.timedelta(days=90))
    assert "tal" in later.agenda
    adapt(case.anna, site, case.place.municipality, "")
    assert "tal" in meeting(case.anna, site, case.case, later.meeting.id).agenda
    assert "data" in meeting(case.anna, site, case.case, held.meeting.id).agenda
    assert [one.meeting.id for one in meetings(case.anna, site, case.case)] == [later.meeting.id, held.meeting.id]


def test_minutes_are_taken_kept_and_approved(case: Governed) -> None:
    site = case.place.site
    id_ = call(case.group, site, case.case, starts=AT).meeting.id
    take_minutes(case.group, site, case.case, id_, {"goals": "Holder", "present": "Alle"})
    take_minutes(case.anna, site, case.case, id_, {"goals": "Holder ikke", "present": "Alle"})
    kept = [(one.item, one.text) for one in site.store.minutes(case.case)]
    assert sorted(kept) == [("goals", "Holder"), ("goals", "Holder ikke"), ("present", "Alle")]
    with pytest.raises(NotThere):
        take_minutes(case.anna, site, case.case, id_, {"nothing": "x"})
    with pytest.raises(NotThere):
        # That they are approved is no item that somebody writes.
        take_minutes(case.anna, site, case.case, id_, {"approved": "x"})
    with pytest.raises(NotAllowed):
        take_minutes(case.director, site, case.case, id_, {"goals": "x"})
    held = take_minutes(case.group, site, case.case, id_, {}, approved=True)
    assert held.approved is not None
    assert held.minutes["goals"].text == "Holder ikke"
    with pytest.raises(MinutesApproved):
        take_minutes(case.group, site, case.case, id_, {"goals": "Alligevel"})


def _events(content: bytes) -> dict[str, dt.date]:
    calendar = Calendar.from_ical(content)
    return {str(event["summary"]): event.decoded("dtstart") for event in calendar.walk("VEVENT")}


def test_measuring_points_are_in_the_calendar_when_the_case_has_them(case: Governed) -> None:
    """The first families of the example start in the second quarter of 2022, the last in 2023-Q4: 10 months later."""
    events = _events(calendar_of_case(case.anna, case.place.site, case.case, address=HOME, lang="da"))
    plan = next(name for name in events if name.startswith("Første måling: Behandlingen er gennemført"))
    last = next(name for name in events if name.startswith("Sidste måling: Behandlingen er gennemført"))
    assert (events[plan], events[last]) == (dt.date(2023, 2, 1), dt.date(2024, 8, 1))
    average = [name for name in events if name.startswith("Måling: I gennemsnit 12 timer mindre")]
    assert [events[name] for name in average] == [dt.date(2025, 2, 1)]


def test_the_same_event_keeps_its_id_when_it_moves(case: Governed) -> None:
    def ids() -> dict[str, str]:
        content = calendar_of_case(case.anna, case.place.site, case.case, address=HOME, lang="da")
        return {str(e["summary"]): str(e["uid"]) for e in Calendar.from_ical(content).walk("VEVENT")}

    before = ids()
    case.change("goals.plan.measured_at", ["12 months"])
    assert ids() == before
    assert len(set(before.values())) == len(before)


def test_a_calendar_shows_what_its_owner_may_read_and_no_longer_than_they_want(case: Governed) -> None:
    site = case.place.site
    who = actor_named(case.place, f"Owner of {case.case}")
    site.store.add_grant(who.id, Grant("editor", "case", case.case), by=case.anna.id, at=site.clock())
    call(case.group, site, case.case, starts=AT, where="Rådhuset")
    remark(case.anna, site, case.case, "Hemmelig tekst", whom=who.id, due=dt.date(2027, 2, 2))
    secret, login = new_password(who, site), login_of(who, site)

    def followed(password: str, name: str = login) -> bytes:
        return own_calendar(follower(site, name, password, address=""), site, address=HOME, lang="da")

    content = followed(secret)
    events = _events(content)
    assert events["Styregruppemøde: Familiebehandling i Vejle (eksempelpriser, ikke Vejles egne tal)"] == AT
    assert dt.date(2027, 2, 2) in events.values()
    # What is written stays on the server.
    assert b"Hemmelig" not in content
    site.store.remove_grant(who.id, Grant("editor", "case", case.case), by=case.anna.id, at=site.clock())
    assert _events(followed(secret)) == {}
    newer = new_password(who, site)
    for gone in (secret, "nothing", ""):
        with pytest.raises(CalendarClosed):
            followed(gone)
    with pytest.raises(CalendarClosed):
        followed(newer, login_of(case.anna, site))
    assert followed(newer, login.upper())
    with pytest.raises(NotAllowed):
        new_password(reading_only(who), site)
    disable(case.anna, site, who.id, disabled=True)
    with pytest.raises(CalendarClosed):
        followed(newer)
    disable(case.anna, site, who.id, disabled=False)
    end_password(who, site)
    with pytest.raises(CalendarClosed):
        followed(newer)


def test_a_secret_that_stood_in_an_address_opens_nothing(case: Governed) -> None:
    """As they were made before: without what the password of a calendar begins with."""
    site, old = case.place.site, new_secret()
    site.store.add_calendar_link(CalendarLink(new_id(), case.anna.id, kept(old), site.clock()))
    assert site.store.calendar_of(kept(old)) == case.anna.id
    with pytest.raises(CalendarClosed):
        follower(site, login_of(case.anna, site), old, address="")


@pytest.mark.parametrize("lang", ["da", "en"])
def test_minutes_are_a_document_of_what_was_noted(place: Installation, lang: Lang) -> None:
    of = governed(place, MINIMAL)
    held = call(of.anna, place.site, of.case, starts=dt.datetime(2026, 3, 2, 7, 30, tzinfo=dt.UTC), where="Rådhuset")
    id_, zone = held.meeting.id, ZoneInfo("Europe/Copenhagen")
    said = {"present": "Anna og Bo", "goals": "Målene holder.\n\nVi ses igen."}
    take_minutes(of.anna, place.site, of.case, id_, said)

    def written() -> str:
        file = minutes_file(of.anna, place.site, of.case, id_, "docx", lang=lang, zone=zone)
        assert file.name == f"{'referat' if lang == 'da' else 'minutes'}-2026-03-02.docx"
        with zipfile.ZipFile(io.BytesIO(file.content)) as opened:
            return opened.read("word/document.xml").decode()

    draft = written()
    for words in ("Anna og Bo", "Målene holder.", "Vi ses igen.", "Rådhuset", "08.30" if lang == "da" else "08:30"):
        assert words in draft
    assert ("Udkast" if lang == "da" else "Draft") in draft
    take_minutes(of.anna, place.site, of.case, id_, {"data": "Nyt"}, approved=True)
    approved = written()
    assert ("Udkast" if lang == "da" else "Draft") not in approved
    assert "Anna" in approved
    pdf = minutes_file(of.anna, place.site, of.case, id_, "pdf", lang=lang, zone=zone)
    assert pdf.content.startswith(b"%PDF")
    with pytest.raises(NotThere):
        minutes_file(of.anna, place.site, of.case, "x", "pdf", lang=lang, zone=zone)
