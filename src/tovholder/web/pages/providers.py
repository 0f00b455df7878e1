"""Where a provider sends people back to."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Query, Request, Response
from fastapi.responses import RedirectResponse

from tovholder.usecases.access.provider import entering
from tovholder.usecases.access.signing_in import sign_out
from tovholder.web.asked import AskedHere
from tovholder.web.cookies import browser_of, forget_browser, keep_session
from tovholder.web.own_address import own_path, way_back
from tovholder.web.routes import Routes

routes = Routes(in_schema=False)
Given = Annotated[str, Query(max_length=8000)]


@routes.get("/log-ind/retur/{provider}", needs="public")
def back(
    asked: AskedHere,
    request: Request,
    provider: Annotated[str, Path(max_length=32)],
    state: Given = "",
    code: Given = "",
    error: Given = "",
    iss: Annotated[str | None, Query(max_length=2000)] = None,
) -> Response:
    """Sign in whoever has been at the provider, and go on to where they were going."""
    entered = entering.back(
        asked.site,
        provider,
        entering.Answer(state, code, error, iss),
        browser=browser_of(request, asked.settings),
        redirect=way_back(request, asked.settings, provider),
    )
    if asked.session:
        sign_out(asked.site, asked.session)
    answer = RedirectResponse(own_path(entered.then) or "/", status_code=303)
    keep_session(answer, entered.signed_in, asked.settings)
    forget_browser(answer, asked.settings)
    return answer
