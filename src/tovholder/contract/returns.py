"""What investors earn, draw by draw: internal rate of return, yearly average, multiple, loss.

Money is paid in when a period begins and paid back when one ends.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tovholder.cashflow.timeline import Floats

_LOWEST, _HIGHEST = np.log(1e-4), np.log(1e2)
"""Rates are looked for between −99.99 % and 9,900 % a year."""
_STEPS, _NEAR = 60, 1e-12
_GRID = 512
_BLOCK = 4096
"""Draws at a time, so that they stay in the processor's cache."""


@dataclass(frozen=True, slots=True)
class Returns:
    """(draw,) each.

    paid_in, received  kroner
    irr                per year; −1 where nothing came back, nan where nothing was paid in or several rates fit
    roots              how many rates make the present value 0
    yearly             (received − paid in) / paid in / the contract's length in years
    multiple           received / paid in
    loss               paid in − received, at least 0
    """

    paid_in: Floats
    received: Floats
    irr: Floats
    roots: NDArray[np.int64]
    yearly: Floats
    multiple: Floats
    loss: Floats


def returns(calls: Floats, received: Floats, *, step: float, years: float) -> Returns:
    """Returns of (period, draw) calls and receipts, both ≥ 0. step: years per period; years: the contract's length."""
    flows = net_flows(calls, received)
    paid_in, back = calls.sum(axis=0), received.sum(axis=0)
    irr, roots = rates(flows, step=step)
    with np.errstate(divide="ignore", invalid="ignore"):
        multiple = back / paid_in
    return Returns(
        paid_in=paid_in,
        received=back,
        irr=irr,
        roots=roots,
        yearly=(multiple - 1) / years,
        multiple=multiple,
        loss=np.maximum(paid_in - back, 0.0),
    )


def net_flows(calls: Floats, received: Floats) -> Floats:
    """(moment, draw) the investors' flows at the ends of periods, the first moment being the beginning."""
    flows = np.zeros((len(calls) + 1, calls.shape[1]))
    flows[:-1] -= calls
    flows[1:] += received
    return flows


def present_value(flows: Floats, rate: float, *, step: float) -> Floats:
    """(draw,) Σ flow / (1 + rate)^(step · moment)."""
    return np.asarray((1 + rate) ** (-step * np.arange(len(flows))) @ flows)


def rates(flows: Floats, *, step: float) -> tuple[Floats, NDArray[np.int64]]:
    """(internal rates, how many there are) of (moment, draw) flows, `step` years apart.

    Every rate counts: where several fit, none is chosen and the rate is nan. A draw where money goes out first and
    comes back later has one; others are searched for every change of sign of the present value.

    >>> norrkoping = np.array([[-10.0], [0.0], [12.0]])
    >>> rates(norrkoping, step=1.0)[0].round(5).tolist()
    [0.09545]
    """
    moments = np.flatnonzero(flows.any(axis=1))
    irr = np.full(flows.shape[1], np.nan)
    count = np.zeros(flows.shape[1], dtype=np.int64)
    for start in range(0, flows.shape[1], _BLOCK):
        here = slice(start, start + _BLOCK)
        irr[here], count[here] = _rates(_Moving(flows[moments, here], moments, step))
    return irr, count


@dataclass(frozen=True, slots=True)
class _Moving:
    """The moments at which money moves: amounts (moment, draw), and how many steps from the beginning each is."""

    amounts: Floats
    moments: NDArray[np.int64]
    step: float

    def of(self, draws: NDArray[np.int64]) -> _Moving:
        """Some of the draws."""
        return _Moving(self.amounts[:, draws], self.moments, self.step)

    def value(self, log_growth: Floats) -> tuple[Floats, Floats]:
        """(present value, its derivative) at (1 + rate) = e^log_growth, by Horner's rule."""
        gaps = np.diff(self.moments, prepend=0).tolist()
        growth = {gap: np.exp(-self.step * gap * log_growth) for gap in set(gaps)}
        value = self.amounts[-1].copy()
        slope = float(self.moments[-1]) * value
        for i in range(len(gaps) - 2, -1, -1):
            value *= growth[gaps[i + 1]]
            slope *= growth[gaps[i + 1]]
            value += self.amounts[i]
            slope += float(self.moments[i]) * self.amounts[i]
        return value * growth[gaps[0]], -self.step * slope * growth[gaps[0]]


def _rates(moving: _Moving) -> tuple[Floats, NDArray[np.int64]]:
    flows = moving.amounts
    irr = np.full(flows.shape[1], np.nan)
    count = np.zeros(flows.shape[1], dtype=np.int64)
    goes_out, comes_back = (flows < 0).any(axis=0), (flows > 0).any(axis=0)
    irr[goes_out & ~comes_back] = -1.0
    changes = np.where(goes_out & comes_back, _sign_changes(flows), 0)
    # A present value whose flows change sign once has one root between −100 % and ∞.
    plain = np.flatnonzero(changes == 1)
    irr[plain] = _solved(moving.of(plain), np.full(len(plain), _LOWEST), np.full(len(plain), _HIGHEST))
    count[plain] = 1
    grid = np.linspace(_LOWEST, _HIGHEST, _GRID)
    for draw in np.flatnonzero(changes > 1):
        values = moving.of(np.full(_GRID, draw)).value(grid)[0]
        crossings = np.flatnonzero(np.sign(values[:-1]) * np.sign(values[1:]) < 0)
        count[draw] = len(crossings)
        if len(crossings) == 1:
            irr[draw] = _solved(moving.of(np.array([draw])), grid[crossings], grid[crossings + 1])[0]
    return irr, count


def _sign_changes(flows: Floats) -> NDArray[np.int64]:
    """(draw,) how often the flows change sign."""
    last = np.zeros(flows.shape[1])
    changes = np.zeros(flows.shape[1], dtype=np.int64)
    for row in flows:
        sign = np.sign(np.where(np.abs(row) < 1e-9, 0.0, row))
        changes += (sign * last) < 0
        last = np.where(sign != 0, sign, last)
    return changes


def _solved(moving: _Moving, low: Floats, high: Floats) -> Floats:
    """Newton's method kept between two ends of different sign; rates."""
    if not moving.amounts.shape[1]:
        return np.zeros(0)
    paid, back = -np.minimum(moving.amounts, 0), np.maximum(moving.amounts, 0)
    out, came = paid.sum(axis=0), back.sum(axis=0)
    apart = moving.moments @ back / came - moving.moments @ paid / out
    at = np.clip(np.log(came / out) / (moving.step * np.maximum(apart, 1.0)), low, high)
    falls = moving.value(low)[0] > 0
    for _ in range(_STEPS):
        value, slope = moving.value(at)
        above = (value > 0) == falls
        low, high = np.where(above, at, low), np.where(above, high, at)
        with np.errstate(divide="ignore", invalid="ignore"):
            ahead = at - value / slope
        after = np.where((ahead >= low) & (ahead <= high), ahead, (low + high) / 2)
        done = np.abs(after - at).max() < _NEAR
        at = after
        if done:
            break
    return np.asarray(np.expm1(at))
