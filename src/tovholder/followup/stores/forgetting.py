"""Forgetting people: a new file is written without them and takes the old one's place, so that no byte of them is left.

A row that is only deleted stays in a DuckDB file until its block is used again. The new file is whole before it takes
the old one's place in one step: a program that is killed has forgotten everybody asked for, or nobody.

Tables shown to others cannot be taken back, and the next one must not tell, by the difference, who is gone. So for each
table somebody was counted in, one nameless entry is kept with the cell they were counted in there, as it was shown.
Entries of different tables have nothing to do with each other: no row of anybody can be put together again.
"""

from __future__ import annotations

import datetime as dt
import os
import secrets
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from ..releases import GONE, marks_shown
from ..sources import Store as Purpose
from .store import Store

_BY_PERSON = ("persons", "observations", "service_use")
_WHOLE = ("meta", "batches", "definitions", "releases", "forgotten")
_LEAVING = "temp.leaving"
_TRUE = "TRUE"


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How many people a store forgets, and how many rows of each of its tables."""

    store: Purpose
    people: int
    rows: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a store's log."""

    made: dt.datetime
    basis: str
    people: int
    rows: Mapping[str, int]


_KNOWN = """SELECT person, greatest(entry, completion, exit) AS month FROM persons
  UNION ALL SELECT person, month FROM observations UNION ALL SELECT person, month FROM service_use"""
"""Everything dated that is known of anybody."""


def expired(store: Store, *, months: int, now: int) -> frozenset[str]:
    """Whom nothing has been known of for more than so many months. now: the month it is."""
    rows = store.rows(f"SELECT person FROM ({_KNOWN}) GROUP BY person HAVING max(month) + ? < ?", [months, now])
    return frozenset(person for (person,) in rows)


def falls_due(store: Store, *, months: int) -> dict[int, int]:
    """Month → how many people are to be forgotten from then on, the first first; with what is known of them today."""
    last = f"SELECT max(month) AS month FROM ({_KNOWN}) GROUP BY person"
    rows = store.rows(f"SELECT month + ? + 1, count(*) FROM ({last}) GROUP BY month ORDER BY month", [months])
    return {int(month): int(people) for month, people in rows}


def to_forget(store: Store, people: Collection[str]) -> Forgotten:
    """What there is of these people."""
    _name(store, people)
    rows = {table: _count(store, f'"{table}" WHERE {_is_leaving("person")}') for table in _BY_PERSON}
    rows["superseded"] = _count(store, f"superseded WHERE {_is_leaving(_WAS)}")
    everywhere = " UNION ".join(
        [
            *(f'SELECT person FROM "{table}"' for table in (*_BY_PERSON, "release_people")),
            f"SELECT {_WAS} FROM superseded",
        ]
    )
    found = _count(store, f"({everywhere}) AS everywhere(person) WHERE {_is_leaving('person')}")
    return Forgotten(store.purpose, found, rows)


def forget(store: Store, file: Path, people: Collection[str], *, basis: str, now: dt.datetime) -> Forgotten:
    """Write the store's file anew without these people, and log how many they were. The store is not used after it."""
    found = to_forget(store, people)
    fresh = file.with_suffix(".forgetting")
    _remove(fresh)
    nameless = list(_nameless(store, people))
    own = store.one("SELECT current_database()")
    store.rows("CHECKPOINT")
    store.rows(f"ATTACH '{str(fresh).replace(chr(39), 2 * chr(39))}' AS fresh")
    fresh.chmod(0o600)
    store.rows("USE fresh")
    store.connection.execute(files(__package__).joinpath("schema.sql").read_text(encoding="utf-8"))
    known = {table for (table,) in store.rows("SELECT table_name FROM duckdb_tables() WHERE database_name = ?", [own])}
    for table in (*_WHOLE, *_BY_PERSON, "verified", "superseded", "release_people"):
        if table in known:
            person = _WAS if table == "superseded" else "person"
            kept = _TRUE if table in _WHOLE else f"NOT {_is_leaving(person)}"
            store.rows(f'INSERT INTO fresh."{table}" BY NAME SELECT * FROM "{own}"."{table}" WHERE {kept} ORDER BY ALL')
    store.put("release_people", ("person", "attribute", "answer"), sorted(nameless))
    counts = [found.people, *(found.rows[table] for table in (*_BY_PERSON, "superseded"))]
    store.rows("INSERT INTO forgotten VALUES (?, ?, ?, ?, ?, ?, ?)", [now, basis, *counts])
    store.rows(f'USE "{own}"')
    store.rows("DETACH fresh")
    os.replace(fresh, file)
    return found


def log(store: Store) -> tuple[Entry, ...]:
    """Every time people were forgotten, the first first."""
    if not store.one("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'forgotten'"):
        return ()
    names = (*_BY_PERSON, "superseded")
    rows = store.rows(f"SELECT made, basis, people, {', '.join(names)} FROM forgotten ORDER BY made")
    return tuple(
        Entry(made, basis, people, dict(zip(names, counts, strict=True))) for made, basis, people, *counts in rows
    )


_WAS = "json_extract_string(was, '$.person')"
"""Whom a superseded row was of."""


def _nameless(store: Store, people: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """(nobody, attribute, answer) for every table they were counted in; tables that share an attribute are one."""
    answers: dict[str, dict[str, str]] = {}
    for person, attribute, answer in store.rows(
        f"SELECT person, attribute, answer FROM release_people WHERE {_is_leaving('person')}"
    ):
        answers.setdefault(person, {})[attribute] = answer
    groups = _connected(marks_shown(store))
    for person in people:
        for marks in groups:
            nobody = GONE + secrets.token_hex(10)
            yield from ((nobody, mark, answer) for mark, answer in answers.get(person, {}).items() if mark in marks)


def _connected(tables: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """The tables' attributes, joined where tables share one."""
    groups: list[frozenset[str]] = []
    for marks in tables:
        touching = [group for group in groups if group & marks]
        groups = [group for group in groups if not group & marks]
        groups.append(marks.union(*touching))
    return groups


def _name(store: Store, people: Collection[str]) -> None:
    store.rows(f"CREATE OR REPLACE TEMP TABLE {_LEAVING.partition('.')[2]} (person VARCHAR)")
    store.rows(f"INSERT INTO {_LEAVING} SELECT unnest(?)", [sorted(people)])


def _is_leaving(person: str) -> str:
    return f"coalesce({person} IN (SELECT person FROM {_LEAVING}), FALSE)"


def _count(store: Store, of: str) -> int:
    return int(store.one(f"SELECT count(*) FROM {of}"))


def _remove(fresh: Path) -> None:
    """What a program that was killed left half written."""
    for file in (fresh, fresh.with_name(fresh.name + ".wal")):
        file.unlink(missing_ok=True)
