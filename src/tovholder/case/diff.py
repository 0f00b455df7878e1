"""What differs between two case files: a list of changes, each a path with the value before and after.

A quantity, a table and a way of sharing are changed as a whole (its number and its source belong together); everything
else is followed down to the entry that differs, so that an added outcome is one change and not twenty.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tovholder.errors import Path

from .document import Document
from .writing import ABSENT

_WHOLE = {"value", "low", "likely", "high", "distribution", "use", "by_year", "by_age", "by_date", "rule", "to"}
"""Keys that mark a mapping as one value."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference; `before` or `after` is ABSENT when the entry was added or taken out."""

    path: Path
    before: Any
    after: Any

    def applied(self, document: Document) -> Document:
        """The document with this change made, to be looked at and not kept."""
        return document.tried([(self.path, self.after)])


def changes(before: Document, after: Document) -> tuple[Change, ...]:
    """Every difference, in the order of the files. Comments, order of keys and spelling of numbers do not count."""
    return tuple(_changes(before.tree, after.tree, ()))


def _changes(before: Any, after: Any, path: Path) -> Iterator[Change]:
    if same(before, after):
        return
    if is_section(before) and is_section(after):
        for key in [*before, *(key for key in after if key not in before)]:
            yield from _changes(before.get(key, ABSENT), after.get(key, ABSENT), (*path, key))
    else:
        yield Change(path, before, after)


def is_section(node: Any) -> bool:
    """Whether it is followed down to its entries, rather than changed as a whole."""
    return isinstance(node, dict) and not (_WHOLE & node.keys())


def same(before: Any, after: Any) -> bool:
    """Whether two values of a file say the same; 1 and 1.0 do, 1 and true do not."""
    if before is after:
        # A draft shares what was not written with the version it was begun from.
        return True
    if isinstance(before, bool) or isinstance(after, bool):
        return False
    if isinstance(before, dict) and isinstance(after, dict):
        return before.keys() == after.keys() and all(same(before[key], after[key]) for key in before)
    if isinstance(before, list) and isinstance(after, list):
        return len(before) == len(after) and all(map(same, before, after))
    return bool(before == after)
