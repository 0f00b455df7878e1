"""What the use-cases of cases need kept. Every method that writes is one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from typing import Protocol

from tovholder.errors import TovholderError
from tovholder.usecases.access.roles import Visible

from .records import CaseRow, Mark, NewVersion, TaskMark, Version


class MovedOn(TovholderError):
    """There is a newer version than the one to be followed."""


class CaseStore(Protocol):
    """Cases and their versions; nothing that has been kept is ever changed."""

    def cases(self, seen: Visible) -> tuple[CaseRow, ...]:
        """The cases that may be seen, those changed last first."""

    def case(self, id_: str) -> CaseRow | None:
        """The case."""

    def create(self, id_: str, municipality: str, first: NewVersion) -> CaseRow:
        """Keep a new case; if the same account has used the version's key before, the case made then."""

    def append(self, case: str, version: NewVersion, *, after: int) -> Version:
        """Keep a version that follows number `after`. Raises MovedOn if another does already."""

    def turn(self, case: str) -> AbstractContextManager[None]:
        """Let those who change a case wait for each other, so that nobody has to try again; nothing relies on it."""

    def text(self, hash_: str) -> str:
        """The text with this hash. Raises KeyError."""

    def texts(self, hashes: Iterable[str]) -> Mapping[str, str]:
        """Hash → text."""

    def version(self, case: str, number: int) -> Version | None:
        """One version."""

    def version_with(self, case: str, hash_: str) -> Version | None:
        """The newest version whose text has this hash, or a hash that begins so."""

    def keyed(self, case: str, by: str, key: str) -> tuple[Version, str | None] | None:
        """The version an account made under this key, and the digest of what it asked for."""

    def history(
        self, case: str, *, by: str | None = None, before: int | None = None, limit: int = 50
    ) -> tuple[Version, ...]:
        """Versions, or those an account has made, newest first, from below number `before`."""

    def since(self, case: str, number: int) -> tuple[Version, ...]:
        """The versions after a number, oldest first."""

    def add_mark(self, mark: Mark) -> None:
        """Keep a mark."""

    def marks(self, case: str) -> tuple[Mark, ...]:
        """Every mark, newest first."""

    def approved(self, case: str) -> Mark | None:
        """The approval that holds."""

    def add_task_mark(self, mark: TaskMark) -> None:
        """Keep what somebody said of a section."""

    def task_marks(self, case: str) -> Mapping[str, TaskMark]:
        """Section → what was said of it last."""
