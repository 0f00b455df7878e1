"""Records whose fields are the columns of a table: kept once, and read back as they were, in the order of time."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Table, insert, select

from .database import Database

Record = TypeVar("Record")


class KeptRecords:
    """What the rows of governance are built on."""

    _database: Database

    def _keep(self, table: Table, *records: Any) -> None:
        with self._database.writing() as db:
            for record in records:
                keep(db, table, record)

    def _found(self, table: Table, kind: type[Record], *where: ColumnElement[bool]) -> tuple[Record, ...]:
        with self._database.reading() as db:
            rows = db.execute(select(table).where(*where).order_by(table.c.at, table.c.id)).mappings().all()
        return tuple(kind(**row) for row in rows)


def keep(db: Connection, table: Table, record: Any) -> None:
    """Keep a record in a transaction that has begun."""
    db.execute(insert(table).values({field.name: getattr(record, field.name) for field in fields(record)}))
