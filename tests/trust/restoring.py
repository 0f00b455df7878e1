"""Backups while others save, each restored and held against what was there.

Writers save at a steady pace and remember what was acknowledged. Each backup is restored into a folder of its own:
every table must have the checksum it was backed up with, and every save acknowledged before the backup began must be in
it. The last one is served, to see how long it takes until it answers.
"""

from __future__ import annotations

import datetime as dt
import http.client
import os
import shutil
import sqlite3
import threading
import time
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.trust.server import EXAMPLES, Client, Server

from tovholder.workspace.backups.keys import make_key
from tovholder.workspace.backups.making import back_up
from tovholder.workspace.backups.restoring import restore
from tovholder.workspace.database import open_database
from tovholder.workspace.folder import FILE
from tovholder.workspace.tables import text as text_table

WRITERS = 4
_PIECE = 50_000
"""Bytes in each of the texts that make a database large."""


@dataclass
class Writer:
    """Somebody who saves at a pace, and remembers: (when it was acknowledged, case, number, hash)."""

    client: Client
    case: str
    name: str
    saved: list[tuple[float, str, int, str]] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    slowest: float = 0.0

    def save(self, pace: float, until: threading.Event) -> None:
        """So many saves a second until told to stop; one that takes longer than its time puts off the next."""
        opened = self.client.get(f"/cases/{self.case}")["version"]["hash"]
        due, made = time.monotonic(), 0
        while not until.wait(max(0.0, due - time.monotonic())):
            due, made = due + 1 / pace, made + 1
            edits = [{"place": f"assumptions.{self.name}", "typed": made}]
            began = time.monotonic()
            body = {"opened": opened, "edits": edits, "key": f"{self.name}-{made}"}
            try:
                answer = self.client.ask("POST", f"/cases/{self.case}/changes", body)
            except (OSError, http.client.HTTPException) as error:
                # Asked again under the same key, as somebody at a page would.
                self.wrong.append(f"{self.name}: {error!r} after {time.monotonic() - began:.1f} s")
                answer = self.client.ask("POST", f"/cases/{self.case}/changes", body)
            self.slowest = max(self.slowest, time.monotonic() - began)
            if answer.status != 200:
                self.wrong.append(f"{self.name}: {answer.status} {answer.body}")
                continue
            version: dict[str, Any] = answer.body["version"]
            opened = version["hash"]
            self.saved.append((time.time(), self.case, version["number"], opened))


@dataclass(frozen=True, slots=True)
class Found:
    """What a run came to. Seconds are the longest of all; megabytes are of the data folder at the end."""

    restores: int
    identical: int
    saves: int
    saves_a_second: float
    lost: tuple[str, ...]
    wrong: tuple[str, ...]
    megabytes: float
    backup_seconds: float
    restore_seconds: float
    start_seconds: float
    slowest_save: float


def run(folder: Path, *, restores: int, saves_a_second: float, megabytes: int) -> Found:
    """Back up and restore so many times, with a database of at least so many megabytes."""
    folder.mkdir(parents=True)
    data, key, shelf = folder / "data", folder / "key", folder / "shelf"
    make_key(key)
    shelf.mkdir()
    lost: list[str] = []
    wrong: list[str] = []
    backing = restoring = 0.0
    identical = 0
    with Server(data) as server:
        writers = _writers(server)
        _grow(data / FILE, megabytes)
        until = threading.Event()
        threads = [threading.Thread(target=writer.save, args=(saves_a_second / WRITERS, until)) for writer in writers]
        began = time.monotonic()
        for thread in threads:
            thread.start()
        new = folder / "new"
        for number in range(restores):
            time.sleep(0.5)
            shutil.rmtree(new, ignore_errors=True)
            at, before = time.time(), time.monotonic()
            made = back_up(data, shelf / f"{number}.age", key=key, now=dt.datetime.now(dt.UTC))
            backing = max(backing, time.monotonic() - before)
            before = time.monotonic()
            found = restore(made.file, new, key=key)
            restoring = max(restoring, time.monotonic() - before)
            identical += found == made.manifest
            lost += _missing(new / FILE, [saved[1:] for writer in writers for saved in writer.saved if saved[0] < at])
            made.file.unlink()
        until.set()
        for thread in threads:
            thread.join()
        seconds = time.monotonic() - began
        for writer in writers:
            writer.client.close()
    size = sum(file.stat().st_size for file in data.rglob("*") if file.is_file()) / 1_000_000
    before = time.monotonic()
    with Server(new) as again:
        starting = time.monotonic() - before
        if again.pid and "Traceback" in again.log:
            wrong.append("a traceback in the log of the restored server")
    wrong += [said for writer in writers for said in writer.wrong]
    saves = sum(len(writer.saved) for writer in writers)
    return Found(
        restores, identical, saves, saves / seconds, tuple(lost), tuple(wrong), size, backing, restoring, starting,
        max(writer.slowest for writer in writers),
    )  # fmt: skip


def _writers(server: Server) -> list[Writer]:
    anna = server.administrator()
    home = anna.get("/municipalities")[0]["id"]
    text = (EXAMPLES / "minimal.yaml").read_text(encoding="utf-8")
    writers = []
    for i in range(WRITERS):
        own = f"{text}\nassumptions:\n  writer{i}: 0\n"
        case = anna.post("/cases", {"municipality": home, "text": own})["id"]
        writers.append(Writer(Client(server.port, anna.token), case, f"writer{i}"))
    anna.close()
    return writers


def _grow(file: Path, megabytes: int) -> None:
    """Texts that cannot be made smaller, until the database has so many megabytes."""
    import hashlib

    database = open_database(file)
    while file.stat().st_size < megabytes * 1_000_000:
        texts = [os.urandom(_PIECE).hex() for _ in range(100)]
        rows = [{"hash": hashlib.sha256(text.encode()).hexdigest(), "content": text} for text in texts]
        with database.tidying() as connection:
            connection.execute(text_table.insert(), rows)
    database.engine.dispose()


def _missing(file: Path, saved: list[tuple[str, int, str]]) -> list[str]:
    """What was acknowledged and is not in a restored database."""
    with closing(sqlite3.connect(file)) as database:
        kept = set(database.execute('SELECT "case", number, hash FROM version').fetchall())
    return [f"version {number} of {case}" for case, number, hash_ in saved if (case, number, hash_) not in kept]
