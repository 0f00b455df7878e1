"""What the record needs kept. Entries of changes are written by whatever keeps the change, in its own transaction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from .entries import Entry, Head, Kind


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries: of these cases (None: all there are, also those of no case), and as the rest says.

    before    only those below this number
    subjects  only what is about one of these persons, as `subject_of` calls them
    """

    cases: frozenset[str] | None = None
    case: str | None = None
    by: str | None = None
    kind: Kind | None = None
    id: str | None = None
    since: dt.datetime | None = None
    until: dt.datetime | None = None
    subjects: frozenset[str] | None = None
    before: int | None = None


class LogMovedOn(Exception):
    """An entry has come meanwhile."""


class AuditStore(Protocol):
    """The record. Nothing in it is ever changed or taken out."""

    def log(self, wanted: Wanted, *, limit: int) -> tuple[Entry, ...]:
        """Entries, newest first."""

    def log_onward(self, wanted: Wanted) -> Iterator[Entry]:
        """Entries, oldest first, a piece at a time."""

    def log_head(self) -> Head:
        """The end of the chain."""

    def log_exchanges(self, *, before: int) -> tuple[int, ...]:
        """The numbers of the entries that tell of another key of the record, those below a number."""

    def log_subjects(self, first: int, last: int) -> Mapping[int, tuple[str, ...]]:
        """Number → whom the read was about, of the entries from one to another."""

    def log_unaccounted(self) -> tuple[tuple[str, str], ...]:
        """(table, id) of what is kept without the entry of its making, and of entries whose thing is gone."""

    def note_seen(
        self, kind: Kind, *, by: str | None, at: dt.datetime, case: str | None, subjects: Iterable[str], said: str
    ) -> None:
        """Note that something was seen: persons of a case, or the record itself. by: None for the program itself."""

    def note_refused_sign_in(self, account: str | None, *, at: dt.datetime, said: str) -> None:
        """Note that somebody was not let in; None where no such account is known."""

    def accounts_called(self, ids: Sequence[str]) -> dict[str, str]:
        """Account → name."""
