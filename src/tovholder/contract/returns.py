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
_STEPS = 60
_GRID = 512


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
    irr = np.full(flows.shape[1], np.nan)
    count = np.zeros(flows.shape[1], dtype=np.int64)
    paid, back = -np.minimum(flows, 0).sum(axis=0), np.maximum(flows, 0).sum(axis=0)
    irr[(paid > 0) & (back <= 0)] = -1.0
    live = np.flatnonzero((paid > 0) & (back > 0))
    changes = _sign_changes(flows[:, live])
    # A present value that changes sign once with its flows has one root, in −100 % … ∞.
    plain = live[changes == 1]
    irr[plain] = _solved(flows[:, plain], step, np.full(len(plain), _LOWEST), np.full(len(plain), _HIGHEST))
    count[plain] = 1
    for draw in live[changes > 1]:
        grid = np.linspace(_LOWEST, _HIGHEST, _GRID)
        values = _value(np.broadcast_to(flows[:, [draw]], (len(flows), _GRID)), grid, step)[0]
        crossings = np.flatnonzero(np.sign(values[:-1]) * np.sign(values[1:]) < 0)
        count[draw] = len(crossings)
        if len(crossings) == 1:
            low, high = grid[crossings], grid[crossings + 1]
            irr[draw] = _solved(flows[:, [draw]], step, low, high)[0]
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


def _value(flows: Floats, log_growth: Floats, step: float) -> tuple[Floats, Floats]:
    """(present value, its derivative) at (1 + rate) = e^log_growth, by Horner's rule over the moments with flows."""
    used = np.flatnonzero(flows.any(axis=1))
    if not len(used):
        return np.zeros_like(log_growth), np.zeros_like(log_growth)
    gaps = np.diff(used, prepend=0)
    growth = {gap: np.exp(-step * gap * log_growth) for gap in set(gaps.tolist())}
    value, slope = flows[used[-1]].copy(), used[-1] * flows[used[-1]]
    for i in range(len(used) - 2, -1, -1):
        times, row = growth[int(gaps[i + 1])], flows[used[i]]
        value = value * times + row
        slope = slope * times + used[i] * row
    first = growth[int(gaps[0])]
    return value * first, -step * slope * first


def _solved(flows: Floats, step: float, low: Floats, high: Floats) -> Floats:
    """Newton's method kept between two ends of different sign; rates."""
    if not flows.shape[1]:
        return np.zeros(0)
    paid, back = -np.minimum(flows, 0), np.maximum(flows, 0)
    moments = np.arange(len(flows))[:, None]
    apart = (moments * back).sum(axis=0) / back.sum(axis=0) - (moments * paid).sum(axis=0) / paid.sum(axis=0)
    guess = np.log(back.sum(axis=0) / paid.sum(axis=0)) / np.maximum(step * apart, step)
    at = np.clip(guess, low, high)
    falls = _value(flows, low, step)[0] > 0
    for _ in range(_STEPS):
        value, slope = _value(flows, at, step)
        above = (value > 0) == falls
        low, high = np.where(above, at, low), np.where(above, high, at)
        with np.errstate(divide="ignore", invalid="ignore"):
            step_to = at - value / slope
        inside = (step_to >= low) & (step_to <= high)
        after = np.where(inside, step_to, (low + high) / 2)
        done = np.abs(after - at).max() < 1e-13
        at = after
        if done:
            break
    return np.asarray(np.expm1(at))
