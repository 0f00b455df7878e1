"""The list of cases, the overview of them, and new ones."""

from __future__ import annotations

from fastapi import Request, Response

from tovholder.usecases.access import granting
from tovholder.usecases.access.refusals import NotAllowed
from tovholder.usecases.cases import texts
from tovholder.usecases.cases.history import people
from tovholder.usecases.cases.opening import list_cases
from tovholder.usecases.cases.portfolio import portfolio as all_lines
from tovholder.web.asked import Asked, AskedHere
from tovholder.web.rendering import page
from tovholder.web.routes import Routes

routes = Routes(in_schema=False)


@routes.get("/sager", needs="case.list")
def cases(asked: AskedHere, request: Request) -> Response:
    """The cases one may read; what a case is, for those who have none."""
    return page(
        request,
        asked.lang,
        asked.actor,
        "cases.html.j2",
        lines=all_lines(asked.actor, asked.site),
        names=people(asked.site),
        may_make=bool(granting.municipalities(asked.actor, asked.site)),
    )


@routes.get("/overblik", needs="case.list")
def portfolio(asked: AskedHere, request: Request) -> Response:
    """Every case side by side."""
    lines = all_lines(asked.actor, asked.site)
    return page(request, asked.lang, asked.actor, "portfolio.html.j2", lines=lines, municipalities=_names(asked))


@routes.get("/sager/ny", needs="case.list")
def new(asked: AskedHere, request: Request) -> Response:
    """Where a case begins: a template, a case file, or another case. Raises NotAllowed for who may make none."""
    if not granting.municipalities(asked.actor, asked.site):
        raise NotAllowed
    return page(
        request,
        asked.lang,
        asked.actor,
        "new_case.html.j2",
        municipalities=[(m.id, m.name) for m in granting.municipalities(asked.actor, asked.site)],
        templates=list(texts.TEMPLATES),
        others=[(listed.row.id, listed.title) for listed in list_cases(asked.actor, asked.site)],
    )


def _names(asked: Asked) -> dict[str, str]:
    return {municipality.id: municipality.name for municipality in asked.site.store.municipalities()}
