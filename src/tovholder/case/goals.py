"""Result goals and the rate card: what is counted, how, when and by whom, and what it pays."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

from tovholder.quantities import Quantity

from .costs import TrancheNames
from .deal.shares import Shares
from .part import Length, Part

GoalShape = Literal[
    "per-unit",
    "stepped",
    "repeated",
    "cohort-threshold",
    "cohort-average",
    "against-comparison",
    "share-of-saving",
    "gate",
    "milestone",
    "duty",
]
"""Per person or family; ordered steps; at fixed months; a share of the people; their average; the difference to a
comparison group; a share of a realised saving; all of a set of other goals; an event; a duty that moves no money."""
Denominator = Literal["started", "completed", "answered", "last_observation"]
Method = Literal["rct", "quasi-experimental", "historical-comparison", "before-after", "verification"]
"""How a result is established; only the first two say anything of what caused it."""


class Step(Part):
    """One step of a stepped goal. `success_rate` is the share of those counted who come at least this far."""

    name: str
    price: Quantity
    success_rate: Quantity | None = None
    measured_at: Length | None = None


class Comparison(Part):
    """The group a goal is measured against, and the level expected there (else the outcome's `without`)."""

    definition: str
    level: Quantity | None = None


class Goal(Part):
    """One result goal: what is counted, how, when, by whom, and what it pays.

    value and cost are the corridor the price should lie in: what it is worth to the payer, and what it costs.
    price       per unit; of a goal for the whole cohort, per person counted if its unit says "per", else in full
    share       of the people who must reach it (cohort-threshold), or of the saving that is paid (share-of-saving)
    target      mean change asked for, in the wanted direction; in percent: of `baseline`
    saving      the saving itself, or in `saving_of` the lines of the case it is: an outcome or outcome.consequence
    requires    goals that must be met before this one pays
    once        whether a person (or the cohort) is paid for once over all measuring points
    spread      standard deviation between persons of what an average is taken of
    trigger     what sets off a duty, lasting `period`
    """

    text: str
    of: TrancheNames = ()
    outcome: str | None = None
    paying: bool = True
    shape: GoalShape | None = None
    threshold: str | None = None
    success_rate: Quantity | None = None
    price: Quantity | None = None
    value: Quantity | None = None
    cost: Quantity | None = None
    steps: tuple[Step, ...] = ()
    share: Quantity | None = None
    measured: Literal["all_or_nothing", "pro_rata"] = "all_or_nothing"
    baseline: Quantity | None = None
    target: Quantity | None = None
    spread: Quantity | None = None
    comparison: Comparison | None = None
    saving: Quantity | None = None
    saving_of: Annotated[tuple[str, ...], BeforeValidator(lambda raw: [raw] if isinstance(raw, str) else raw)] = ()
    requires: tuple[str, ...] = ()
    once: bool | None = None
    max_units: Quantity | None = None
    cap: Quantity | None = None
    per_person_cap: Quantity | None = None
    yearly_increase: Quantity | None = None
    index: str | None = None
    payers: Shares | None = None
    measured_at: tuple[Length, ...] = ()
    payment_after: Length | None = None
    look_back: Length | None = None
    denominator: Denominator | None = None
    missing_data: str | None = None
    trigger: str | None = None
    period: Length | None = None
    instrument: str | None = None
    data_source: str | None = None
    method: Method | None = None
    measured_by: str | None = None
    verified_by: str | None = None
    budget_item: str | None = None
    perverse_incentive: str | None = None
    indigo: str | None = None
    note: str | None = None
