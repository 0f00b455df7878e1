"""What the follow-up has found, as a document may show it: nothing here rests on fewer people than may be shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from tovholder.cashflow.result import Result
from tovholder.followup.compared import Compared, Enrolled
from tovholder.followup.estimating import Answer
from tovholder.followup.estimators.effect import Effect
from tovholder.followup.plan import Design, Plan
from tovholder.followup.spending import Saved, Spending
from tovholder.quantities import Month

from .record import Realised

_STRENGTH: tuple[str, ...] = get_args(Design)
_DESCRIPTIVE = ("share", "time")
"""They say how it went for those who were there, and nothing of why."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Everything the plan of follow-up asks for, through a month.

    recalculated  the case with what was seen in place of what was assumed, and everything else as it was
    spending      what was read from services used; None where the plan gives no service to a department
    answers       the effects asked for, or why there is none; empty where there are no data to study them in
    """

    plan: Plan
    through: Month
    enrolled: Sequence[Enrolled]
    compared: Sequence[Compared]
    recalculated: Result
    spending: Spending | None
    answers: Sequence[Answer]

    @property
    def is_partly_hidden(self) -> bool:
        """Whether any count is too small to be shown."""
        counts = (count for row in self.enrolled for count in (row.started, *row.states.values()))
        spent = () if self.spending is None else self.spending.spent
        seen = (row.seen.value for row in self.compared)
        return any(count is None for count in (*counts, *seen, *(one.people for one in spent)))


def strongest(measured: Measured) -> tuple[Answer, Effect] | None:
    """The estimate whose design can say the most of what caused it; None where there is none that says anything."""
    estimates = measured.plan.estimates
    there = [(answer, answer.effect) for answer in measured.answers if answer.effect is not None]
    there = [one for one in there if estimates[one[0].name].design not in _DESCRIPTIVE]
    return min(there, key=lambda one: _STRENGTH.index(estimates[one[0].name].design), default=None)


def realised_by(measured: Measured) -> dict[str, Realised]:
    """Department → its gain as measured over the years there are figures for, by whom and how."""
    return {saved.department: _realised(measured, saved) for saved in _in_all(measured)}


def _in_all(measured: Measured) -> tuple[Saved, ...]:
    return () if measured.spending is None else tuple(one for one in measured.spending.saved if one.year is None)


def _realised(measured: Measured, saved: Saved) -> Realised:
    assert measured.spending is not None
    services = [one for one in measured.plan.services.values() if one.department == saved.department]
    method = services[0].method
    assert method is not None  # a comparison has one: checked when the plan is read
    owners = dict.fromkeys(one.owner for one in services if one.owner)
    own = (one for one in measured.spending.saved if one.department == saved.department)
    years = tuple(one.year for one in own if one.year is not None)
    return Realised(saved.kroner, method, ", ".join(owners), saved.low, saved.high, years)
