"""A disk that is full, gives errors or may only be read, again and again, while people save and read.

On Linux the running server is told by the system how large its files may become (an error in writing); where there may
be mounted, its folder lies on a small disk of its own that is filled, and that is made to be read only. While it lasts
a save must be refused with a sentence, and reads answered; after it saves go on; at the end everything that was ever
acknowledged must be there.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sqlite3
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.trust.server import EXAMPLES, Client, Server

from tovholder.workspace.backups.restoring import verify_folder
from tovholder.workspace.folder import FILE

_SIZE = "24m"
_PATIENCE = 60.0
_LETTERS = str.maketrans("0123456789", "ghijklmnop")
"""Ten digits in a row could be a CPR number, which a case may not hold."""


@dataclass
class Writer:
    """Somebody who saves, and remembers (number, hash) of what was acknowledged, and what was refused how."""

    client: Client
    case: str
    acknowledged: list[tuple[int, str]] = field(default_factory=list)
    refused: list[tuple[int, Any]] = field(default_factory=list)
    made: int = 0

    def save(self, until: threading.Event) -> None:
        """Save until told to stop."""
        opened = self.client.get(f"/cases/{self.case}")["version"]["hash"]
        while not until.is_set():
            self.made += 1
            # Something new and large, so that every save needs room.
            typed = os.urandom(3_000).hex().translate(_LETTERS)
            edits = [{"place": "title", "typed": typed}]
            body = {"opened": opened, "edits": edits, "key": str(self.made)}
            answer = self.client.ask("POST", f"/cases/{self.case}/changes", body)
            if answer.status == 200:
                opened = answer.body["version"]["hash"]
                self.acknowledged.append((answer.body["version"]["number"], opened))
            else:
                self.refused.append((answer.status, answer.body))
                time.sleep(0.02)


@dataclass(frozen=True, slots=True)
class Found:
    """What a run came to.

    events: by kind. refused: saves that were refused while it lasted. reads: answered meanwhile.
    """

    events: dict[str, int]
    acknowledged: int
    refused: int
    reads: int
    lost: tuple[str, ...]
    wrong: tuple[str, ...]


def run(folder: Path, *, events: int) -> Found:
    """Let so many things go wrong."""
    folder.mkdir(parents=True)
    disk = folder / "disk"
    disk.mkdir()
    with _own_disk(disk) as is_own:
        kinds = ("error", "full", "read-only") if is_own else ("error",)
        # The log grows, too, and must not be what cannot be written.
        data = disk / "data"
        with Server(data, log=folder / "log") as server:
            return _run(server, data, disk, [kinds[i % len(kinds)] for i in range(events)])


def _run(server: Server, data: Path, disk: Path, events: list[str]) -> Found:
    anna = server.administrator()
    home = anna.get("/municipalities")[0]["id"]
    text = (EXAMPLES / "minimal.yaml").read_text(encoding="utf-8")
    case, other = (anna.post("/cases", {"municipality": home, "text": text})["id"] for _ in range(2))
    writer = Writer(Client(server.port, anna.token), case)
    wrong: list[str] = []
    reads = 0
    for number, kind in enumerate(events, start=1):
        until = threading.Event()
        thread = threading.Thread(target=writer.save, args=(until,))
        thread.start()
        _wait(lambda: len(writer.acknowledged), more=1)
        refused = len(writer.refused)
        with _going_wrong(kind, server.pid, data, disk):
            if not _wait(lambda: len(writer.refused), more=2):
                wrong.append(f"event {number}, {kind}: nothing was refused")
            for path in (f"/cases/{other}", "/cases", f"/cases/{other}/results"):
                answer = anna.ask("GET", path)
                reads += answer.status == 200
                if answer.status != 200:
                    wrong.append(f"event {number}, {kind}: {path} was answered {answer.status} {answer.body}")
        if not _wait(lambda: len(writer.acknowledged), more=2):
            wrong.append(f"event {number}, {kind}: nothing could be saved afterwards")
        until.set()
        thread.join()
        wrong += [
            f"event {number}, {kind}: refused with {status} {body}"
            for status, body in writer.refused[refused:]
            if status != 503 or body["code"] not in ("database-trouble", "database-unreadable")
        ]
    writer.client.close()
    anna.close()
    server.stop()
    lost = _lost(data, writer)
    try:
        verify_folder(data, now=dt.datetime.now(dt.UTC))
    except Exception as error:
        wrong.append(f"afterwards: {error}")
    counted = {kind: events.count(kind) for kind in dict.fromkeys(events)}
    return Found(counted, len(writer.acknowledged), len(writer.refused), reads, tuple(lost), tuple(wrong))


def _wait(count: Any, *, more: int) -> bool:
    """Until there are so many more."""
    until, before = time.monotonic() + _PATIENCE, count()
    while count() < before + more:
        if time.monotonic() > until:
            return False
        time.sleep(0.005)
    return True


@contextmanager
def _going_wrong(kind: str, process: int, data: Path, disk: Path) -> Iterator[None]:
    # Only where there are such limits.
    import resource

    match kind:
        case "error":
            before = resource.prlimit(process, resource.RLIMIT_FSIZE)
            resource.prlimit(process, resource.RLIMIT_FSIZE, (max((data / FILE).stat().st_size, 4096), before[1]))
            yield
            resource.prlimit(process, resource.RLIMIT_FSIZE, before)
        case "full":
            ballast = disk / "ballast"
            with ballast.open("wb", buffering=0) as opened:
                try:
                    while opened.write(bytes(4096)):
                        pass
                except OSError:
                    yield
            ballast.unlink()
        case "read-only":
            # Whatever is opened from now on is; what is open already stays as it is, as when a disk is made so.
            _mount("--bind", str(data), str(data))
            _mount("-o", "remount,ro,bind", str(data))
            yield
            subprocess.run(["umount", "--lazy", str(data)], check=True)


@contextmanager
def _own_disk(folder: Path) -> Iterator[bool]:
    """A small disk of its own at a folder, if we may; whether it is."""
    is_own = (
        os.geteuid() == 0
        and shutil.which("mount") is not None
        and _mount("-t", "tmpfs", "-o", f"size={_SIZE}", "tovholder", str(folder))
    )
    try:
        yield is_own
    finally:
        if is_own:
            subprocess.run(["umount", str(folder)], check=True)


def _mount(*arguments: str) -> bool:
    return subprocess.run(["mount", *arguments], capture_output=True).returncode == 0


def _lost(data: Path, writer: Writer) -> list[str]:
    with closing(sqlite3.connect(data / FILE)) as database:
        kept = dict(database.execute('SELECT number, hash FROM version WHERE "case" = ?', (writer.case,)).fetchall())
    return [f"version {number}" for number, hash_ in writer.acknowledged if kept.get(number) != hash_]
