"""The sections of a case, each a form made from the case's model, with what it does to the result beside it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Annotated

from fastapi import Query, Request, Response

from tovholder.case.places import path_of
from tovholder.errors import Finding, UnknownName
from tovholder.report.findings import told
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.cases import tasks
from tovholder.usecases.cases.history import people
from tovholder.usecases.cases.pedigrees import LastChanges
from tovholder.usecases.governance.notes import threads
from tovholder.web.asked import Asked, AskedHere
from tovholder.web.forms.building import FormMaker
from tovholder.web.forms.shape import Group, html_id
from tovholder.web.rendering import page, short_moment
from tovholder.web.routes import Routes

from .framing import Frame, case_page, frame_of, net_cells, sees_around

routes = Routes(in_schema=False)
COUNTED = (
    "frame", "parties", "people_reached", "costs", "outcomes", "assumptions", "choice",
)  # fmt: skip
"""Sections whose numbers the result is made of: it is shown beside them."""


@routes.get("/sager/{case}/afsnit/{section}", needs="case.read")
def section(asked: AskedHere, request: Request, case: str, section: str) -> Response:
    """A section's form."""
    if section not in tasks.SECTIONS:
        raise NotThere("section")
    frame = frame_of(asked, case)
    keys = tasks.SECTIONS[section]
    findings = asked.site.calculations.checked(frame.shown.document).findings
    maker = form_maker(asked, frame, findings)
    order = list(tasks.SECTIONS)
    at = order.index(section)
    found = {task.section: task for task in tasks.tasks(asked.actor, asked.site, case)}
    return case_page(
        asked,
        request,
        "section.html.j2",
        frame,
        "",
        section=section,
        sees_around=sees_around(asked, frame),
        task=found[section],
        parts=[maker.part(key) for key in keys],
        counted=section in COUNTED,
        cells=net_cells(asked, frame) if section in COUNTED else {},
        found=[
            (finding.severity, html_id(finding.path), *told(finding, asked.lang))
            for finding in findings
            if finding.path and finding.path[0] in keys and finding.severity in ("error", "red", "amber")
        ],
        noted=noted_in(asked, frame, keys),
        previous=order[at - 1] if at else None,
        following=order[at + 1] if at + 1 < len(order) else None,
    )


def noted_in(asked: Asked, frame: Frame, keys: tuple[str, ...]) -> Counter[str]:
    """Place → how many open remarks there are on it, in some parts of a case, for those who see remarks."""
    if not sees_around(asked, frame):
        return Counter()
    found = (one.note.place for one in threads(asked.actor, asked.site, frame.id) if one.is_open)
    return Counter(place for place in found if place.partition(".")[0].partition("[")[0] in keys)


@routes.get("/sager/{case}/felter", needs="case.read")
def empty_fields(
    asked: AskedHere,
    request: Request,
    case: str,
    sted: Annotated[str, Query(max_length=2000)],
    niveau: Annotated[int, Query(ge=1, le=6)] = 4,
) -> Response:
    """The fields of an entry that have nothing in them, as a part of a page."""
    frame = frame_of(asked, case)
    try:
        path = path_of(sted, frame.shown.document.tree)
    except UnknownName:
        raise NotThere("place") from None
    group = form_maker(asked, frame, ()).at(path)
    items = group.empty if isinstance(group, Group) else ()
    return page(request, asked.lang, asked.actor, "empty_fields.html.j2", items=items, frame=frame, level=niveau)


def form_maker(asked: Asked, frame: Frame, findings: tuple[Finding, ...]) -> FormMaker:
    """What makes the forms of a case."""
    names = people(asked.site)

    def who_and_when(account: str, at: dt.datetime) -> str:
        return f"{names.get(account, '–')}, {short_moment(at, asked.lang)}"

    return FormMaker(
        frame.shown.document,
        findings,
        lang=asked.lang,
        changed=LastChanges(asked.site, frame.shown.version),
        who_and_when=who_and_when,
    )
