"""Routes that say what permission they need. An application with one that does not say it cannot be made.

The permission is asked for here, before anything else of the request is looked at, and again in the use-case.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

from fastapi import APIRouter, Depends, FastAPI, Request
from fastapi.routing import APIRoute
from starlette.routing import Mount, Route

from tovholder.usecases.access.refusals import NotAllowed, SignInFirst, SomebodyElse
from tovholder.usecases.access.roles import Permission, anywhere
from tovholder.usecases.cases.opening import open_case

from .asked import AskedHere
from .errors import Problem
from .turns import in_turn

CASE = "case"
"""The name of the part of an address that is a case's id."""
WRITTEN_FOR = "Tovholder-Account"
"""The header in which a page of ours says for whom it was written: another may have signed in since, in another tab."""
_NEEDS = "__tovholder_needs__"
_PROBLEMS: dict[int | str, dict[str, Any]] = {
    code: {"model": Problem} for code in (400, 401, 403, 404, 408, 409, 413, 422, 429, 503)
}


class UndeclaredPermission(Exception):
    """A route that does not say what permission it needs; a fault in the program."""


class Routes:
    """Some routes under one prefix.

    `@routes.get("/cases/{case}", needs="case.read")`
    """

    def __init__(self, prefix: str = "", *, tag: str | None = None, in_schema: bool = True) -> None:
        self.router = APIRouter(
            prefix=prefix,
            tags=[tag] if tag else None,
            include_in_schema=in_schema,
            responses=_PROBLEMS,
            generate_unique_id_function=_operation,
        )

    def get(self, path: str, *, needs: Permission, **options: Any) -> Callable[[Any], Any]:
        """A route that changes nothing."""
        return self._route("GET", path, needs, options)

    def post(self, path: str, *, needs: Permission, **options: Any) -> Callable[[Any], Any]:
        """A route that does something."""
        return self._route("POST", path, needs, options)

    def put(self, path: str, *, needs: Permission, **options: Any) -> Callable[[Any], Any]:
        """A route that says how something is to be."""
        return self._route("PUT", path, needs, options)

    def delete(self, path: str, *, needs: Permission, **options: Any) -> Callable[[Any], Any]:
        """A route that takes something away."""
        return self._route("DELETE", path, needs, options)

    def _route(self, method: str, path: str, needs: Permission, options: dict[str, Any]) -> Callable[[Any], Any]:
        def register(given: Any) -> Any:
            endpoint = given if inspect.iscoroutinefunction(given) else in_turn(given)
            setattr(endpoint, _NEEDS, needs)
            admission = [] if needs == "public" else [Depends(_admission(needs))]
            self.router.add_api_route(path, endpoint, methods=[method], dependencies=admission, **options)
            return given

        return register


def _operation(route: APIRoute) -> str:
    return f"{route.tags[0] if route.tags else 'page'}.{route.name}"


def declared(app: FastAPI) -> Iterator[tuple[Route, Permission]]:
    """Every route with the permission it needs. Raises UndeclaredPermission."""
    for route in app.routes:
        if isinstance(route, Mount) and getattr(route.app, _NEEDS, None) == "public":
            continue
        needs = getattr(getattr(route, "endpoint", None), _NEEDS, None)
        if needs is None or not isinstance(route, Route):
            raise UndeclaredPermission(getattr(route, "path", repr(route)))
        yield route, needs


def public_files(files: Any) -> Any:
    """An application that serves files to anybody, to be mounted."""
    setattr(files, _NEEDS, "public")
    return files


def _admission(needs: Permission) -> Callable[..., Awaitable[None]]:
    def admit(request: Request, asked: AskedHere) -> None:
        if asked.someone is None:
            raise SignInFirst
        if request.headers.get(WRITTEN_FOR, asked.someone.id) != asked.someone.id:
            raise SomebodyElse
        case = request.path_params.get(CASE)
        if case is not None:
            open_case(asked.someone, asked.site, case, needs)
        elif not anywhere(asked.someone, needs):
            raise NotAllowed

    return in_turn(admit)
