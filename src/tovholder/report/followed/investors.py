"""What the investors have paid in and got back: as realised, by the same measures as the simulation's."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from tovholder.contract.returns import Returns, returns
from tovholder.contract.settlement.money import Oere, exact, rounded
from tovholder.quantities import Month, month_of

from ..material import Material
from .payments import payments_made, simulated


@dataclass(frozen=True, slots=True)
class Called:
    """Money called by the day against what was to have been called by then, and in all. Øre; planned in kroner."""

    called: Oere
    planned_by_day: float | None
    planned: float | None


def called(material: Material) -> Called:
    """What was called."""
    paid_in = sum(rounded(Fraction(exact(call.amount))) for call in material.followed.calls)
    simulation, month = simulated(material), material.followed.month
    if simulation is None:
        return Called(paid_in, None, None)
    timeline = simulation.deal.plan.timeline
    by_day = None
    if month is not None:
        starts = (timeline.start + call.period * timeline.months for call in simulation.deal.calls)
        there = zip(simulation.deal.calls, starts, strict=True)
        by_day = sum(call.amount for call, start in there if start <= month)
    return Called(paid_in, by_day, sum(call.amount for call in simulation.deal.calls))


def realised(material: Material) -> Returns | None:
    """One draw: what really came in and out, month by month; None before anything is paid in.

    Paid in counts from the first of its month, paid back at the end of the month it was booked in.
    """
    calls: list[tuple[Month, float]] = [(month_of(call.date), call.amount) for call in material.followed.calls]
    if not calls:
        return None
    back = [(month, oere / 100) for month, oere in payments_made(material)]
    months = [month for month, _ in (*calls, *back)]
    first = min(months)
    flows = np.zeros((2, max(months) - first + 1, 1))
    for i, moved in enumerate((calls, back)):
        for month, kroner in moved:
            flows[i, month - first] += kroner
    return returns(flows[0], flows[1], step=1 / 12, years=_years(material))


def _years(material: Material) -> float:
    """The contract's length, as the simulation has it."""
    simulation = simulated(material)
    if simulation is not None:
        return max(simulation.deal.last - simulation.deal.start, 1.0) / 12
    return float(material.case.horizon.months) / 12
