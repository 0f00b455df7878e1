"""A store's file written anew: what is not taken along is in no byte of it.

A row that is only deleted or changed stays in a DuckDB file until its block is used again. The new file lies beside the
old one until it is whole, and then takes its place in one step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from .store import Store

BY_PERSON = ("persons", "observations", "service_use")
WHOLE = ("meta", "batches", "definitions", "releases", "forgotten")
WAS = "json_extract_string(was, '$.person')"
"""Whom a superseded row was of."""


@contextmanager
def anew(store: Store, fresh: Path, taken: Callable[[str, str], str]) -> Iterator[None]:
    """A new file with what is taken of every table; inside, it is what the store's statements are about.

    taken: from a table's name, and what it is called in a statement, to the query of the rows to take along.
    """
    for left in (fresh, fresh.with_name(fresh.name + ".wal")):
        left.unlink(missing_ok=True)  # What a program that was killed left half written.
    own = store.one("SELECT current_database()")
    store.rows("CHECKPOINT")
    store.rows(f"ATTACH '{str(fresh).replace(chr(39), 2 * chr(39))}' AS fresh")
    fresh.chmod(0o600)
    store.rows("USE fresh")
    store.connection.execute(files(__package__).joinpath("schema.sql").read_text(encoding="utf-8"))
    known = {table for (table,) in store.rows("SELECT table_name FROM duckdb_tables() WHERE database_name = ?", [own])}
    for table in (*WHOLE, *BY_PERSON, "verified", "superseded", "release_people"):
        if table in known:
            query = taken(table, f'"{own}"."{table}"')
            store.rows(f'INSERT INTO fresh."{table}" BY NAME {query} ORDER BY ALL')
    yield
    store.rows(f'USE "{own}"')
    store.rows("DETACH fresh")
