"""A checksum for every table: of its rows in the order of their keys, so that it says the same of a copy."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from .contents import Kind

_AT_A_TIME = 2000


class TableSum(BaseModel, extra="forbid", frozen=True):
    """How many rows a table has, and their SHA-256."""

    rows: int
    sha256: str


def table_sums(file: Path, kind: Kind) -> Mapping[str, TableSum]:
    """Table → its checksum; nothing for what is no database. Raises the database's own errors."""
    match kind:
        case "sqlite":
            return dict(_of_sqlite(file))
        case "duckdb":
            return dict(_of_duckdb(file))
        case "file":
            return {}


def file_sum(file: Path) -> str:
    """The SHA-256 of a file's bytes."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _of_sqlite(file: Path) -> Iterator[tuple[str, TableSum]]:
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as database:
        tables = database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        ).fetchall()
        for (table,) in tables:
            described = database.execute(f"PRAGMA table_info({quoted_name(table)})").fetchall()
            keys = sorted((key, name) for _, name, _, _, _, key in described if key)
            order = ", ".join(quoted_name(name) for _, name in keys) or "rowid"
            yield table, _sum(database.execute(f"SELECT * FROM {quoted_name(table)} ORDER BY {order}"))


def _of_duckdb(file: Path) -> Iterator[tuple[str, TableSum]]:
    import duckdb

    with closing(duckdb.connect(str(file), read_only=True)) as database:
        tables = database.execute(
            "SELECT table_name FROM duckdb_tables() WHERE NOT temporary ORDER BY table_name"
        ).fetchall()
        for (table,) in tables:
            rows = database.execute(f"SELECT * FROM {quoted_name(table)} ORDER BY ALL")
            yield table, _sum(iter(lambda rows=rows: rows.fetchmany(_AT_A_TIME), []))  # type: ignore[misc]


def _sum(rows: Iterable[Any]) -> TableSum:
    """Of rows, or of lists of rows."""
    digest, count = hashlib.sha256(), 0
    for some in rows:
        for row in [some] if isinstance(some, tuple) else some:
            count += 1
            for value in row:
                written = value if isinstance(value, bytes) else repr(value).encode()
                # Kind and length first: no two rows are written the same.
                digest.update(b"%s %d " % (type(value).__name__.encode(), len(written)))
                digest.update(written)
            digest.update(b"\n")
    return TableSum(rows=count, sha256=digest.hexdigest())


def quoted_name(name: str) -> str:
    """A name as SQL takes it, whatever is in it: a store from elsewhere may call its tables anything."""
    quoted = name.replace('"', '""')
    return f'"{quoted}"'
