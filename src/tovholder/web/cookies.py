"""The session's cookie, and the one that binds the way back from a provider to the browser that went out to it."""

from __future__ import annotations

from fastapi import Request, Response

from tovholder.usecases.access.provider.under_way import LASTS
from tovholder.usecases.access.records import LONGEST
from tovholder.usecases.access.signing_in import WAITS, Halfway, SignedIn

from .settings import Settings


def keep_session(response: Response, signed_in: SignedIn | Halfway, settings: Settings) -> None:
    """Give the browser its session: never to scripts, never to other sites, only by https where that is used."""
    response.set_cookie(
        settings.cookie,
        signed_in.secret,
        max_age=int((WAITS if isinstance(signed_in, Halfway) else LONGEST).total_seconds()),
        path="/",
        httponly=True,
        secure=settings.is_secure,
        samesite="lax",
    )


def forget_session(response: Response, settings: Settings) -> None:
    """Take it back, with whatever the browser has kept of what was seen in it."""
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    response.delete_cookie(settings.cookie, path="/", httponly=True, secure=settings.is_secure, samesite="lax")


def keep_browser(response: Response, secret: str, settings: Settings) -> None:
    """Give the browser what it must still have when it comes back; `lax` lets it be sent along from elsewhere."""
    response.set_cookie(
        _way_back(settings),
        secret,
        max_age=int(LASTS.total_seconds()),
        path="/",
        httponly=True,
        secure=settings.is_secure,
        samesite="lax",
    )


def browser_of(request: Request, settings: Settings) -> str:
    """What the browser was given; empty if nothing."""
    return request.cookies.get(_way_back(settings), "")


def forget_browser(response: Response, settings: Settings) -> None:
    """Take it back."""
    name = _way_back(settings)
    response.delete_cookie(name, path="/", httponly=True, secure=settings.is_secure, samesite="lax")


def _way_back(settings: Settings) -> str:
    return f"{settings.cookie}-way-back"
