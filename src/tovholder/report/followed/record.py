"""What has been reported, settled and measured of a case by a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tovholder.case.goals import Method
from tovholder.contract.settlement.books import Books
from tovholder.contract.settlement.journal import Alteration, Call, Journal, Plan
from tovholder.contract.settlement.statement import Statement
from tovholder.quantities import Month, month_of

from ..data_flows import NOT_TOLD, DataFlows

if TYPE_CHECKING:
    from .measured import Measured


@dataclass(frozen=True, slots=True)
class Realised:
    """A party's gain as it was measured: kroner, how it was found and by whom.

    low, high  its 95 % interval, where it has one
    years      the calendar years it is of, where that was said
    """

    amount: float
    method: Method
    by: str
    low: float | None = None
    high: float | None = None
    years: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Followed:
    """What a follow-up document is written from, beside the case. All of it may be missing.

    day        the day the document is made; without it nothing has been passed yet
    books      as they were that day
    statement  everything reported by then, and what is owed for it; None where there is no journal
    realised   party → its gain as measured; empty until somebody has measured it
    measured   what the follow-up has found; None where it is not told
    flows      how data on people flow, for the documents on data protection
    """

    day: dt.date | None = None
    journal: Journal | None = None
    books: Books = field(default_factory=Books)
    statement: Statement | None = None
    realised: Mapping[str, Realised] = field(default_factory=dict)
    measured: Measured | None = None
    flows: DataFlows = NOT_TOLD

    @property
    def month(self) -> Month | None:
        """The month of the day."""
        return None if self.day is None else month_of(self.day)

    @property
    def calls(self) -> tuple[Call, ...]:
        """What investors had paid in."""
        calls = () if self.journal is None else self.journal.calls
        return tuple(sorted((call for call in calls if self._by_then(call.date)), key=lambda call: call.date))

    @property
    def alterations(self) -> tuple[Alteration, ...]:
        """What had been altered, those without a date too."""
        altered = () if self.journal is None else self.journal.alterations
        return tuple(alteration for alteration in altered if self._by_then(alteration.date))

    @property
    def plan(self) -> Plan | None:
        """The newest plan of payments; of those without a date the one written last."""
        plans = () if self.journal is None else tuple(self.journal.plans.values())
        made = [plan for plan in plans if self._by_then(plan.made)]
        return max(enumerate(made), key=lambda entry: (entry[1].made or dt.date.min, entry[0]))[1] if made else None

    def _by_then(self, day: dt.date | None) -> bool:
        return day is None or self.day is None or day <= self.day
