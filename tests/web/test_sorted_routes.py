"""Every address is answered by the route that the whole router would have chosen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi import APIRouter, FastAPI, Request
from fastapi.testclient import TestClient
from starlette.routing import Match, Route
from tests.workspace.sites import small_installation

from tovholder.web.app import create_app
from tovholder.web.sorted_routes import SortedRoutes


def _asks(method: str, path: str) -> dict[str, object]:
    return {"type": "http", "method": method, "path": path, "root_path": "", "headers": []}


def _chosen(router: APIRouter, method: str, path: str) -> tuple[str | None, str | None]:
    """(the route that answers, the first that would with another method)."""
    found: dict[Match, str] = {}
    for route in router.routes:
        match, _ = route.matches(_asks(method, path))
        found.setdefault(match, getattr(route, "path", ""))
    return found.get(Match.FULL), found.get(Match.PARTIAL)


def test_every_address_finds_its_route_among_few(tmp_path: Path) -> None:
    app = create_app(small_installation(tmp_path).site)
    routes = app.router.middleware_stack
    assert isinstance(routes, SortedRoutes)
    paths = {route.path for route in app.routes if isinstance(route, Route)}
    asked = {re.sub(r"\{[^}]*\}", word, path) for path in paths for word in ("x", "ny", "1")}
    looked_through = []
    for path in asked - {"/"}:
        some = routes._some[(path[1:].partition("/")[0], path.count("/"))].__self__  # type: ignore[attr-defined]
        looked_through.append(len(some.routes))
        for method in ("GET", "POST", "PUT", "DELETE"):
            assert _chosen(some, method, path) == _chosen(app.router, method, path), (method, path)
    assert sum(looked_through) / len(looked_through) < len(app.routes) / 4


@pytest.fixture
def small() -> TestClient:
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    for path in ("/sager/ny", "/sager/{case}", "/sager/{case}/historik", "/{anything}", "/filer/{name:path}", "/sager"):

        def answer(request: Request) -> dict[str, object]:
            return {"path": request.scope["route"].path, "parts": request.path_params}

        app.get(path)(answer)
    app.router.middleware_stack = SortedRoutes(app.router)
    return TestClient(app, follow_redirects=False)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/sager/ny", "/sager/ny"),
        ("/sager/a%20b", "/sager/{case}"),
        ("/sager/x/historik", "/sager/{case}/historik"),
        ("/andet", "/{anything}"),
        ("/sager", "/{anything}"),
        ("/filer/a/b/c", "/filer/{name:path}"),
    ],
)
def test_an_address_is_answered(small: TestClient, path: str, found: str) -> None:
    assert small.get(path).json()["path"] == found


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/sager/x/andet", 404),
        ("GET", "/a/b/c/d", 404),
        ("POST", "/sager/x", 405),
        ("GET", "/sager/x/", 307),
        ("GET", "/sager/x/historik/", 307),
        ("GET", "//sager/x", 404),
    ],
)
def test_what_is_not_there_is_said_to_be_so(small: TestClient, method: str, path: str, status: int) -> None:
    answer = small.request(method, f"http://testserver{path}")
    assert answer.status_code == status
    if status == 307:
        assert answer.headers["location"].endswith(path.rstrip("/"))
