"""The server killed in the middle of writing, again and again, and what it had acknowledged looked for in its database.

Four writers save as fast as they are answered. After each kill the database file is copied as it lies, and the copy is
opened: it must be whole, hold every acknowledged version under its key with the hash that was told, hold no version
without its text, and have no gaps. Then the server is started again, and what was under way when it died is sent again
under the same key: it must become one version, never two.
"""

from __future__ import annotations

import hashlib
import http.client
import random
import shutil
import sqlite3
import threading
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.trust.server import EXAMPLES, Client, Server

WRITERS = 4
LONGEST, PATIENCE = 0.2, 20.0
"""Seconds from one of the first answers to the kill, at most; and how long the first answers are waited for."""


@dataclass
class Writer:
    """Somebody who saves, with a memory of what was acknowledged: key → (case, number, hash)."""

    name: str
    token: str
    case: str
    acknowledged: dict[str, tuple[str, int, str]] = field(default_factory=dict)
    under_way: tuple[str, dict[str, Any]] | None = None
    wrong: list[str] = field(default_factory=list)
    made: int = 0

    def save(self, port: int, until: threading.Event) -> None:
        """Save until told to stop or until nobody answers."""
        client = Client(port, self.token)
        try:
            if self.under_way is not None:
                self._send(client, *self.under_way)
            opened = client.get(f"/cases/{self.case}")["version"]["hash"]
            while not until.is_set():
                self.made += 1
                key = f"{self.name}-{self.made}"
                edits = [{"place": f"assumptions.{self.name}", "typed": self.made}]
                body = {"opened": opened, "edits": edits, "key": key}
                self.under_way = key, body
                opened = self._send(client, key, body) or client.get(f"/cases/{self.case}")["version"]["hash"]
        except (OSError, http.client.HTTPException):
            # It is gone; what was under way is sent again when it is back.
            return
        finally:
            client.close()

    def _send(self, client: Client, key: str, body: dict[str, Any]) -> str | None:
        answer = client.ask("POST", f"/cases/{self.case}/changes", body)
        self.under_way = None
        if answer.status != 200:
            self.wrong.append(f"{key}: {answer.status} {answer.body}")
            return None
        version = answer.body["version"]
        self.acknowledged[key] = (self.case, version["number"], version["hash"])
        hash_: str = version["hash"]
        return hash_


@dataclass(frozen=True, slots=True)
class Found:
    """What a run came to."""

    kills: int
    acknowledged: int
    lost: tuple[str, ...]
    wrong: tuple[str, ...]
    whole: int


def run(folder: Path, *, kills: int, seed: int = 1) -> Found:
    """Kill it so many times."""
    chance = random.Random(seed)
    lost: list[str] = []
    wrong: list[str] = []
    whole = 0
    server = Server(folder)
    server.start()
    writers = _writers(server)
    for number in range(kills):
        if number:
            server.start()
        until = threading.Event()
        threads = [threading.Thread(target=writer.save, args=(server.port, until)) for writer in writers]
        for thread in threads:
            thread.start()
        _wait(writers, chance.randint(1, 10))
        time.sleep(chance.uniform(0.0, LONGEST))
        server.kill()
        until.set()
        for thread in threads:
            thread.join()
        found = list(_missing(folder, writers))
        lost += [said for kind, said in found if kind == "lost"]
        wrong += [said for kind, said in found if kind == "wrong"]
        whole += not found
    wrong += [said for writer in writers for said in writer.wrong]
    acknowledged = sum(len(writer.acknowledged) for writer in writers)
    return Found(kills, acknowledged, tuple(lost), tuple(wrong), whole)


def _wait(writers: list[Writer], count: int) -> None:
    """Until so many more saves are acknowledged."""
    before, end = sum(len(writer.acknowledged) for writer in writers), time.monotonic() + PATIENCE
    while sum(len(writer.acknowledged) for writer in writers) < before + count and time.monotonic() < end:
        time.sleep(0.005)


def _writers(server: Server) -> list[Writer]:
    """Two to a case, so that some saves are put together."""
    administrator = server.administrator()
    assert administrator.token is not None
    home = administrator.get("/municipalities")[0]["id"]
    numbers = "".join(f"  writer{i}: 0\n" for i in range(WRITERS))
    text = (EXAMPLES / "minimal.yaml").read_text(encoding="utf-8") + f"\nassumptions:\n{numbers}"
    cases = [administrator.post("/cases", {"municipality": home, "text": text})["id"] for _ in range(2)]
    administrator.close()
    return [Writer(f"writer{i}", administrator.token, cases[i % 2]) for i in range(WRITERS)]


def _missing(folder: Path, writers: list[Writer]) -> Iterator[tuple[str, str]]:
    """("lost" or "wrong", what) of a copy of the database as it lies."""
    copy = folder.parent / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder, copy)
    database = sqlite3.connect(copy / "tovholder.sqlite")
    try:
        (said,) = database.execute("PRAGMA integrity_check").fetchone()
        if said != "ok":
            yield "wrong", f"integrity: {said}"
        rows = database.execute('SELECT "case", number, hash, key FROM version ORDER BY "case", number').fetchall()
        texts = dict(database.execute("SELECT hash, content FROM text").fetchall())
    finally:
        database.close()
    kept = {(case, number): (hash_, key) for case, number, hash_, key in rows}
    for writer in writers:
        for key, (case, number, hash_) in writer.acknowledged.items():
            if kept.get((case, number)) != (hash_, key):
                yield "lost", f"{key}: version {number} is {kept.get((case, number))}"
    keys = [key for _, _, _, key in rows if key is not None]
    if len(keys) != len(set(keys)):
        yield "wrong", "one save became two versions"
    for case in {case for case, *_ in rows}:
        numbers = [number for of, number, *_ in rows if of == case]
        if numbers != list(range(1, len(numbers) + 1)):
            yield "wrong", f"gaps in {numbers}"
    for _, number, hash_, _ in rows:
        if hash_ not in texts or hashlib.sha256(zlib.decompress(texts[hash_])).hexdigest() != hash_:
            yield "wrong", f"version {number} has no text of its own"
