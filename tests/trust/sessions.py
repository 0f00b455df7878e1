"""Requests that come from elsewhere, and sessions that are to be new or over: scripted, every one counted."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient
from tests.trust.sent import address, asked
from tests.web.browser import HOME, app_of, signed_in, stranger
from tests.workspace.sites import EVERYTHING, Installation, small_installation

from tovholder.usecases.access.actor import Actor
from tovholder.web.settings import Settings

ELSEWHERE: dict[str, dict[str, str]] = {
    "another site": {"Origin": "https://ond.dk", "Sec-Fetch-Site": "cross-site"},
    "another origin of the site": {"Origin": "http://andet.localhost:8000", "Sec-Fetch-Site": "same-site"},
    "an origin alone": {"Origin": "https://ond.dk"},
    "an origin that looks like ours": {"Origin": "http://localhost:8000.ond.dk"},
    "another scheme": {"Origin": "ftp://localhost:8000"},
    "another port": {"Origin": "http://localhost:9000"},
    "no origin": {"Origin": "null"},
    "nothing said": {},
    "typed in the address bar": {"Sec-Fetch-Site": "none"},
    "a claim that it is ours": {"Origin": "https://ond.dk", "Sec-Fetch-Site": "same-origin"},
    "a form": {"Origin": "https://ond.dk", "Content-Type": "application/x-www-form-urlencoded"},
    "another method in a header": {"Origin": "https://ond.dk", "X-HTTP-Method-Override": "GET"},
}


@dataclass(frozen=True, slots=True)
class Found:
    """How many were tried of each, and what was not as it should be.

    routes, elsewhere   routes that do something; requests to them that came from elsewhere
    renewed             sign-ins, roles, passwords and new links after which the session was another
    ended               ways out after which the old session was nobody's
    """

    routes: int
    elsewhere: int
    renewed: int
    ended: int
    faults: tuple[str, ...]


def run(folder: Path, *, times: int = 100) -> Found:
    """Every route that does something from everywhere else, and every change of session so many times."""
    logging.getLogger("tovholder").setLevel(logging.CRITICAL)
    place = small_installation(folder)
    app = app_of(place)
    anna = place.somebody("Anna", *EVERYTHING)
    faults: list[str] = []
    routes, elsewhere = _from_elsewhere(app, signed_in(app, anna), faults)
    renewed = _renewed(place, app, times, faults)
    ended = _ended(place, app, anna, times, faults)
    return Found(routes, elsewhere, renewed, ended, tuple(faults))


def _from_elsewhere(app: FastAPI, anna: TestClient, faults: list[str]) -> tuple[int, int]:
    routes = [(method, route) for method, route, _ in asked(app) if method not in ("GET", "HEAD", "OPTIONS")]
    sent = 0
    for method, route in routes:
        for name, headers in ELSEWHERE.items():
            client = TestClient(app, base_url=HOME, headers=headers, cookies=dict(anna.cookies))
            answer = client.request(method, address(route), content=b"{}")
            sent += 1
            if (answer.status_code, answer.json()["code"]) != (403, "from-elsewhere"):
                faults.append(f"{method} {route.path} from {name}: {answer.status_code}")
    if anna.get("/api/me").status_code != 200:
        faults.append("the session did not outlive what came from elsewhere")
    return len(routes), sent


def _renewed(place: Installation, app: FastAPI, times: int, faults: list[str]) -> int:
    """A new session at every sign-in, whatever the browser came with; the one it came with is over."""
    somebody = place.somebody("Bo")
    seen: set[str] = set()
    for i in range(times):
        place.clock.passes(minutes=2)
        client = stranger(app)
        client.cookies.set(Settings().cookie, "valgt-af-en-anden")
        first = _secret(_sign_in(client, somebody))
        place.clock.passes(minutes=2)
        second = _secret(_sign_in(client, somebody))
        if {first, second} & {*seen, "valgt-af-en-anden"} or first == second:
            faults.append(f"sign-in {i}: a session that was there before")
        if _is_in(app, first) or not _is_in(app, second):
            faults.append(f"sign-in {i}: the session it came with is not over")
        seen |= {first, second}
    return 2 * times


def _ended(place: Installation, app: FastAPI, anna: Actor, times: int, faults: list[str]) -> int:
    """After signing out, a new role, a role taken, a new password, closing: the old session is nobody's."""
    ends = 0
    for i in range(times):
        place.clock.passes(minutes=2)
        managing, somebody = signed_in(app, anna), place.somebody(f"Gæst{i}")
        for name, end in _ways(place, managing, somebody):
            place.clock.passes(minutes=2)
            client = signed_in(app, somebody)
            secret = client.cookies[Settings().cookie]
            end(client)
            ends += 1
            if _is_in(app, secret):
                faults.append(f"{name} {i}: the old session is still somebody's")
    return ends


def _ways(
    place: Installation, managing: TestClient, somebody: Actor
) -> Iterator[tuple[str, Callable[[TestClient], object]]]:
    given = {"account": somebody.id, "role": "reader", "scope_type": "municipality", "scope_id": place.municipality}
    yield "signing out", lambda client: client.delete("/api/session")
    own = {"password": f"password of {somebody.name}"}
    yield "signing out everywhere", lambda client: client.post("/api/sessions/end", json=own)
    yield "signing out there", lambda client: client.post("/api/sessions/end", json={**own, "session": _id(client)})
    yield "a new role", lambda _: managing.post("/api/grants", json=given)
    yield "a role taken", lambda _: managing.post("/api/grants/revoke", json=given)
    yield "ended by another", lambda _: managing.delete(f"/api/accounts/{somebody.id}/sessions")
    yield "too long unused", lambda _: place.clock.passes(hours=4, minutes=1)
    old, new = f"password of {somebody.name}", "en ny og sjælden sætning"
    yield "a new password", lambda client: client.post("/api/password", json={"old": old, "new": new})


def _sign_in(client: TestClient, somebody: Actor) -> Any:
    return client.post("/api/session", json={"login": somebody.name, "password": f"password of {somebody.name}"})


def _id(client: TestClient) -> str:
    return next(str(one["id"]) for one in client.get("/api/sessions").json() if one["here"])


def _secret(answer: Any) -> str:
    (morsel,) = SimpleCookie(answer.headers["set-cookie"]).values()
    return str(morsel.value)


def _is_in(app: FastAPI, secret: str) -> bool:
    client = stranger(app)
    client.cookies.set(Settings().cookie, secret)
    return client.get("/api/me").status_code == 200
