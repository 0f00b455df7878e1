"""The store killed in the middle of writing, again and again: what the server's harness does, at the pace of the disk.

A process opens the store and lets four threads keep versions as fast as they are committed, each a text, a version and
an entry in the record; of every commit it tells its parent, which kills it. What is left is opened as it lies: it must
be whole, hold every version that was told with its own text and one entry, and no half of one. A new folder is begun
now and then, so that looking through everything stays quick.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
import multiprocessing
import random
import shutil
import signal
import sqlite3
import sys
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path

from tests.trust.killing import Found
from tests.workspace.sites import EVERYTHING, installation

from tovholder.usecases.access.secrets import new_secret
from tovholder.usecases.cases.records import NewVersion
from tovholder.workspace.store import open_store

WRITERS, KILLS_OF_A_FOLDER = 4, 20
KEY = b"k" * 32
FORKS = multiprocessing.get_context("forkserver")
"""Each process is a copy of one that has read the program already."""
NOW = dt.datetime(2026, 1, 5, 8, tzinfo=dt.UTC)
_LONGEST = 0.05
"""Seconds from the last commit that is waited for to the kill, at most."""


def run(folder: Path, *, kills: int, commits: int, seed: int = 1) -> Found:
    """Kill it so many times, each after about so many commits."""
    FORKS.set_forkserver_preload([name for name in sys.modules if name.startswith(("tests.trust.", "tovholder."))])
    chance = random.Random(seed)
    acknowledged, whole = 0, 0
    lost: list[str] = []
    wrong: list[str] = []
    told: dict[int, int] = {}
    for number in range(kills):
        if number % KILLS_OF_A_FOLDER == 0:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            by = begin(folder)
            told = dict.fromkeys(range(WRITERS), 1)
        before = sum(told.values())
        told = killed(folder, by, told, chance.randint(commits // 2, commits * 3 // 2), chance.uniform(0.0, _LONGEST))
        acknowledged += sum(told.values()) - before
        found = list(missing(folder, told))
        lost += [f"kill {number}: {said}" for kind, said in found if kind == "lost"]
        wrong += [f"kill {number}: {said}" for kind, said in found if kind == "wrong"]
        whole += not found
    return Found(kills, acknowledged, tuple(lost), tuple(wrong), whole)


def begin(place: Path) -> str:
    """A case for each writer; who writes."""
    store = open_store(place / "store.sqlite", key=KEY)
    here = installation(store)
    by = here.somebody("Anna", *EVERYTHING).id
    for writer in range(WRITERS):
        store.create(str(writer), here.municipality, _version(by, writer, 1))
    store.close()
    return by


def killed(place: Path, by: str, told: dict[int, int], count: int, later: float) -> dict[int, int]:
    """Let it write until so many commits are told and a little later; writer → the newest version that was told."""
    hearing, telling = FORKS.Pipe(duplex=False)
    process = FORKS.Process(target=_write, args=(place, by, telling))
    process.start()
    telling.close()
    newest = dict(told)
    with closing(hearing):
        for heard in itertools.count(1):
            try:
                writer, number = hearing.recv()
            except EOFError:
                # It is dead, and what it had told before is heard too.
                break
            newest[writer] = number
            if heard == count:
                time.sleep(later)
                process.kill()
    process.join()
    if process.exitcode != -signal.SIGKILL:
        raise RuntimeError(f"a writer ended by itself: {process.exitcode}")
    return newest


def _write(place: Path, by: str, telling: Connection) -> None:
    """What the process does until it is killed."""
    store, one_at_a_time = open_store(place / "store.sqlite", key=KEY), threading.Lock()

    def keep(writer: int) -> None:
        row = store.case(str(writer))
        assert row is not None
        for number in itertools.count(row.head.number + 1):
            store.append(str(writer), _version(by, writer, number), after=number - 1)
            with one_at_a_time:
                telling.send((writer, number))

    threads = [threading.Thread(target=keep, args=(writer,)) for writer in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _version(by: str, writer: int, number: int) -> NewVersion:
    text = f"title: {writer} {number}\n"
    return NewVersion(text, hashlib.sha256(text.encode()).hexdigest(), "change", by, NOW, key=new_secret())


def missing(place: Path, told: dict[int, int]) -> Iterator[tuple[str, str]]:
    """("lost" or "wrong", what) of the database as it lies, opened by SQLite alone."""
    with closing(sqlite3.connect(place / "store.sqlite")) as database:
        (said,) = database.execute("PRAGMA integrity_check").fetchone()
        kept = database.execute('SELECT "case", number, hash FROM version').fetchall()
        texts = dict(database.execute("SELECT hash, content FROM text").fetchall())
        entries = [id_ for (id_,) in database.execute("SELECT thing_id FROM audit_entry WHERE thing = 'version'")]
    if said != "ok":
        yield "wrong", f"integrity: {said}"
    for writer, newest in told.items():
        numbers = sorted(number for case, number, _ in kept if case == str(writer))
        if numbers != list(range(1, len(numbers) + 1)):
            yield "wrong", f"gaps among the versions of writer {writer}"
        if len(numbers) < newest:
            yield "lost", f"writer {writer}: {newest} was told, {len(numbers)} are kept"
    if len(texts) != len(kept):
        yield "wrong", f"{len(texts)} texts of {len(kept)} versions"
    for case, number, hash_ in kept:
        text = zlib.decompress(texts[hash_]).decode() if hash_ in texts else None
        if text != f"title: {case} {number}\n":
            yield "wrong", f"version {number} of writer {case} says {text!r}"
    if sorted(entries) != sorted(f"{case}/{number}" for case, number, _ in kept):
        yield "wrong", f"{len(entries)} entries of {len(kept)} versions"
