"""Each party's gain: as planned by the day and over the horizon, and as it was measured, if anybody has."""

from __future__ import annotations

from dataclasses import dataclass

from ..material import HALF_A_KRONE, Material
from .record import Realised


@dataclass(frozen=True, slots=True)
class Gain:
    """Kroner of the certain case, without the contract's own payments.

    recalculated  by the day, by the case with what was seen in place of what was assumed; None without follow-up
    realised      None until it is measured
    """

    party: int
    by_day: float | None
    planned: float
    realised: Realised | None
    recalculated: float | None = None


def gains(material: Material) -> tuple[Gain, ...]:
    """Public parties with a gain planned or measured, departments always, in the case's order."""
    found = []
    for row in material.touched:
        party = material.parties[row]
        planned = _planned(material, row, material.result.plan.timeline.count)
        measured = material.followed.realised.get(party.id)
        is_shown = party.id in material.case.departments or abs(planned) >= HALF_A_KRONE or measured is not None
        if party.public and is_shown:
            over = periods_over(material)
            by_day = None if over is None else _planned(material, row, over)
            found.append(
                Gain(row, by_day, planned, measured, None if over is None else recalculated(material, row, over))
            )
    return tuple(found)


def periods_over(material: Material) -> int | None:
    """How many of the case's periods were over when the day's month began; None without a day."""
    month = material.followed.month
    if month is None:
        return None
    timeline = material.result.plan.timeline
    return min(max((month - timeline.start) // timeline.months, 0), timeline.count)


def recalculated(material: Material, row: int, periods: int) -> float | None:
    """A party's gain over so many periods, by the case with what was seen; None without follow-up."""
    measured = material.followed.measured
    if measured is None:
        return None
    return float(0.0 + measured.recalculated.by_line[~material.is_cost, row, :periods, 0].sum())


def _planned(material: Material, row: int, periods: int) -> float:
    return float(0.0 + material.cash[~material.is_cost, row, :periods].sum())
