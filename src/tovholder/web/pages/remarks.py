"""Remarks and tasks of a case."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request, Response

from tovholder.case.places import path_of
from tovholder.errors import UnknownName
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.cases import tasks
from tovholder.usecases.governance.holders import holders
from tovholder.usecases.governance.notes import Thread, threads
from tovholder.web.asked import Asked, AskedHere
from tovholder.web.forms.shape import Group, html_id
from tovholder.web.routes import Routes

from .framing import Frame, frame_of
from .governing import governing_page, may
from .sections import form_maker

routes = Routes(in_schema=False)
Section = Annotated[str, Query(max_length=40)]
Which = Annotated[str, Query(max_length=10)]


@routes.get("/sager/{case}/styring/bemaerkninger", needs="case.around")
def remarks(asked: AskedHere, request: Request, case: str, afsnit: Section = "", vis: Which = "") -> Response:
    """What is written and what is to be done, the open ones first; and the form for another."""
    if afsnit and afsnit not in tasks.SECTIONS:
        raise NotThere("section")
    frame = frame_of(asked, case)
    found = threads(asked.actor, asked.site, case)
    mine = [one for one in found if one.is_open and one.whom == asked.actor.id]
    shown = {"mine": mine, "alle": list(found)}.get(vis, [one for one in found if one.is_open])
    return governing_page(
        asked,
        request,
        "remarks.html.j2",
        frame,
        "bemaerkninger",
        shown=shown,
        counts={"": sum(one.is_open for one in found), "mine": len(mine), "alle": len(found)},
        vis=vis if vis in ("mine", "alle") else "",
        section=afsnit,
        sections=list(tasks.SECTIONS),
        fields=places_in(asked, frame, afsnit) if afsnit else [],
        links={one.note.id: link_to(frame, one) for one in shown},
        readers=holders(asked.site, frame.shown.opened).everybody,
        may_write=may(asked, frame, "case.comment"),
    )


def places_in(asked: Asked, frame: Frame, section: str) -> list[tuple[str, str]]:
    """(place, name) of every field of a section that has something in it, and of its parts as wholes."""
    maker = form_maker(asked, frame, ())
    found: dict[str, str] = {}
    for key in tasks.SECTIONS[section]:
        part = maker.part(key)
        found[part.place] = part.label
        for field in part.fields() if isinstance(part, Group) else ():
            if field.typed:
                found.setdefault(field.place, frame.telling.place(field.path))
    return list(found.items())


def link_to(frame: Frame, thread: Thread) -> tuple[str, str] | None:
    """(address, name) of the place a remark is about; None for the case as a whole."""
    place = thread.note.place
    if not place:
        return None
    try:
        path = path_of(place, frame.shown.document.tree)
    except UnknownName:
        return "", place
    section = next((name for name, keys in tasks.SECTIONS.items() if path[0] in keys), "")
    return f"{frame.address}/afsnit/{section}#{html_id(path)}", frame.telling.place(path)
