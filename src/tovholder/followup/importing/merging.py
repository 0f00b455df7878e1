"""Staged rows against those in the store: the same again changes nothing, a difference is refused or a correction."""

from __future__ import annotations

from dataclasses import dataclass

from ..sources import FIELDS, KEYS, Table
from ..stores.store import Store

STAGED = "staged"


@dataclass(frozen=True, slots=True)
class Merged:
    """Row numbers of the file by what became of them."""

    new: frozenset[int]
    corrected: frozenset[int]
    unchanged: frozenset[int]
    conflicting: frozenset[int]
    differing: frozenset[int]


def merge(store: Store, table: Table, *, batch: int, correct: bool) -> Merged:
    """Take the staged rows into a table, inside a transaction of the caller's.

    A row of the file may have given several records; it is taken whole or not at all. Two rows of one file that say
    different things of the same are both refused, whichever comes first; one that repeats another is unchanged.
    """
    keys, fields = KEYS[table], FIELDS[table]
    match = " AND ".join(f's."{key}" = k."{key}"' for key in keys)
    content = ", ".join(f'"{name}"' for name in fields)
    same = " AND ".join(_agree(name) for name in fields)
    listed = ", ".join(f'"{key}"' for key in keys)
    conflicting = _numbers(
        store,
        f"""SELECT DISTINCT row FROM {STAGED} SEMI JOIN (
              SELECT {listed} FROM (SELECT DISTINCT {content} FROM {STAGED}) GROUP BY {listed} HAVING count(*) > 1
            ) AS twice USING ({listed})""",
    )
    _drop(store, conflicting)
    differing = _numbers(store, f'SELECT DISTINCT s.row FROM {STAGED} s JOIN "{table}" k ON {match} WHERE NOT ({same})')
    if not correct:
        _drop(store, differing)
    repeated = f"SELECT min(row) FROM {STAGED} GROUP BY {listed}"
    fresh = f'SELECT row FROM {STAGED} s WHERE row IN ({repeated}) AND NOT EXISTS (FROM "{table}" k WHERE {same})'
    taken = _numbers(store, fresh)
    everything = _numbers(store, f"SELECT row FROM {STAGED}")
    store.rows(
        f"""INSERT INTO superseded SELECT '{table}', to_json(k), {batch} FROM "{table}" k
            WHERE EXISTS (FROM {STAGED} s WHERE {match} AND NOT ({same}))"""
    )
    store.rows(
        f"""INSERT OR REPLACE INTO "{table}" ({content}, batch)
            SELECT DISTINCT ON ({listed}) {content}, {batch} FROM {STAGED} s
            WHERE NOT EXISTS (FROM "{table}" k WHERE {same}) ORDER BY row"""
    )
    corrected = taken & differing if correct else frozenset()
    return Merged(taken - corrected, corrected, everything - taken, conflicting, frozenset() if correct else differing)


def _agree(name: str) -> str:
    """A row that does not say who verified it says nothing against its having been verified since."""
    same = f's."{name}" IS NOT DISTINCT FROM k."{name}"'
    return f'(s."{name}" IS NULL OR {same})' if name == "verified_by" else same


def _drop(store: Store, rows: frozenset[int]) -> None:
    if rows:
        store.rows(f"DELETE FROM {STAGED} WHERE row IN (SELECT unnest(?))", [sorted(rows)])


def _numbers(store: Store, sql: str) -> frozenset[int]:
    return frozenset(row[0] for row in store.rows(sql))
