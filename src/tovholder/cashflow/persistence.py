"""How much of an effect is left, period by period.

With x the time since completion (or entry), less the delay:

    A(x) = x²/2r                              0 ≤ x < r            (linear ramp of length r)
         = r/2 + (x − r)                      r ≤ x < r + f        (full strength for f)
         = r/2 + f + (1 − e^(−λ(x−r−f)))/λ    afterwards           λ = ln 2/half-life, or −ln(1 − drop-off)
    s    = (A(end) − A(beginning)) / h        the exact mean over a period of length h

cut at `until`. `stepped` takes the strength at the start of each elapsed year instead.
*Source:* `docs/metode.md` section 4.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .steps import step_shares
from .timeline import Floats

Parameter = float | Floats
"""A number, or one number per draw."""


@dataclass(frozen=True, slots=True)
class Curve:
    """The parameters of one effect's strength, each a number or (draw,) numbers, times in years.

    `decay` is λ; infinite for an effect that vanishes at once, 0 for one that lasts.
    """

    delay: Parameter = 0.0
    ramp: Parameter = 0.0
    full: Parameter = 0.0
    decay: Parameter = 0.0
    until: float = np.inf


def decay_of_half_life(half_life: Parameter) -> Parameter:
    """λ = ln 2 / half-life; a half-life of 0 vanishes at once."""
    with np.errstate(divide="ignore"):
        return np.asarray(np.log(2.0) / np.asarray(half_life, dtype=np.float64))


def decay_of_drop_off(drop_off: Parameter) -> Parameter:
    """λ = −ln(1 − yearly drop-off)."""
    with np.errstate(divide="ignore"):
        return -np.log1p(-np.asarray(drop_off, dtype=np.float64))


def mean_strength(edges: Floats, curve: Curve) -> Floats:
    """(interval, draw) or (interval, 1): the exact mean over each interval between `edges` (years elapsed)."""
    cumulative = _cumulative(np.clip(edges, 0.0, curve.until), curve)
    return np.diff(cumulative, axis=0) / np.diff(edges)[:, None]


def stepped_strength(edges: Floats, curve: Curve) -> Floats:
    """(interval, draw) or (interval, 1): the strength at the start of each elapsed year, over the intervals."""
    years = int(np.ceil(max(edges[-1], 0.0))) or 1
    at_start = _strength(np.arange(years, dtype=np.float64), curve)
    return year_shares(edges, years, until=curve.until) @ at_start


def falls_in(edges: Floats, delay: Parameter) -> Floats:
    """(interval, draw) or (interval, 1): 1 in the interval that contains `delay` years elapsed, else 0."""
    # What falls on a boundary belongs to the interval that begins there, also when its sum of months was rounded.
    at = np.atleast_1d(np.asarray(delay, dtype=np.float64))[None, :] + 1e-9
    hit = (edges[:-1, None] <= at) & (at < edges[1:, None])
    return hit.astype(np.float64)


def year_shares(edges: Floats, years: int, *, until: float = np.inf) -> Floats:
    """(interval, elapsed year): the share of each whole interval that lies in each elapsed year before `until`."""
    boundaries = np.minimum(np.arange(years + 1, dtype=np.float64), until)
    length = np.diff(edges)
    active = np.clip(edges[1:] - np.maximum(edges[:-1], 0.0), 0.0, None) / length
    shares: Floats = step_shares(edges, boundaries) * active[:, None]
    return shares


def _since_delay(elapsed: Floats, curve: Curve) -> Floats:
    return np.asarray(elapsed[:, None] - np.atleast_1d(np.asarray(curve.delay, dtype=np.float64))[None, :])


def _cumulative(elapsed: Floats, curve: Curve) -> Floats:
    """A(x) of the module's formula, (time, draw)."""
    x = np.maximum(_since_delay(elapsed, curve), 0.0)
    ramp, full, decay = (np.atleast_1d(np.asarray(p, dtype=np.float64)) for p in (curve.ramp, curve.full, curve.decay))
    in_ramp = np.minimum(x, ramp)
    with np.errstate(divide="ignore", invalid="ignore"):
        risen = np.where(ramp > 0, in_ramp**2 / (2 * ramp), 0.0)
    held = np.clip(x - ramp, 0.0, full)
    fading = np.maximum(x - ramp - full, 0.0)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        faded = np.where(decay > 0, np.where(np.isinf(decay), 0.0, -np.expm1(-decay * fading) / decay), fading)
    return np.asarray(risen + held + faded)


def _strength(elapsed: Floats, curve: Curve) -> Floats:
    """The strength at points in time, (time, draw)."""
    x = _since_delay(elapsed, curve)
    ramp, full, decay = (np.atleast_1d(np.asarray(p, dtype=np.float64)) for p in (curve.ramp, curve.full, curve.decay))
    with np.errstate(divide="ignore", invalid="ignore"):
        risen = np.where(x < ramp, np.where(ramp > 0, x / ramp, 1.0), 1.0)
        fading = np.maximum(x - ramp - full, 0.0)
        left = np.where(fading > 0, np.exp(-decay * fading), 1.0)
    return np.where((x >= 0) & (elapsed[:, None] < curve.until), risen * left, 0.0)
