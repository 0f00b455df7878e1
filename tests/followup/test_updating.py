"""What was observed moves a belief as the textbooks say, and in two steps as in one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tovholder.followup.realised import Realised
from tovholder.followup.updating import belief_of, updated
from tovholder.quantities import Quantity


def _share(reached: int, people: int) -> Realised:
    return Realised("x", "share", people, reached, reached / people, 0.0, 1.0)


@pytest.mark.oracle
def test_a_beta_belief_counts_on() -> None:
    change = updated("x", Quantity(distribution={"beta": {"a": 6, "b": 4}}), _share(7, 10))
    assert change is not None
    assert change.written == {"beta": {"a": 13, "b": 7}}
    assert change.after.mean == pytest.approx(13 / 20)
    assert change.prior_people == pytest.approx(10)
    # Beta(13, 7): variance 13 · 7 / (20² · 21); with as many again it is expected to fall by 20 / 30.
    assert change.after.sd**2 == pytest.approx(13 * 7 / (400 * 21))
    assert change.after_more**2 == pytest.approx(13 * 7 / (400 * 21) * 20 / 30)


@pytest.mark.oracle
def test_a_normal_belief_is_weighed_by_precision() -> None:
    seen = Realised("x", "mean", 25, None, 8.0, 6.0, 10.0, spread=5.0)
    change = updated("x", Quantity(distribution={"normal": {"mean": 10, "sd": 1}}), seen)
    # Both have a standard error of 1, so the middle, with half the variance.
    assert change is not None
    assert change.after.mean == pytest.approx(9.0, abs=1e-6)
    assert change.after.sd == pytest.approx(0.5**0.5, rel=1e-3)
    assert change.prior_people == pytest.approx(25, rel=1e-3)


@pytest.mark.oracle
def test_a_number_given_as_certain_counts_for_nothing() -> None:
    change = updated("x", Quantity(value=0.9), _share(7, 10))
    assert change is not None
    assert change.prior_people is None
    assert change.after.mean == pytest.approx(7.5 / 11)


@pytest.mark.law
@given(
    st.floats(0.05, 0.6), st.floats(0.02, 0.3), st.integers(0, 40), st.integers(1, 40), st.integers(0, 40),
    st.integers(1, 40),
)  # fmt: skip
def test_in_two_steps_as_in_one(low: float, width: float, r1: int, n1: int, r2: int, n2: int) -> None:
    r1, r2 = min(r1, n1), min(r2, n2)
    prior = Quantity(low=low, likely=low + width / 2, high=low + width)
    first = updated("x", prior, _share(r1, n1))
    assert first is not None
    second = updated("x", Quantity(distribution=first.written), _share(r2, n2))
    at_once = updated("x", prior, _share(r1 + r2, n1 + n2))
    assert second is not None
    assert at_once is not None
    # What is written has four decimals.
    assert second.written["beta"] == pytest.approx(at_once.written["beta"], abs=2e-4)


@pytest.mark.law
@given(st.integers(0, 60), st.integers(1, 60))
def test_the_new_belief_lies_between_the_old_one_and_what_was_seen(reached: int, people: int) -> None:
    reached = min(reached, people)
    quantity = Quantity(low=0.3, likely=0.5, high=0.8)
    change = updated("x", quantity, _share(reached, people))
    assert change is not None
    low, high = sorted((belief_of(quantity).mean, reached / people))
    assert low - 1e-9 <= change.after.mean <= high + 1e-9
    assert change.after_more < change.after.sd


@pytest.mark.law
@pytest.mark.parametrize("seen", [Realised("x", "share", None), Realised("x", "count", 30, value=30.0)])
def test_what_may_not_be_shown_teaches_nothing(seen: Realised) -> None:
    assert updated("x", Quantity(low=0.1, high=0.5), seen) is None
