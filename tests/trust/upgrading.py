"""Databases of every version of the program there has been, opened by this one: every row kept, every case the same.

The golden databases (tests/workspace/golden) are SQL as it was written when that version was released. Each is
upgraded, also after it was broken off in the middle: it must then be exactly what it was, and the next start do all.
"""

from __future__ import annotations

import contextlib
import gc
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import event, select
from tests.workspace.golden.make import GOLDEN, RESULTS, come_to

from tovholder.workspace import tables as t
from tovholder.workspace.database import Database, open_database
from tovholder.workspace.migrating import is_current, migrate

_OWN = "alembic_version"
_MOVED = {"event": "audit_entry"}
"""A table whose rows a later version keeps in another."""
Rows = dict[str, tuple[tuple[str, ...], set[tuple[Any, ...]]]]


@dataclass(frozen=True, slots=True)
class Found:
    """What a run came to."""

    releases: tuple[str, ...]
    databases: int
    cases: int
    rows: int
    changed: tuple[str, ...]
    interrupted: int
    recovered: int


def run(folder: Path, *, interruptions: int) -> Found:
    """Upgrade every golden database, and break off so many upgrades."""
    folder.mkdir(parents=True, exist_ok=True)
    golden = sorted(GOLDEN.glob("*/*.sql"))
    changed: list[str] = []
    cases = rows = 0
    lengths = {}
    for dump in golden:
        file = _laid_out(dump, folder)
        before = _rows(file)
        lengths[dump], said = _upgraded(file)
        changed += [f"{dump.parent.name}/{dump.stem}: {one}" for one in [*said, *_differences(before, _rows(file))]]
        known = json.loads((dump.parent / RESULTS).read_text(encoding="utf-8"))
        for hash_, text in _newest(file):
            cases += 1
            if hash_ in known and abs(come_to(text) - known[hash_]) > 1:
                changed.append(f"{dump.parent.name}/{dump.stem}: {hash_} comes to {come_to(text)}, not {known[hash_]}")
        rows += sum(len(kept) for _, kept in before.values())
    recovered = 0
    older = [dump for dump in golden if lengths[dump] > 1]
    for number in range(interruptions):
        dump = older[number % len(older)]
        # Evenly over all its statements but the first, which only begins.
        at = 1 + (number * 7919) % (lengths[dump] - 1)
        recovered += _recovers(_laid_out(dump, folder), after=at)
    releases = tuple(sorted({dump.parent.name for dump in golden}))
    return Found(releases, len(golden), cases, rows, tuple(changed), interruptions, recovered)


def _laid_out(dump: Path, folder: Path) -> Path:
    file = folder / "golden.sqlite"
    file.unlink(missing_ok=True)
    with closing(sqlite3.connect(file)) as database:
        database.executescript(dump.read_text(encoding="utf-8"))
    return file


def _rows(file: Path) -> Rows:
    """Table → (its columns, its rows)."""
    with closing(sqlite3.connect(file)) as database:
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = {}
        for name in names:
            if name != _OWN:
                rows = database.execute(f'SELECT * FROM "{name}"')
                found[name] = tuple(column[0] for column in rows.description), set(rows.fetchall())
    return found


def _upgraded(file: Path) -> tuple[int, list[str]]:
    """(how many statements it took, what is wrong afterwards)."""
    database, count = open_database(file), 0

    def counts(*_: object) -> None:
        nonlocal count
        count += 1

    event.listen(database.engine, "after_cursor_execute", counts)
    migrate(database)
    event.remove(database.engine, "after_cursor_execute", counts)
    with database.reading() as connection:
        differs = compare_metadata(MigrationContext.configure(connection), t.metadata)
    database.engine.dispose()
    return count, [f"not as this version needs it: {one}" for one in differs]


def _differences(before: Rows, after: Rows) -> Iterator[str]:
    """What was there and is not any longer; new columns and new rows are no loss."""
    for name, (columns, rows) in before.items():
        if name not in after and len(after.get(_MOVED.get(name, ""), ((), set()))[1]) >= len(rows):
            continue
        if name not in after or not set(columns) <= set(after[name][0]):
            yield f"the table {name} is gone, or columns of it"
            continue
        places = [after[name][0].index(column) for column in columns]
        kept = {tuple(row[place] for place in places) for row in after[name][1]}
        yield from (f"a row of {name} is gone or changed: {row[0]}" for row in rows - kept)


def _newest(file: Path) -> list[tuple[str, str]]:
    """The hash and text of every version of every case."""
    database = open_database(file)
    with database.reading() as connection:
        joined = select(t.version.c.hash, t.text.c.content).join(t.text, t.text.c.hash == t.version.c.hash)
        found = [(row.hash, row.content) for row in connection.execute(joined)]
    database.engine.dispose()
    return found


def _recovers(file: Path, *, after: int) -> bool:
    """Broken off after so many statements it is what it was, and the next time it is done."""
    before, database = _dumped(file), open_database(file)
    left = after

    def breaks(*_: object) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise KeyboardInterrupt

    event.listen(database.engine, "after_cursor_execute", breaks)
    with contextlib.suppress(KeyboardInterrupt):
        migrate(database)
    event.remove(database.engine, "after_cursor_execute", breaks)
    # A query that was broken off holds on to its connection until it is tidied away, as the end of a process does.
    gc.collect()
    as_it_was = left < 0 and _dumped(file) == before
    done = _is_done(database)
    database.engine.dispose()
    return as_it_was and done


def _is_done(database: Database) -> bool:
    migrate(database)
    return is_current(database)


def _dumped(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as database:
        return list(database.iterdump())
