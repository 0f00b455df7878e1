"""Two inputs moved together: the measure in every combination of their values."""

from __future__ import annotations

import numpy as np

from tovholder.cashflow.kernel import Draws
from tovholder.cashflow.plan import Plan
from tovholder.cashflow.timeline import Floats
from tovholder.errors import Path

from .measure import Measure


def two_way(plan: Plan, measure: Measure, one: Path, other: Path, values: Floats, others: Floats) -> Floats:
    """(value of one, value of other) the measure, everything else as likely. Raises UnknownName."""
    first, second = np.meshgrid(values, others, indexing="ij")
    drawn = {plan.index_of(one): first.ravel(), plan.index_of(other): second.ravel()}
    return measure.values(plan, Draws(plan.likely, drawn)).reshape(first.shape)
