"""The smallest transfers: against closed forms, and what must hold for any departments."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from tovholder.contract.transfers import shortfalls, smallest_transfers

laws = settings(suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])


@st.composite
def _nets(draw: st.DrawFn, parties: int | None = None) -> np.ndarray:
    """(party, step): later steps lean to gains, as investments do, so that settlements often exist."""
    shape = (draw(st.integers(1, 6)) if parties is None else parties, draw(st.integers(1, 8)))
    amounts = draw(arrays(np.float64, shape, elements=st.integers(-5_000_000, 5_000_000).map(float)))
    return amounts + float(draw(st.sampled_from([0, 1_000_000, 3_000_000])))


def _close(got: np.ndarray, expected: np.ndarray, nets: np.ndarray) -> bool:
    return bool(np.allclose(got, expected, rtol=0, atol=1e-6 * max(1.0, float(np.abs(nets).max()))))


@pytest.mark.oracle
@laws
@given(_nets())
def test_in_one_step_all_who_gain_give_the_same_share_of_it_and_losers_get_their_loss(nets: np.ndarray) -> None:
    assume(not shortfalls(nets).any())
    losses, gains = np.maximum(-nets, 0), np.maximum(nets, 0)
    share = losses.sum(axis=0) / np.where(gains.sum(axis=0) > 0, gains.sum(axis=0), 1)
    assert _close(smallest_transfers(nets), losses - gains * share, nets)


@pytest.mark.oracle
@laws
@given(_nets(parties=2))
def test_two_parties_counted_from_the_start_move_money_only_when_one_must_have_it(nets: np.ndarray) -> None:
    assume(not shortfalls(nets, running=True).any())
    # What the first has received in all must lie between its own deficit and what the second can spare.
    low, high = -np.cumsum(nets[0]), np.cumsum(nets[1])
    received, held = [], 0.0
    for lowest, highest in zip(low, high, strict=True):
        held = min(max(held, lowest), highest)
        received.append(held)
    moved = smallest_transfers(nets, running=True)
    smallest = float(np.abs(np.diff([0.0, *received])).sum())
    assert float(np.abs(moved[0]).sum()) == pytest.approx(smallest, abs=1e-6 * max(1.0, float(np.abs(nets).max())))


@pytest.mark.law
@laws
@given(_nets(), st.booleans())
def test_transfers_sum_to_nothing_and_leave_nobody_worse_off(nets: np.ndarray, running: bool) -> None:
    assume(not shortfalls(nets, running=running).any())
    moved = smallest_transfers(nets, running=running)
    after = nets + moved
    allowed = 1e-6 * max(1.0, float(np.abs(nets).max()))
    assert np.abs(moved.sum(axis=0)).max() <= allowed
    assert (np.cumsum(after, axis=1) if running else after).min() >= -allowed


@pytest.mark.law
@laws
@given(_nets(), st.booleans())
def test_there_are_transfers_unless_all_together_are_short(nets: np.ndarray, running: bool) -> None:
    sums = np.cumsum(nets.sum(axis=0)) if running else nets.sum(axis=0)
    short = shortfalls(nets, running=running)
    assert ((short > 0) == (sums < -1e-9 * (np.abs(nets).max() or 1.0))).all()
    if short.any():
        with pytest.raises(ValueError, match="no transfers"):
            smallest_transfers(nets, running=running)


@pytest.mark.law
@laws
@given(_nets(), st.booleans(), st.floats(0.01, 100))
def test_scaling_every_amount_scales_what_changes_hands(nets: np.ndarray, running: bool, factor: float) -> None:
    assume(not shortfalls(nets, running=running).any())
    once, scaled = smallest_transfers(nets, running=running), smallest_transfers(nets * factor, running=running)
    allowed = 1e-6 * max(1.0, float(np.abs(nets).max())) * factor * nets.size
    assert float(np.abs(scaled).sum()) == pytest.approx(factor * float(np.abs(once).sum()), abs=allowed)


def test_nobody_who_gains_is_moved_when_nobody_loses() -> None:
    assert not smallest_transfers(np.array([[0.0, 3.0], [2.0, 0.0]])).any()
    assert not smallest_transfers(np.array([[0.0, 3.0], [2.0, 0.0]]), running=True).any()
