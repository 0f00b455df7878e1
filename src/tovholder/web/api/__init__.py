"""The JSON API: each route is one use-case."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.web.routes import Routes

from . import (
    accounts,
    analyses,
    audit,
    cases,
    editing,
    followup,
    health,
    history,
    importing,
    me,
    papers,
    pasting,
    portfolio,
    providers,
    results,
    second_factor,
    sharing,
    standing,
)

_PARTS = (
    health,
    me,
    accounts,
    cases,
    sharing,
    editing,
    pasting,
    importing,
    history,
    results,
    standing,
    analyses,
    papers,
    portfolio,
    second_factor,
    providers,
    audit,
    *followup.PARTS,
)


def all_routes() -> Iterator[Routes]:
    """Every part of the API."""
    for part in _PARTS:
        yield part.routes
