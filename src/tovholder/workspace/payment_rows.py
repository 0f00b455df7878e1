"""Statements, books and payments in the database."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Table, func, select
from sqlalchemy.exc import IntegrityError

from tovholder.usecases.audit.entries import Kind
from tovholder.usecases.cases.store import MovedOn
from tovholder.usecases.followup.payment_records import Booking, Outcome, Payment, PutForward, Verdict

from . import payment_tables as p
from .kept_records import KeptRecords, keep, note_kept
from .noting import note

_KINDS: dict[Verdict, Kind] = {
    "approved": "statement-approved",
    "withdrawn": "statement-withdrawn",
    "returned": "statement-returned",
}


class PaymentRows(KeptRecords):
    """Implements `PaymentStore`. Where two come at once, the tables' unique columns let one of them in."""

    def add_statement(self, statement: PutForward) -> None:
        """Keep a statement that was put forward. Raises MovedOn if another has its ordinal."""
        try:
            with self._database.writing() as db:
                if _count(db, p.statement, statement.case) != statement.ordinal - 1:
                    raise MovedOn
                keep(db, p.statement, statement)
                said = f"{statement.number} {statement.digest}"
                note_kept(db, statement, "statement-put-forward", "statement", by=statement.by, said=said)
        except IntegrityError:
            raise MovedOn from None

    def statements(self, case: str) -> tuple[PutForward, ...]:
        """Every statement that was put forward."""
        found = self._found(p.statement, PutForward, case=case)
        return tuple(sorted(found, key=lambda one: one.ordinal))

    def add_outcome(self, outcome: Outcome, booking: Booking | None = None) -> None:
        """Keep what became of a statement, and what was booked with it. Raises MovedOn."""
        try:
            with self._database.writing() as db:
                # The outcome comes first: of two at once, the other waits here until this one is kept, and then fails.
                keep(db, p.statement_outcome, outcome)
                newest = select(p.statement.c.id).where(p.statement.c.case == outcome.case)
                if db.scalar(newest.order_by(p.statement.c.ordinal.desc()).limit(1)) != outcome.id:
                    raise MovedOn
                said = ""
                if booking is not None:
                    if _count(db, p.booking, booking.case) != booking.number - 1:
                        raise MovedOn
                    keep(db, p.booking, booking)
                    said = f"{booking.number} {booking.code}"
                note_kept(db, outcome, _KINDS[outcome.verdict], "statement", by=outcome.by, said=said)
        except IntegrityError:
            raise MovedOn from None

    def outcomes(self, case: str) -> tuple[Outcome, ...]:
        """What became of the statements."""
        return self._found(p.statement_outcome, Outcome, case=case)

    def add_bookings(self, bookings: Sequence[Booking]) -> None:
        """Keep books that were closed elsewhere, by one act. Raises MovedOn if the case has any already."""
        if not bookings:
            return
        last = bookings[-1]
        try:
            with self._database.writing() as db:
                if _count(db, p.booking, last.case):
                    raise MovedOn
                for booking in bookings:
                    keep(db, p.booking, booking)
                said = f"{last.number} {last.code}"
                note(db, "books-imported", at=last.at, by=last.by, thing="statement", id_=last.act, case=last.case,
                     said=said)  # fmt: skip
        except IntegrityError:
            raise MovedOn from None

    def bookings(self, case: str) -> tuple[Booking, ...]:
        """The books, in the order of their numbers."""
        found = self._found(p.booking, Booking, case=case)
        return tuple(sorted(found, key=lambda one: one.number))

    def add_payment(self, payment: Payment) -> None:
        """Keep that a settlement was paid."""
        self._keep(p.payment, payment, "payment", "statement", by=payment.by, said=str(payment.number))

    def payments(self, case: str) -> tuple[Payment, ...]:
        """Every payment."""
        return self._found(p.payment, Payment, case=case)


def _count(db: Connection, table: Table, case: str) -> int:
    return db.scalar(select(func.count()).where(table.c.case == case)) or 0
