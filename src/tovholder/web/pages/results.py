"""What a case comes to, a part at a time, each chart with its three faces and its files."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import Query, Request, Response
from fastapi.responses import RedirectResponse

from tovholder.errors import CaseError, UnknownName
from tovholder.report.findings import told
from tovholder.report.papers.screen import SCREEN
from tovholder.report.result_cells import has_cells
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.cases import reading
from tovholder.usecases.cases.opening import open_case, version_of
from tovholder.web.asked import Asked, AskedHere
from tovholder.web.chart_files import Ending, as_file
from tovholder.web.rendering import page
from tovholder.web.routes import Routes

from .framing import case_page, frame_of

routes = Routes(in_schema=False)
Version = Annotated[int | None, Query(ge=1, le=2**31 - 1)]
Cells = Annotated[Literal["vis"] | None, Query()]
"""Whether the workbook's cells are told beside the numbers; it stands in the address, to be passed on."""
_LATER = "simulation"
"""The part that takes many draws: it is shown inside another, when it is asked for."""


@routes.get("/sager/{case}/resultat", needs="case.read")
def first(asked: AskedHere, request: Request, case: str, udgave: Version = None, celler: Cells = None) -> Response:
    """The first part."""
    return _shown(asked, request, case, "first-page", udgave, cells=celler is not None)


@routes.get("/sager/{case}/resultat/{part}", needs="case.read")
def one(
    asked: AskedHere, request: Request, case: str, part: str, udgave: Version = None, celler: Cells = None
) -> Response:
    """One part."""
    return _shown(asked, request, case, part, udgave, cells=celler is not None)


@routes.get("/sager/{case}/del/{part}", needs="case.read")
def fragment(asked: AskedHere, request: Request, case: str, part: str, udgave: Version = None) -> Response:
    """A part without its page, for the one that takes a while."""
    section = _section(asked, case, part, udgave)
    frame = frame_of(asked, case)
    return page(
        request, asked.lang, asked.actor, "fragment.html.j2", section=section, frame=frame, part=part, udgave=udgave
    )


@routes.get("/sager/{case}/resultat/{part}/{number}.{ending}", needs="case.read")
def chart(
    asked: AskedHere,
    case: str,
    part: str,
    number: int,
    ending: Ending,
    udgave: Version = None,
    gem: bool = False,
    smal: bool = False,
) -> Response:
    """A chart as a file: the drawing, for a phone if it is to be narrow, or the numbers behind it."""
    try:
        spec, numbers = reading.chart(asked.actor, asked.site, case, part, number, version=udgave, lang=asked.lang)
    except UnknownName:
        raise NotThere("page") from None
    name = f"{part}-{number}"
    return as_file(spec, numbers, ending, name=name, lang=asked.lang, narrow=smal, keep=gem)


@routes.get("/sager/{case}/v/{code}", needs="case.read")
def frozen(asked: AskedHere, case: str, code: str) -> Response:
    """A version for good, by its hash or the code that is printed."""
    found = open_case(asked.actor, asked.site, case, "case.read")
    is_code = len(code) >= 10 and all(character in "0123456789abcdef" for character in code)
    version = asked.site.store.version_with(found.id, code) if is_code else None
    if version is None:
        raise NotThere("version")
    return RedirectResponse(f"/sager/{case}/resultat?udgave={version.number}", status_code=303)


def _section(asked: Asked, case: str, part: str, version: int | None) -> object:
    try:
        return reading.part(asked.actor, asked.site, case, part, version=version, lang=asked.lang)
    except UnknownName:
        raise NotThere("page") from None


def _shown(asked: Asked, request: Request, case: str, part: str, version: int | None, *, cells: bool) -> Response:
    frame = frame_of(asked, case)
    found = open_case(asked.actor, asked.site, case, "case.read")
    chosen = found.head if version is None else version_of(asked.site, found, version)
    try:
        section = _section(asked, case, part, version)
    except CaseError as error:
        said = [told(finding, asked.lang) for finding in error.findings]
        return case_page(asked, request, "cannot.html.j2", frame, "resultat", found=said)
    return case_page(
        asked,
        request,
        "result.html.j2",
        frame,
        "resultat",
        section=section,
        part=part,
        parts=[name for name in SCREEN if name != _LATER],
        later=_LATER if part == "uncertainty" else None,
        against=reading.against(asked.actor, asked.site, case, version=version, lang=asked.lang),
        udgave=version,
        chosen=chosen,
        celler=cells,
        has_cells=has_cells(section),
        version_state={} if version is None else {"udgave": version},
    )
