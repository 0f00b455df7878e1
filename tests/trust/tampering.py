"""Somebody who can write in the database changes the record, at random and in every way we could think of.

Half of the installations have a key that the intruder does not; the intruder of the others can hash as well as we can,
and is caught by an anchor. An installation is filled by its own use-cases, copied, tampered with by plain SQL, and
verified as the program does it. The last anchor is older than the last entries, as it is in use.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from tests.workspace.changes import OPERATIONS
from tests.workspace.sites import START, Installation, installation

from tovholder.case.document import Document
from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.audit.anchors import Anchor, Anchors, read_anchors
from tovholder.usecases.audit.entries import BEFORE_ALL, Entry, Head, bound, method_of, sealed, subject_of
from tovholder.usecases.audit.store import Wanted
from tovholder.usecases.audit.verifying import verify
from tovholder.usecases.cases.records import NewVersion
from tovholder.usecases.cases.store import MovedOn
from tovholder.workspace.store import SqlStore, open_store

KEY = b"what the intruder does not have!"
_ENTRIES, _SINCE_ANCHOR = 150, 20
_FIELDS = ("at", "by", "roles", "kind", "thing", "thing_id", "case", "outcome", "said", "subjects", "method", "hash")


@dataclass(frozen=True)
class Tried:
    """How many tamperings there were of each kind, which were not found, and whether all was whole before them."""

    tried: dict[str, int]
    missed: tuple[str, ...]
    whole: bool


@dataclass(frozen=True)
class Record:
    """An installation's file, what is in its record, and the intruder's means."""

    file: Path
    key: bytes | None
    anchors: tuple[Anchor, ...]
    entries: tuple[Entry, ...]


Tampering = Callable[[sqlite3.Connection, Record, random.Random], None]


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
    """How much is wrong: what `tovholder audit verify` finds, an installation that will not open included."""
    from tovholder.workspace.database import open_database

    database = open_database(file, key=record.key)
    try:
        return len(verify(SqlStore(database), key=record.key, anchors=record.anchors).broken)
    except (ValueError, TypeError):
        # A time that is none, or a text where a number should be: it cannot even be read.
        return 1
    finally:
        database.engine.dispose()


def _some(record: Record, random_: random.Random) -> int:
    """The number of an entry that an anchor stands after, or that no anchor does."""
    return random_.randrange(1, len(record.entries))


def _edit(db: sqlite3.Connection, _: Record, random_: random.Random) -> None:
    """One field of one entry."""
    field = random_.choice(_FIELDS)
    numbers = [row[0] for row in db.execute("SELECT number FROM audit_entry")]
    number = random_.choice(numbers)
    (present,) = db.execute(f'SELECT "{field}" FROM audit_entry WHERE number = ?', (number,)).fetchone()
    other = "2026-01-05 08:00:00.000001" if field == "at" else f"{present or ''}x"
    db.execute(f'UPDATE audit_entry SET "{field}" = ? WHERE number = ?', (other, number))


def _delete(db: sqlite3.Connection, record: Record, random_: random.Random) -> None:
    """Some entries in the middle, and those after them moved up."""
    first, count = _some(record, random_), random_.randrange(1, 5)
    last = min(first + count, len(record.entries) - 1)
    db.execute("DELETE FROM audit_entry WHERE number BETWEEN ? AND ?", (first, last))
    if random_.random() < 0.5:
        for number in range(last + 1, len(record.entries) + 1):
            db.execute("UPDATE audit_entry SET number = ? WHERE number = ?", (first + number - last - 1, number))
        db.execute("UPDATE audit_head SET number = (SELECT max(number) FROM audit_entry)")


def _insert(db: sqlite3.Connection, record: Record, random_: random.Random) -> None:
    """An entry that was never made, anywhere."""
    at = _some(record, random_)
    for number in range(len(record.entries), at - 1, -1):
        db.execute("UPDATE audit_entry SET number = ? WHERE number = ?", (number + 1, number))
    made = replace(random_.choice(record.entries), number=at)
    previous = BEFORE_ALL if at == 1 else record.entries[at - 2].hash
    _put(db, [replace(made, hash=bound(made, previous, None))])
    db.execute("UPDATE audit_head SET number = number + 1")


def _reorder(db: sqlite3.Connection, record: Record, random_: random.Random) -> None:
    """Two entries in each other's place."""
    one, other = random_.sample(range(1, len(record.entries) + 1), 2)
    for number, to in ((one, -1), (other, one), (-1, other)):
        db.execute("UPDATE audit_entry SET number = ? WHERE number = ?", (to, number))


def _cut_off(db: sqlite3.Connection, record: Record, random_: random.Random) -> None:
    """The end, and nothing else is thought of."""
    db.execute("DELETE FROM audit_entry WHERE number > ?", (_some(record, random_),))


