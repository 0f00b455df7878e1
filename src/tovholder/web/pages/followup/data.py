"""Data in, and what waits to be verified."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fastapi import Request, Response

from tovholder.quantities import formats, month_label
from tovholder.usecases.cases.history import people
from tovholder.usecases.followup import importing, plans, verifying
from tovholder.web.asked import Asked, AskedHere
from tovholder.web.pages.framing import Frame
from tovholder.web.routes import Routes

from .outline import followup_page

routes = Routes(in_schema=False)
_SHOWN = 50


@routes.get("/sager/{case}/opfoelgning/data", needs="followup.import")
def data(asked: AskedHere, request: Request, case: str) -> Response:
    """A file in; and what has come in before."""

    def make(frame: Frame) -> dict[str, Any]:
        planned = plans.plan_of(asked.site, frame.shown.opened).reading.require()
        return {
            "sources": planned.sources,
            "has_key": asked.site.followup.has_key,
            "deeds": importing.imports(asked.actor, asked.site, case)[:_SHOWN],
            "names": people(asked.site),
            "number": _writer(asked),
        }

    return followup_page(asked, request, case, "data", "data.html.j2", make)


@routes.get("/sager/{case}/opfoelgning/kontrol", needs="followup.verify")
def verify(asked: AskedHere, request: Request, case: str) -> Response:
    """What waits to be verified."""

    def make(frame: Frame) -> dict[str, Any]:
        planned = plans.plan_of(asked.site, frame.shown.opened).reading.require()
        waits = verifying.waiting(asked.actor, asked.site, case)
        return {
            "waiting": waits[: verifying.MOST],
            "count": len(waits),
            "indicators": {key: indicator.name or key for key, indicator in planned.indicators.items()},
            "month": month_label,
            "number": _writer(asked),
        }

    return followup_page(asked, request, case, "kontrol", "verify.html.j2", make)


def _writer(asked: Asked) -> Callable[[float], str]:
    return lambda value: formats.number(value, lang=asked.lang, decimals=0 if value == round(value) else 2)
