"""Going out to a provider to be signed in."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Request, Response
from pydantic import BaseModel, Field

from tovholder.usecases.access.provider import entering
from tovholder.web.answers.body import Body
from tovholder.web.asked import AskedHere
from tovholder.web.cookies import keep_browser
from tovholder.web.own_address import own_path, way_back
from tovholder.web.routes import Routes

routes = Routes("/api/sign-in", tag="providers")
Id = Annotated[str, Path(max_length=32)]


class Wish(Body):
    """Where to go when signed in, on this server."""

    then: str = Field(default="", max_length=2000)


class OutAnswer(BaseModel):
    """The provider's address, where the browser is to go."""

    next: str


@routes.post("/{provider}", needs="public")
def begin(asked: AskedHere, request: Request, provider: Id, body: Wish, response: Response) -> OutAnswer:
    """Begin to sign in by a provider; this browser alone can finish it."""
    found = entering.out(
        asked.site,
        provider,
        redirect=way_back(request, asked.settings, provider),
        then=own_path(body.then),
        address=asked.address,
    )
    keep_browser(response, found.browser, asked.settings)
    return OutAnswer(next=found.address)
