"""Documents to fetch, frames for a meeting, and the calculator: a case as others are shown it."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request, Response

from tovholder.errors import CaseError, UnknownName, dotted
from tovholder.report.findings import told
from tovholder.report.model import Chart
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.cases import papers, reading
from tovholder.usecases.cases.calculator import MOST_INPUTS, MOST_OUTPUTS, Calculator, calculator
from tovholder.usecases.forms import FORMS, Form
from tovholder.web.asked import Asked, AskedHere
from tovholder.web.chart_files import as_image
from tovholder.web.forms.shape import Field
from tovholder.web.routes import Routes

from .framing import Frame, case_page, frame_of, net_cells
from .sections import form_maker

routes = Routes(in_schema=False)
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".pdf": "application/pdf",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}
Places = Annotated[list[str], Query(max_length=MOST_INPUTS)]
Groups = Annotated[list[str], Query(max_length=MOST_OUTPUTS)]


@routes.get("/sager/{case}/dokumenter", needs="case.read")
def documents(asked: AskedHere, request: Request, case: str) -> Response:
    """Every document, in every form it has."""
    frame = frame_of(asked, case)
    return case_page(asked, request, "documents.html.j2", frame, "dokumenter", forms=FORMS)


@routes.get("/sager/{case}/dokumenter/{name}.{ending}", needs="case.read")
def document(asked: AskedHere, case: str, name: str, ending: str) -> Response:
    """One document, of the newest version."""
    form = Form(name, f".{ending}")
    if form.ending not in FORMS.get(name, ()):
        raise NotThere("page")
    file = papers.document(asked.actor, asked.site, case, name + form.ending, lang=asked.lang)
    ascii_file = file.name.encode("ascii", "ignore").decode()
    headers = {"Content-Disposition": f'attachment; filename="{ascii_file}"'}
    return Response(file.content, media_type=_TYPES.get(form.ending, "application/octet-stream"), headers=headers)


@routes.get("/sager/{case}/fremvis", needs="case.read")
def present(asked: AskedHere, request: Request, case: str) -> Response:
    """Frames for a meeting, the last of them to try for oneself."""
    frame = frame_of(asked, case)
    try:
        desk, _ = reading.desk_of(asked.actor, asked.site, case, lang=asked.lang)
        frames = desk.report("slides").sections
        chosen = _calculator(asked, case)
    except CaseError as error:
        return _cannot(asked, request, frame, error, "fremvis")
    images = {
        (section.id, i): as_image(block.spec, f"{section.id}-{i}")
        for section in frames
        for i, block in enumerate(section.blocks)
        if isinstance(block, Chart)
    }
    fields = _fields(asked, frame, chosen)[:3]
    return case_page(
        asked,
        request,
        "present.html.j2",
        frame,
        "fremvis",
        frames=frames,
        images=images,
        inputs=fields,
        cells=net_cells(asked, frame),
    )


@routes.get("/sager/{case}/regner", needs="case.read")
def calculate(asked: AskedHere, request: Request, case: str, tal: Places = [], vis: Groups = []) -> Response:  # noqa: B006
    """At most six numbers to move and four results to watch; everything else is locked."""
    frame = frame_of(asked, case)
    try:
        chosen = _calculator(asked, case, tal, vis)
    except CaseError as error:
        return _cannot(asked, request, frame, error, "regner")
    return case_page(
        asked,
        request,
        "calculator.html.j2",
        frame,
        "regner",
        inputs=_fields(asked, frame, chosen),
        outputs=chosen.outputs,
        cells=net_cells(asked, frame),
        offered=[(dotted(path), frame.telling.place(path), path in chosen.inputs) for path in chosen.offered],
        groups=[(group, frame.groups.get(group, group), group in chosen.outputs) for group in chosen.groups],
    )


def _calculator(
    asked: Asked, case: str, places: list[str] | None = None, groups: list[str] | None = None
) -> Calculator:
    try:
        return calculator(asked.actor, asked.site, case, places or [], groups or [], lang=asked.lang)
    except UnknownName:
        raise NotThere("place") from None


def _fields(asked: Asked, frame: Frame, chosen: Calculator) -> list[Field]:
    maker = form_maker(asked, frame, ())
    made = [(path, maker.at(path)) for path in chosen.inputs]
    return [field.called(frame.telling.place(path)) for path, field in made if isinstance(field, Field)]


def _cannot(asked: Asked, request: Request, frame: Frame, error: CaseError, tab: str) -> Response:
    said = [told(finding, asked.lang) for finding in error.findings]
    return case_page(asked, request, "cannot.html.j2", frame, tab, found=said)
