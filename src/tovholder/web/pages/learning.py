"""For those who are new to it: the field's words, and how a case comes about."""

from __future__ import annotations

from fastapi import Request, Response

from tovholder.usecases.access.granting import municipalities
from tovholder.usecases.glossary import glossary
from tovholder.web.asked import AskedHere
from tovholder.web.rendering import page
from tovholder.web.routes import Routes

from .home import PHASES

routes = Routes(in_schema=False)


@routes.get("/ordliste", needs="public")
def words(asked: AskedHere, request: Request) -> Response:
    """The glossary."""
    return page(request, asked.lang, asked.someone, "glossary.html.j2", chapters=glossary())


@routes.get("/vejledning", needs="public")
def guide(asked: AskedHere, request: Request) -> Response:
    """The first case, in DSI's three phases."""
    may_make = asked.someone is not None and bool(municipalities(asked.someone, asked.site))
    return page(request, asked.lang, asked.someone, "guide.html.j2", phases=PHASES.items(), may_make=may_make)
