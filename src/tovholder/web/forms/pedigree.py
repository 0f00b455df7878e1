"""Where a number is from, as its form tells it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, Literal

from tovholder.case.typed import as_written
from tovholder.case.validation import plain
from tovholder.errors import Path
from tovholder.quantities import Quantity
from tovholder.quantities.mistakes import Mistake
from tovholder.usecases.cases.pedigrees import LastChanges
from tovholder.usecases.cases.words import Words

from .shape import Pedigree

_FACTS = ("source", "url", "year", "kind", "grade", "owner", "checked", "price_level", "note")
_KINDS: Mapping[str, Any] = {
    "kind": Literal["taken", "adjusted", "own", "example"],
    "grade": Literal["A", "B", "C", "D"],
}


class Pedigrees:
    """The pedigrees of one version's numbers."""

    def __init__(self, words: Words, changed: LastChanges, who_and_when: Callable[[str, dt.datetime], str]) -> None:
        self._words, self._changed, self._who_and_when = words, changed, who_and_when

    def of(self, path: Path, quantity: Quantity, value: Any, typed: str) -> Pedigree:
        """The number at a place: what is said of it, and who changed it last. `value` is what stands in the file."""
        facts = []
        for name in _FACTS:
            given = getattr(quantity, name)
            if given is not None:
                shown = dict(self._words.choices(name, _KINDS[name])).get(str(given)) if name in _KINDS else None
                facts.append((self._words.label(Quantity, name), shown or str(given)))
        last = self._changed.at(path)
        try:
            written = dict(value) if isinstance(value, Mapping) else as_written(path, typed, {"value": 0})
        except Mistake:
            written = {}
        return Pedigree(
            plain(written) if isinstance(written, Mapping) else {},
            tuple(facts),
            "" if last is None else self._who_and_when(last.by, last.at),
            unsourced=quantity.source is None and quantity.kind is None,
        )
