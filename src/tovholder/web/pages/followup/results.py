"""What has been measured: status and effects with their drawings, and the next version of the case."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, Any

from fastapi import Path, Query, Request, Response

from tovholder.quantities import formats, month_label
from tovholder.report.model import Section
from tovholder.usecases.followup import plans, results, updating
from tovholder.usecases.followup.data import NoData
from tovholder.usecases.updating import was
from tovholder.web.asked import Asked, AskedHere
from tovholder.web.chart_files import Ending, as_file
from tovholder.web.dates import month_asked
from tovholder.web.pages.framing import Frame
from tovholder.web.routes import Routes

from .outline import followup_page, may

routes = Routes(in_schema=False)
Until = Annotated[str | None, Query(max_length=20)]
Part = Annotated[str, Path(max_length=60)]
_STATUS = ("followed-enrolment", "followed-assumptions", "followed-gain-years")
_EFFECTS = ("followed-effects",)


@routes.get("/sager/{case}/opfoelgning/status", needs="followup.read")
def status(asked: AskedHere, request: Request, case: str, til: Until = None) -> Response:
    """How far the case is."""

    def make(_: Frame) -> dict[str, Any]:
        return {"sections": _shown(asked, case, _STATUS, til), "til": til}

    return followup_page(asked, request, case, "status", "status.html.j2", make)


@routes.get("/sager/{case}/opfoelgning/effekter", needs="followup.read")
def effects(asked: AskedHere, request: Request, case: str, til: Until = None) -> Response:
    """The plan's estimates, once there are data; and what the planned ones could show."""

    def make(frame: Frame) -> dict[str, Any]:
        planned = plans.plan_of(asked.site, frame.shown.opened).reading.require()
        power = results.powers_shown(asked.actor, asked.site, case, lang=asked.lang)
        try:
            sections = _shown(asked, case, _EFFECTS, til)
        except NoData:
            sections = ()
        return {"estimates": planned.estimates, "sections": sections, "power": power, "til": til}

    return followup_page(asked, request, case, "effekter", "effects.html.j2", make)


@routes.get("/sager/{case}/opfoelgning/{part}/{number}.{ending}", needs="followup.read")
def chart(
    asked: AskedHere,
    case: str,
    part: Part,
    number: int,
    ending: Ending,
    til: Until = None,
    gem: bool = False,
    smal: bool = False,
) -> Response:
    """A chart of what was found as a file: the drawing, or the numbers behind it."""
    drawn, numbers = results.chart(
        asked.actor, asked.site, case, part, number, through=month_asked(til), lang=asked.lang
    )
    name = f"{part}-{number}"
    return as_file(drawn.spec, numbers, ending, name=name, lang=asked.lang, narrow=smal, keep=gem)


@routes.get("/sager/{case}/opfoelgning/ny-viden", needs="followup.read")
def learned(asked: AskedHere, request: Request, case: str, til: Until = None) -> Response:
    """What the case would say if it had learned from what was seen."""

    def make(frame: Frame) -> dict[str, Any]:
        proposed = updating.proposal(asked.actor, asked.site, case, through=month_asked(til), lang=asked.lang)
        return {
            "proposed": proposed,
            "month": month_label(proposed.proposal.through),
            "til": til,
            "was": was,
            "shown": _writer(asked),
            "may_save": may(asked, frame, "case.change"),
        }

    return followup_page(asked, request, case, "ny-viden", "learned.html.j2", make)


def _shown(asked: Asked, case: str, names: Sequence[str], until: str | None) -> tuple[Section, ...]:
    return results.shown(asked.actor, asked.site, case, names, through=month_asked(until), lang=asked.lang)


def _writer(asked: Asked) -> Callable[[float | None, str], str]:
    def write(value: float | None, kind: str) -> str:
        if value is None:
            return formats.NOTHING
        if kind == "share":
            return formats.percent(value, lang=asked.lang, decimals=1)
        return formats.number(value, lang=asked.lang, decimals=2)

    return write
