"""Quantile functions against SciPy's."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from tovholder.quantities import Quantity
from tovholder.uncertainty import quantiles
from tovholder.uncertainty.inverse import inverse, outermost

_U = np.concatenate(
    [2.0 ** -np.arange(1, 34), 1 - 2.0 ** -np.arange(2, 34), np.random.default_rng(1).random(5000)],
)


def _named(name: str, **parameters: Any) -> Quantity:
    return Quantity(distribution={name: parameters})


@pytest.mark.oracle
@pytest.mark.parametrize(
    ("quantity", "peer"),
    [
        (Quantity(low=0.45, likely=0.6, high=0.75), stats.beta(3, 3, 0.45, 0.3)),
        (Quantity(low=10, likely=10, high=50), stats.beta(1, 5, 10, 40)),
        (_named("pert", low=0, likely=30, high=40, shape=8), stats.beta(7, 3, 0, 40)),
        (_named("beta", a=0.5, b=0.5), stats.beta(0.5, 0.5)),
        (_named("beta", a=40, b=12, low=-1, high=1), stats.beta(40, 12, -1, 2)),
        (_named("beta", a=4e4, b=1e5), stats.beta(4e4, 1e5)),
        (_named("normal", mean=10, sd=2), stats.norm(10, 2)),
        (_named("gamma", shape=0.5, scale=3), stats.gamma(0.5, scale=3)),
        (_named("gamma", shape=60, scale=0.1), stats.gamma(60, scale=0.1)),
        (_named("triangular", low=1, likely=2, high=5), stats.triang(0.25, 1, 4)),
        (_named("uniform", low=-3, high=5), stats.uniform(-3, 8)),
    ],
)
def test_as_in_scipy(quantity: Quantity, peer: Any) -> None:
    assert np.abs(inverse(quantity, _U) - peer.ppf(_U)).max() < 1e-5 * peer.std()


@pytest.mark.oracle
def test_lognormal_as_in_scipy() -> None:
    found = inverse(_named("lognormal", meanlog=1, sdlog=0.8), _U)
    assert np.allclose(found, stats.lognorm(0.8, scale=np.e).ppf(_U), rtol=1e-5)


def test_a_table_gives_each_value_its_weight() -> None:
    quantity = _named("table", values=[3, 1, 2, 9], weights=[2, 1, 1, 0])
    assert inverse(quantity, np.array([0.0, 0.24, 0.26, 0.49, 0.51, 1 - 2**-33])).tolist() == [1, 1, 2, 2, 3, 3]


def test_one_number_stays_one_number() -> None:
    assert inverse(Quantity(value=7), np.array([0.1, 0.9])).tolist() == [7, 7]
    assert inverse(Quantity(low=7, high=7), np.array([0.1, 0.9])).tolist() == [7, 7]


_places = st.floats(-1e6, 1e6)
_widths = st.floats(1e-3, 1e6)
_shares = st.floats(0, 1)


@pytest.mark.law
@given(low=_places, width=_widths, mode=_shares)
def test_p10_and_p90_are_what_they_are_called(low: float, width: float, mode: float) -> None:
    high = low + width
    likely = min(max(low + mode * width, low), high)
    quantity = Quantity(low=low, likely=likely, high=high, as_="p10-p90")
    found = inverse(quantity, np.array([0.1, 0.9]))
    assert np.allclose(found, [low, high], atol=2e-5 * width, rtol=1e-9)
    least, most = outermost(low, likely, high)
    assert least < low
    assert most > high


@pytest.mark.law
@given(a=st.floats(0.05, 1e4), b=st.floats(0.05, 1e4))
def test_a_higher_number_never_gives_a_lower_value(a: float, b: float) -> None:
    drawn = quantiles.beta(a, b)(np.sort(_U))
    assert np.all(np.diff(drawn) >= 0)
    assert drawn[0] >= 0
    assert drawn[-1] <= 1


@pytest.mark.law
@given(low=_places, width=_widths, mode=_shares, up=st.floats(0, 1e5))
def test_moving_a_number_up_moves_every_draw_up(low: float, width: float, mode: float, up: float) -> None:
    likely = min(max(low + mode * width, low), low + width)
    before = inverse(Quantity(low=low, likely=likely, high=low + width), _U)
    after = inverse(Quantity(low=low + up, likely=likely + up, high=low + width + up), _U)
    assert np.all(after >= before - 1e-9 * (abs(low) + width + up))
