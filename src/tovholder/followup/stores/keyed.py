"""The key a store's people are named by, and their exchange for other names by the key that comes after it.

A store keeps a mark of the key its people were named by. So each store is exchanged by itself: with a file that holds
every key in turn, those that have been and those that have not are both in use, and somebody new in them is named by
the keys up to the store's own.
"""

from __future__ import annotations

from pathlib import Path

from ..privacy.pseudonyms import Key, KeyProblem, is_pseudonym
from .anew import WAS, WHOLE, anew
from .store import Store

_NAMED = f"""SELECT person FROM persons UNION SELECT person FROM observations UNION SELECT person FROM service_use
  UNION SELECT person FROM release_people UNION SELECT person FROM verified UNION SELECT {WAS} FROM superseded"""
_RENAMED = "temp.renamed"


def key_of(store: Store, key: Key) -> Key:
    """A key as it was when the people of a store were named. Raises KeyProblem where it was another."""
    mark = mark_of(store)
    try:
        return key if mark is None else key.as_of(mark)
    except KeyError:
        raise KeyProblem("key-other", store=store.purpose) from None


def mark_of(store: Store) -> str | None:
    """The mark of the key a store's people are named by; None where nobody has been."""
    found = store.one("SELECT value FROM meta WHERE name = 'key'")
    return None if found is None else str(found)


def rename(store: Store, fresh: Path, key: Key) -> frozenset[str]:
    """Write a file beside the store's in which everybody with a pseudonym has another, by a key that goes on from the
    store's; their new names. Own numbers stay.

    Raises KeyProblem for a key that does not go on from it.
    """
    mark = key_of(store, key).mark
    named = [str(name) for (name,) in store.rows(_NAMED) if name is not None and is_pseudonym(name)]
    renamed = {name: key.again(name, mark, purpose=store.purpose) for name in named}
    store.rows(f"CREATE OR REPLACE TEMP TABLE {_RENAMED.partition('.')[2]} (old VARCHAR, new VARCHAR)")
    store.rows(f"INSERT INTO {_RENAMED} SELECT unnest(?), unnest(?)", [list(renamed), list(renamed.values())])
    with anew(store, fresh, _renaming):
        store.rows("INSERT OR REPLACE INTO meta VALUES ('key', ?)", [key.mark])
    return frozenset(renamed.values())


def _renaming(table: str, source: str) -> str:
    if table in WHOLE:
        return f"SELECT * FROM {source}"
    of, person = (WAS, "was") if table == "superseded" else ("person", "person")
    new = "json_merge_patch(was, json_object('person', new))" if table == "superseded" else "new"
    return f"""SELECT kept.* REPLACE (CASE WHEN new IS NULL THEN {person} ELSE {new} END AS {person})
      FROM {source} AS kept LEFT JOIN {_RENAMED} ON old = {of}"""
