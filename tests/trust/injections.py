"""Texts that mean something to a database, a shell, a template or a path, put wherever a text can be sent.

Each is sent beside a harmless twin of the same length: both must be answered alike, as soon, and leave the database as
it was. What the API itself describes is where they are put, so that a new parameter is tried too.
"""

from __future__ import annotations

import logging
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from fastapi.testclient import TestClient
from sqlalchemy import create_engine, func, select
from starlette.routing import Route
from tests.trust.sent import Bodies, address, asked
from tests.web.browser import app_of, signed_in
from tests.workspace.sites import EVERYTHING, Installation, small_installation

from tovholder.workspace.tables import metadata

MOST_SECONDS = 8.0
PAYLOADS = (
    "' OR '1'='1", "' OR 1=1 --", '" OR ""="', "'; DROP TABLE version; --",
    "') UNION SELECT password_hash FROM account --", "1; ATTACH DATABASE '/tmp/x' AS x",
    "' AND (SELECT randomblob(500000000)) --", "'; SELECT pg_sleep(9); --", "%' ESCAPE '!", "_%_%",
    "' || (SELECT token_hash FROM session) || '", "admin'/*", "\\'; SELECT 1; --", "0x27", "{{7*7}}", "{{config}}",
    "{% for x in ().__class__.__base__.__subclasses__() %}{% endfor %}", "${7*7}", "#{7*7}", "<%= 7*7 %>",
    "{0.__class__.__init__.__globals__}", "%(password)s", "%s%s%s%n", "__import__('os').system('id')",
    "!!python/object/apply:os.system ['id']", "*anchor", "&anchor [*anchor, *anchor]", "<<: *x", "; cat /etc/passwd",
    "| id", "`id`", "$(sleep 9)", "&& sleep 9", "\nid\n", "\r\nSet-Cookie: x=y", "\r\n\r\n<html>",
    "../../../../etc/passwd", "..%2f..%2fetc%2fpasswd", "....//....//etc/passwd", "/etc/passwd", "file:///etc/passwd",
    "C:\\Windows\\win.ini", "\\\\server\\share", "*)(uid=*))(|(uid=*", "' or count(/*)=1 or '",
    "${jndi:ldap://127.0.0.1/x}", '{"$gt": ""}', "[$ne]=1", "true, $where: '1 == 1'", "(a+)+$",
    "(((((((((((((((((((((((((((", "[[:alpha:]]*{99999}", "<!ENTITY x SYSTEM 'file:///etc/passwd'>",
    "=cmd|'/C calc'!A0", "\u202e\u2066", "ⅷ≠ＮＵＬＬ", "%00", "%c0%ae%c0%ae/",
)  # fmt: skip
_SIGNS = re.compile(r"root:x:0|\b49\b|uid=\d+|SQLITE_|sqlite3\.|psycopg|syntax error at|Traceback|jinja2\.")
"""What would be told if something had been run, and not told of its twin."""
_ENDS_IT = {("DELETE", "/api/session"), ("POST", "/api/sessions/end"), ("POST", "/api/password")}
_SLOW = ("/documents", "/dokumenter")


@dataclass
class Found:
    """What a run came to."""

    places: int = 0
    sent: int = 0
    statuses: Counter[int] = field(default_factory=Counter)
    slowest: float = 0.0
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Place:
    """Where a text can be put: a part of the address, what follows it, or a field of the body."""

    method: str
    route: Route
    kind: str
    name: str


def run(folder: Path, *, each: int = len(PAYLOADS), every: int = 1) -> Found:
    """So many payloads at every place, or every second, third … place."""
    logging.getLogger("tovholder").setLevel(logging.CRITICAL)
    return _Injecting(small_installation(folder), folder).run(each, every)


