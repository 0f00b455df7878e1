"""What the use-cases of follow-up need kept, beside the two stores. Every method that writes is one transaction."""

from __future__ import annotations

from typing import Protocol

from .records import Deed, KeptText, NewText, RetentionRun, TextKind


class FollowupStore(Protocol):
    """Texts and deeds; nothing that has been kept is ever changed."""

    def followup_text(self, case: str, kind: TextKind, number: int | None = None) -> KeptText | None:
        """A version of a text, the newest by default."""

    def followup_texts(self, case: str, kind: TextKind) -> tuple[KeptText, ...]:
        """Every version, newest first."""

    def keep_followup_text(self, case: str, kind: TextKind, new: NewText, *, after: int) -> KeptText:
        """Keep a version that follows number `after` (0: the first). Raises MovedOn if another does already."""

    def add_deed(self, deed: Deed) -> None:
        """Keep what was done."""

    def add_retention_run(self, run: RetentionRun) -> None:
        """Keep that the job has run."""

    def retention_runs(self, *, limit: int) -> tuple[RetentionRun, ...]:
        """The job's runs, newest first."""

    def deeds(self, case: str) -> tuple[Deed, ...]:
        """What was done to a case's data, newest first."""
