"""A calendar of measuring points, meetings and tasks for other programs, which open it by a password of its own."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator

from icalendar import Calendar, Event

from tovholder.errors import dotted
from tovholder.locale import Lang, text
from tovholder.quantities import year_of
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import CalendarClosed, NotAllowed, SignInFirst
from tovholder.usecases.access.secrets import CALENDAR_PREFIX, kept, new_id, new_secret
from tovholder.usecases.access.signing_in import in_place_of
from tovholder.usecases.cases.opening import Listed, document_of, list_cases, open_case, title_of
from tovholder.usecases.cases.site import Site

from .measuring_points import measuring_points
from .notes import threads
from .steering_records import CalendarLink

_LASTS = dt.timedelta(hours=1)
"""How long a meeting is shown to last; when it ends is not written down."""


def new_password(actor: Actor, site: Site) -> str:
    """The password of the actor's calendar, shown this once; the one before stops working.

    Raises NotAllowed to a program.
    """
    if actor.is_program:
        raise NotAllowed
    secret = new_secret(CALENDAR_PREFIX)
    site.store.add_calendar_link(CalendarLink(new_id(), actor.id, kept(secret), site.clock()))
    return secret


def end_password(actor: Actor, site: Site) -> None:
    """Let no program open the actor's calendar. Raises NotAllowed."""
    if actor.only_reads:
        raise NotAllowed
    site.store.add_calendar_link(CalendarLink(new_id(), actor.id, None, site.clock()))


def login_of(actor: Actor, site: Site) -> str:
    """The user name that goes with the password. Raises SignInFirst if the account is not there any longer."""
    account = site.store.account(actor.id)
    if account is None:
        raise SignInFirst
    return account.login


def follower(site: Site, login: str, password: str, *, address: str) -> Actor:
    """Whoever a program follows a calendar for; for reading the calendar, and for nothing else.

    Raises CalendarClosed, the same whatever it is that does not fit; TooManyTries.
    """
    tried = (f"calendar of {login.casefold()}", f"calendar from {address}")
    site.throttle.count(*tried, at=site.clock())
    account = site.store.calendar_of(kept(password)) if password.startswith(CALENDAR_PREFIX) else None
    actor = None if account is None else in_place_of(site, account, only_reads=True)
    if actor is None or login_of(actor, site).casefold() != login.casefold():
        raise CalendarClosed
    for name in tried:
        # A program asks all day, and a whole town hall from one address.
        site.throttle.forget(name)
    return actor


def own_calendar(actor: Actor, site: Site, *, address: str, lang: Lang) -> bytes:
    """The calendar of everything the actor may read now."""
    events = [
        event
        for listed in list_cases(actor, site, "case.around")
        for event in _of_case(actor, site, listed, address, lang)
    ]
    return _written(events, lang)


def calendar_of_case(actor: Actor, site: Site, case: str, *, address: str, lang: Lang) -> bytes:
    """The calendar of one case. Raises NotThere."""
    found = open_case(actor, site, case, "case.around")
    listed = Listed(found.row, title_of(site, found.head), None)
    return _written(_of_case(actor, site, listed, address, lang), lang)


def _of_case(actor: Actor, site: Site, listed: Listed, address: str, lang: Lang) -> Iterator[Event]:
    case = listed.row.id
    home = f"{address}/sager/{case}"
    calculation = site.calculations.checked(document_of(site, listed.row.head)).calculation
    for point in () if calculation is None else measuring_points(calculation):
        name = text(f"governance.calendar.{point.which}", lang, goal=point.text, case=listed.title)
        day = dt.date(year_of(point.month), point.month % 12 + 1, 1)
        event = _event(("goal", case, point.goal, point.which, point.number), name, day, listed.row.head.at)
        event.add("description", home)
        yield event
    for meeting in site.store.meetings(case):
        name = text("governance.calendar.meeting", lang, case=listed.title)
        event = _event(("meeting", meeting.id), name, meeting.starts, meeting.at)
        event.add("dtend", meeting.starts + _LASTS)
        event.add("description", f"{home}/styring/moeder/{meeting.id}")
        if meeting.where:
            event.add("location", meeting.where)
        yield event
    for thread in threads(actor, site, case):
        if thread.is_open and thread.whom == actor.id and thread.due is not None:
            name = text("governance.calendar.task", lang, case=listed.title)
            yield _event(("task", thread.note.id), name, thread.due, thread.acts[-1].at)


def _event(what: tuple[str | int, ...], name: str, starts: dt.date, changed: dt.datetime) -> Event:
    """An event; the same thing has the same id each time, so that programs see it move instead of twice."""
    event = Event()
    event.add("uid", hashlib.sha256(dotted(tuple(map(str, what))).encode()).hexdigest()[:32] + "@tovholder")
    event.add("summary", name)
    event.add("dtstamp", changed)
    event.add("dtstart", starts)
    return event


def _written(events: Iterator[Event] | list[Event], lang: Lang) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", f"-//Tovholder//{lang.upper()}")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", text("governance.calendar.name", lang))
    for event in events:
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content
