"""Statements, books and payments are kept once, in order, and come back as they were; the same on every database."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from tests.workspace.changes_of_payments import booking, put_forward
from tests.workspace.sites import START, Installation

from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.audit.verifying import verify
from tovholder.usecases.cases.store import MovedOn
from tovholder.usecases.followup.payment_records import Outcome, Payment, PutForward, Verdict

pytestmark = pytest.mark.law


def _outcome(one: PutForward, verdict: Verdict = "approved") -> Outcome:
    return Outcome(one.id, one.case, verdict, "æøå", one.by, one.at)


def _book(place: Installation, one: PutForward, *, number: int | None = None) -> None:
    booked = booking(one.case, one.number if number is None else number, one.id, one.by, one.at)
    place.site.store.add_outcome(_outcome(one), booked)


def test_what_is_put_forward_is_decided_once_and_books_follow_each_other(place: Installation, anna: Actor) -> None:
    store, case = place.site.store, place.case(anna).id
    first = put_forward(place, case, anna.id)
    store.add_statement(first)
    for ordinal in (1, 3):
        with pytest.raises(MovedOn):
            store.add_statement(put_forward(place, case, anna.id, ordinal=ordinal))
    with pytest.raises(MovedOn):
        _book(place, first, number=2)
    assert (store.outcomes(case), store.bookings(case)) == ((), ()), "all of it or nothing"
    store.add_outcome(_outcome(first, "withdrawn"))
    with pytest.raises(MovedOn):
        _book(place, first)
    place.clock.passes(seconds=1)
    second = put_forward(place, case, anna.id)
    store.add_statement(second)
    _book(place, second)
    third = put_forward(place, case, anna.id)
    store.add_statement(third)
    store.add_statement(put_forward(place, case, anna.id))
    with pytest.raises(MovedOn):
        _book(place, third)
    assert [one.ordinal for one in store.statements(case)] == [1, 2, 3, 4]
    assert store.statements(case)[:2] == (first, second)
    assert [(one.id, one.verdict, one.reason) for one in store.outcomes(case)] == [
        (first.id, "withdrawn", "æøå"),
        (second.id, "approved", "æøå"),
    ]
    (booked,) = store.bookings(case)
    assert (booked.number, booked.act, booked.text) == (1, second.id, "{}")
    with pytest.raises(MovedOn):
        store.add_bookings([booking(case, 1, new_id(), anna.id, START)])
    assert store.statements("another") == store.bookings("another") == store.payments("another") == ()


def test_books_come_together_and_payments_in_the_order_of_time(place: Installation, anna: Actor) -> None:
    store, case, act = place.site.store, place.case(anna).id, new_id()
    books = [booking(case, number, act, anna.id, START) for number in (1, 2, 3)]
    store.add_bookings(books)
    assert store.bookings(case) == tuple(books)
    payments = [
        Payment(new_id(), case, 2, START.date() + dt.timedelta(days=i), f"æ{i}", anna.id, START + dt.timedelta(hours=i))
        for i in range(2)
    ]
    for payment in reversed(payments):
        store.add_payment(payment)
    assert store.payments(case) == tuple(payments)


@pytest.mark.parametrize("verdict", ["approved", "withdrawn"])
def test_two_at_the_same_time_book_it_once(place: Installation, anna: Actor, verdict: Verdict) -> None:
    """Two that approve, and one that approves while the other takes it back: one of them is first."""
    store = place.site.store
    for _ in range(10):
        case = place.case(anna).id
        one = put_forward(place, case, anna.id)
        store.add_statement(one)
        other = partial_withdraw(place, one) if verdict == "withdrawn" else lambda: _book(place, one)  # noqa: B023
        came_to = _at_once(lambda: _book(place, one), other)  # noqa: B023
        assert sorted(came_to) == ["done", "late"]
        (outcome,) = store.outcomes(case)
        assert len(store.bookings(case)) == (1 if outcome.verdict == "approved" else 0)
    assert verify(store, key=None).broken == ()


def partial_withdraw(place: Installation, one: PutForward) -> Callable[[], None]:
    return lambda: place.site.store.add_outcome(_outcome(one, "withdrawn"))


def test_two_put_forward_at_the_same_time_are_one(place: Installation, anna: Actor) -> None:
    store, case = place.site.store, place.case(anna).id
    made = [put_forward(place, case, anna.id, ordinal=1) for _ in range(2)]
    came_to = _at_once(*(lambda one=one: store.add_statement(one) for one in made))
    assert sorted(came_to) == ["done", "late"]
    assert len(store.statements(case)) == 1


def _at_once(*acts: Callable[[], object]) -> list[str]:
    barrier = Barrier(len(acts))

    def do(act: Callable[[], object]) -> str:
        barrier.wait()
        try:
            act()
        except MovedOn:
            return "late"
        return "done"

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(do, acts))
