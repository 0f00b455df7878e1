"""Calendars for other programs, and how often somebody wants mail."""

from __future__ import annotations

from fastapi import Request, Response
from pydantic import BaseModel, Field

from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import CalendarClosed, SignInFirst
from tovholder.usecases.governance import calendar, digest
from tovholder.usecases.governance.steering_records import Often
from tovholder.web.answers.body import Body
from tovholder.web.asked import Asked, AskedHere
from tovholder.web.basic import name_and_password
from tovholder.web.own_address import OWN_CALENDAR, home_of, own_calendar
from tovholder.web.routes import Routes

routes = Routes("", tag="calendars")
_TYPE = "text/calendar; charset=utf-8"


class CalendarAnswer(BaseModel):
    """Where one's calendar lies, and what a program proves itself by there. The password is shown this once."""

    address: str
    login: str
    secret: str


class DigestShape(Body):
    """How often one wants mail, and where to."""

    often: Often
    address: str = Field(default="", max_length=200)


class DigestAnswer(BaseModel):
    """How often one wants mail, and where to; never, for who has not chosen."""

    often: Often
    address: str


@routes.get("/api/cases/{case}/calendar.ics", needs="case.around", response_class=Response)
def of_case(asked: AskedHere, request: Request, case: str) -> Response:
    """The case's measuring points and meetings, as iCalendar."""
    content = calendar.calendar_of_case(
        asked.actor, asked.site, case, address=home_of(request, asked.settings), lang=asked.lang
    )
    return _sent(content)


@routes.post("/api/calendar", needs="self.change", status_code=201)
def make(asked: AskedHere, request: Request) -> CalendarAnswer:
    """A password for one's own calendar, which opens nothing else; the one before stops working."""
    secret = calendar.new_password(asked.actor, asked.site)
    address = own_calendar(request, asked.settings, asked.lang)
    return CalendarAnswer(address=address, login=calendar.login_of(asked.actor, asked.site), secret=secret)


@routes.delete("/api/calendar", needs="self.change", status_code=204)
def end(asked: AskedHere) -> None:
    """Let no program open one's calendar."""
    calendar.end_password(asked.actor, asked.site)


@routes.get(OWN_CALENDAR, needs="public", response_class=Response, include_in_schema=False)
def own(asked: AskedHere, request: Request) -> Response:
    """One's own calendar, as a file: to who is signed in, and to a program that has the calendar's password."""
    actor = asked.someone or _follower(asked, request)
    content = calendar.own_calendar(actor, asked.site, address=home_of(request, asked.settings), lang=asked.lang)
    answer = _sent(content)
    answer.headers["Content-Disposition"] = 'attachment; filename="tovholder.ics"'
    return answer


def _follower(asked: Asked, request: Request) -> Actor:
    if not asked.authorization and request.headers.get("sec-fetch-mode") == "navigate":
        # A person who is not signed in any longer; the browser would ask for a password, and get the wrong one.
        raise SignInFirst
    proof = name_and_password(asked.authorization)
    if proof is None:
        raise CalendarClosed
    return calendar.follower(asked.site, *proof, address=asked.address)


@routes.get("/api/digest", needs="self")
def chosen(asked: AskedHere) -> DigestAnswer:
    """How often one gets mail."""
    choice = digest.own_choice(asked.actor, asked.site)
    if choice is None:
        return DigestAnswer(often="never", address="")
    return DigestAnswer(often=choice.often, address=choice.address)


@routes.put("/api/digest", needs="self.change")
def choose(asked: AskedHere, body: DigestShape) -> DigestAnswer:
    """Choose how often one gets mail."""
    choice = digest.choose(asked.actor, asked.site, often=body.often, address=body.address, lang=asked.lang)
    return DigestAnswer(often=choice.often, address=choice.address)


def _sent(content: bytes) -> Response:
    return Response(content, media_type=_TYPE)
