"""Who asks, in which language, and of which installation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, cast

from fastapi import Depends, Request

from tovholder.locale import LANGUAGES, Lang
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import SignInFirst
from tovholder.usecases.access.signing_in import by_session, by_token
from tovholder.usecases.cases.site import Site

from .settings import Settings

LANGUAGE_COOKIE = "tovholder-lang"


@dataclass(frozen=True)
class Asked:
    """A request, with who is behind it.

    session: the secret of a browser's session. authorization: what a program says of itself instead.
    """

    site: Site
    settings: Settings
    lang: Lang
    address: str
    session: str | None
    authorization: str

    @cached_property
    def someone(self) -> Actor | None:
        """The owner of the token, else of the session; None is a stranger."""
        if not self.authorization:
            return by_session(self.site, self.session) if self.session else None
        scheme, _, secret = self.authorization.partition(" ")
        return by_token(self.site, secret.strip()) if scheme.casefold() == "bearer" else None

    @property
    def actor(self) -> Actor:
        """Who asks. Raises SignInFirst for a stranger."""
        if self.someone is None:
            raise SignInFirst
        return self.someone


def asked_by(request: Request) -> Asked:
    """A request as it was asked."""
    settings = settings_of(request)
    authorization = request.headers.get("authorization", "")
    session = None if authorization else request.cookies.get(settings.cookie)
    address = request.client.host if request.client is not None else ""
    return Asked(site_of(request), settings, language_of(request), address, session, authorization)


async def asked(request: Request) -> Asked:
    """As `asked_by`, at the beginning of a request. It waits for nothing, and so needs no thread of its own."""
    found = asked_by(request)
    found.site.store.begin_moment(reads=request.method in ("GET", "HEAD"))
    return found


AskedHere = Annotated[Asked, Depends(asked)]
"""A route's parameter that says who asks."""


def language_of(request: Request) -> Lang:
    """The language asked for: in the address, by the cookie, by the browser; else Danish."""
    wanted = [
        request.query_params.get("lang", ""),
        request.cookies.get(settings_of(request).cookie_named(LANGUAGE_COOKIE), ""),
        *request.headers.get("accept-language", "").split(","),
    ]
    for word in wanted:
        spoken = next((lang for lang in LANGUAGES if lang == word.strip()[:2].casefold()), None)
        if spoken is not None:
            return spoken
    return "da"


def site_of(request: Request) -> Site:
    """The installation."""
    return cast("Site", request.app.state.site)


def settings_of(request: Request) -> Settings:
    """How the server is set up."""
    return cast("Settings", request.app.state.settings)
