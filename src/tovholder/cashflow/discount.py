"""Discount factors: a product of forward rates over segments.

    D(τ) = Π_i (1 + r_i)^−(years of τ that lie in segment i)

compounded yearly, never `exp(−rτ)`. *Source:* Finansministeriet, vejledning 2023 (rates fall after 35 and 70 years).
"""

from __future__ import annotations

import numpy as np

from tovholder.case.discounting import Schedule
from tovholder.knowledge import Bank

from .timeline import Floats

Segments = tuple[tuple[float | None, float], ...]
"""(years from the base date up to which the rate holds; None for no end, the rate)."""


def segments_of(schedule: Schedule, bank: Bank) -> Segments:
    """The forward rates of a schedule, its name looked up."""
    if schedule.name is not None:
        return tuple(bank.discount(schedule.name).segments)
    return tuple((step.until, step.rate.likely_value) for step in schedule.steps)


def discount_factors(years: Floats, segments: Segments) -> Floats:
    """The factor for each number of years; before the base date (negative years) the first rate compounds forward.

    >>> float(round(discount_factors(np.array([36.0]), ((35, 0.035), (70, 0.025), (None, 0.015)))[0], 6))
    0.29266
    """
    logarithm = np.zeros_like(years, dtype=np.float64)
    previous = 0.0
    for i, (end, rate) in enumerate(segments):
        low = -np.inf if i == 0 else previous
        inside = np.clip(years, low, np.inf if end is None else end) - (0.0 if i == 0 else previous)
        logarithm -= inside * np.log1p(rate)
        previous = previous if end is None else end
    return np.exp(logarithm)
