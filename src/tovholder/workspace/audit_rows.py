"""The record in the database: read, held against the tables it tells of, and added to for what changes nothing."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Select, or_, select

from tovholder.usecases.audit.entries import Entry, Head, Kind
from tovholder.usecases.audit.store import Wanted

from . import tables as t
from .audit_tables import audit_entry, audit_head, audit_subject
from .beginning import KEPT_FOR_EVER
from .database import Database
from .noting import note_alone

_AT_A_TIME = 5000
_MOST_SHOWN = 20
"""How many of what is not accounted for are named, of each table."""


class AuditRows:
    """Implements `AuditStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def log(self, wanted: Wanted, *, limit: int) -> tuple[Entry, ...]:
        """Entries, newest first."""
        query = _of(wanted).order_by(audit_entry.c.number.desc()).limit(limit)
        with self._database.reading() as db:
            return tuple(_entry(row) for row in db.execute(query))

    def log_onward(self, wanted: Wanted) -> Iterator[Entry]:
        """Entries, oldest first, a piece at a time."""
        query, after = _of(wanted).order_by(audit_entry.c.number).limit(_AT_A_TIME), 0
        while True:
            with self._database.reading() as db:
                rows = db.execute(query.where(audit_entry.c.number > after)).all()
            yield from (_entry(row) for row in rows)
            if len(rows) < _AT_A_TIME:
                return
            after = rows[-1].number

    def log_head(self) -> Head:
        """The end of the chain."""
        with self._database.reading() as db:
            row = db.execute(select(audit_head)).one()
        return Head(row.number, row.hash, row.seal)

    def log_exchanges(self, *, before: int) -> tuple[int, ...]:
        """The numbers of the entries that tell of another key of the record, those below a number."""
        c = audit_entry.c
        query = select(c.number).where(c.kind == "log-key", c.number < before).order_by(c.number)
        with self._database.reading() as db:
            return tuple(db.scalars(query))

    def log_subjects(self, first: int, last: int) -> Mapping[int, tuple[str, ...]]:
        """Number → whom the read was about, of the entries from one to another."""
        query = select(audit_subject).where(audit_subject.c.number.between(first, last))
        found: dict[int, list[str]] = {}
        with self._database.reading() as db:
            for subject, number in db.execute(query):
                found.setdefault(number, []).append(subject)
        return {number: tuple(subjects) for number, subjects in found.items()}

    def log_unaccounted(self) -> tuple[tuple[str, str], ...]:
        """(table, id) of what is kept without the entry of its making, and of entries whose thing is gone.

        What was kept before the record began has none; the record's first entry says how much that was.
        """
        with self._database.reading() as db:
            first = select(audit_entry).where(audit_entry.c.kind == "log-begun").order_by(audit_entry.c.number).limit(1)
            begun = db.execute(first).first()
            if begun is None:
                return (("audit_entry", "log-begun"),)
            before = {name: int(number) for name, number in re.findall(r"(\w+)=(\d{1,9})\b", str(begun.said))}
            found: list[tuple[str, str]] = []
            for table in KEPT_FOR_EVER:
                entries = select(audit_entry.c.thing_id).where(
                    audit_entry.c.kind.in_(table.kinds), audit_entry.c.number > begun.number
                )
                kept = select(table.id)
                gone = db.scalars(entries.except_(kept).limit(_MOST_SHOWN)).all()
                older = before.get(table.name, 0)
                untold = db.scalars(kept.except_(entries).limit(_MOST_SHOWN + older)).all()
                found += ((table.name, one) for one in gone)
                if len(untold) != older:
                    found += ((table.name, one) for one in untold[-_MOST_SHOWN:] or ["?"])
            about = select(audit_entry.c.number).where(audit_entry.c.subjects != "")
            stray = select(audit_subject.c.number).where(audit_subject.c.number.not_in(about)).limit(_MOST_SHOWN)
            found += ((audit_subject.name, str(number)) for number in db.scalars(stray))
        return tuple(found)

    def note_seen(
        self, kind: Kind, *, by: str | None, at: dt.datetime, case: str | None, subjects: Iterable[str], said: str
    ) -> None:
        """Note that something was seen: persons of a case, or the record itself."""
        about = sorted(set(subjects))
        thing, id_ = ("person", about[0] if len(about) == 1 else "") if about else ("log", "")
        with self._database.writing() as db:
            note_alone(db, kind, at=at, by=by, thing=thing, id_=id_, case=case, subjects=about, said=said)

    def note_refused_sign_in(self, account: str | None, *, at: dt.datetime, said: str) -> None:
        """Note that somebody was not let in; None where no such account is known."""
        with self._database.writing() as db:
            note_alone(
                db,
                "sign-in-refused",
                at=at,
                by=None,
                thing="account",
                id_=account or "",
                said=said,
                outcome="refused",
            )

    def accounts_called(self, ids: Sequence[str]) -> dict[str, str]:
        """Account → name."""
        query = select(t.account.c.id, t.account.c.name).where(t.account.c.id.in_(set(ids)))
        with self._database.reading() as db:
            return {row.id: row.name for row in db.execute(query)}


def _of(wanted: Wanted) -> Select[Any]:
    c = audit_entry.c
    query = select(audit_entry)
    if wanted.cases is not None:
        query = query.where(c.case.in_(wanted.cases))
    if wanted.subjects is not None:
        # By number, so that an entry about two of them is found once.
        about = select(audit_subject.c.number).where(audit_subject.c.subject.in_(wanted.subjects))
        query = query.where(c.number.in_(about))
    for column, value in ((c.case, wanted.case), (c.kind, wanted.kind)):
        if value is not None:
            query = query.where(column == value)
    if wanted.by is not None:
        # What somebody did, and what was done to their account.
        query = query.where(or_(c.by == wanted.by, (c.thing == "account") & (c.thing_id == wanted.by)))
    if wanted.id is not None:
        query = query.where(c.thing_id == wanted.id)
    if wanted.since is not None:
        query = query.where(c.at >= wanted.since)
    if wanted.until is not None:
        query = query.where(c.at < wanted.until)
    if wanted.before is not None:
        query = query.where(c.number < wanted.before)
    return query


def _entry(row: Any) -> Entry:
    return Entry(
        row.number,
        row.at,
        row.by,
        row.roles,
        row.kind,
        row.thing,
        row.thing_id,
        row.case,
        row.outcome,
        row.said,
        row.subjects,
        row.method,
        row.hash,
    )
