"""Forgetting people: a new file is written without them and takes the old one's place, so that no byte of them is left.

A program that is killed has forgotten everybody asked for, or nobody.

Tables shown to others cannot be taken back, and the next one must not tell, by the difference, who is gone. So for each
table somebody was counted in, one nameless entry is kept with the cell they were counted in there, as it was shown.
Entries of different tables have nothing to do with each other: no row of anybody can be put together again.
"""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..releases import GONE, marks_shown
from ..sources import Store as Purpose
from .anew import BY_PERSON, WAS, WHOLE, anew
from .owner import take_place
from .store import Store

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


def there(store: Store, people: Collection[str]) -> frozenset[str]:
    """Those of these people there is anything of."""
    _name(store, people)
    everywhere = " UNION ".join(
        [
            *(f'SELECT person FROM "{table}"' for table in (*BY_PERSON, "release_people")),
            f"SELECT {WAS} FROM superseded",
        ]
    )
    rows = store.rows(f"SELECT person FROM ({everywhere}) AS everywhere(person) WHERE {_is_leaving('person')}")
    return frozenset(person for (person,) in rows)


def to_forget(store: Store, people: Collection[str]) -> Forgotten:
    """What there is of these people."""
    found = there(store, people)
    rows = {table: _count(store, f'"{table}" WHERE {_is_leaving("person")}') for table in BY_PERSON}
    rows["superseded"] = _count(store, f"superseded WHERE {_is_leaving(WAS)}")
    return Forgotten(store.purpose, len(found), rows)


def forget(store: Store, file: Path, people: Collection[str], *, basis: str, now: dt.datetime) -> Forgotten:
    """Write the store's file anew without these people, and log how many they were. The store is not used after it."""
    found = to_forget(store, people)
    fresh = file.with_suffix(".forgetting")
    nameless = list(_nameless(store, people))
    with anew(store, fresh, _staying):
        store.put("release_people", ("person", "attribute", "answer"), sorted(nameless))
        counts = [found.people, *(found.rows[table] for table in (*BY_PERSON, "superseded"))]
        store.rows("INSERT INTO forgotten VALUES (?, ?, ?, ?, ?, ?, ?)", [now, basis, *counts])
    take_place(fresh, file)
    return found


def _staying(table: str, source: str) -> str:
    person = WAS if table == "superseded" else "person"
    return f"SELECT * FROM {source} WHERE {_TRUE if table in WHOLE else f'NOT {_is_leaving(person)}'}"


def log(store: Store) -> tuple[Entry, ...]:
    """Every time people were forgotten, the first first."""
    if not store.one("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'forgotten'"):
        return ()
    names = (*BY_PERSON, "superseded")
    rows = store.rows(f"SELECT made, basis, people, {', '.join(names)} FROM forgotten ORDER BY made")
    return tuple(
        Entry(made, basis, people, dict(zip(names, counts, strict=True))) for made, basis, people, *counts in rows
    )


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
