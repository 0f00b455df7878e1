"""A word of its own in every text of every municipality, and everybody reading everything they come by.

Each person follows every link from their own pages, asks for every document and chart, and then for the same of the
others' cases. A word of another municipality in a page, a file of any kind, a refusal or the log is a leak.
"""

from __future__ import annotations

import io
import logging
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from urllib.parse import urldefrag

import pikepdf
from fastapi.testclient import TestClient
from tests.report.workbook.hostile import hostile_case
from tests.trust.leftovers import Lines
from tests.trust.sent import address, asked
from tests.web.browser import app_of, signed_in
from tests.workspace.sites import EVERYTHING, Installation, small_installation

from tovholder.usecases.access.actor import Actor, Grant
from tovholder.usecases.access.granting import add_municipality
from tovholder.usecases.cases.marking import snapshot
from tovholder.usecases.cases.texts import create

_STARTS = ("/sager", "/overblik", "/konto", "/sager/ny", "/mennesker")
_ROLES = ("coordinator", "editor", "reader")


@dataclass
class Found:
    """What a run came to: municipalities, answers and files looked through, and the leaks."""

    tenants: int
    answers: int = 0
    files: int = 0
    words: int = 0
    leaks: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Tenant:
    word: str
    case: str
    people: tuple[Actor, ...]


def run(
    folder: Path, *, tenants: int, rounds: int = 1, documents: bool = True, people: int = len(_ROLES), most: int = 400
) -> Found:
    """So many municipalities, so many of their people reading so often; with documents, or pages and data alone.

    most: addresses that one of them follows links to.
    """
    lines = Lines()
    logger = logging.getLogger("tovholder")
    before = logger.level
    logger.addHandler(lines)
    logger.setLevel(logging.DEBUG)
    try:
        crawl = _Crawl(small_installation(folder), tenants, most, documents=documents)
        found = crawl.run(rounds, people)
    finally:
        logger.removeHandler(lines)
        logger.setLevel(before)
    found.leaks += [f"log: {line[:200]}" for line in lines.lines if "KANARIE" in line]
    return found


class _Crawl:
    def __init__(self, place: Installation, tenants: int, most: int, *, documents: bool) -> None:
        self._documents, self._most, self._found = documents, most, Found(tenants)
        owner = place.somebody("Ejer", *EVERYTHING)
        self._tenants = [self._tenant(place, owner, number) for number in range(tenants)]
        self._app = app_of(place)
        self._place = place

    def _tenant(self, place: Installation, owner: Actor, number: int) -> _Tenant:
        word = f"KANARIE{number:03}Q"
        town = add_municipality(owner, place.site, f"{word} Kommune").id
        hostile = hostile_case(f"{word}-{i}" for i in range(10_000))
        self._found.words += len(hostile.held)
        row = create(owner, place.site, town, hostile.text)
        snapshot(owner, place.site, row.id, f"Før {word}")
        people = [place.somebody(f"{word}-{role}", Grant(role, "municipality", town)) for role in _ROLES]
        return _Tenant(word, row.id, tuple(people))

    def run(self, rounds: int, people: int) -> Found:
        """Everybody reads, first their own, then the others'."""
        for _ in range(rounds):
            for tenant in self._tenants:
                for person in tenant.people[:people]:
                    self._place.clock.passes(minutes=2)
                    client = signed_in(self._app, person)
                    paths = list(self._reads(client, tenant))
                    for other in self._tenants:
                        if other is not tenant:
                            for path in paths:
                                if tenant.case in path:
                                    self._look(client, tenant, path.replace(tenant.case, other.case))
        return self._found

    def _reads(self, client: TestClient, tenant: _Tenant) -> Iterator[str]:
        """Every address there is for them."""
        waiting = [*_STARTS, f"/sager/{tenant.case}", *self._routes(tenant.case)]
        seen = set(waiting)
        for path in waiting:
            text = self._look(client, tenant, path)
            yield path
            for link in re.findall(r'(?:href|src|data-\w+)="(/[^"]*)"', text):
                link = urldefrag(unescape(link))[0]
                wanted = not link.startswith(("/static", "/assets", "/indstilling"))
                if link not in seen and wanted and len(seen) < self._most and self._wants(link):
                    seen.add(link)
                    waiting.append(link)

    def _routes(self, case: str) -> Iterator[str]:
        for method, route, _ in asked(self._app):
            path = address(route, {"case": case, "section": "idea", "part": "net"})
            if method == "GET" and self._wants(path):
                yield path

    def _wants(self, path: str) -> bool:
        return self._documents or not re.search(r"\.(?:pdf|docx|pptx|xlsx|zip|png)\b", path)

    def _look(self, client: TestClient, tenant: _Tenant, path: str) -> str:
        answer = client.get(path, follow_redirects=False)
        self._found.answers += 1
        if answer.status_code >= 500 and answer.status_code != 503:
            self._found.leaks.append(f"{path}: {answer.status_code}")
        is_file = "attachment" in answer.headers.get("content-disposition", "")
        self._found.files += is_file
        text = _text_of(answer.content) if is_file else answer.text
        text += str(answer.headers)
        for word in set(re.findall(r"KANARIE\d{3}Q", text)) - {tenant.word}:
            self._found.leaks.append(f"{tenant.word} reads {word} in {path}")
        return text if not is_file else ""


def _text_of(content: bytes) -> str:
    """Everything in a file that can be read as text; of a PDF what stands beside its pages."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return "".join(_text_of(archive.read(name)) for name in archive.namelist())
    if content.startswith(b"%PDF"):
        with pikepdf.open(io.BytesIO(content)) as pdf:
            strings = (str(text) for thing in pdf.objects for text in _strings(thing))
            return " ".join(strings)
    return content.decode("utf-8", "replace")


def _strings(thing: pikepdf.Object) -> Iterator[pikepdf.Object]:
    if isinstance(thing, pikepdf.Dictionary):
        yield from (value for value in thing.values() if isinstance(value, pikepdf.String))
