"""Calendars for other programs, and how often somebody wants mail."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Request, Response
from pydantic import BaseModel, Field

from tovholder.usecases.governance import calendar, digest
from tovholder.usecases.governance.steering_records import Often
from tovholder.web.answers.body import Body
from tovholder.web.asked import AskedHere
from tovholder.web.own_address import home_of
from tovholder.web.routes import Routes

routes = Routes("", tag="calendars")
_TYPE = "text/calendar; charset=utf-8"


class CalendarAnswer(BaseModel):
    """The address of one's calendar, shown this once. Whoever has it reads what its owner may read."""

    address: str


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
    """An address for one's own calendar; the one before stops working."""
    secret = calendar.new_link(asked.actor, asked.site)
    return CalendarAnswer(address=f"{home_of(request, asked.settings)}/kalender/{secret}.ics?lang={asked.lang}")


@routes.delete("/api/calendar", needs="self.change", status_code=204)
def end(asked: AskedHere) -> None:
    """Make one's calendar unreachable."""
    calendar.end_link(asked.actor, asked.site)


@routes.get("/kalender/{secret}.ics", needs="public", response_class=Response, include_in_schema=False)
def behind(asked: AskedHere, request: Request, secret: Annotated[str, Path(max_length=100)]) -> Response:
    """The calendar a secret opens: programs that follow a calendar cannot sign in."""
    content = calendar.calendar_behind(asked.site, secret, address=home_of(request, asked.settings), lang=asked.lang)
    return _sent(content)


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
