"""Tries are counted as if every one of them were remembered, and no more of them is."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tovholder.usecases.access.refusals import TooManyTries
from tovholder.usecases.access.throttle import Throttle

pytestmark = pytest.mark.law
BEGAN = dt.datetime(2026, 11, 27, 8, tzinfo=dt.UTC)
TRIES, WINDOW = 3, dt.timedelta(seconds=10)

a_try = st.tuples(st.integers(0, 6), st.lists(st.sampled_from("abcd"), min_size=1, max_size=2, unique=True))


@given(st.lists(a_try, max_size=60))
def test_a_try_counts_where_each_of_its_names_has_had_fewer_in_the_window(tries: list[tuple[int, list[str]]]) -> None:
    throttle, at = Throttle(tries=TRIES, window=WINDOW), BEGAN
    counted: list[tuple[str, dt.datetime]] = []
    for seconds, names in tries:
        at += dt.timedelta(seconds=seconds)
        counted = [(name, when) for name, when in counted if when > at - WINDOW]
        had = {name: [when for own, when in counted if own == name] for name in names}
        ends = [when[0] + WINDOW - at for when in had.values() if len(when) == TRIES]
        if ends:
            with pytest.raises(TooManyTries) as refused:
                throttle.count(*names, at=at)
            assert refused.value.seconds == max(ends).total_seconds()
        else:
            throttle.count(*names, at=at)
            counted += [(name, at) for name in names]
        assert len(throttle) == len({name for name, _ in counted})


def test_who_has_had_their_tries_cannot_fill_the_memory_with_names() -> None:
    throttle = Throttle(tries=TRIES, window=WINDOW)
    for number in range(1000):
        try:
            throttle.count(f"account {number}", "address 192.0.2.1", at=BEGAN)
        except TooManyTries:
            assert number >= TRIES
    assert len(throttle) == TRIES + 1


def test_a_clock_that_is_put_back_opens_nothing_and_breaks_nothing() -> None:
    throttle = Throttle(tries=1, window=WINDOW)
    throttle.count("a", at=BEGAN)
    earlier = BEGAN - dt.timedelta(hours=1)
    throttle.count("b", at=earlier)
    for name in "ab":
        with pytest.raises(TooManyTries):
            throttle.count(name, at=earlier)
    throttle.count("b", at=BEGAN)
    throttle.count("a", "b", at=BEGAN + WINDOW)
