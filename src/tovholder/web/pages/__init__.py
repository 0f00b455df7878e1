"""The pages. Each is a function of the same use-cases as the API, and says in the same way what permission it needs."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.web.routes import Routes

from . import cases, choosing, followup, front, home, importing, learning, papers, people, results, sections, versions


def all_routes() -> Iterator[Routes]:
    """Every part of the pages. Addresses with a fixed part come before those where anything can stand there."""
    for part in (front, learning, people, cases, choosing, home, sections, results, versions, papers, importing):
        yield part.routes
    for part in followup.PARTS:
        yield part.routes
