"""Addresses put wherever a text can be sent, with somebody listening at the other end: nobody may come.

Python's own sockets are watched as well; what draws charts and sets type is not written in Python, so only a listener
would know of it.
"""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from tests.report.workbook.hostile import hostile_case
from tests.web.browser import app_of, signed_in
from tests.workspace.sites import EVERYTHING, small_installation

_HOSTS = (
    "127.0.0.1", "localhost", "[::1]", "0.0.0.0", "127.1", "2130706433", "0x7f000001", "017700000001",
    "127.0.0.1.nip.io", "user@127.0.0.1", "127.0.0.1#@dst.dk", "dst.dk@127.0.0.1", "127.0.0.1%2f", "[::ffff:127.0.0.1]",
    "169.254.169.254",
)  # fmt: skip
_FORMS = (
    "http://{host}:{port}/latest/meta-data", "https://{host}:{port}/", "ftp://{host}:{port}/x", "//{host}:{port}/x",
    "![x](http://{host}:{port}/x.png)", '<img src="http://{host}:{port}/x.png">', "gopher://{host}:{port}/_x",
    "@import url(http://{host}:{port}/x.css)", '#image("http://{host}:{port}/x.png")', "\\\\{host}\\share",
)  # fmt: skip
_PAGES = ("", "/resultat", "/tekst", "/historik", "/dokumenter", "/fremvis", "/regner", "/sammenlign")


@dataclass(frozen=True, slots=True)
class Found:
    """Addresses put in, requests that read or wrote them, documents made, and whoever was called."""

    addresses: int
    requests: int
    documents: int
    called: tuple[str, ...]


def run(folder: Path, *, cases: int = 3, documents: int | None = None) -> Found:
    """So many cases full of addresses, read in every way; of the first one's documents so many (default: all)."""
    logging.getLogger("tovholder").setLevel(logging.CRITICAL)
    called: list[str] = []
    with _listening(called) as port, _watched(called):
        place = small_installation(folder)
        anna = place.somebody("Anna", *EVERYTHING)
        client = signed_in(app_of(place), anna)
        held: set[str] = set()
        given = _addresses(port)
        requests = made = 0
        for number in range(cases):
            hostile = hostile_case(given)
            held |= hostile.held
            row = place.case(anna, hostile.text)
            for path in _asked(client, row.id, documents if number == 0 else 0):
                answer = client.get(path)
                requests += 1
                made += "/documents/" in path and answer.status_code == 200
                if answer.status_code >= 500 and answer.status_code != 503:
                    called.append(f"{path}: {answer.status_code}")
            requests += _sent(client, row.id, next(given), row.head.hash)
    return Found(len(held), requests, made, tuple(called))


def _addresses(port: int) -> Iterator[str]:
    number = 0
    while True:
        for form in _FORMS:
            for host in _HOSTS:
                number += 1
                yield form.format(host=host, port=port) + f" {number}"


def _asked(client: TestClient, case: str, documents: int | None) -> Iterator[str]:
    yield from (f"/sager/{case}{page}" for page in _PAGES)
    papers = client.get(f"/api/cases/{case}/documents").json()
    files = [file for paper in papers for file in paper["files"]]
    yield from (f"/api/cases/{case}/documents/{file}" for file in files[:documents])
    charts = client.get(f"/api/cases/{case}/charts").json()[:3]
    yield from (f"/api/cases/{case}/charts/{file}" for chart in charts for file in chart["files"])


def _sent(client: TestClient, case: str, address: str, opened: str) -> int:
    """Where an address could be taken for one to fetch from."""
    edits = [{"place": place, "typed": address} for place in ("title", "costs.mentor.source", "price_index")]
    for edit in edits:
        client.post(f"/api/cases/{case}/changes", json={"opened": opened, "edits": [edit]})
    client.get(f"/api/cases/{case}/documents/{address}")
    client.get("/indstilling", params={"til": address}, follow_redirects=False)
    content = f"Post;Kilde;2027\nA;{address};1\n".encode()
    client.post(f"/api/cases/{case}/import?opened={opened}&source={address}", content=content)
    return len(edits) + 3


@contextmanager
def _listening(called: list[str]) -> Iterator[int]:
    """Somebody who notes whoever comes."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.2)
        over = threading.Event()

        def listen() -> None:
            while not over.is_set():
                try:
                    connection, _ = listening.accept()
                except TimeoutError:
                    continue
                with connection:
                    called.append(f"the listener: {connection.recv(200)!r}")

        thread = threading.Thread(target=listen)
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            over.set()
            thread.join()


@contextmanager
def _watched(called: list[str]) -> Iterator[None]:
    """Every connection, and every name looked up, by Python itself is noted and refused."""

    def refused(*given: Any, **_: Any) -> Any:
        called.append(f"Python: {given[-1]!r}")
        raise OSError("no connections")

    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, refused)
        patch.setattr(socket, "getaddrinfo", refused)
        yield
