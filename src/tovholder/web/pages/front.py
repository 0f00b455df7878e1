"""What anybody sees: the front page, signing in, the welcome of an invitation, language and contrast."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request, Response
from fastapi.responses import RedirectResponse

from tovholder.locale import LANGUAGES
from tovholder.usecases.access.roles import only_reports
from tovholder.usecases.access.signing_in import is_over
from tovholder.web.asked import LANGUAGE_COOKIE, Asked, AskedHere
from tovholder.web.own_address import own_path
from tovholder.web.rendering import CONTRAST_COOKIE, CONTRASTS, page
from tovholder.web.routes import Routes

routes = Routes(in_schema=False)
_A_YEAR = 365 * 24 * 3600
Target = Annotated[str, Query(max_length=2000)]
"""Where to go afterwards, on this server."""


@routes.get("/", needs="public")
def front(asked: AskedHere, request: Request) -> Response:
    """What this is; those signed in go on to their cases."""
    if asked.someone is not None:
        return RedirectResponse("/indberet" if only_reports(asked.someone) else "/sager", status_code=303)
    return page(request, asked.lang, None, "front.html.j2")


@routes.get("/log-ind", needs="public")
def sign_in(asked: AskedHere, request: Request, til: Target = "") -> Response:
    """The form for signing in."""
    then = own_path(til) or "/"
    if asked.someone is not None:
        return RedirectResponse(then, status_code=303)
    return page(
        request,
        asked.lang,
        None,
        "sign_in.html.j2",
        then=then,
        ended=is_over(asked.site, asked.session),
        asked_for=bool(til),
        providers=_providers(asked),
    )


@routes.get("/velkommen", needs="public")
def welcome(asked: AskedHere, request: Request) -> Response:
    """Where an invitation leads; its secret stands after # and is never sent here."""
    return page(request, asked.lang, asked.someone, "welcome.html.j2")


@routes.get("/was", needs="public")
def was(asked: AskedHere, request: Request) -> Response:
    """The accessibility statement."""
    return page(request, asked.lang, asked.someone, "was.html.j2")


@routes.get("/indstilling", needs="public")
def setting(asked: AskedHere, til: Target = "/", sprog: Target = "", kontrast: Target = "") -> Response:
    """Language and contrast, kept by the browser."""
    answer = RedirectResponse(own_path(til) or "/", status_code=303)
    kept = {LANGUAGE_COOKIE: (sprog, LANGUAGES), CONTRAST_COOKIE: (kontrast, CONTRASTS)}
    for name, (value, known) in kept.items():
        if value in known:
            answer.set_cookie(
                asked.settings.cookie_named(name),
                value,
                max_age=_A_YEAR,
                path="/",
                httponly=True,
                samesite="lax",
                secure=asked.settings.is_secure,
            )
    return answer


def _providers(asked: Asked) -> list[tuple[str, str]]:
    return [(id_, provider.setup.name) for id_, provider in asked.site.providers.items()]
