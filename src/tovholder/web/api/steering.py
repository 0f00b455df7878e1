"""The steering of a case: the log of decisions, and meetings with their minutes."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import Path
from pydantic import AwareDatetime, Field

from tovholder.usecases.cases.history import people
from tovholder.usecases.governance import decision_log, meetings
from tovholder.web.answers.body import Body
from tovholder.web.answers.steering import LoggedAnswer, MeetingAnswer
from tovholder.web.asked import AskedHere
from tovholder.web.routes import Routes

routes = Routes("/api/cases/{case}", tag="steering")
Id = Annotated[str, Path(max_length=64)]
Words = Annotated[str, Field(max_length=20_000)]
Line = Annotated[str, Field(max_length=500)]
FIRST, LAST = dt.datetime(1990, 1, 1, tzinfo=dt.UTC), dt.datetime(2200, 1, 1, tzinfo=dt.UTC)


class NewEntry(Body):
    """A decision: what, when, why, by whose mandate, and what it does to the case."""

    date: Annotated[dt.date, Field(ge=FIRST.date(), le=LAST.date())]
    text: Words
    reason: Words
    mandate: Line
    effect: Words = ""


class NewMeeting(Body):
    """When a meeting starts, with its zone, and where it is."""

    starts: Annotated[AwareDatetime, Field(ge=FIRST, le=LAST)]
    where: Line = ""


class NewMinutes(Body):
    """What was said, by item; `present` is who was there. `approved`: whether the minutes are approved with this."""

    items: dict[Annotated[str, Field(max_length=32)], Words] = Field(max_length=50)
    approved: bool = False


@routes.get("/decisions", needs="case.around")
def list_decisions(asked: AskedHere, case: str) -> list[LoggedAnswer]:
    """Every decision, at the gates and outside them; the newest first."""
    names = people(asked.site)
    return [LoggedAnswer.of(one, names) for one in decision_log.decision_log(asked.actor, asked.site, case)]


@routes.post("/decisions", needs="case.steer", status_code=201)
def add_decision(asked: AskedHere, case: str, body: NewEntry) -> LoggedAnswer:
    """Log a decision that is taken outside the gates."""
    entry = decision_log.log_decision(
        asked.actor,
        asked.site,
        case,
        date=body.date,
        text=body.text,
        reason=body.reason,
        mandate=body.mandate,
        effect=body.effect,
    )
    return LoggedAnswer.of(entry, people(asked.site))


@routes.get("/meetings", needs="case.around")
def list_meetings(asked: AskedHere, case: str) -> list[MeetingAnswer]:
    """The steering group's meetings, the latest first."""
    names = people(asked.site)
    return [MeetingAnswer.of(held, names, asked.lang) for held in meetings.meetings(asked.actor, asked.site, case)]


@routes.post("/meetings", needs="case.steer", status_code=201)
def add_meeting(asked: AskedHere, case: str, body: NewMeeting) -> MeetingAnswer:
    """Call a meeting; it has the fixed agenda."""
    held = meetings.call(asked.actor, asked.site, case, starts=body.starts, where=body.where)
    return MeetingAnswer.of(held, people(asked.site), asked.lang)


@routes.put("/meetings/{meeting}/minutes", needs="case.steer")
def put_minutes(asked: AskedHere, case: str, meeting: Id, body: NewMinutes) -> MeetingAnswer:
    """Note what was said under items; earlier wordings are kept."""
    held = meetings.take_minutes(asked.actor, asked.site, case, meeting, body.items, approved=body.approved)
    return MeetingAnswer.of(held, people(asked.site), asked.lang)