class _Injecting:
    def __init__(self, place: Installation, folder: Path) -> None:
        self._place, self._database = place, folder / "small.sqlite"
        app = app_of(place)
        self._client: TestClient = signed_in(app, place.somebody("Anna", *EVERYTHING))
        self._case = place.case(place.somebody("Bo", *EVERYTHING))
        self._described: dict[str, Any] = self._client.get("/api/openapi.json").json()
        self._bodies = Bodies(self._described, hash_=self._case.head.hash)
        self._routes = [(method, route) for method, route, _ in asked(app) if (method, route.path) not in _ENDS_IT]
        self._found = Found()

    def run(self, each: int, every: int) -> Found:
        """At every place in turn."""
        for place in list(self._places())[::every]:
            self._found.places += 1
            before = self._rows() if place.method == "GET" else None
            for i in range(each):
                self._at(place, PAYLOADS[(i + self._found.places) % len(PAYLOADS)])
            if before is not None and self._rows() != before:
                self._found.faults.append(f"{place.method} {place.route.path}: something was written")
        return self._found

    def _places(self) -> Iterator[_Place]:
        for method, route in self._routes:
            told = self._described["paths"].get(route.path, {}).get(method.lower(), {})
            for name in re.findall(r"\{(\w+)", route.path):
                yield _Place(method, route, "path", name)
            for parameter in told.get("parameters", ()):
                if parameter["in"] == "query":
                    yield _Place(method, route, "query", parameter["name"])
            if not told and method == "GET":
                yield _Place(method, route, "query", "lang")
            least = self._bodies.least(method, route)
            for name, value in (least if isinstance(least, dict) else {}).items():
                if isinstance(value, str):
                    yield _Place(method, route, "body", name)
        for header in ("Accept-Language", "User-Agent", "X-Forwarded-For"):
            yield _Place("GET", self._routes[0][1], "header", header)

    def _at(self, place: _Place, payload: str) -> None:
        twin = "".join(c if c.isalnum() or c == "/" else "x" for c in payload)
        answers = [self._send(place, text) for text in (payload, twin)]
        (status, text, taken), (other, _, _) = answers
        self._found.sent += 1
        self._found.statuses[status] += 1
        self._found.slowest = max(self._found.slowest, taken)
        what = f"{place.method} {place.route.path}, {place.kind} {place.name} = {payload!r}"
        if status >= 500 or (status < 300) != (other < 300):
            self._found.faults.append(f"{what}: {status}, its twin {other}")
        # What is told back is told back as it was sent.
        if _SIGNS.search(text.replace(payload, "").replace(quote(payload), "")) and not _SIGNS.search(answers[1][1]):
            self._found.faults.append(f"{what}: it was run")
        if taken > MOST_SECONDS and not place.route.path.endswith(_SLOW):
            self._found.faults.append(f"{what}: {taken:.1f} s")

    def _send(self, place: _Place, text: str) -> tuple[int, str, float]:
        given = {"case": self._case.id}
        query, body, headers = "", self._bodies.least(place.method, place.route), {}
        match place.kind:
            case "path":
                given[place.name] = quote(text, safe="")
            case "query":
                query = "?" + urlencode({place.name: text})
            case "header":
                headers = {place.name: text.encode("ascii", "replace").decode().replace("\r", "").replace("\n", "")}
            case _:
                body = {**body, place.name: text}
        # So that no try at the door is one too many.
        self._place.clock.passes(seconds=7 if place.name in ("login", "password", "token") else 0)
        began = time.perf_counter()
        path = address(place.route, given) + query
        json = None if place.method == "GET" else body
        answer = self._client.request(place.method, path, json=json, headers=headers, follow_redirects=False)
        return answer.status_code, answer.text, time.perf_counter() - began

    def _rows(self) -> dict[str, int]:
        engine = create_engine(f"sqlite:///{self._database}")
        with engine.connect() as connection:
            kept = [table for table in metadata.sorted_tables if table.name not in ("session", "token")]
            found = {t.name: connection.execute(select(func.count()).select_from(t)).scalar_one() for t in kept}
        engine.dispose()
        return found
