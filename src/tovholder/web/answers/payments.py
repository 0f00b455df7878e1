"""Paying for results, as the API tells of it. Amounts are whole øre."""

from __future__ import annotations

import datetime as dt
from typing import Any

from pydantic import BaseModel

from tovholder.contract.settlement.books import Entry
from tovholder.locale import Lang
from tovholder.quantities import month_label
from tovholder.usecases.cases.history import people
from tovholder.usecases.cases.site import Site
from tovholder.usecases.followup.approving import Hand
from tovholder.usecases.followup.outside import Outside, Told
from tovholder.usecases.followup.payment_records import Outcome, Payment, PutForward, Verdict
from tovholder.usecases.followup.payments import Booked, Payments, Waiting
from tovholder.usecases.settling import line_json, result_json, settling_json

from .cases import Names, Who
from .findings import FindingAnswer
from .followup import findings


class StatementAnswer(BaseModel):
    """A statement that was put forward: which settlement it is to be, and what it was made from."""

    id: str
    number: int
    through: str
    due: int
    lines: list[dict[str, Any]]
    digest: str
    version: int
    journal: int
    by: Who
    at: dt.datetime

    @classmethod
    def of(cls, one: PutForward, names: Names) -> StatementAnswer:
        """The statement."""
        return cls(
            **_entry(one.entry),
            id=one.id,
            digest=one.digest,
            version=one.version,
            journal=one.journal,
            by=Who.of(one.by, names),
            at=one.at,
        )


class StandingAnswer(StatementAnswer):
    """The statement that waits. is_current: it is still what would be put forward; whom: who may approve it; hand:
    what keeps whoever asks from it."""

    results: list[dict[str, Any]]
    is_current: bool
    whom: list[Who]
    hand: Hand | None

    @classmethod
    def of_waiting(cls, waits: Waiting, names: Names) -> StandingAnswer:
        """The statement, with who may approve it."""
        return cls(
            **StatementAnswer.of(waits.statement, names).model_dump(),
            results=[result_json(row) for row in waits.results],
            is_current=waits.is_current,
            whom=[Who(id=account.id, name=account.name) for account in waits.whom],
            hand=waits.hand,
        )


class PastAnswer(StatementAnswer):
    """A statement that was taken back or sent back."""

    verdict: Verdict
    reason: str
    ended_by: Who
    ended_at: dt.datetime

    @classmethod
    def of_past(cls, one: PutForward, outcome: Outcome, names: Names) -> PastAnswer:
        """The statement, and what became of it."""
        return cls(
            **StatementAnswer.of(one, names).model_dump(),
            verdict=outcome.verdict,
            reason=outcome.reason,
            ended_by=Who.of(outcome.by, names),
            ended_at=outcome.at,
        )


class PaymentAnswer(BaseModel):
    """That a settlement was paid."""

    date: dt.date
    reference: str

    @classmethod
    def of(cls, paid: Payment | None) -> PaymentAnswer | None:
        """The payment."""
        return None if paid is None else cls(date=paid.date, reference=paid.reference)


class BookedAnswer(BaseModel):
    """A closed settlement. put_forward_by is null for one that came with a file; `by` is whose account it came by."""

    number: int
    day: dt.date
    through: str
    due: int
    lines: list[dict[str, Any]]
    results: list[dict[str, Any]]
    approved_by: str
    put_forward_by: Who | None
    by: Who
    code: str
    paid: PaymentAnswer | None

    @classmethod
    def of(cls, one: Booked, names: Names) -> BookedAnswer:
        """The settlement."""
        entry = one.booking.entry
        return cls(
            **_entry(entry),
            day=entry.day,
            results=[result_json(row) for row in one.results],
            approved_by=entry.approved_by,
            put_forward_by=None if one.statement is None else Who.of(one.statement.by, names),
            by=Who.of(one.booking.by, names),
            code=one.booking.code,
            paid=PaymentAnswer.of(one.paid),
        )


class PaymentsAnswer(BaseModel):
    """How paying for results stands.

    proposed, digest: the next statement as `docs/json.md` has it, and what names it when it is put forward; null where
    `faults` keep it from being computed. unsettled: reports the journal lacks or has otherwise.
    """

    booked: list[BookedAnswer]
    waiting: StandingAnswer | None
    proposed: dict[str, Any] | None
    digest: str | None
    faults: list[FindingAnswer]
    unsettled: list[str]
    past: list[PastAnswer]

    @classmethod
    def of(cls, found: Payments, *, site: Site, lang: Lang) -> PaymentsAnswer:
        """The payments."""
        names, following = people(site), found.next
        return cls(
            booked=[BookedAnswer.of(one, names) for one in found.booked],
            waiting=None if found.waiting is None else StandingAnswer.of_waiting(found.waiting, names),
            proposed=None if following is None else settling_json(following.settling),
            digest=None if following is None else following.entry.digest,
            faults=findings(found.faults, lang=lang),
            unsettled=list(found.unsettled),
            past=[PastAnswer.of_past(one, outcome, names) for one, outcome in found.past],
        )


class ToldResult(BaseModel):
    """A result as the investor sees it; `reached` and `of` are null where they are of few people."""

    goal: str
    at: str
    reached: int | None
    of: int | None
    is_reached: bool | None
    method: str | None


class ToldAnswer(BaseModel):
    """An approved settlement as the investor sees it."""

    number: int
    day: dt.date
    through: str
    due: int
    lines: list[dict[str, Any]]
    results: list[ToldResult]
    paid: PaymentAnswer | None

    @classmethod
    def of(cls, told: Told) -> ToldAnswer:
        """The settlement."""
        entry = told.booked.booking.entry
        return cls(
            **_entry(entry),
            day=entry.day,
            results=[
                ToldResult(
                    goal=row.goal,
                    at=month_label(row.at),
                    reached=None if counted is None else counted.reached,
                    of=None if counted is None else counted.of,
                    is_reached=row.is_reached if row.counted is None else None,
                    method=row.method,
                )
                for row, counted in told.results
            ],
            paid=PaymentAnswer.of(told.booked.paid),
        )


class OutsideAnswer(BaseModel):
    """What the investor sees. least: the fewest people in a count that is told."""

    settlements: list[ToldAnswer]
    least: int

    @classmethod
    def of(cls, found: Outside) -> OutsideAnswer:
        """Every approved settlement."""
        return cls(settlements=[ToldAnswer.of(one) for one in found.told], least=found.least)


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "number": entry.number,
        "through": month_label(entry.through),
        "due": entry.total,
        "lines": [line_json(line) for line in entry.lines],
    }
