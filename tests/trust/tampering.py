"""Somebody who can write in the database changes the record, at random and in every way we could think of.

Half of the installations have a key that the intruder does not; the intruder of the others can hash as well as we can,
and is caught by an anchor. An installation is filled by its own use-cases, copied, tampered with by plain SQL, and
verified as the program does it. The last anchor is older than the last entries, as it is in use.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.trust.intruder import TAMPERINGS, Record
from tests.workspace.changes import OPERATIONS
from tests.workspace.sites import START, Installation, installation

from tovholder.case.document import Document
from tovholder.usecases.audit.anchors import Anchors, read_anchors
from tovholder.usecases.audit.entries import subject_of
from tovholder.usecases.audit.store import Wanted
from tovholder.usecases.audit.verifying import verify
from tovholder.usecases.cases.records import NewVersion
from tovholder.usecases.cases.store import MovedOn
from tovholder.workspace.database import open_database
from tovholder.workspace.store import SqlStore, open_store

KEY = b"what the intruder does not have!"
_ENTRIES, _SINCE_ANCHOR = 150, 20


@dataclass(frozen=True)
class Tried:
    """How many tamperings there were of each kind, which were not found, and whether all was whole before them."""

    tried: dict[str, int]
    missed: tuple[str, ...]
    whole: bool


def run(folder: Path, *, tamperings: int, seed: int = 1) -> Tried:
    """Tamper so many times, with each kind in turn."""
    records = [_filled(folder, key) for key in (KEY, None)]
    whole = all(_broken(record, record.file) == 0 for record in records)
    tried: dict[str, int] = {}
    missed = []
    for number in range(tamperings):
        random_ = random.Random(seed * 1_000_003 + number)
        name = list(TAMPERINGS)[number % len(TAMPERINGS)]
        record = records[(number // len(TAMPERINGS)) % 2]
        copy = folder / "tampered.sqlite"
        shutil.copyfile(record.file, copy)
        with closing(sqlite3.connect(copy)) as db:
            TAMPERINGS[name](db, record, random_)
            db.commit()
        tried[name] = tried.get(name, 0) + 1
        if not _broken(record, copy):
            missed.append(f"{name}, trial {number}, {'with' if record.key else 'without'} a key")
    return Tried(tried, tuple(missed), whole)


def _filled(folder: Path, key: bytes | None) -> Record:
    """An installation in which something of everything has been done."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{'keyed' if key else 'plain'}.sqlite"
    store = open_store(file, key=key)
    place, random_ = installation(store), random.Random(3)
    anchors = Anchors(file.with_suffix(".anchors"))
    _two_cases(place)
    while store.log_head().number < _ENTRIES:
        if random_.random() < 0.3:
            people = [subject_of("one", f"p-{random_.randrange(40)}") for _ in range(random_.randrange(1, 4))]
            store.note_seen("person-read", by="x", at=place.clock(), case="one", subjects=people, said="attest")
        else:
            _anything(place, random_)
        place.clock.passes(seconds=1)
        if store.log_head().number % 25 == 0 and store.log_head().number <= _ENTRIES - _SINCE_ANCHOR:
            anchors.drop(store)
    entries = tuple(store.log_onward(Wanted()))
    store.close()
    return Record(file, key, read_anchors(file.with_suffix(".anchors")), entries)


def _two_cases(place: Installation) -> None:
    anna = place.somebody("Anna")
    for case in ("one", "two"):
        title = f"title: {case}\n"
        new = NewVersion(title, Document(title).hash, "create", anna.id, START)
        place.site.store.create(case, place.municipality, new)


def _anything(place: Installation, random_: random.Random) -> None:
    try:
        OPERATIONS[random_.choice(sorted(OPERATIONS))](place, random_.randrange)()
    except MovedOn:
        return


def _broken(record: Record, file: Path) -> int:
    """How much is wrong: what `tovholder audit verify` finds."""
    database = open_database(file, key=record.key)
    try:
        return len(verify(SqlStore(database), key=record.key, anchors=record.anchors).broken)
    finally:
        database.engine.dispose()
