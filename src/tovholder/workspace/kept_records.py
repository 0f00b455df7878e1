"""Records whose fields are the columns of a table: kept once, and read back as they were, in the order of time."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, Table, bindparam, insert, select

from tovholder.usecases.audit.entries import Kind, Thing

from .database import Database
from .noting import note

Record = TypeVar("Record")


class KeptRecords:
    """What the rows of governance are built on."""

    _database: Database

    def _keep(self, table: Table, record: Any, kind: Kind, thing: Thing, *, by: str | None, said: str = "") -> None:
        with self._database.writing() as db:
            keep(db, table, record)
            note_kept(db, record, kind, thing, by=by, said=said)

    def _found(self, table: Table, kind: type[Record], **where: str) -> tuple[Record, ...]:
        """Those whose columns hold this."""
        with self._database.reading() as db:
            rows = db.execute(_those(table, *where), where).mappings().all()
        return tuple(kind(**row) for row in rows)


@cache
def _those(table: Table, *columns: str) -> Select[Any]:
    """Put together once, as a page asks a dozen of them."""
    where = (table.c[name] == bindparam(name) for name in columns)
    return select(table).where(*where).order_by(table.c.at, table.c.id)


def keep(db: Connection, table: Table, record: Any) -> None:
    """Keep a record in a transaction that has begun."""
    db.execute(insert(table).values({field.name: getattr(record, field.name) for field in fields(record)}))


def note_kept(db: Connection, record: Any, kind: Kind, thing: Thing, *, by: str | None, said: str = "") -> None:
    """Note that a record was kept, under the record's own id."""
    case = getattr(record, "case", None)
    note(db, kind, at=record.at, by=by, thing=thing, id_=record.id, case=case, said=said)
