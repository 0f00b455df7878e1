"""Tables by elapsed year, age or date, as exact means over periods.

A step function takes one value from each boundary to the next. Its mean over a period is Σ value · share of the period;
when only part of a period is active (a person completes in the middle of it) the mean is over the active part.
"""

from __future__ import annotations

import numpy as np

from .timeline import Floats


def step_shares(edges: Floats, boundaries: Floats, *, lower: float = 0.0) -> Floats:
    """How much of each interval's active part lies in each step.

    edges       (interval + 1,) increasing times; interval i is [edges[i], edges[i+1]]
    boundaries  (step + 1,) where the steps begin, and the end of the last
    lower       times before this are inactive
    Returns (interval, step) shares; a row sums to 1 where the whole active part is covered, to 0 where inactive.
    """
    low = np.maximum(edges[:-1], lower)[:, None]
    high = edges[1:][:, None]
    common = np.clip(np.minimum(high, boundaries[1:]) - np.maximum(low, boundaries[:-1]), 0.0, None)
    active = np.clip(high - low, 0.0, None)
    return np.asarray(np.divide(common, active, out=np.zeros_like(common), where=active > 1e-12))


def active_share(edges: Floats, *, lower: float = 0.0, upper: float = np.inf) -> Floats:
    """(interval,) the share of each interval that lies in [lower, upper]."""
    common = np.minimum(edges[1:], upper) - np.maximum(edges[:-1], lower)
    return np.asarray(np.clip(common, 0.0, None) / np.diff(edges))
