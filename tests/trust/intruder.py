"""What somebody who can write in the database can do to the record: each is a way, done at a random place."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.audit.anchors import Anchor
from tovholder.usecases.audit.entries import BEFORE_ALL, Entry, Head, bound, method_of, sealed, subject_of

_FIELDS = ("at", "by", "roles", "kind", "thing", "thing_id", "case", "outcome", "said", "subjects", "method", "hash")


@dataclass(frozen=True)
class Record:
    """An installation's file, what is in its record, and the intruder's means.

    key, older: what it is verified with. leaked: the key before, which the intruder has.
    """

    file: Path
    key: bytes | None
    anchors: tuple[Anchor, ...]
    entries: tuple[Entry, ...]
    older: tuple[bytes, ...] = ()
    leaked: bytes = b""

    @property
    def exchange(self) -> int:
        """The number of the entry that tells of another key."""
        return next(entry.number for entry in self.entries if entry.kind == "log-key")


Tampering = Callable[[sqlite3.Connection, Record, random.Random], None]


def _some(record: Record, random_: random.Random) -> int:
    """The number of an entry that an anchor stands after, or that no anchor does."""
    return random_.randrange(1, len(record.entries))


def _edit(db: sqlite3.Connection, _: Record, random_: random.Random) -> None:
    """One field of one entry."""
    field = random_.choice(_FIELDS)
    numbers = [row[0] for row in db.execute("SELECT number FROM audit_entry")]
    number = random_.choice(numbers)
    (present,) = db.execute(f'SELECT "{field}" FROM audit_entry WHERE number = ?', (number,)).fetchone()
    others = [f"{present or ''}x", str(present)[:-1] or "x", 17]
    if field == "at":
        others = ["2026-01-05 08:00:00.000001", "once upon a time", 17]
    elif field in ("by", "case") and present is not None:
        others.append(None)
    other = random_.choice([one for one in others if one != present])
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
    put(db, [replace(made, hash=bound(made, previous, None))])
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
    set_head(db, sealed(last, record.entries[last - 1].hash, None))


def _cut_off_with_old_head(db: sqlite3.Connection, record: Record, random_: random.Random) -> None:
    """The same, with a head that was genuine once, out of an old copy."""
    last = random_.randrange(1, record.anchors[-1].number)
    db.execute("DELETE FROM audit_entry WHERE number > ?", (last,))
    set_head(db, sealed(last, record.entries[last - 1].hash, record.key))


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
    put(db, made)
    set_head(db, sealed(made[-1].number, previous, key))


def _head_alone(db: sqlite3.Connection, record: Record, random_: random.Random) -> None:
    """The head says something else."""
    head = sealed(len(record.entries), record.entries[-1].hash, record.key)
    other = random_.choice(
        [replace(head, number=head.number + 1), replace(head, hash="a" * 64), replace(head, seal="")]
    )
    set_head(db, other)


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
    tables = ["version", "mark", "task_mark", "followup_deed", "note", "note_act", "assessment", "gate_decision",
              "payment"]  # fmt: skip
    table = random_.choice([one for one in tables if db.execute(f"SELECT 1 FROM {one}").fetchone()])
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


def set_head(db: sqlite3.Connection, head: Head) -> None:
    """Another end of the chain."""
    db.execute("UPDATE audit_head SET number = ?, hash = ?, seal = ?", (head.number, head.hash, head.seal))


def put(db: sqlite3.Connection, entries: Sequence[Entry]) -> None:
    """Entries as they are, where there are none with their numbers."""
    rows = [
        (
            *(e.number, e.at.replace(tzinfo=None).isoformat(" ", "microseconds"), e.by, e.roles, e.kind, e.thing, e.id),
            *(e.case, e.outcome, e.said, e.subjects, e.method, e.hash),
        )
        for e in entries
    ]
    names = ", ".join(f'"{name}"' for name in ("number", *_FIELDS))
    db.executemany(f"INSERT INTO audit_entry ({names}) VALUES ({', '.join('?' * 13)})", rows)
