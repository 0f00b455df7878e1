"""The quantile functions that have no plain formula, tabulated once so that a draw is a look-up.

A table holds each half of (0, 1) by v = the distance to its nearer end, in 128 equal cells for every halving of v down
to 2⁻³³, the smallest number a stream gives: cells are as narrow in the tails as the tails need. Exact values and slopes
at every eighth edge are joined by cubics that keep the order (Fritsch & Carlson, "Monotone Piecewise Cubic
Interpolation", 1980); within a cell the function is a straight line. The error is below 1e-5 standard deviations.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy.special import (
    betainccinv,
    betaincinv,
    betaln,
    gammainccinv,
    gammaincinv,
    gammaln,
    ndtri,
    xlog1py,
    xlogy,
)

from tovholder.cashflow.timeline import Floats

_HALVINGS = 32
_CELL_BITS, _KNOT_BITS = 7, 4
_CELLS = _HALVINGS << _CELL_BITS
_MANTISSA = 52
_REMEMBERED = 256
"""Tables kept: 128 kB each, and building one takes some milliseconds."""

Quantile = Callable[[Floats], Floats]


@dataclass(frozen=True, slots=True, eq=False)
class Tabulated:
    """A quantile function. values, steps: (2 · (cell + 1),) the value at a cell's edge and the rise to the next.

    The lower half of (0, 1) comes first, then the upper half, each beginning in its tail.
    """

    values: Floats
    steps: Floats

    def __call__(self, u: Floats) -> Floats:
        """(draw,) the quantiles of u; a u nearer an end than 2⁻³³ counts as 2⁻³³."""
        nearest = np.minimum(u, 1.0 - u)
        np.maximum(nearest, 2.0 ** -(_HALVINGS + 1), out=nearest)
        # A floating number's exponent and first digits are the number of its cell; the other digits say where in it.
        bits = nearest.view(np.int64)
        within = bits & ((1 << (_MANTISSA - _CELL_BITS)) - 1)
        cells = bits >> (_MANTISSA - _CELL_BITS)
        cells -= (1023 - _HALVINGS - 1) << _CELL_BITS
        cells += (u > 0.5) * (_CELLS + 1)
        quantiles = self.steps.take(cells)
        quantiles *= within
        quantiles *= 2.0 ** -(_MANTISSA - _CELL_BITS)
        quantiles += self.values.take(cells)
        return quantiles


@lru_cache(maxsize=1)
def normal() -> Tabulated:
    """The standard normal's."""

    def lower(v: Floats) -> tuple[Floats, Floats]:
        z = ndtri(v)
        return z, np.sqrt(2 * np.pi) * np.exp(z**2 / 2)

    def upper(v: Floats) -> tuple[Floats, Floats]:
        z, slope = lower(v)
        return -z, -slope

    return _tabulated(lower, upper)


@lru_cache(maxsize=_REMEMBERED)
def beta(a: float, b: float) -> Tabulated:
    """The beta distribution's on (0, 1)."""

    def slope(x: Floats) -> Floats:
        return np.asarray(np.exp(betaln(a, b) - xlogy(a - 1, x) - xlog1py(b - 1, -x)))

    def lower(v: Floats) -> tuple[Floats, Floats]:
        x = betaincinv(a, b, v)
        return x, slope(x)

    def upper(v: Floats) -> tuple[Floats, Floats]:
        x = betainccinv(a, b, v)
        return x, -slope(x)

    return _tabulated(lower, upper)


@lru_cache(maxsize=_REMEMBERED)
def gamma(shape: float) -> Tabulated:
    """The gamma distribution's with scale 1."""

    def slope(x: Floats) -> Floats:
        return np.asarray(np.exp(gammaln(shape) + x - xlogy(shape - 1, x)))

    def lower(v: Floats) -> tuple[Floats, Floats]:
        x = gammaincinv(shape, v)
        return x, slope(x)

    def upper(v: Floats) -> tuple[Floats, Floats]:
        x = gammainccinv(shape, v)
        return x, -slope(x)

    return _tabulated(lower, upper)


Half = Callable[[Floats], tuple[Floats, Floats]]
"""v → (the quantile that far from the end, how much it changes per unit of v)."""


def _tabulated(lower: Half, upper: Half) -> Tabulated:
    edges = _edges(_KNOT_BITS)
    with np.errstate(all="ignore"):  # a density may be 0 or infinite at an end; `_joined` sees to that
        halves = [_joined(edges, *half(edges)) for half in (lower, upper)]
    values = np.concatenate(halves)
    # The last edge is the middle of (0, 1): no cell begins there.
    steps = np.concatenate([np.append(np.diff(half), 0.0) for half in halves])
    return Tabulated(values, steps)


def _edges(bits: int) -> Floats:
    """The edges of 2^bits equal cells for each halving, from 2⁻³³ to ½."""
    within = 1 + np.arange(1 << bits) / (1 << bits)
    starts = 2.0 ** np.arange(-(_HALVINGS + 1), -1)
    return np.append(np.outer(starts, within).ravel(), 0.5)


def _joined(edges: Floats, values: Floats, slopes: Floats) -> Floats:
    """The values at the edges of the finer cells, by cubics whose slopes are held to what keeps them monotone."""
    widths = np.diff(edges)
    secants = np.diff(values) / widths
    around = np.stack([np.append(secants[:1], secants), np.append(secants, secants[-1:])])
    limit = 3 * np.abs(around).min(axis=0)
    slopes = np.where(np.isfinite(slopes), np.clip(slopes, -limit, limit), 0.0)
    times = np.arange(1 << (_CELL_BITS - _KNOT_BITS)) / (1 << (_CELL_BITS - _KNOT_BITS))
    t = times[None, :]
    first, last = (slopes[:-1] * widths)[:, None], (slopes[1:] * widths)[:, None]
    rise = np.diff(values)[:, None]
    finer = values[:-1, None] + t * (first + t * (3 * rise - 2 * first - last + t * (first + last - 2 * rise)))
    return np.append(finer.ravel(), values[-1])
