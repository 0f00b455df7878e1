"""The pages. Each is a function of the same use-cases as the API, and says in the same way what permission it needs."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.web.routes import Routes


def all_routes() -> Iterator[Routes]:
    """Every part of the pages."""
    yield from ()
