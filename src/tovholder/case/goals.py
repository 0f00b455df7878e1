"""Result goals and the plain fields of the rate card."""

from __future__ import annotations

from typing import Literal

from tovholder.quantities import Quantity

from .costs import TrancheNames
from .part import Length, Part


class Goal(Part):
    """One result goal: what is counted, how, when, by whom, and what it pays.

    value and cost are the corridor the price should lie in: what it is worth to the payer, and what it costs.
    """

    text: str
    of: TrancheNames = ()
    outcome: str | None = None
    paying: bool = True
    shape: str | None = None
    threshold: str | None = None
    success_rate: Quantity | None = None
    price: Quantity | None = None
    value: Quantity | None = None
    cost: Quantity | None = None
    max_units: Quantity | None = None
    measured_at: tuple[Length, ...] = ()
    look_back: Length | None = None
    denominator: Literal["started", "completed", "answered", "last_observation"] | None = None
    missing_data: str | None = None
    instrument: str | None = None
    data_source: str | None = None
    measured_by: str | None = None
    verified_by: str | None = None
    budget_item: str | None = None
    perverse_incentive: str | None = None
    note: str | None = None
