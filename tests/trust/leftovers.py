"""What was said in confidence, looked for where it must not be: log lines, addresses, refusals, and the database.

Passwords, secrets of sessions, tokens, links and calendars, and numbers that look like CPR numbers are sent the ways
people send them, and the wrong ways too.
"""

from __future__ import annotations

import logging
import re
import sqlite3
import zlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient
from tests.web.browser import HOME, OWN_PAGE, app_of, stranger
from tests.workspace.sites import Installation, small_installation

from tovholder.followup.privacy.cpr import find_cpr
from tovholder.usecases.access.inviting import first_administrator
from tovholder.web.settings import Settings
from tovholder.workspace.passwords import Argon2

CPR = ("010203-4567", "2512991234", "311270 0001", "610203-4567")
"""Of nobody: the last is a replacement number."""
_PASSWORDS = ("en lang og sjælden sætning", "en helt anden sjælden sætning")


@dataclass(frozen=True, slots=True)
class Found:
    """How much was looked through, for how many secrets, and where one was."""

    lines: int
    answers: int
    cells: int
    secrets: int
    faults: tuple[str, ...]


class Lines(logging.Handler):
    """Keeps what is logged, as it would be written."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []
        self.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line."""
        self.lines.append(self.format(record))


def run(folder: Path, *, people: int = 10) -> Found:
    """So many people who come, sign in, make tokens, invite each other and mistype."""
    lines = Lines()
    logger = logging.getLogger("tovholder")
    before = logger.level
    logger.addHandler(lines)
    logger.setLevel(logging.DEBUG)
    try:
        day = _Day(small_installation(folder))
        day.passes(people)
    finally:
        logger.removeHandler(lines)
        logger.setLevel(before)
    faults, secrets = [], [*day.secrets, *_PASSWORDS]
    for line in lines.lines:
        faults += [f"log: {line[:200]}" for secret in (*secrets, *day.names) if secret in line]
        faults += [f"log: {line[:200]}"] if _holds_cpr(line) else []
    for status, text in day.refusals:
        faults += [f"{status}: {text[:200]}" for secret in secrets if secret in text]
        faults += [f"{status}: {text[:200]}"] if _holds_cpr(text) else []
    cells = 0
    for table, cell in _cells(folder / "small.sqlite"):
        cells += 1
        faults += [f"table {table} holds a secret" for secret in secrets if secret in cell]
        faults += [f"table {table} holds a CPR number"] if _holds_cpr(cell) else []
    return Found(len(lines.lines), len(day.refusals), cells, len(secrets) + len(CPR), tuple(dict.fromkeys(faults)))


def _holds_cpr(text: str) -> bool:
    """A hash may have ten digits in a row that look like one."""
    return find_cpr(re.sub(r"\b[0-9a-f]{64}\b", "", text)) is not None


