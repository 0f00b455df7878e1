"""The journal of a running contract: results as they were reported, plans of payment, and what was altered and why.

It stands beside the case file, never in it, and is only added to: a result that turns out wrong is not changed but
corrected by a later report. Persons appear under pseudonyms or as counts.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from tovholder.case.goals import Method
from tovholder.case.part import Part, When
from tovholder.quantities import MonthField, NumberField

Count = Annotated[int, Field(ge=0)]
MEASURES = ("reached", "average", "amount", "met", "persons")
"""What a report may state; which of them a goal needs follows from its shape."""


class Report(Part):
    """A result for one goal at one measuring point, as reported and (perhaps) verified.

    started, completed, answered  the people a share may be taken of
    reached    how many reached the goal; with `persons` it follows from them
    average    the mean change (cohort average) or mean level (against a comparison group)
    comparison the comparison group's
    amount     the saving realised, in kroner
    met        whether an event happened or a condition holds
    persons    per pseudonym: reached or not, how many steps, or a value
    """

    goal: str
    at: MonthField
    tranche: str | None = None
    received: dt.date
    started: Count | None = None
    completed: Count | None = None
    answered: Count | None = None
    reached: Count | None = None
    reached_by_last: Count | None = None
    average: NumberField | None = None
    comparison: NumberField | None = None
    amount: NumberField | None = None
    met: bool | None = None
    persons: dict[str, bool | NumberField] = {}
    method: Method | None = None
    reported_by: str | None = None
    verified_by: str | None = None
    corrects: str | None = None
    reason: str | None = None
    documents: tuple[str, ...] = ()
    note: str | None = None

    @model_validator(mode="after")
    def _states_something(self) -> Report:
        if all(getattr(self, measure) in (None, {}) for measure in MEASURES):
            raise PydanticCustomError("report-without-result", "report states no result")
        return self

    @model_validator(mode="after")
    def _counts_agree(self) -> Report:
        for name in ("started", "completed", "answered"):
            count = getattr(self, name)
            if count is not None and self.count is not None and self.count > count:
                raise PydanticCustomError(
                    "report-more-reached", "more reached than counted", {"reached": self.count, "of": count}
                )
        return self

    @model_validator(mode="after")
    def _correction_says_why(self) -> Report:
        if self.corrects is not None and not self.reason:
            raise PydanticCustomError("correction-without-reason", "correction says no reason")
        return self

    @property
    def count(self) -> int | None:
        """How many reached the goal: as stated, or counted from the persons."""
        return self.reached if self.reached is not None or not self.persons else sum(map(bool, self.persons.values()))


class Payment(Part):
    """One payment planned, or made before this journal began. `goal` is left out where it covers several."""

    goal: str | None = None
    period: When
    payer: str | None = None
    to: str | None = None
    amount: NumberField
    note: str | None = None


class Call(Part):
    """Money an investor has paid in."""

    date: dt.date
    amount: NumberField
    by: str | None = None
    tranche: str | None = None
    note: str | None = None


class Plan(Part):
    """A plan of payments. A new plan never replaces an old one: both are kept, side by side with what was paid."""

    made: dt.date | None = None
    note: str | None = None
    payments: tuple[Payment, ...] = ()


class Alteration(Part):
    """Something that was changed while the contract ran: what, why, and who had the mandate."""

    date: dt.date | None = None
    concerns: Literal["service", "payment", "goal", "people", "other"] = "other"
    what: str
    reason: str
    decided_by: str | None = None


class Journal(Part):
    """Everything reported of a contract while it runs, the oldest first."""

    tovholder_journal: Literal[1]
    title: str | None = None
    reports: dict[str, Report] = {}
    calls: tuple[Call, ...] = ()
    plans: dict[str, Plan] = {}
    payments: tuple[Payment, ...] = ()
    alterations: tuple[Alteration, ...] = ()
