"""Writes torn in the middle, as when the power goes: what is opened is always what some commit left.

A copy is taken of the database and its journal at the moment a save is being committed, with each of SQLite's journals
that the program uses, and then torn as a disk can tear it:

* the rollback journal before it is on disk: cut or garbled from a random offset on; the database is untouched by then.
* the database after the rollback journal is on disk: any of the pages that are being written is old, new or garbage.
* the write-ahead log: cut or garbled from a random offset on.

What is opened must be whole and hold exactly what was there after some number of the commits, with no row nobody wrote.
"""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sqlalchemy import Engine, event
from tests.workspace.sites import EVERYTHING, MINIMAL, START, installation

from tovholder.case.document import Document
from tovholder.usecases.cases.records import NewVersion
from tovholder.workspace import database as databases
from tovholder.workspace.backups.checking import faults
from tovholder.workspace.backups.contents import Kept
from tovholder.workspace.folder import FILE
from tovholder.workspace.store import SqlStore, open_store

COMMITS = 12
_MAGIC = bytes.fromhex("d9d505f920a163d7")
"""How a rollback journal begins once it is on disk (https://www.sqlite.org/fileformat2.html#the_rollback_journal)."""

Rows = frozenset[tuple[str, int, str]]


@dataclass(frozen=True, slots=True)
class Found:
    """What a run came to. earlier: how often the newest commits were torn away too."""

    torn: int
    whole: int
    earlier: int
    wrong: tuple[str, ...]


@dataclass
class _Taken:
    """Copies of one database: while each save is committed, and what was there after each."""

    journal: str
    folder: Path
    states: list[Rows] = field(default_factory=list)
    copies: list[Path] = field(default_factory=list)


def run(folder: Path, *, torn: int, seed: int = 1) -> Found:
    """Tear so many copies."""
    chance, wrong = random.Random(seed), list[str]()
    kinds = [_taken(folder / journal, journal) for journal in ("delete", "wal")]
    whole = earlier = 0
    for number in range(torn):
        taken = kinds[number % 3 == 2]
        at = chance.randrange(len(taken.copies))
        own = folder / "torn"
        shutil.rmtree(own, ignore_errors=True)
        shutil.copytree(taken.copies[at], own)
        if taken.journal == "wal":
            said = _cut_or_garble(own / f"{FILE}-wal", chance)
        elif number % 3 == 0:
            said = _cut_or_garble(own / f"{FILE}-journal", chance)
        else:
            said = _half_written(own, taken.copies[at] / "after", chance)
        shutil.rmtree(own / "after", ignore_errors=True)
        found = _opened(own, taken)
        if isinstance(found, str):
            wrong.append(f"{taken.journal}, commit {at}, {said}: {found}")
            continue
        whole += 1
        earlier += found < at
    return Found(torn, whole, earlier, tuple(wrong))


def _taken(folder: Path, journal: str) -> _Taken:
    """Save so many times, and copy the files as they lie at each commit and after it."""
    data, taken = folder / "data", _Taken(journal, folder)
    data.mkdir(parents=True)
    with patch.object(databases, "wal_is_sound", lambda _: journal == "wal"):
        store = open_store(data / FILE)
        site = installation(store)
        anna = site.somebody("Anna", *EVERYTHING)
        case = site.case(anna).id
        engine: Engine = store._database.engine
        if journal == "wal":
            # What went before is in the database: a torn log can lead back to here, and no further.
            with engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        taken.states.append(_rows(data / FILE))
        number = 0

        def copy(_: Any) -> None:
            own = folder / f"at-{number}"
            shutil.copytree(data, own)
            taken.copies.append(own)

        event.listen(engine, "commit", copy)
        for number in range(1, COMMITS + 1):
            _save(store, case, anna.id, number)
            event.remove(engine, "commit", copy)
            taken.states.append(_rows(data / FILE))
            (taken.copies[-1] / "after").mkdir()
            shutil.copy(data / FILE, taken.copies[-1] / "after" / FILE)
            event.listen(engine, "commit", copy)
        event.remove(engine, "commit", copy)
        store.close()
    return taken


def _save(store: SqlStore, case: str, by: str, number: int) -> None:
    # Texts that share nothing, so that a save is many pages.
    text = f"{MINIMAL}\n# {os.urandom(9_000).hex()}\n"
    store.append(case, NewVersion(text, Document(text).hash, "text", by, START), after=number)


def _rows(file: Path) -> Rows:
    with closing(sqlite3.connect(file)) as database:
        return frozenset(database.execute('SELECT "case", number, hash FROM version').fetchall())


def _cut_or_garble(file: Path, chance: random.Random) -> str:
    whole = file.read_bytes()
    at = chance.randrange(len(whole) + 1)
    if chance.random() < 0.5:
        file.write_bytes(whole[:at])
        return f"{file.name} cut at {at} of {len(whole)}"
    file.write_bytes(whole[:at] + chance.randbytes(len(whole) - at))
    return f"{file.name} garbled from {at} of {len(whole)}"


def _on_disk(journal: Path) -> frozenset[int]:
    """Finish a journal as SQLite does when all of it is on disk; the pages it has the old form of."""
    kept = bytearray(journal.read_bytes())
    header, size = (int.from_bytes(kept[at : at + 4], "big") for at in (20, 24))
    count = (len(kept) - header) // (size + 8)
    kept[:12] = _MAGIC + count.to_bytes(4, "big")
    journal.write_bytes(kept)
    starts = range(header, header + count * (size + 8), size + 8)
    return frozenset(int.from_bytes(kept[at : at + 4], "big") for at in starts)


def _half_written(own: Path, after: Path, chance: random.Random) -> str:
    """The journal on disk, and of the pages it has the old form of some written, some not and some half."""
    saved = _on_disk(own / f"{FILE}-journal")
    size = int.from_bytes((own / FILE).read_bytes()[16:18], "big")
    old, new = (own / FILE).read_bytes(), (after / FILE).read_bytes()
    pages, torn = bytearray(), 0
    for number, at in enumerate(range(0, max(len(old), len(new)), size), start=1):
        before, later = old[at : at + size], new[at : at + size]
        may_be_torn = number in saved or not before
        if not may_be_torn or before == later or chance.random() < 0.2:
            pages += before or later
        elif chance.random() < 0.4:
            pages += later
        else:
            part = chance.randrange(0, size, 512)
            pages += later[:part] + chance.randbytes(size - part)
            torn += 1
    (own / FILE).write_bytes(pages)
    return f"{torn} of {len(saved)} pages and more half written"


def _opened(own: Path, taken: _Taken) -> int | str:
    """How many commits what is opened holds; or what is wrong with it."""
    try:
        with patch.object(databases, "wal_is_sound", lambda _: taken.journal == "wal"):
            open_store(own / FILE).close()
        rows = _rows(own / FILE)
        found = list(faults(own, [Kept(FILE, "sqlite")]))
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    if found:
        return "; ".join(finding.code for finding in found)
    if rows not in taken.states:
        return "rows that no commit left"
    return taken.states.index(rows)
