"""The frame around everything that surrounds a case, and the pages of its gates."""

from __future__ import annotations

from typing import Any

from fastapi import Request, Response

from tovholder.locale import Lang, text
from tovholder.usecases.access.roles import Permission, Place, reach
from tovholder.usecases.cases.history import people
from tovholder.usecases.governance.affected import REST
from tovholder.usecases.governance.checklist import progress
from tovholder.usecases.governance.course import course
from tovholder.usecases.governance.gate_deciding import against
from tovholder.usecases.governance.holders import holds
from tovholder.usecases.governance.rules import ROLE_OF
from tovholder.web.asked import Asked, AskedHere
from tovholder.web.routes import Routes

from .framing import Frame, case_page, frame_of

routes = Routes(in_schema=False)
SIDES = ("", "jura", "bemaerkninger", "beslutninger", "moeder", "erfaringer", "deling", "roller")
"""The pages around a case, by the last part of their addresses; the first has its gates."""
_FOR_SHARERS = ("deling", "roller")


def governing_page(
    asked: Asked, request: Request, template: str, frame: Frame, side: str, **given: Any
) -> Response:  # fmt: skip
    """A page of what surrounds a case."""
    sides = [name for name in SIDES if name not in _FOR_SHARERS or may(asked, frame, "case.share")]
    return case_page(
        asked, request, template, frame, "styring", side=side, sides=sides, names=people(asked.site), **given
    )


def may(asked: Asked, frame: Frame, permission: Permission) -> bool:
    """Whether the reader has a permission on the whole case."""
    row = frame.shown.opened.row
    return reach(asked.actor, permission, Place(row.municipality, row.id)).whole


def department_names(frame: Frame, lang: Lang) -> dict[str, str]:
    """Department → its name; a municipality that has departments is here what is left outside them."""
    municipality = frame.groups.get(REST, REST)
    if frame.shown.document.tree.get("departments"):
        municipality = text("report.party.rest", lang, name=municipality)
    return {**frame.groups, REST: municipality}


@routes.get("/sager/{case}/styring", needs="case.around")
def gates(asked: AskedHere, request: Request, case: str) -> Response:
    """Every gate, and what the one the case stands at lacks."""
    frame = frame_of(asked, case)
    found = course(asked.actor, asked.site, case)
    return governing_page(
        asked,
        request,
        "gates.html.j2",
        frame,
        "",
        course=found,
        departments=department_names(frame, asked.lang),
    )


@routes.get("/sager/{case}/styring/porte/{gate}", needs="case.around")
def gate(asked: AskedHere, request: Request, case: str, gate: str) -> Response:
    """A gate: what it needs, what is said, and the forms of whoever may say something."""
    frame = frame_of(asked, case)
    found = course(asked.actor, asked.site, case)
    standing = found.gate(gate)
    opened = frame.shown.opened
    place = Place(opened.row.municipality, case)
    return governing_page(
        asked,
        request,
        "gate.html.j2",
        frame,
        "",
        course=found,
        gate=standing,
        departments=department_names(frame, asked.lang),
        tolerances=found.rules.rules.tolerances_of(gate),
        earlier=[one for one in asked.site.store.decisions(case) if one.gate == gate],
        own_lenses={lens for lens, role in ROLE_OF.items() if holds(asked.actor, role, opened)},
        own_departments=reach(asked.actor, "case.endorse", place).departments,
        decides=holds(asked.actor, standing.gate.decided_by, opened),
        hands_in=may(asked, frame, "case.change"),
        against=list(against(standing)),
        legal=progress(asked.site, opened),
    )
