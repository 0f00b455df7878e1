"""Where a code is given at sign-in, and where an app is told to make them."""

from __future__ import annotations

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from tovholder.usecases.access.records import WaitsFor
from tovholder.usecases.access.refusals import NotThere, SignInFirst
from tovholder.usecases.access.second_factor import offered
from tovholder.usecases.access.signing_in import waiting_for
from tovholder.web.asked import Asked, AskedHere
from tovholder.web.own_address import own_path
from tovholder.web.rendering import page
from tovholder.web.routes import Routes

from .front import Target

routes = Routes(in_schema=False)


@routes.get("/log-ind/kode", needs="public")
def code(asked: AskedHere, request: Request, til: Target = "") -> Response:
    """The form for the code, for whoever has given their password."""
    if _waits(asked, "code") is None:
        return RedirectResponse("/log-ind", status_code=303)
    return page(request, asked.lang, None, "code.html.j2", then=own_path(til) or "/")


@routes.get("/log-ind/opsaetning", needs="public")
def enrol(asked: AskedHere, request: Request, til: Target = "") -> Response:
    """How an app is told, for whoever must have a second factor and has none."""
    account = _waits(asked, "enrol")
    found = None if account is None else offered(asked.site, account)
    if found is None:
        return RedirectResponse("/log-ind", status_code=303)
    then, action = own_path(til) or "/", "/api/session/second-factor"
    return page(request, asked.lang, None, "enrol.html.j2", offer=found, then=then, action=action)


@routes.get("/konto/kode", needs="self")
def own(asked: AskedHere, request: Request) -> Response:
    """The same for whoever wants one, or a new one."""
    found = offered(asked.site, asked.actor.id)
    if found is None:
        raise NotThere("page")
    action = "/api/second-factor/confirm"
    return page(request, asked.lang, asked.actor, "enrol.html.j2", offer=found, then="/konto", action=action)


def _waits(asked: Asked, what: WaitsFor) -> str | None:
    """The account whose session waits for this."""
    try:
        return waiting_for(asked.site, asked.session, what).account
    except SignInFirst:
        return None
