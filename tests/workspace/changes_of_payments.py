"""Every way the store can be made to keep more of paying for results, as operations that are drawn from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from tests.workspace.sites import Installation

from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.followup.payment_records import Booking, Outcome, Payment, PutForward, Verdict

Draw = Callable[[int], int]
DIGEST = "d" * 64
_VERDICTS: Sequence[Verdict] = ("approved", "withdrawn", "returned")


def put_forward(place: Installation, case: str, by: str, *, ordinal: int | None = None) -> PutForward:
    """A statement that follows those the case has, or takes another's place. What it says is not looked into."""
    store = place.site.store
    ordinal = len(store.statements(case)) + 1 if ordinal is None else ordinal
    number = len(store.bookings(case)) + 1
    return PutForward(new_id(), case, ordinal, number, "{}", DIGEST, 1, 1, by, place.clock())


def booking(case: str, number: int, act: str, by: str, at: dt.datetime) -> Booking:
    """A closed settlement. What it says is not looked into."""
    return Booking(new_id(), case, number, "{}", "c" * 64, act, by, at)


def _drawn(place: Installation, draw: Draw) -> tuple[str, str]:
    accounts = place.site.store.accounts()
    return ("one", "two")[draw(2)], accounts[draw(len(accounts))].id


def _add_statement(place: Installation, draw: Draw) -> Callable[[], object]:
    """The next, or one that another was before."""
    case, by = _drawn(place, draw)
    known = len(place.site.store.statements(case))
    return partial(place.site.store.add_statement, put_forward(place, case, by, ordinal=max(known + draw(2), 1)))


def _add_outcome(place: Installation, draw: Draw) -> Callable[[], object]:
    """Of the newest statement or an older one, decided or not; with books that follow or do not."""
    store, (case, by) = place.site.store, _drawn(place, draw)
    store.add_statement(put_forward(place, case, by))
    statements = store.statements(case)
    one, verdict, now = statements[-1 - draw(min(2, len(statements)))], _VERDICTS[draw(3)], place.clock()
    following = len(store.bookings(case)) + 1 + (draw(4) == 0)
    booked = booking(case, following, one.id, by, now) if verdict == "approved" else None
    return partial(store.add_outcome, Outcome(one.id, case, verdict, "x", by, now), booked)


def _add_bookings(place: Installation, draw: Draw) -> Callable[[], object]:
    """None, one, or several; where there are books they are refused."""
    case, by = _drawn(place, draw)
    act, now = new_id(), place.clock()
    return partial(
        place.site.store.add_bookings, [booking(case, number, act, by, now) for number in range(1, 1 + draw(4))]
    )


def _add_payment(place: Installation, draw: Draw) -> Callable[[], object]:
    store, (case, by) = place.site.store, _drawn(place, draw)
    if not store.bookings(case):
        store.add_bookings([booking(case, 1, new_id(), by, place.clock())])
    return partial(store.add_payment, Payment(new_id(), case, 1, place.clock().date(), "4711", by, place.clock()))


PAYMENTS: Mapping[str, Any] = {
    "add_statement": _add_statement,
    "add_outcome": _add_outcome,
    "add_bookings": _add_bookings,
    "add_payment": _add_payment,
}
"""By the name of the store's method."""
