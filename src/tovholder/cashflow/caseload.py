"""People in the programme at a time, and the whole units (therapists, houses) they need."""

from __future__ import annotations

import numpy as np

from tovholder.case.costs import Cost
from tovholder.errors import Path

from .amounts import Piece
from .draft import Draft, constant
from .people import grid_of, intake_entries, tranches_of
from .terms import Sum, WholeUnits
from .timeline import Floats


def whole_units(draft: Draft, cost: Cost, path: Path) -> list[Piece]:
    """One unit for every `one_per` people in the programme in the period, rounded up; 1 where it is not asked for."""
    if cost.one_per is None:
        return constant(1.0)
    each = draft.inputs.factor(draft.inputs.resolve(cost.one_per, (*path, "one_per")))
    weights: list[dict[int, float]] = [{} for _ in range(draft.timeline.count)]
    for tranche in tranches_of(draft, cost.of):
        grid = grid_of(draft, tranche, since="entry")
        # A programme that takes no time fills the period it is in.
        length = draft.case.tranches[tranche].duration.years or draft.timeline.years
        present = grid.between(0.0, length)
        for resolved, shares in intake_entries(draft, tranche, since="entry"):
            ((_, index),) = draft.inputs.factor(resolved).inputs
            for period, weight in enumerate((shares[list(grid.cohorts)] @ present).tolist()):
                if weight:
                    weights[period][index] = weights[period].get(index, 0.0) + weight
    found: dict[WholeUnits, Floats] = {}
    for period, people in enumerate(weights):
        if people:
            units = WholeUnits(Sum(tuple((weight, index) for index, weight in people.items())), each)
            found.setdefault(units, np.zeros((1, draft.timeline.count)))[0, period] = 1.0
    return [Piece((units,), periods) for units, periods in found.items()] or constant(0.0)
