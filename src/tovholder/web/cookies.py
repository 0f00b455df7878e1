"""The session's cookie."""

from __future__ import annotations

from fastapi import Response

from tovholder.usecases.access.signing_in import LONGEST, WAITS, Halfway, SignedIn

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
    """Take it back."""
    response.delete_cookie(settings.cookie, path="/", httponly=True, secure=settings.is_secure, samesite="lax")
