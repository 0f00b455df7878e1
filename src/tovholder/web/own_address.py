"""This server's own addresses: the one people use, and what may be gone on to."""

from __future__ import annotations

from fastapi import Request

from tovholder.locale import Lang

from .settings import Settings

OWN_CALENDAR = "/kalender/tovholder.ics"
"""Where everybody's own calendar lies. In a folder of its own: a browser that once proves itself there by a header
sends it to everything beside it too, and nobody is signed in by that."""


def home_of(request: Request, settings: Settings) -> str:
    """The address people use. Without one that was given, the host they came by, which the guard has looked at."""
    return settings.url or f"{request.url.scheme}://{request.headers['host']}"


def own_calendar(request: Request, settings: Settings, lang: Lang) -> str:
    """The address a program follows; with a language, since a program asks in that of its machine."""
    return f"{home_of(request, settings)}{OWN_CALENDAR}?lang={lang}"


def way_back(request: Request, settings: Settings, provider: str) -> str:
    """Where a provider sends people back to: one address for each, so that none can answer for another."""
    return f"{home_of(request, settings)}/log-ind/retur/{provider}"


def own_path(target: str) -> str:
    """The target if it is a path on this server, else nothing: an address elsewhere could be a trick."""
    is_own = target.startswith("/") and not target.startswith("//") and "\\" not in target and target.isprintable()
    return target if is_own else ""
