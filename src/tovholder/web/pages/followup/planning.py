"""The plan as a text, and the indicators in it."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Query, Request, Response

from tovholder.usecases.cases.history import people
from tovholder.usecases.followup import beginning, indicators, plans
from tovholder.web.asked import AskedHere
from tovholder.web.pages.framing import Frame
from tovholder.web.routes import Routes

from .outline import followup_page, may

routes = Routes(in_schema=False)


@routes.get("/sager/{case}/opfoelgning/plan", needs="followup.read")
def plan(
    asked: AskedHere, request: Request, case: str, udgave: Annotated[int | None, Query(ge=1, le=2**31 - 1)] = None
) -> Response:
    """The plan, to be edited as a text; an example where there is none. An earlier version is only to be read."""

    def make(frame: Frame) -> dict[str, Any]:
        kept = plans.versions(asked.actor, asked.site, case)
        if kept:
            text = plans.plan(asked.actor, asked.site, case, number=udgave).reading.document.text
        else:
            text = beginning.example(asked.actor, asked.site, case)
        return {
            "text": text,
            "versions": kept,
            "opened": kept[0].number if kept else 0,
            "udgave": udgave,
            "names": people(asked.site),
            "empty": beginning.EMPTY,
            "may_write": may(asked, frame, "case.change") and udgave is None,
        }

    return followup_page(asked, request, case, "plan", "plan.html.j2", make)


@routes.get("/sager/{case}/opfoelgning/indikatorer", needs="followup.read")
def list_indicators(asked: AskedHere, request: Request, case: str) -> Response:
    """Every definition, and which are frozen."""

    def make(_: Frame) -> dict[str, Any]:
        return {"indicators": indicators.indicators(asked.actor, asked.site, case)}

    return followup_page(asked, request, case, "indikatorer", "indicators.html.j2", make)
