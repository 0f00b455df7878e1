"""The JSON API: each route is one use-case."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.web.routes import Routes

from . import (
    accounts,
    analyses,
    audit,
    calendars,
    cases,
    editing,
    followup,
    gates,
    health,
    history,
    importing,
    legal,
    lessons,
    library,
    me,
    notes,
    papers,
    pasting,
    portfolio,
    providers,
    results,
    second_factor,
    sharing,
    standing,
    steering,
)

_AROUND = (gates, legal, notes, steering, calendars, lessons, library)
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
    *_AROUND,
)


def all_routes() -> Iterator[Routes]:
    """Every part of the API."""
    for part in _PARTS:
        yield part.routes
