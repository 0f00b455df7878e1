"""The pages. Each is a function of the same use-cases as the API, and says in the same way what permission it needs."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.web.routes import Routes

from . import (
    around,
    audit,
    cases,
    choosing,
    followup,
    front,
    governing,
    home,
    importing,
    learning,
    legal,
    lessons,
    papers,
    people,
    providers,
    remarks,
    results,
    retention,
    second_factor,
    sections,
    steering,
    versions,
)

_AROUND = (legal, remarks, steering, lessons, around, governing)
_PARTS = (
    front,
    second_factor,
    providers,
    learning,
    people,
    audit,
    retention,
    cases,
    choosing,
    home,
    sections,
    results,
    versions,
    papers,
    importing,
    *followup.PARTS,
    *_AROUND,
)


def all_routes() -> Iterator[Routes]:
    """Every part of the pages. Addresses with a fixed part come before those where anything can stand there."""
    for part in _PARTS:
        yield part.routes
