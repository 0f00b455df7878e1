"""One input at a time: what the result is when it alone is at its low or its high end, and when all are at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tovholder.cashflow.kernel import Draws
from tovholder.cashflow.plan import Plan
from tovholder.cashflow.timeline import Floats
from tovholder.errors import Path
from tovholder.quantities import Quantity

from .inverse import inverse
from .measure import Measure

_TAIL = 0.1
"""Where a distribution has no ends, its 10th and 90th percentiles stand for them."""


@dataclass(frozen=True, slots=True)
class Swing:
    """One input: its ends, and the measure at each with everything else as likely."""

    path: Path
    low: float
    high: float
    at_low: float
    at_high: float

    @property
    def width(self) -> float:
        """How much the input alone can move the result."""
        return abs(self.at_high - self.at_low)


@dataclass(frozen=True, slots=True)
class Tornado:
    """Every uncertain input's swing, widest first, and the result with all at their worse, likely and better ends.

    worse and better take each input at the end that lowers or raises the measure when it alone is moved.
    """

    measure: Measure
    likely: float
    worse: float
    better: float
    swings: tuple[Swing, ...]


def tornado(plan: Plan, measure: Measure) -> Tornado:
    """Two evaluations an input, all in one run."""
    chosen = plan.uncertain
    ends = np.array([_ends(plan.inputs[i].quantity) for i in chosen]).reshape(-1, 2)
    values = measure.values(plan, one_at_a_time(plan, chosen, ends))
    likely, at = float(values[0]), values[1:].reshape(-1, 2)
    swings = [
        Swing(plan.inputs[i].path, float(low), float(high), float(at_low), float(at_high))
        for i, (low, high), (at_low, at_high) in zip(chosen, ends, at, strict=True)
    ]
    worse, better = _all_at_once(plan, measure, chosen, ends, at, likely)
    return Tornado(measure, likely, worse, better, tuple(sorted(swings, key=lambda s: (-s.width, s.path))))


def one_at_a_time(plan: Plan, chosen: tuple[int, ...], values: Floats) -> Draws:
    """Draw 0 has every input as likely; then each input takes its values in turn, the others as likely.

    values: (input, value).
    """
    each = values.shape[1]
    drawn = {}
    for place, index in enumerate(chosen):
        column = np.full(1 + len(chosen) * each, plan.likely[index])
        column[1 + place * each : 1 + (place + 1) * each] = values[place]
        drawn[index] = column
    return Draws(plan.likely, drawn)


def _ends(quantity: Quantity) -> tuple[float, float]:
    low, high = quantity.low_value, quantity.high_value
    if low is not None and high is not None:
        return low, high
    tails = inverse(quantity, np.array([_TAIL, 1 - _TAIL]))
    return float(tails[0]), float(tails[1])


def _all_at_once(
    plan: Plan, measure: Measure, chosen: tuple[int, ...], ends: Floats, at: Floats, likely: float
) -> tuple[float, float]:
    if not chosen:
        return likely, likely
    rising = at[:, 1] >= at[:, 0]
    drawn = {
        index: np.array([low, high] if up else [high, low])
        for index, (low, high), up in zip(chosen, ends, rising, strict=True)
    }
    worse, better = measure.values(plan, Draws(plan.likely, drawn))
    return float(worse), float(better)
