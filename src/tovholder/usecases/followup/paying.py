"""Paying for results with four eyes: one puts the statement forward, another approves it, and only then is it booked.

What is approved is what was put forward, to the øre: if the results, the terms or the books have changed meanwhile, it
must be put forward again.

FindingsError
├── NothingToPutForward     there is nothing to settle
├── NotAsRead               the statement has changed since it was read
├── AlreadyPutForward       the same statement is put forward and waits
├── NotStanding             something has become of the statement already
├── StatementOutdated       what it rests on has changed since it was put forward
├── OwnHands                whoever has had a hand in a statement does not approve it
└── NotByPutter             only whoever put a statement forward takes it back
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from tovholder.contract.settlement.books import Entry, entry_text
from tovholder.contract.settlement.closing import NotClosed, draft, obstacles, unready
from tovholder.errors import Finding, FindingsError
from tovholder.quantities import Month
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.cases.opening import Opened, open_case
from tovholder.usecases.cases.site import Site
from tovholder.usecases.cases.store import MovedOn
from tovholder.usecases.governance.refusals import written
from tovholder.usecases.settling import Settling

from .approving import Hand, Hands, hand_in, standing, who_may
from .measured import Measured, measured
from .payment_records import Booking, Outcome, Payment, PutForward, Verdict
from .settling import stated
from .verifying import hands_on

LONGEST_REFERENCE = 200


class NothingToPutForward(FindingsError):
    """There is nothing to settle."""

    def __init__(self) -> None:
        super().__init__([Finding("settlement-of-nothing")])


class NotAsRead(FindingsError):
    """What is put forward must be what was read."""

    def __init__(self) -> None:
        super().__init__([Finding("statement-not-as-read")])


class AlreadyPutForward(FindingsError):
    """The same statement is put forward and waits."""

    def __init__(self) -> None:
        super().__init__([Finding("statement-already-put-forward")])


class NotStanding(FindingsError):
    """Something has become of the statement already."""

    def __init__(self) -> None:
        super().__init__([Finding("statement-not-standing")])


class StatementOutdated(FindingsError):
    """What it rests on has changed since it was put forward."""

    def __init__(self) -> None:
        super().__init__([Finding("statement-outdated")])


class OwnHands(FindingsError):
    """Whoever has had a hand in a statement does not approve it."""

    def __init__(self, hand: Hand, others: tuple[str, ...]) -> None:
        code = "payment-own-hands" if others else "payment-own-hands-alone"
        super().__init__([Finding(code, params={"hand": hand, "whom": ", ".join(others)})])


class NotByPutter(FindingsError):
    """Only whoever put a statement forward takes it back."""

    def __init__(self) -> None:
        super().__init__([Finding("statement-of-another")])


@dataclass(frozen=True, slots=True)
class Proposal:
    """The next settlement, and how it would stand in the books."""

    settling: Settling
    entry: Entry

    @property
    def is_something(self) -> bool:
        """Whether there is anything to approve."""
        said = self.settling.proposed
        return bool(said.lines or said.new_reports)


def proposal(site: Site, of: Measured, *, through: Month | None = None) -> Proposal:
    """The next settlement as of today, through a month (default: the last one measured). Raises CaseError."""
    settling = stated(site, of, day=site.clock().date(), through=through)
    return Proposal(settling, draft(settling.books, settling.proposed))


def put_forward(actor: Actor, site: Site, case: str, *, opened: str) -> PutForward:
    """Put the next statement forward to be approved by another. `opened`: the digest of the one that was read.

    One that waits and has become outdated gives way to the new one. Raises NothingToPutForward, NotClosed, NotAsRead,
    AlreadyPutForward, CaseError, NoPlan, NotThere, NotAllowed.
    """
    found = open_case(actor, site, case, "followup.import")
    with site.store.turn(case):
        # What it follows is read before what it is made from: another's act meanwhile is found when it is kept.
        ordinal = len(site.store.statements(case)) + 1
        waits = standing(site, case)
        made = proposal(site, measured(site, found))
        if not made.is_something:
            raise NothingToPutForward
        faults = tuple(unready(made.settling.books, made.settling.proposed))
        if faults:
            raise NotClosed(faults)
        if made.entry.digest != opened:
            raise NotAsRead
        if waits is not None and waits.digest == made.entry.digest:
            raise AlreadyPutForward
        journal = site.store.followup_text(case, "journal")
        statement = PutForward(
            id=new_id(),
            case=case,
            ordinal=ordinal,
            number=made.entry.number,
            text=entry_text(made.entry),
            digest=made.entry.digest,
            journal=0 if journal is None else journal.number,
            version=found.head.number,
            by=actor.id,
            at=site.clock(),
        )
        try:
            site.store.add_statement(statement)
        except MovedOn:
            raise NotAsRead from None
    return statement


def approve(actor: Actor, site: Site, case: str, statement: str) -> Booking:
    """Approve a statement, and book it: all of it is done, or none.

    Raises OwnHands, StatementOutdated, NotStanding, NotClosed, CaseError, NoPlan, TooBusy, NotThere, NotAllowed.
    """
    found = open_case(actor, site, case, "followup.approve")
    with site.store.turn(case):
        one = _standing(site, case, statement)
        _require_clean_hands(actor, site, found, hands_on(site, case), one)
        now = proposal(site, measured(site, found), through=one.entry.through)
        if now.entry.digest != one.digest:
            raise StatementOutdated
        faults = tuple(obstacles(now.settling.books, now.settling.proposed, approved_by=actor.name))
        if faults:
            raise NotClosed(faults)
        entry = replace(now.entry, approved_by=actor.name.strip())
        at = site.clock()
        booking = Booking(new_id(), case, entry.number, entry_text(entry), entry.code, one.id, actor.id, at)
        _conclude(site, Outcome(one.id, case, "approved", "", actor.id, at), booking)
    return booking


def withdraw(actor: Actor, site: Site, case: str, statement: str) -> None:
    """Take back what one has put forward oneself. Raises NotByPutter, NotStanding, NotThere, NotAllowed."""
    open_case(actor, site, case, "followup.import")
    one = _standing(site, case, statement)
    if one.by != actor.id:
        raise NotByPutter
    _conclude(site, _outcome(actor, site, one, "withdrawn", ""))


def send_back(actor: Actor, site: Site, case: str, statement: str, *, reason: str) -> None:
    """Send a statement back, with a reason, instead of approving it.

    Raises OwnHands, NotFilledIn, NotStanding, TooBusy, NotThere, NotAllowed.
    """
    found = open_case(actor, site, case, "followup.approve")
    one = _standing(site, case, statement)
    _require_clean_hands(actor, site, found, hands_on(site, case), one)
    _conclude(site, _outcome(actor, site, one, "returned", written("reason", reason)))


def note_paid(actor: Actor, site: Site, case: str, number: int, *, date: dt.date, reference: str) -> Payment:
    """Note that a booked settlement was paid, on what day and under which voucher; again, to put that right.

    Raises NotFilledIn, NotThere, NotAllowed.
    """
    open_case(actor, site, case, "followup.import")
    if number not in {one.number for one in site.store.bookings(case)}:
        raise NotThere("settlement")
    voucher = written("reference", reference)
    payment = Payment(new_id(), case, number, date, voucher, actor.id, site.clock())
    site.store.add_payment(payment)
    return payment


def _require_clean_hands(actor: Actor, site: Site, found: Opened, hands: Hands, statement: PutForward) -> None:
    hand = hand_in(actor.id, hands, statement)
    if hand is not None:
        raise OwnHands(hand, tuple(account.name for account in who_may(site, found, hands, statement)))


def _standing(site: Site, case: str, statement: str) -> PutForward:
    """The statement, if nothing has become of it. Raises NotThere, NotStanding."""
    if statement not in {one.id for one in site.store.statements(case)}:
        raise NotThere("statement")
    one = standing(site, case)
    if one is None or one.id != statement:
        raise NotStanding
    return one


def _outcome(actor: Actor, site: Site, one: PutForward, verdict: Verdict, reason: str) -> Outcome:
    return Outcome(one.id, one.case, verdict, reason, actor.id, site.clock())


def _conclude(site: Site, outcome: Outcome, booking: Booking | None = None) -> None:
    try:
        site.store.add_outcome(outcome, booking)
    except MovedOn:
        raise NotStanding from None
