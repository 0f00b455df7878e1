"""Routes sorted by the first part of their address and how many it has, so that a request is held up against few.

There are hundreds, and to look each of them up in memory is a good part of what it takes to answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import APIRouter
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Receive, Scope, Send

_Key = tuple[str, int]


class SortedRoutes:
    """What a router does, done by one of only those routes that an address can be meant for."""

    def __init__(self, router: APIRouter) -> None:
        self._router, self._all = router, router.middleware_stack
        keys = {key for route in router.routes if (key := _key_of(route)) is not None}
        self._some: dict[_Key, ASGIApp] = {key: _of(router.routes, key) for key in keys}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        some: ASGIApp = self._all
        # One that ends with a slash is sent on to the address without, which has another number of parts.
        if scope["type"] == "http" and not scope.get("root_path") and not scope["path"].endswith("/"):
            scope["router"] = self._router
            some = self._some.get(_key(scope["path"]), some)
        await some(scope, receive, send)


def _of(routes: Sequence[BaseRoute], key: _Key) -> ASGIApp:
    """Those that can be meant, in the order they have."""
    meant = APIRouter()
    meant.routes.extend(route for route in routes if _key_of(route) in (key, None))
    return meant.app


def _key(path: str) -> _Key:
    return path[1:].partition("/")[0], path.count("/")


def _key_of(route: BaseRoute) -> _Key | None:
    """What all its addresses have in common; None if that is not known."""
    if not isinstance(route, Route) or ":path}" in route.path:
        return None
    key = _key(route.path)
    return None if "{" in key[0] else key
