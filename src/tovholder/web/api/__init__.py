"""The JSON API: each route is one use-case."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.web.routes import Routes

from . import accounts, cases, editing, health, history, me, results, standing


def all_routes() -> Iterator[Routes]:
    """Every part of the API."""
    for part in (health, me, accounts, cases, editing, history, results, standing):
        yield part.routes