class _Day:
    def __init__(self, place: Installation) -> None:
        place.site = replace(place.site, passwords=Argon2())
        self._place, self._app = place, app_of(place)
        self.secrets: list[str] = []
        self.names: list[str] = []
        self.refusals: list[tuple[int, str]] = []

    def passes(self, people: int) -> None:
        """Everything that is done."""
        link = first_administrator(self._place.site)
        assert link is not None
        anna = self._comes(link, "anna", "Anna Administrator")
        for i in range(people):
            self._place.clock.passes(minutes=2)
            grants = [{"role": "coordinator", "scope_type": "municipality", "scope_id": self._place.municipality}]
            invited = anna.post("/api/invitations", json={"grants": grants}).json()["token"]
            somebody = self._comes(invited, f"person{i}", f"Person Personsen {i}")
            made = somebody.post("/api/tokens", json={"name": "regneark"}).json()["secret"]
            self.secrets.append(made)
            program = TestClient(self._app, base_url=HOME, headers={"Authorization": f"Bearer {made}"})
            assert program.get("/api/me").status_code == 200
            self._follows_a_calendar(somebody)
            self._mistypes(somebody, i)
            self._wrong_places(made)

    def _comes(self, link: str, login: str, name: str) -> TestClient:
        self.secrets.append(link)
        self.names.append(name)
        client = stranger(self._app)
        filled = {"token": link, "login": login, "name": name, "password": _PASSWORDS[0]}
        assert client.post("/api/invitations/accept", json=filled).status_code == 200
        self.secrets.append(client.cookies[Settings().cookie])
        return client

    def _follows_a_calendar(self, somebody: TestClient) -> None:
        """With its password, and with a wrong one."""
        made = somebody.post("/api/calendar").json()
        self.secrets.append(made["secret"])
        assert made["secret"] not in made["address"]
        for tail in ("", "x"):
            proof = (made["login"], made["secret"] + tail)
            followed = stranger(self._app).get(made["address"], auth=proof)
            assert followed.status_code == (401 if tail else 200)
            assert made["secret"] not in followed.text
            self._keep(followed)

    def _mistypes(self, client: TestClient, number: int) -> None:
        """CPR numbers where they do not belong, and passwords in the wrong field."""
        text = (Path(__file__).parents[2] / "examples" / "minimal.yaml").read_text(encoding="utf-8")
        case = client.post("/api/cases", json={"municipality": self._place.municipality, "text": text}).json()["id"]
        shown = client.get(f"/api/cases/{case}").json()
        opened, cpr = shown["version"]["hash"], CPR[number % len(CPR)]
        spoilt = text.replace("title: ", f"title: {cpr} ", 1)
        self._keep(client.post("/api/cases", json={"municipality": self._place.municipality, "text": spoilt}))
        self._keep(client.put(f"/api/cases/{case}/text", json={"opened": opened, "text": spoilt}))
        edit = {"place": "title", "typed": f"Familien {cpr}"}
        self._keep(client.post(f"/api/cases/{case}/changes", json={"opened": opened, "edits": [edit]}))
        self._keep(client.post(f"/api/cases/{case}/snapshots", json={"name": f"Før {cpr}"}))
        self._keep(client.get(f"/api/cases/{cpr}"))
        self._keep(client.get(f"/api/cases/{case}/explain", params={"at": cpr}))
        for login, password in ((_PASSWORDS[0], "x"), (cpr, "x"), (f"person{number}", _PASSWORDS[1])):
            self._keep(stranger(self._app).post("/api/session", json={"login": login, "password": password}))
        self._keep(client.post("/api/password", json={"old": _PASSWORDS[1], "new": _PASSWORDS[1]}))
        self._keep(client.post("/api/session", content=f'{{"login": "{_PASSWORDS[0]}", "password": ', headers=OWN_PAGE))

    def _wrong_places(self, secret: str) -> None:
        """A secret in an address."""
        client = stranger(self._app)
        for path in (f"/api/cases/{secret}", f"/api/me?token={secret}", f"/velkommen?{secret}", f"/{secret}"):
            self._keep(client.get(path))

    def _keep(self, answer: Any) -> None:
        if answer.status_code >= 400:
            self.refusals.append((answer.status_code, answer.text))


def _cells(file: Path) -> list[tuple[str, str]]:
    """(table, what stands in a cell) of everything in the database."""
    found = []
    with sqlite3.connect(file) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            for row in database.execute(f'SELECT * FROM "{table}"'):
                found += [(table, _text(cell)) for cell in row if isinstance(cell, str | bytes)]
    database.close()
    return found


def _text(cell: str | bytes) -> str:
    """A text that is kept deflated, as it was."""
    if isinstance(cell, str):
        return re.sub(r"\d{4}-\d\d-\d\d[ T][\d:.]+", "", cell)
    try:
        return zlib.decompress(cell).decode()
    except (zlib.error, UnicodeDecodeError):
        return cell.decode("latin-1")
