"""From a number between 0 and 1 to a value of a quantity: its quantile function, so that one stream serves any shape.

Moving a quantity's ends or its likely value moves every draw the same way, and no draw jumps: what makes two versions
of a case comparable draw by draw.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from scipy.optimize import brentq
from scipy.special import betaincinv

from tovholder.cashflow.timeline import Floats
from tovholder.quantities import Quantity
from tovholder.quantities.distribution import (
    Beta,
    Gamma,
    Lognormal,
    Normal,
    Pert,
    Shape,
    Triangular,
    Uniform,
    Values,
)

from . import quantiles

_PEAK = 4.0
"""The shape of the PERT distribution that three points mean."""


def inverse(quantity: Quantity, u: Floats) -> Floats:
    """(draw,) the values of the quantity below which shares u of it lie; one number if it is certain.

    A range is a PERT distribution from low to high with its mode at the likely value; with `as: p10-p90` the PERT
    distribution with that mode whose 10th and 90th percentiles are low and high.

    >>> inverse(Quantity(distribution={"uniform": {"low": 10, "high": 20}}), np.array([0.25, 0.5])).tolist()
    [12.5, 15.0]
    """
    if quantity.distribution is not None:
        return _of_shape(quantity.distribution.shape, u)
    if not quantity.is_uncertain or quantity.low is None or quantity.high is None:
        return np.full(len(u), quantity.likely_value)
    if quantity.as_ == "p10-p90":
        low, high = outermost(quantity.low, quantity.likely_value, quantity.high)
        return _pert(low, quantity.likely_value, high, _PEAK, u)
    return _pert(quantity.low, quantity.likely_value, quantity.high, _PEAK, u)


def _of_shape(shape: Shape, u: Floats) -> Floats:
    match shape:
        case Pert(low=low, likely=likely, high=high, shape=peak):
            return _pert(low, likely, high, peak, u)
        case Triangular(low=low, likely=likely, high=high):
            return _triangular(low, likely, high, u)
        case Uniform(low=low, high=high):
            return low + (high - low) * u
        case Beta(a=a, b=b, low=low, high=high):
            return low + (high - low) * quantiles.beta(a, b)(u)
        case Normal(mean=mean, sd=sd):
            return mean + sd * quantiles.normal()(u)
        case Lognormal(meanlog=meanlog, sdlog=sdlog):
            return np.exp(meanlog + sdlog * quantiles.normal()(u))
        case Gamma(shape=peak, scale=scale):
            return scale * quantiles.gamma(peak)(u)
        case Values(values=values, weights=weights):
            return _of_table(np.array(values), np.array(weights), u)
    raise TypeError(f"no quantile function for {type(shape).__name__}")


def _pert(low: float, likely: float, high: float, peak: float, u: Floats) -> Floats:
    """low + (high − low) · Beta(1 + peak · m, 1 + peak · (1 − m)), m where the mode lies between the ends."""
    width = high - low
    if width == 0:
        return np.full(len(u), low)
    mode = (likely - low) / width
    return low + width * quantiles.beta(1 + peak * mode, 1 + peak * (1 - mode))(u)


def _triangular(low: float, likely: float, high: float, u: Floats) -> Floats:
    width, rising, falling = high - low, likely - low, high - likely
    return np.where(
        u * width < rising,
        low + np.sqrt(u * width * rising),
        high - np.sqrt((1 - u) * width * falling),
    )


def _of_table(values: Floats, weights: Floats, u: Floats) -> Floats:
    order = np.argsort(values, kind="stable")
    reached = np.cumsum(weights[order])
    # Never beyond the last value that has any weight.
    last = int(np.flatnonzero(weights[order])[-1])
    places = np.searchsorted(reached / reached[-1], u, side="right")
    return np.asarray(values[order][np.minimum(places, last)])


@lru_cache(maxsize=1024)
def outermost(low: float, likely: float, high: float) -> tuple[float, float]:
    """The ends of the PERT distribution whose mode is likely and whose 10th and 90th percentiles are low and high.

    With m the mode's place between the ends, (m − q10(m)) / (q90(m) − q10(m)) = (likely − low) / (high − low) is solved
    for m; the left side rises with m from below 0 to above 1, so there is one answer.
    """
    target = (likely - low) / (high - low)

    def off(mode: float) -> float:
        tenth, ninetieth = _tenths(mode)
        return (mode - tenth) / (ninetieth - tenth) - target

    mode = float(brentq(off, 0.0, 1.0, xtol=1e-14))
    tenth, ninetieth = _tenths(mode)
    width = (high - low) / (ninetieth - tenth)
    return low - tenth * width, low + (1 - tenth) * width


def _tenths(mode: float) -> tuple[float, float]:
    a, b = 1 + _PEAK * mode, 1 + _PEAK * (1 - mode)
    return float(betaincinv(a, b, 0.1)), float(betaincinv(a, b, 0.9))
