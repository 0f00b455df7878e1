"""What has been measured: status and effects with their drawings, and the next version of the case."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

from fastapi import Query, Request, Response

from tovholder.quantities import formats, month_label
from tovholder.report.drawing import png, svg
from tovholder.report.model import Chart, Section
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.followup import plans, results, updating
from tovholder.usecases.table_files import table_csv, table_xlsx
from tovholder.usecases.updating import was
from tovholder.web.asked import Asked, AskedHere
from tovholder.web.dates import month_asked
from tovholder.web.pages.framing import Frame
from tovholder.web.pages.results import TYPES
from tovholder.web.routes import Routes

from .outline import followup_page, may

routes = Routes(in_schema=False)
Until = Annotated[str | None, Query(max_length=20)]
Ending = Literal["svg", "png", "csv", "xlsx"]
Name = Annotated[str, Query(max_length=200)]


@routes.get("/sager/{case}/opfoelgning/status", needs="followup.read")
def status(asked: AskedHere, request: Request, case: str, til: Until = None) -> Response:
    """How far the case is."""

    def make(_: Frame) -> dict[str, Any]:
        return {"section": _status(asked, case, til), "til": til}

    return followup_page(asked, request, case, "status", "status.html.j2", make)


@routes.get("/sager/{case}/opfoelgning/status/{number}.{ending}", needs="followup.read")
def status_chart(
    asked: AskedHere, case: str, number: int, ending: Ending, til: Until = None, gem: bool = False
) -> Response:
    """A chart of the status as a file."""
    return _file(asked, results.chart_of(_status(asked, case, til), number), f"status-{number}", ending, keep=gem)


@routes.get("/sager/{case}/opfoelgning/effekter", needs="followup.read")
def effects(asked: AskedHere, request: Request, case: str, maaling: Name = "", til: Until = None) -> Response:
    """The plan's estimates, one of them shown; what the planned ones could show."""

    def make(frame: Frame) -> dict[str, Any]:
        planned = plans.plan_of(asked.site, frame.shown.opened).reading.require()
        shown = _effect(asked, case, maaling, til) if maaling else None
        power = None if maaling else results.powers_shown(asked.actor, asked.site, case, lang=asked.lang)
        return {"estimates": planned.estimates, "maaling": maaling, "section": shown, "power": power, "til": til}

    return followup_page(asked, request, case, "effekter", "effects.html.j2", make)


@routes.get("/sager/{case}/opfoelgning/effekter/{number}.{ending}", needs="followup.read")
def effect_chart(
    asked: AskedHere, case: str, number: int, ending: Ending, maaling: Name, til: Until = None, gem: bool = False
) -> Response:
    """A chart of an effect as a file."""
    return _file(
        asked, results.chart_of(_effect(asked, case, maaling, til), number), f"effekt-{number}", ending, keep=gem
    )


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


def _status(asked: Asked, case: str, until: str | None) -> Section:
    return results.status_shown(asked.actor, asked.site, case, through=month_asked(until), lang=asked.lang)


def _effect(asked: Asked, case: str, name: str, until: str | None) -> Section:
    return results.effect_shown(asked.actor, asked.site, case, name, through=month_asked(until), lang=asked.lang)


def _writer(asked: Asked) -> Callable[[float | None, str], str]:
    def write(value: float | None, kind: str) -> str:
        if value is None:
            return formats.NOTHING
        if kind == "share":
            return formats.percent(value, lang=asked.lang, decimals=1)
        return formats.number(value, lang=asked.lang, decimals=2)

    return write


def _file(asked: Asked, chart: Chart, name: str, ending: Ending, *, keep: bool) -> Response:
    """The drawing, or the numbers behind it."""
    if ending == "svg":
        content: bytes = svg(chart.spec, prefix=name).encode()
    elif ending == "png":
        content = png(chart.spec)
    elif chart.table is None:
        raise NotThere("page")
    elif ending == "csv":
        content = table_csv(chart.table, lang=asked.lang).encode()
    else:
        content = table_xlsx(chart.table)
    headers = {"Content-Disposition": f'attachment; filename="{name}.{ending}"'} if keep or ending != "svg" else {}
    return Response(content, media_type=TYPES[ending], headers=headers)
