"""What somebody can do to the record who can write in the database, and has the key that was exchanged for another."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from tests.trust.intruder import Record, Tampering, put, set_head

from tovholder.usecases.audit.entries import BEFORE_ALL, Entry, bound, sealed
from tovholder.usecases.audit.lines import Lines


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
    put(db, entries)


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
    put(db, made)
    moved = {entry.number: number for number, entry in enumerate(entries, start=1)}
    about = [(subject, moved[n]) for subject, n in db.execute("SELECT * FROM audit_subject") if n in moved]
    db.execute("DELETE FROM audit_subject")
    db.executemany("INSERT INTO audit_subject VALUES (?, ?)", about)
    set_head(db, sealed(len(entries), previous, record.leaked))


AT_THE_EXCHANGE: dict[str, Tampering] = {
    "exchange taken out": _exchange_dropped,
    "exchange moved": _exchange_moved,
    "old key after the exchange": _old_key_after,
    "made anew before the exchange": _before_exchange,
    "edited before the exchange": _edited_before,
    "one more exchange": _second_exchange,
}
"""Where the key was exchanged for one the intruder has not."""
