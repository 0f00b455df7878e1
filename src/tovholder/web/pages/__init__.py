"""The pages. Each is a function of the same use-cases as the API, and says in the same way what permission it needs."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.web.routes import Routes

from . import (
    around,
    cases,
    front,
    governing,
    home,
    learning,
    lessons,
    papers,
    people,
    remarks,
    results,
    sections,
    steering,
    versions,
)

_AROUND = (remarks, steering, lessons, around, governing)


def all_routes() -> Iterator[Routes]:
    """Every part of the pages. Addresses with a fixed part come before those where anything can stand there."""
    for part in (front, learning, people, cases, home, sections, results, versions, papers, *_AROUND):
        yield part.routes
