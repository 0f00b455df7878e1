"""Who asks, in which language, and of which installation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, cast

from fastapi import Depends, Request

from tovholder.locale import LANGUAGES, Lang
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import SignInFirst
from tovholder.usecases.access.signing_in import by_session, by_token
from tovholder.usecases.cases.site import Site

from .settings import Settings

LANGUAGE_COOKIE = "tovholder-lang"


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, with who is behind it; None is a stranger."""

    site: Site
    settings: Settings
    someone: Actor | None
    lang: Lang
    address: str
    session: str | None

    @property
    def actor(self) -> Actor:
        """Who asks. Raises SignInFirst for a stranger."""
        if self.someone is None:
            raise SignInFirst
        return self.someone


def asked(request: Request) -> Asked:
    """Who asks: the owner of the token, else of the session."""
    site, settings = site_of(request), settings_of(request)
    scheme, _, secret = request.headers.get("authorization", "").partition(" ")
    session = None
    if scheme:
        someone = by_token(site, secret.strip()) if scheme.casefold() == "bearer" else None
    else:
        session = request.cookies.get(settings.cookie)
        someone = None if not session else by_session(site, session)
    address = request.client.host if request.client is not None else ""
    return Asked(site, settings, someone, language_of(request), address, session)


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
