"""The investors' return, as realised."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.report.followed.cases import MIDDLE, SMALL, closed, example, journal, material_of

from tovholder.report.followed.investors import called, realised

CALLS = "calls: [{date: 2024-01-10, by: fonden, amount: 60000}, {date: 2030-01-01, by: fonden, amount: 1}]\n"


@pytest.mark.oracle
def test_a_year_from_call_to_payment_is_a_yearly_rate() -> None:
    told = journal(a={"at": "2024-06", "received": "2024-07-01", "started": 10, "reached": 6}) + CALLS
    books = closed(SMALL, told, dt.date(2024, 12, 20))
    earned = realised(material_of(SMALL, told, books, day=dt.date(2025, 1, 1)))
    assert earned is not None
    # 60,000 in at the start of January, 90,000 back at the end of December.
    assert earned.irr[0] == pytest.approx(0.5)
    assert (earned.paid_in[0], earned.received[0], earned.multiple[0], earned.loss[0]) == (60_000, 90_000, 1.5, 0)
    # Nothing says when the last payment is, so the contract is taken to run as long as the case.
    assert earned.yearly[0] == pytest.approx(0.5 / 4)


@pytest.mark.oracle
def test_the_example_is_the_books_over_the_calls() -> None:
    earned = realised(example())
    assert earned is not None
    assert (earned.paid_in[0], earned.received[0]) == pytest.approx((4_800_000, 3_755_718.75))
    assert earned.loss[0] == pytest.approx(4_800_000 - 3_755_718.75)


def test_what_is_due_is_not_received_before_it_is_booked() -> None:
    earned = realised(example(day=MIDDLE))
    assert earned is not None
    assert earned.received[0] == pytest.approx(585_900)


def test_calls_are_those_paid_by_the_day_beside_those_planned() -> None:
    money = called(material_of(SMALL, journal() + CALLS, day=dt.date(2024, 6, 1)))
    assert (money.called, money.planned_by_day, money.planned) == (60_000_00, 150_000, 150_000)
    assert realised(material_of(SMALL, journal(), day=dt.date(2024, 6, 1))) is None
