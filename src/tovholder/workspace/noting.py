"""Writing an entry of the record in the transaction whose change it tells of, and missing one that is not written.

Every transaction of `Database.writing` that changes anything must note it, once; one that changes nothing must not.
It is held to that when it ends: a change that nobody noted is rolled back, and is a fault in the program.

A store's method notes last, when the change has been made, with `note(db, kind, at=…, by=…, thing=…, id_=…)`. On
PostgreSQL it then holds the end of the chain until the transaction ends, and so must not ask for more.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection, insert, select, update

from tovholder.errors import Finding
from tovholder.usecases.audit.entries import (
    Entry,
    Kind,
    Outcome,
    Thing,
    bound,
    method_of,
    sealed,
    subjects_of,
)

from . import tables as t
from .audit_tables import audit_entry, audit_head, audit_subject
from .troubles import DatabaseTrouble

OF_THE_RECORD = frozenset({audit_entry.name, audit_head.name, audit_subject.name})
OPTION = "tovholder_writing"
"""The execution option under which a connection carries its `Writing`."""


class Unnoted(Exception):
    """A change without its one entry, or an entry without a change; a fault in the program."""


@dataclass
class Writing:
    """What a transaction has changed and noted so far.

    key, before: what entries are bound with, and what the end was sealed with that they go on from.
    """

    key: bytes | None = None
    before: bytes | None = None
    changed: set[str] = field(default_factory=set)
    noted: int = 0
    saw: bool = False

    def require_noted(self) -> None:
        """Nothing, if what was changed was noted once. Raises Unnoted."""
        if self.noted != (1 if self.changed or self.saw else 0):
            raise Unnoted(f"{self.noted} entries for a change of {', '.join(sorted(self.changed)) or 'nothing'}")


def note(
    db: Connection,
    kind: Kind,
    *,
    at: dt.datetime,
    by: str | None,
    thing: Thing,
    id_: str,
    case: str | None = None,
    said: str = "",
    outcome: Outcome = "done",
    subjects: Iterable[str] = (),
) -> int:
    """Add an entry to the chain; its number. To be called last in the transaction.

    Raises DatabaseTrouble where the key has been exchanged meanwhile: what is bound with an old one is never to follow.
    """
    writing: Writing = db.get_execution_options()[OPTION]
    end = db.execute(select(audit_head).where(audit_head.c.id == 1).with_for_update()).one()
    if end.seal != sealed(end.number, end.hash, writing.before).seal:
        raise DatabaseTrouble([Finding("audit-key-wrong")])
    about = sorted(set(subjects))
    entry = Entry(
        number=end.number + 1,
        at=at,
        by=by,
        roles=_roles(db, by, case),
        kind=kind,
        thing=thing,
        id=id_,
        case=case,
        outcome=outcome,
        said=said,
        subjects=subjects_of(about),
        method=method_of(writing.key),
    )
    hash_ = bound(entry, end.hash, writing.key)
    db.execute(
        insert(audit_entry).values(
            number=entry.number,
            at=entry.at,
            by=entry.by,
            roles=entry.roles,
            kind=entry.kind,
            thing=entry.thing,
            thing_id=entry.id,
            case=entry.case,
            outcome=entry.outcome,
            said=entry.said,
            subjects=entry.subjects,
            method=entry.method,
            hash=hash_,
        )
    )
    if about:
        db.execute(insert(audit_subject), [{"subject": one, "number": entry.number} for one in about])
    head = sealed(entry.number, hash_, writing.key)
    db.execute(update(audit_head).where(audit_head.c.id == 1).values(number=head.number, hash=hash_, seal=head.seal))
    writing.noted += 1
    writing.before = writing.key
    return entry.number


def note_alone(db: Connection, kind: Kind, **said: object) -> int:
    """An entry that tells of no change: that something was seen, or was refused."""
    db.get_execution_options()[OPTION].saw = True
    return note(db, kind, **said)  # type: ignore[arg-type]


def _roles(db: Connection, by: str | None, case: str | None) -> str:
    """What an account is where something is done: its roles on the case and on what holds the case."""
    if by is None:
        return ""
    rows = db.execute(select(t.grant).where(t.grant.c.account == by)).all()
    municipality = None
    if case is not None and any(row.scope_type == "municipality" for row in rows):
        municipality = db.scalar(select(t.case.c.municipality).where(t.case.c.id == case))
    reaching = {
        row.role
        for row in rows
        if case is None
        or row.scope_type == "instance"
        or (row.scope_type == "municipality" and row.scope_id == municipality)
        or row.scope_id.partition("/")[0] == case
    }
    return ",".join(sorted(reaching))
