"""This server's own addresses: the one people use, and what may be gone on to."""

from __future__ import annotations

from fastapi import Request

from .settings import Settings


def home_of(request: Request, settings: Settings) -> str:
    """The address people use. Without one that was given, the host they came by, which the guard has looked at."""
    return settings.url or f"{request.url.scheme}://{request.headers['host']}"


def way_back(request: Request, settings: Settings, provider: str) -> str:
    """Where a provider sends people back to: one address for each, so that none can answer for another."""
    return f"{home_of(request, settings)}/log-ind/retur/{provider}"


def own_path(target: str) -> str:
    """The target if it is a path on this server, else nothing: an address elsewhere could be a trick."""
    is_own = target.startswith("/") and not target.startswith("//") and "\\" not in target and target.isprintable()
    return target if is_own else ""
