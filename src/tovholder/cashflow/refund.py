"""The state's refund of dear cases, on the margin.

*Source:* serviceloven § 176, barnets lov § 198: the state refunds rising shares of what one person's yearly cost
exceeds thresholds by.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .timeline import Floats

Steps = Sequence[tuple[float, float]]
"""(threshold in kroner, share refunded of what lies above it), rising."""


def refund(cost: Floats, steps: Steps) -> Floats:
    """Kroner refunded of a yearly cost: Σ (share_i − share_{i−1}) · max(cost − threshold_i, 0).

    >>> float(refund(np.array(3_000_000.0), [(860_000, 0.25), (1_680_000, 0.50), (2_120_000, 0.75)]))
    1085000.0
    """
    total = np.zeros_like(cost, dtype=np.float64)
    previous = 0.0
    for threshold, share in steps:
        total = total + (share - previous) * np.maximum(cost - threshold, 0.0)
        previous = share
    return total


def marginal_refund(before: Floats, saving: Floats, steps: Steps) -> Floats:
    """The state's share of a saving: (refund(before) − refund(before − saving)) / saving, and its limit at 0."""
    vanishing = np.abs(saving) < 1e-6
    change = np.where(vanishing, 1.0, saving)
    share = (refund(before, steps) - refund(np.maximum(before - change, 0.0), steps)) / change
    return np.where(vanishing, _share_of_last_krone(before, steps), share)


def _share_of_last_krone(cost: Floats, steps: Steps) -> Floats:
    """What the state refunds of the last krone of a yearly cost."""
    last = np.zeros_like(cost, dtype=np.float64)
    for threshold, share in steps:
        last = np.where(cost > threshold, share, last)
    return last
