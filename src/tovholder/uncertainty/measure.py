"""The one number that sensitivities and the value of information are about: whose net present value, in which view."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tovholder.cashflow.kernel import Draws
from tovholder.cashflow.plan import Plan, View
from tovholder.cashflow.result import evaluate
from tovholder.cashflow.timeline import Floats

SOCIETY = "society"
"""The group that stands for all parties, each krone as it counts for society."""


@dataclass(frozen=True, slots=True)
class Measure:
    """The net present value of a party or total under a view's discount schedule; `society` as a group is society's."""

    group: str
    view: View = "budget"

    def values(self, plan: Plan, draws: Draws) -> Floats:
        """(draw,) kroner at the price level, + = gain. Raises UnknownName."""
        result = evaluate(plan, draws)
        if self.group == SOCIETY:
            present = result.present("all", "society")
            return present.society_gain - present.society_cost
        rows = list(result.rows_of(self.group))
        return np.asarray(result.net_present(self.view)[rows].sum(axis=0))


def default_measure(plan: Plan) -> Measure:
    """The net present value of the municipality in the budget view; without one the public's, else everybody's."""
    return Measure(evaluate(plan).own_group)
