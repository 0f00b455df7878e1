"""The session's cookie."""

from __future__ import annotations

from fastapi import Response

from tovholder.usecases.access.signing_in import LONGEST, SignedIn

from .settings import Settings


def keep_session(response: Response, signed_in: SignedIn, settings: Settings) -> None:
    """Give the browser its session: never to scripts, never to other sites, only by https where that is used."""
    response.set_cookie(
        settings.cookie,
        signed_in.secret,
        max_age=int(LONGEST.total_seconds()),
        path="/",
        httponly=True,
        secure=settings.is_secure,
        samesite="lax",
    )


def forget_session(response: Response, settings: Settings) -> None:
    """Take it back, with whatever the browser has kept of what was seen in it."""
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    response.delete_cookie(settings.cookie, path="/", httponly=True, secure=settings.is_secure, samesite="lax")
