"""An entry as a line of JSON, as it is taken out and as it is sealed when the key of the record is exchanged.

Whoever has the lines can check the chain without this program; so what is written here is never written otherwise.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator

from .entries import Entry, moment

COLUMNS = (
    *("number", "at", "by", "roles", "kind", "thing", "id", "case", "outcome", "said", "subjects"),
    *("method", "hash"),
)


class Lines:
    """A digest of entries, a line at a time: SHA-256 of the file they make."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def add(self, entry: Entry) -> None:
        """The next entry."""
        self._hash.update(_line(entry).encode())

    @property
    def digest(self) -> str:
        """Of the lines so far."""
        return self._hash.hexdigest()


def as_lines(entries: Iterable[Entry]) -> Iterator[str]:
    """Each entry as a line."""
    yield from (_line(entry) for entry in entries)


def cells(entry: Entry) -> tuple[str | int | None, ...]:
    """What stands in each column."""
    return tuple(moment(entry.at) if name == "at" else getattr(entry, name) for name in COLUMNS)


def _line(entry: Entry) -> str:
    return json.dumps(dict(zip(COLUMNS, cells(entry), strict=True)), ensure_ascii=False) + "\n"
