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
from tovholder.usecases.audit.lines import Lines

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


def _exchange_dropped(db: sqlite3.Connection, record: Record, random_: random.Random) -> None:
    """The exchange never was: what came after it follows what came before, or is gone too."""
    after = record.entries[record.exchange :] if random_.random() < 0.5 else ()
    _write_on(db, record, [*record.entries[: record.exchange - 1], *after], record.exchange, random_)


def _exchange_moved(db: sqlite3.Connection, record: Record, random_: random.Random) -> None:
    """The exchange stands earlier or later than it did."""
    others = [entry for entry in record.entries if entry.kind != "log-key"]
    to = random_.choice([one for one in range(1, len(others) + 1) if one != record.exchange])
    others.insert(to - 1, record.entries[record.exchange - 1])
    _write_on(db, record, others, min(to, record.exchange), random_)


def _old_key_after(db: sqlite3.Connection, record: Record, random_: random.Random) -> None:
    """Something that came after the exchange is changed, and bound with the old key from there on."""
    at = random_.randrange(record.exchange + 1, len(record.entries) + 1)
    _write_on(db, record, _with_another(record, at), at, random_)


def _before_exchange(db: sqlite3.Connection, record: Record, random_: random.Random) -> None:
    """Something that came before is changed and bound anew with the old key, and the exchange says it was always so."""
    at = random_.randrange(1, record.exchange)
    entries, previous, lines = _with_another(record, at), BEFORE_ALL, Lines()
    for number, entry in enumerate(entries[: record.exchange - 1], start=1):
        bound_anew = entry if number < at else replace(entry, hash=bound(entry, previous, record.leaked))
        entries[number - 1], previous = bound_anew, bound_anew.hash
        lines.add(bound_anew)
    exchange = replace(entries[record.exchange - 1], said=lines.digest)
    match random_.randrange(3):
        case 0:  # The exchange as it was: it does not follow.
            exchange = entries[record.exchange - 1]
        case 1:  # It says another digest, under its own hash.
            pass
        case _:
            exchange = replace(exchange, hash=bound(exchange, previous, record.leaked))
    entries[record.exchange - 1] = exchange
    db.execute("DELETE FROM audit_entry")
    _put(db, entries)


def _edited_before(db: sqlite3.Connection, record: Record, random_: random.Random) -> None:
    """A field of something that came before is changed, and no hash: without the old key the digest alone tells."""
    field, number = random_.choice(("by", "roles", "kind", "thing_id", "said")), random_.randrange(1, record.exchange)
    db.execute(f"UPDATE audit_entry SET \"{field}\" = coalesce(\"{field}\", '') || 'x' WHERE number = ?", (number,))


def _second_exchange(db: sqlite3.Connection, record: Record, random_: random.Random) -> None:
    """An entry after the exchange is made one more, so that what came before it is looked at less closely."""
    at, lines = random_.randrange(record.exchange + 1, len(record.entries) + 1), Lines()
    for entry in record.entries[: at - 1]:
        lines.add(entry)
    db.execute("UPDATE audit_entry SET kind = 'log-key', said = ? WHERE number = ?", (lines.digest, at))


def _with_another(record: Record, at: int) -> list[Entry]:
    return [replace(entry, by="somebodyelse") if entry.number == at else entry for entry in record.entries]


def _write_on(
    db: sqlite3.Connection, record: Record, entries: Sequence[Entry], first: int, random_: random.Random
) -> None:
    """Entries as they are to stand, bound with the old key from one on, or only numbered; with a head to fit."""
    binds, made = random_.random() < 0.7, []
    previous = BEFORE_ALL if first == 1 else entries[first - 2].hash
    for number, entry in enumerate(entries[first - 1 :], start=first):
        new = replace(entry, number=number)
        made.append(replace(new, hash=bound(new, previous, record.leaked)) if binds else new)
        previous = made[-1].hash
    db.execute("DELETE FROM audit_entry WHERE number >= ?", (first,))
    _put(db, made)
    moved = {entry.number: number for number, entry in enumerate(entries, start=1)}
    about = [(subject, moved[n]) for subject, n in db.execute("SELECT * FROM audit_subject") if n in moved]
    db.execute("DELETE FROM audit_subject")
    db.executemany("INSERT INTO audit_subject VALUES (?, ?)", about)
    _set_head(db, sealed(len(entries), previous, record.leaked))


AT_THE_EXCHANGE: dict[str, Tampering] = {
    "exchange taken out": _exchange_dropped,
    "exchange moved": _exchange_moved,
    "old key after the exchange": _old_key_after,
    "made anew before the exchange": _before_exchange,
    "edited before the exchange": _edited_before,
    "one more exchange": _second_exchange,
}
"""Where the key was exchanged for one the intruder has not."""


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
