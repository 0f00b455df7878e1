"""What has been shown to others of a store's people: remembered, so that the next table gives nothing of it away."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from .privacy.suppression import Shown, protect
from .privacy.tables import ALL, Asked, Key, People
from .stores.store import Store

_ABSENT = "–"
"""The value of those a table was not about."""
GONE = "gone-"
"""What the name begins with of somebody who was forgotten: an entry per table shown, and nothing else of them."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """What is known of each person, at the time it is shown: person → value. `values` adds those nobody has."""

    name: str
    of: Mapping[str, str]
    values: tuple[str, ...] = ()

    @property
    def mark(self) -> str:
        """The name with a hash of who has what: the same attribute a period later is another."""
        content = json.dumps([sorted(self.of.items()), sorted(self.values)])
        return f"{self.name}#{hashlib.sha256(content.encode()).hexdigest()[:10]}"


class Releases:
    """The tables shown of one store's people. Threads of one program only; the store keeps other programs out."""

    def __init__(self, store: Store, *, least: int) -> None:
        self._store, self._least = store, least
        self._before = [_read(text) for (text,) in store.rows("SELECT shown FROM releases ORDER BY release")]
        self._known: dict[str, dict[str, str]] = {}
        for person, name, value in store.rows("SELECT person, attribute, answer FROM release_people"):
            self._known.setdefault(name, {})[person] = value

    def show(self, attributes: Sequence[Attribute], *, now: dt.datetime) -> dict[Key, int | None]:
        """The people by these attributes, with every margin; None where a count is hidden. It counts as shown.

        Only people who have a value of every attribute are counted.
        """
        names = tuple(attribute.mark for attribute in attributes)
        if not all(attribute.of for attribute in attributes):
            choices = ((*dict.fromkeys([*a.of.values(), *a.values]), ALL) for a in attributes)
            return dict.fromkeys(product(*choices))
        for attribute in attributes:
            self._known.setdefault(attribute.mark, dict(attribute.of))
        asked = Asked(names, {a.mark: frozenset([*a.of.values(), *a.values]) for a in attributes})
        again = next((shown for shown in self._before if shown.asked == asked), None)
        if again is not None:
            return again.counts
        shown = protect(self._people(attributes), asked, least=self._least, before=self._before)
        # The value of those absent is no row of the table, and nobody is told of it.
        counts = {key: count for key, count in shown.counts.items() if _ABSENT not in key}
        self._keep(Shown(asked, counts), attributes, now)
        return counts

    def _people(self, attributes: Sequence[Attribute]) -> People:
        persons = sorted({person for of in self._known.values() for person in of})
        rows = [{name: of.get(person, _ABSENT) for name, of in self._known.items()} for person in persons]
        values = {name: tuple(sorted(had)) for shown in self._before for name, had in shown.asked.where.items()}
        gone = np.array([person.startswith(GONE) for person in persons], dtype=np.bool_)
        return People.of(rows, values={**values, **{a.mark: a.values for a in attributes}}, gone=gone)

    def _keep(self, shown: Shown, attributes: Sequence[Attribute], now: dt.datetime) -> None:
        number = self._store.one("SELECT coalesce(max(release), 0) + 1 FROM releases")
        with self._store.transaction():
            self._store.rows("INSERT INTO releases VALUES (?, ?, ?)", [number, now, _written(shown)])
            for attribute in attributes:
                rows = [(person, attribute.mark, value) for person, value in attribute.of.items()]
                self._store.put("release_people", ("person", "attribute", "answer"), rows)
        self._before.append(shown)


def marks_shown(store: Store) -> tuple[frozenset[str], ...]:
    """The attributes each table shown was made by."""
    tables = (_read(text).asked for (text,) in store.rows("SELECT shown FROM releases ORDER BY release"))
    return tuple(frozenset(asked.attributes) for asked in tables)


def _written(shown: Shown) -> str:
    return json.dumps(
        {
            "by": shown.asked.by,
            "where": {name: sorted(values) for name, values in shown.asked.where.items()},
            "counts": [[*key, count] for key, count in shown.counts.items()],
        },
        ensure_ascii=False,
    )


def _read(text: str) -> Shown:
    said = json.loads(text)
    where = {name: frozenset(values) for name, values in said["where"].items()}
    counts = {tuple(row[:-1]): row[-1] for row in said["counts"]}
    return Shown(Asked(tuple(said["by"]), where), counts)
