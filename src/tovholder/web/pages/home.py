"""The home of a case: its task list, with how far each section is."""

from __future__ import annotations

from fastapi import Request, Response

from tovholder.usecases.cases import tasks
from tovholder.usecases.cases.history import people
from tovholder.usecases.governance.checklist import progress
from tovholder.usecases.governance.course import course
from tovholder.web.asked import AskedHere
from tovholder.web.rendering import page
from tovholder.web.routes import Routes

from .framing import case_page, frame_of, sees_around

routes = Routes(in_schema=False)
PHASES = {
    "idea": ("about", "challenge", "target_group", "intervention"),
    "business": ("frame", "parties", "people_reached", "costs", "outcomes", "baseline", "assumptions", "choice"),
    "agreement": (
        "contract", "funding", "risks", "legal", "implementation", "measurement", "communication", "assessment",
    ),
}  # fmt: skip
"""DSI's three phases, and the sections of a case that are worked on in each."""


@routes.get("/sager/{case}", needs="case.read")
def home(asked: AskedHere, request: Request, case: str) -> Response:
    """The task list."""
    found = {task.section: task for task in tasks.tasks(asked.actor, asked.site, case)}
    frame = frame_of(asked, case)
    around = sees_around(asked, frame)
    return case_page(
        asked,
        request,
        "home.html.j2",
        frame,
        "",
        course=course(asked.actor, asked.site, case) if around else None,
        phases=[(phase, [found[section] for section in sections]) for phase, sections in PHASES.items()],
        finished=[task for task in found.values() if task.status == "done"],
        everything=found,
        progress={"legal": progress(asked.site, frame.shown.opened)} if around else {},
        names=people(asked.site),
    )


@routes.get("/sager/{case}/trin", needs="case.read")
def steps(asked: AskedHere, request: Request, case: str) -> Response:
    """The buttons for undo and redo, which name their steps, as a part of a page."""
    return page(request, asked.lang, asked.actor, "steps.html.j2", frame=frame_of(asked, case))
