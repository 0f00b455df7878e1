"""A copy of a data folder looked through: is every database whole, and is everything there that was ever saved?"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine, NullPool, create_engine

from tovholder.errors import Finding

from ..database import open_database
from ..folder import FILE
from ..lost_stores import lost_stores
from ..records import record_faults
from ..troubles import DatabaseTrouble
from .checksums import quoted_name
from .contents import Kept
from .troubles import NotWhole

_MOST = 20
"""How many faults of one kind are told."""


def faults(folder: Path, kept: Iterable[Kept], *, stores: Path | None = None) -> Iterator[Finding]:
    """What is wrong with these files of a folder that nobody else uses.

    stores: the data folder that is to have every store the database tells of, if that is asked.
    """
    for one in kept:
        if one.kind == "sqlite":
            yield from _of_sqlite(folder / one.name, one.name, stores)
        elif one.kind == "duckdb":
            yield from _of_duckdb(folder / one.name, one.name)


def verify_database(address: str, *, stores: Path | None = None) -> None:
    """Look through what is kept in a database elsewhere. Raises DatabaseTrouble, NotWhole. stores: as above."""
    engine = open_database(address).engine
    try:
        found = tuple(_of_record(engine, stores))
    finally:
        engine.dispose()
    if found:
        raise NotWhole(found)


def _of_record(engine: Engine, stores: Path | None) -> Iterator[Finding]:
    yield from record_faults(engine)
    if stores is not None:
        yield from lost_stores(engine, stores)


def _of_sqlite(file: Path, name: str, stores: Path | None) -> Iterator[Finding]:
    try:
        with closing(_only_read(file)) as database:
            said = [row[0] for row in database.execute(f"PRAGMA integrity_check({_MOST})")]
            strays = database.execute("PRAGMA foreign_key_check").fetchmany(_MOST)
    except sqlite3.DatabaseError as error:
        said, strays = [str(error)], []
    if said != ["ok"]:
        yield from (Finding("check-integrity", params={"file": name, "problem": line}) for line in said)
        return
    yield from (Finding("check-stray-row", params={"table": table, "lacks": lacks}) for table, _, lacks, _ in strays)
    if name == FILE:
        engine = create_engine("sqlite+pysqlite://", creator=lambda: _only_read(file), poolclass=NullPool)
        try:
            yield from _of_record(engine, stores)
        except DatabaseTrouble as error:
            yield from error.findings


def _only_read(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)


def _of_duckdb(file: Path, name: str) -> Iterator[Finding]:
    import duckdb

    try:
        with closing(duckdb.connect(str(file), read_only=True)) as database:
            tables = database.execute("SELECT table_name FROM duckdb_tables() WHERE NOT temporary").fetchall()
            for (table,) in tables:
                # Every block of every column has a checksum, which reading it checks.
                database.execute(f"SELECT count(COLUMNS(*)) FROM {quoted_name(table)}").fetchall()
    except duckdb.Error:
        yield Finding("check-unreadable", params={"file": name})
