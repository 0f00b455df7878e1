"""The text of a case, what has happened to it, and any two versions side by side."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request, Response

from tovholder.errors import CaseError
from tovholder.report.findings import told
from tovholder.usecases.cases import history as cases
from tovholder.usecases.cases.changes_told import changes_told
from tovholder.usecases.cases.opening import open_case
from tovholder.web.asked import AskedHere
from tovholder.web.chart_files import as_image
from tovholder.web.forms.telling import value_text
from tovholder.web.routes import Routes

from .framing import case_page, frame_of

routes = Routes(in_schema=False)
Number = Annotated[int | None, Query(ge=1, le=2**31 - 1)]
_SHOWN = 50


@routes.get("/sager/{case}/tekst", needs="case.read")
def text(asked: AskedHere, request: Request, case: str) -> Response:
    """The case file, to be edited as a text."""
    return case_page(asked, request, "text.html.j2", frame_of(asked, case), "tekst")


@routes.get("/sager/{case}/historik", needs="case.read")
def history(asked: AskedHere, request: Request, case: str, indtil: Number = None) -> Response:
    """Versions, newest first."""
    found = cases.history(asked.actor, asked.site, case, before=indtil, limit=_SHOWN)
    marks: dict[int, list[cases.Marked]] = {}
    for marked in cases.marks(asked.actor, asked.site, case):
        marks.setdefault(marked.version.number, []).append(marked)
    return case_page(
        asked,
        request,
        "history.html.j2",
        frame_of(asked, case),
        "historik",
        versions=found,
        marks=marks,
        names=cases.people(asked.site),
        older=found[-1].number if len(found) == _SHOWN and found[-1].number > 1 else None,
    )


@routes.get("/sager/{case}/sammenlign", needs="case.read")
def compare(asked: AskedHere, request: Request, case: str, fra: Number = None, til: Number = None) -> Response:
    """Why the result changed from one version to another."""
    head = open_case(asked.actor, asked.site, case, "case.read").head.number
    before, after = fra or max(1, head - 1), til or head
    frame = frame_of(asked, case)
    try:
        found = changes_told(asked.actor, asked.site, case, before=before, after=after, lang=asked.lang)
    except CaseError as error:
        said = [told(finding, asked.lang) for finding in error.findings]
        return case_page(asked, request, "cannot.html.j2", frame, "historik", found=said)
    return case_page(
        asked,
        request,
        "compare.html.j2",
        frame,
        "historik",
        before=before,
        after=after,
        told=found,
        image=as_image(found.chart.spec, "changes"),
        narrow=as_image(found.chart.spec, "changes-narrow", narrow=True),
        value_text=value_text,
    )
