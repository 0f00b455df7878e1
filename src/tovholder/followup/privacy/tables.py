"""Tables of people: by which attributes they are counted, who is taken, and which cells there are.

Everybody has a value of every attribute. A table has a cell for every combination of its attributes' values and for
every margin, down to the total.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

import numpy as np
from numpy.typing import NDArray

ALL = ""
"""Stands in a cell's key for an attribute that is summed over."""
Key = tuple[str, ...]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Asked:
    """A table as it is asked for.

    by     the attributes it counts by
    where  attribute → the values a person must have to be counted
    """

    by: tuple[str, ...]
    where: Mapping[str, frozenset[str]]

    @property
    def attributes(self) -> tuple[str, ...]:
        """Every attribute it needs to know."""
        return tuple(dict.fromkeys([*self.by, *self.where]))


@dataclass(frozen=True)
class People:
    """People by their attributes.

    names   the attributes
    codes   (person, attribute) int, which of its values a person has
    values  attribute → its values, whether or not anybody has them
    gone    (person,) who is in no table any more, but was when an earlier one was shown; None: nobody
    """

    names: tuple[str, ...]
    codes: NDArray[np.int64]
    values: Mapping[str, tuple[str, ...]]
    gone: Mask | None = None

    @classmethod
    def of(
        cls,
        rows: Sequence[Mapping[str, str]],
        *,
        values: Mapping[str, Sequence[str]] | None = None,
        gone: Mask | None = None,
    ) -> People:
        """People from a mapping each. `values` adds those that nobody has."""
        names = tuple(dict.fromkeys(name for row in rows for name in row))
        known = {name: dict.fromkeys((values or {}).get(name, ())) for name in names}
        for row in rows:
            for name in names:
                known[name].setdefault(row[name])
        order = {name: {value: i for i, value in enumerate(known[name])} for name in names}
        codes = np.array([[order[name][row[name]] for name in names] for row in rows], dtype=np.int64)
        return cls(names, codes.reshape(len(rows), len(names)), {name: tuple(order[name]) for name in names}, gone)

    @cached_property
    def kinds(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """(kind, attribute) the combinations that occur, and how many people are of each."""
        if not len(self.codes):
            return self.codes, np.zeros(0, dtype=np.int64)
        rows, counts = np.unique(self.codes, axis=0, return_counts=True)
        return rows, counts

    def cells(self, asked: Asked) -> list[Key]:
        """The table's cells, from the innermost to the total. What nobody it takes can have is no cell of it."""
        choices = [(*self._taken(asked, name), ALL) for name in asked.by]
        return sorted(product(*choices), key=lambda key: sum(value == ALL for value in key))

    @cached_property
    def living(self) -> NDArray[np.int64]:
        """(kind, attribute) the combinations that occur among those who can be in a table yet."""
        return np.unique(self.codes if self.gone is None else self.codes[~self.gone], axis=0)

    def within(self, kinds: NDArray[np.int64], asked: Asked, key: Key) -> Mask:
        """(kind,) whether people of this kind are counted in the cell."""
        inside = np.ones(len(kinds), dtype=np.bool_)
        for name, allowed in self._conditions(asked, key):
            column = kinds[:, self.names.index(name)]
            inside &= np.isin(column, [self.values[name].index(value) for value in allowed])
        return inside

    def like(self, kinds: NDArray[np.int64], asked: Asked, key: Key) -> NDArray[np.int64]:
        """The kinds changed as little as puts them in the cell."""
        moved = kinds.copy()
        for name, allowed in self._conditions(asked, key):
            codes = [self.values[name].index(value) for value in sorted(allowed)]
            column = moved[:, self.names.index(name)]
            column[~np.isin(column, codes)] = codes[0]
        return moved

    def _taken(self, asked: Asked, name: str) -> Iterator[str]:
        allowed = asked.where.get(name)
        return (value for value in self.values[name] if allowed is None or value in allowed)

    def _conditions(self, asked: Asked, key: Key) -> Iterator[tuple[str, frozenset[str]]]:
        for name, value in zip(asked.by, key, strict=True):
            if value != ALL:
                yield name, frozenset((value,))
        for name, allowed in asked.where.items():
            yield name, allowed & frozenset(self.values[name])
