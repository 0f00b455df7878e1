"""What the use-cases of follow-up need kept, beside the two stores. Every method that writes is one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from .payment_records import Booking, Outcome, Payment, PutForward
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


class PaymentStore(Protocol):
    """Statements, books and payments; nothing that has been kept is ever changed. Lists are in the order of time."""

    def add_statement(self, statement: PutForward) -> None:
        """Keep a statement that was put forward. Raises MovedOn if another has its ordinal."""

    def statements(self, case: str) -> tuple[PutForward, ...]:
        """Every statement that was put forward."""

    def add_outcome(self, outcome: Outcome, booking: Booking | None = None) -> None:
        """Keep what became of a statement, and what was booked with it: all of it or nothing.

        Raises MovedOn if something became of it before, a newer one was put forward, or the books have moved on.
        """

    def outcomes(self, case: str) -> tuple[Outcome, ...]:
        """What became of the statements."""

    def add_bookings(self, bookings: Sequence[Booking]) -> None:
        """Keep books that were closed elsewhere, by one act. Raises MovedOn if the case has any already."""

    def bookings(self, case: str) -> tuple[Booking, ...]:
        """The books, in the order of their numbers."""

    def add_payment(self, payment: Payment) -> None:
        """Keep that a settlement was paid."""

    def payments(self, case: str) -> tuple[Payment, ...]:
        """Every payment."""
