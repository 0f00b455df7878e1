"""The log of decisions, and the steering group's meetings."""

from __future__ import annotations

from typing import cast

from fastapi import Request, Response

from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.governance import meetings as held
from tovholder.usecases.governance.course import course
from tovholder.usecases.governance.decision_log import day_of, decision_log
from tovholder.usecases.governance.minutes_paper import Ending, minutes_file
from tovholder.usecases.governance.notes import threads
from tovholder.usecases.governance.records import GateDecision
from tovholder.web.asked import AskedHere
from tovholder.web.rendering import ZONE
from tovholder.web.routes import Routes

from .framing import frame_of
from .governing import governing_page, may

routes = Routes(in_schema=False)
MINUTES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""The forms minutes come in."""


@routes.get("/sager/{case}/styring/beslutninger", needs="case.around")
def decisions(asked: AskedHere, request: Request, case: str) -> Response:
    """Every decision, the newest first."""
    frame = frame_of(asked, case)
    rules = course(asked.actor, asked.site, case).rules.rules
    logged = [(one, isinstance(one, GateDecision), day_of(one)) for one in decision_log(asked.actor, asked.site, case)]
    return governing_page(
        asked,
        request,
        "decisions.html.j2",
        frame,
        "beslutninger",
        logged=logged,
        gates={name: gate.name.text(asked.lang) for name, gate in rules.gates.items()},
        may_write=may(asked, frame, "case.steer"),
    )


@routes.get("/sager/{case}/styring/moeder", needs="case.around")
def meetings(asked: AskedHere, request: Request, case: str) -> Response:
    """The meetings, the latest first."""
    frame = frame_of(asked, case)
    found = held.meetings(asked.actor, asked.site, case)
    now = asked.site.clock()
    return governing_page(
        asked,
        request,
        "meetings.html.j2",
        frame,
        "moeder",
        meetings=found,
        now=now,
        may_write=may(asked, frame, "case.steer"),
    )


@routes.get("/sager/{case}/styring/moeder/{meeting}/referat.{ending}", needs="case.around")
def minutes(asked: AskedHere, case: str, meeting: str, ending: str) -> Response:
    """The minutes of a meeting as a file."""
    if ending not in MINUTES:
        raise NotThere("page")
    file = minutes_file(asked.actor, asked.site, case, meeting, cast("Ending", ending), lang=asked.lang, zone=ZONE)
    headers = {"Content-Disposition": f'attachment; filename="{file.name}"'}
    return Response(file.content, media_type=MINUTES[ending], headers=headers)


@routes.get("/sager/{case}/styring/moeder/{meeting}", needs="case.around")
def meeting(asked: AskedHere, request: Request, case: str, meeting: str) -> Response:
    """A meeting: its agenda with where things stand, and its minutes."""
    frame = frame_of(asked, case)
    found = held.meeting(asked.actor, asked.site, case, meeting)
    open_threads = [one for one in threads(asked.actor, asked.site, case) if one.is_open]
    return governing_page(
        asked,
        request,
        "meeting.html.j2",
        frame,
        "moeder",
        held=found,
        items=list(found.items(asked.lang)),
        gate=course(asked.actor, asked.site, case).current,
        open_count=len(open_threads),
        overdue=sum(one.due is not None and one.due < asked.site.clock().date() for one in open_threads),
        may_write=may(asked, frame, "case.steer"),
    )
