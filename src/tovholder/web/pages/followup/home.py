"""Where follow-up begins: its steps, and how far each is."""

from __future__ import annotations

from typing import Any

from fastapi import Request, Response

from tovholder.usecases.cases.history import people
from tovholder.usecases.followup import overview
from tovholder.web.asked import AskedHere
from tovholder.web.pages.framing import Frame
from tovholder.web.routes import Routes

from .outline import followup_page

routes = Routes(in_schema=False)


@routes.get("/sager/{case}/opfoelgning", needs="followup.read")
def home(asked: AskedHere, request: Request, case: str) -> Response:
    """The steps."""

    def make(_: Frame) -> dict[str, Any]:
        return {"names": people(asked.site), "done": overview.steps(asked.actor, asked.site, case)}

    return followup_page(asked, request, case, "", "home.html.j2", make)
