"""A case's payments for results as they stand: what is booked, what waits for whom, and what the next statement is."""

from __future__ import annotations

from dataclasses import dataclass

from tovholder.case.model import Case
from tovholder.contract.settlement.books import Books, Entry
from tovholder.contract.settlement.statement import ResultRow, result_rows
from tovholder.errors import CaseError, Finding
from tovholder.locale import Lang
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.records import Account
from tovholder.usecases.cases.opening import open_case
from tovholder.usecases.cases.site import Site

from .approving import Hand, hand_in, standing, who_may
from .books import kept_books
from .data import NoData
from .measured import Measured, measured
from .paying import Proposal, proposal
from .payment_records import Booking, Outcome, Payment, PutForward
from .settling import unsettled
from .verifying import hands_on


@dataclass(frozen=True, slots=True)
class Booked:
    """A closed settlement with what its new results said; `paid` is None until somebody has said that it was."""

    booking: Booking
    results: tuple[ResultRow, ...]
    statement: PutForward | None
    paid: Payment | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """The statement that waits to be approved.

    is_current  whether it is still what would be put forward; else it must be put forward again
    whom        who may approve it
    hand        what keeps the actor from it
    """

    statement: PutForward
    results: tuple[ResultRow, ...]
    is_current: bool
    whom: tuple[Account, ...]
    hand: Hand | None


@dataclass(frozen=True, slots=True)
class Payments:
    """How paying for results stands.

    next      what would be put forward now; None where faults keep it from being computed
    unsettled reports the store has and the journal lacks or has otherwise
    past      statements that were taken back or sent back, the newest first
    """

    case: Case
    books: Books
    booked: tuple[Booked, ...]
    waiting: Waiting | None
    next: Proposal | None
    faults: tuple[Finding, ...]
    unsettled: tuple[str, ...]
    past: tuple[tuple[PutForward, Outcome], ...]


def payments(actor: Actor, site: Site, case: str, *, lang: Lang) -> Payments:
    """How paying for results stands today. Raises NotThere, NotAllowed, NoPlan, CaseError, TooBusy."""
    of = measured(site, open_case(actor, site, case, "followup.settle"))
    books, waits = kept_books(site, case), standing(site, case)
    following, faults = _computed(site, of)
    hands = hands_on(site, case)
    waiting = None
    if waits is not None:
        is_next = following is not None and following.entry.digest == waits.digest
        again = following if is_next else _computed(site, of, waits.entry)[0]
        waiting = Waiting(
            waits,
            results_of(books, waits.entry),
            again is not None and again.entry.digest == waits.digest,
            who_may(site, of.opened, hands, waits),
            hand_in(actor.id, hands, waits),
        )
    return Payments(
        of.calculation.case,
        books,
        booked(site, case),
        waiting,
        following,
        faults,
        _unsettled(site, of, waits or following, lang),
        _past(site, case),
    )


def booked(site: Site, case: str) -> tuple[Booked, ...]:
    """The books with what belongs to each settlement, the oldest first."""
    books = kept_books(site, case)
    statements = {one.id: one for one in site.store.statements(case)}
    paid = {one.number: one for one in site.store.payments(case)}
    return tuple(
        Booked(one, results_of(books, one.entry), statements.get(one.act), paid.get(one.number))
        for one in site.store.bookings(case)
    )


def results_of(books: Books, entry: Entry) -> tuple[ResultRow, ...]:
    """What the results say that a settlement has and none before it had."""
    rows = result_rows(books.before(entry.number - 1), entry.reports, entry.terms)
    return tuple(row for row in rows if row.is_new)


def _computed(site: Site, of: Measured, entry: Entry | None = None) -> tuple[Proposal | None, tuple[Finding, ...]]:
    try:
        return proposal(site, of, through=None if entry is None else entry.through), ()
    except CaseError as error:
        return None, error.findings


def _unsettled(site: Site, of: Measured, about: PutForward | Proposal | None, lang: Lang) -> tuple[str, ...]:
    if about is None:
        return ()
    try:
        return tuple(made.id for made in unsettled(site, of, through=about.entry.through, lang=lang))
    except NoData:
        return ()


def _past(site: Site, case: str) -> tuple[tuple[PutForward, Outcome], ...]:
    outcomes = {one.id: one for one in site.store.outcomes(case) if one.verdict != "approved"}
    return tuple((one, outcomes[one.id]) for one in reversed(site.store.statements(case)) if one.id in outcomes)