def _cut_off_with_head(db: sqlite3.Connection, record: Record, random_: random.Random) -> None:
    """The end beyond an anchor, and the head made to fit as well as the intruder can."""
    last = random_.randrange(1, record.anchors[-1].number)
    db.execute("DELETE FROM audit_entry WHERE number > ?", (last,))
    _set_head(db, sealed(last, record.entries[last - 1].hash, None))


def _cut_off_with_old_head(db: sqlite3.Connection, record: Record, random_: random.Random) -> None:
    """The same, with a head that was genuine once, out of an old copy."""
    last = random_.randrange(1, record.anchors[-1].number)
    db.execute("DELETE FROM audit_entry WHERE number > ?", (last,))
    _set_head(db, sealed(last, record.entries[last - 1].hash, record.key))


def _make_anew(db: sqlite3.Connection, record: Record, random_: random.Random) -> None:
    """One entry is changed and everything after it bound anew, with no key or with one of the intruder's own."""
    at = random_.randrange(1, record.anchors[-1].number)
    key = None if record.key is None or random_.random() < 0.5 else b"another key, of the intruder"
    previous = BEFORE_ALL if at == 1 else record.entries[at - 2].hash
    made = []
    for entry in record.entries[at - 1 :]:
        new = replace(entry, method=method_of(key), by="somebodyelse" if entry.number == at else entry.by)
        previous = bound(new, previous, key)
        made.append(replace(new, hash=previous))
    db.execute("DELETE FROM audit_entry WHERE number >= ?", (at,))
    _put(db, made)
    _set_head(db, sealed(made[-1].number, previous, key))


def _head_alone(db: sqlite3.Connection, record: Record, random_: random.Random) -> None:
    """The head says something else."""
    head = sealed(len(record.entries), record.entries[-1].hash, record.key)
    other = random_.choice(
        [replace(head, number=head.number + 1), replace(head, hash="a" * 64), replace(head, seal="")]
    )
    _set_head(db, other)


def _other_people(db: sqlite3.Connection, _: Record, random_: random.Random) -> None:
    """Whom a read was about: another, one more, or one less; or persons where there were none."""
    new = subject_of("one", "p-999")
    subject, number = random_.choice(db.execute("SELECT subject, number FROM audit_subject").fetchall())
    match random_.randrange(4):
        case 0:
            db.execute("DELETE FROM audit_subject WHERE subject = ? AND number = ?", (subject, number))
        case 1:
            db.execute("INSERT INTO audit_subject VALUES (?, ?)", (new, number))
        case 2:
            same = (new, subject, number)
            db.execute("UPDATE audit_subject SET subject = ? WHERE subject = ? AND number = ?", same)
        case _:
            none = "SELECT ?, min(number) FROM audit_entry WHERE subjects = ''"
            db.execute(f"INSERT INTO audit_subject {none}", (new,))


def _untold(db: sqlite3.Connection, _: Record, random_: random.Random) -> None:
    """Something that is kept for ever is put in or taken out behind the program's back."""
    table = random_.choice(["version", "mark", "task_mark"])
    columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
    row = dict(zip(columns, random_.choice(db.execute(f"SELECT * FROM {table}").fetchall()), strict=True))
    if random_.random() < 0.5:
        key = "number" if table == "version" else "id"
        db.execute(f'DELETE FROM {table} WHERE "{key}" = ? AND "case" = ?', (row[key], row["case"]))
        return
    row |= {"number": 900, "key": None} if table == "version" else {"id": new_id()}
    names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
    db.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values()))


TAMPERINGS: dict[str, Tampering] = {
    "edited": _edit,
    "taken out": _delete,
    "put in": _insert,
    "reordered": _reorder,
    "cut off": _cut_off,
    "cut off with a head to fit": _cut_off_with_head,
    "cut off with an old head": _cut_off_with_old_head,
    "made anew": _make_anew,
    "another head": _head_alone,
    "about others": _other_people,
    "kept without an entry, or the other way round": _untold,
}


def _set_head(db: sqlite3.Connection, head: Head) -> None:
    db.execute("UPDATE audit_head SET number = ?, hash = ?, seal = ?", (head.number, head.hash, head.seal))


def _put(db: sqlite3.Connection, entries: Sequence[Entry]) -> None:
    rows = [
        (
            *(e.number, e.at.replace(tzinfo=None).isoformat(" ", "microseconds"), e.by, e.roles, e.kind, e.thing, e.id),
            *(e.case, e.outcome, e.said, e.subjects, e.method, e.hash),
        )
        for e in entries
    ]
    names = ", ".join(f'"{name}"' for name in ("number", *_FIELDS))
    db.executemany(f"INSERT INTO audit_entry ({names}) VALUES ({', '.join('?' * 13)})", rows)
