"""What waits for whoever asks, who has which role on a case, and a municipality's own gates."""

from __future__ import annotations

from fastapi import Request, Response

from tovholder.usecases.access.roles import EXTERNAL, GOVERNING, ROLES
from tovholder.usecases.cases import sharing
from tovholder.usecases.governance import adapting, calendar, digest
from tovholder.usecases.governance.course import course
from tovholder.usecases.governance.notes import own_tasks
from tovholder.usecases.governance.reading_rules import shipped
from tovholder.usecases.governance.waiting import waiting
from tovholder.web.asked import AskedHere
from tovholder.web.own_address import own_calendar
from tovholder.web.rendering import page
from tovholder.web.routes import Routes

from .framing import frame_of
from .governing import department_names, governing_page

routes = Routes(in_schema=False)
ON_CASE = tuple(role for role in ROLES if role in GOVERNING and role != "department_head")
FROM_OUTSIDE = tuple(role for role in ROLES if role in EXTERNAL)


@routes.get("/venter", needs="self")
def waits(asked: AskedHere, request: Request) -> Response:
    """What waits, one's tasks, and how one is told of them elsewhere."""
    return page(
        request,
        asked.lang,
        asked.actor,
        "waiting.html.j2",
        waits=waiting(asked.actor, asked.site),
        tasks=own_tasks(asked.actor, asked.site),
        today=asked.site.clock().date(),
        choice=digest.own_choice(asked.actor, asked.site),
        calendar=own_calendar(request, asked.settings, asked.lang),
        login=calendar.login_of(asked.actor, asked.site),
    )


@routes.get("/sager/{case}/styring/roller", needs="case.share")
def roles(asked: AskedHere, request: Request, case: str) -> Response:
    """Who has a say on the case, and the forms to give it."""
    frame = frame_of(asked, case)
    found = course(asked.actor, asked.site, case)
    asks = {one.name for gate in found.gates for one in gate.requirements if one.kind == "endorsement" and one.name}
    names = department_names(frame, asked.lang)
    departments = {**{name: names.get(name, name) for name in frame.shown.document.tree.get("departments") or {}}}
    departments |= {name: names.get(name, name) for name in asks}
    return governing_page(
        asked,
        request,
        "roles.html.j2",
        frame,
        "roller",
        members=sharing.members(asked.actor, asked.site, case),
        candidates=[one for one in sharing.candidates(asked.actor, asked.site, case) if one.id != asked.actor.id],
        departments=departments,
        on_case=ON_CASE,
        from_outside=FROM_OUTSIDE,
        governing=GOVERNING,
    )


@routes.get("/kommuner/{municipality}/porte", needs="rules.manage")
def rules(asked: AskedHere, request: Request, municipality: str) -> Response:
    """A municipality's file of gates, to be edited as a text."""
    read, own = adapting.rules_shown(asked.actor, asked.site, municipality)
    name = next(one.name for one in asked.site.store.municipalities() if one.id == municipality)
    return page(
        request,
        asked.lang,
        asked.actor,
        "rules.html.j2",
        municipality=municipality,
        name=name,
        read=read,
        own=own if own is not None and own.text else None,
        shipped=shipped(),
    )
