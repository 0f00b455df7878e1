"""The agreed terms a settlement is computed from, as exact numbers, and as they are frozen in the books."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from fractions import Fraction
from typing import Any, Literal

from tovholder.quantities import Month, month_label, parse_span, year_of

from ..shapes import Measured

Shape = Literal[
    "per_unit", "stepped", "repeated", "cohort_threshold", "cohort_average", "against_comparison", "share_of_saving",
    "gate", "milestone", "duty",
]  # fmt: skip
PER_PERSON: tuple[Shape, ...] = ("per_unit", "stepped", "repeated")
"""Shapes that pay for persons or families one by one."""
Denominator = Literal["started", "completed", "answered", "last_observation"]
DENOMINATORS: tuple[Denominator, ...] = ("started", "completed", "answered", "last_observation")


@dataclass(frozen=True, slots=True)
class GoalTerms:
    """What one paying goal was agreed to pay.

    price        kroner per unit, or for the goal reached in full
    prices       kroner per calendar year, where the price is indexed; goes before `price`
    steps        name and price of each step of a stepped goal
    share        of the people who must reach it; or of the saving that is paid
    target       mean change asked for, in the wanted direction
    rises        whether more is better; else changes and differences are turned round
    max_units    most units paid for in all
    cap          most kroner this goal pays in all
    requires     goals that must be reached before this one pays (a gate)
    payers       who pays which share; sums to 1
    to           who is paid
    """

    shape: Shape
    price: Fraction = Fraction(0)
    prices: Mapping[int, Fraction] = field(default_factory=dict)
    steps: tuple[tuple[str, Fraction], ...] = ()
    share: Fraction | None = None
    target: Fraction | None = None
    rises: bool = True
    measured: Measured = "all_or_nothing"
    denominator: Denominator = "completed"
    once: bool = True
    max_units: int | None = None
    cap: Fraction | None = None
    requires: tuple[str, ...] = ()
    payers: Mapping[str, Fraction] = field(default_factory=lambda: {"municipality": Fraction(1)})
    to: str = "investor"

    def price_at(self, at: Month) -> Fraction:
        """The price in force when the goal was measured."""
        return self.prices.get(year_of(at), self.price)


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a contract that decide what is owed.

    cap         most kroner paid in all
    person_cap  most kroner paid for one person over all goals
    floor       least kroner paid in all, due at the month `ends`, by `payers` and to `to`
    """

    currency: str
    goals: Mapping[str, GoalTerms]
    cap: Fraction | None = None
    person_cap: Fraction | None = None
    floor: Fraction | None = None
    ends: Month | None = None
    payers: Mapping[str, Fraction] = field(default_factory=lambda: {"municipality": Fraction(1)})
    to: str = "investor"


def as_json(terms: Terms | GoalTerms) -> dict[str, Any]:
    """The terms as plain data, fractions as text, so that nothing is lost."""
    data = {entry.name: _plain(getattr(terms, entry.name)) for entry in fields(terms)}
    if isinstance(terms, Terms) and terms.ends is not None:
        data["ends"] = month_label(terms.ends)
    return data


def from_json(data: Mapping[str, Any]) -> Terms:
    """The terms `as_json` wrote."""
    return Terms(
        currency=data["currency"],
        goals={name: _goal(goal) for name, goal in data["goals"].items()},
        cap=_fraction(data["cap"]),
        person_cap=_fraction(data["person_cap"]),
        floor=_fraction(data["floor"]),
        ends=None if data["ends"] is None else parse_span(data["ends"]).start,
        payers=_shares(data["payers"]),
        to=data["to"],
    )


def _goal(data: Mapping[str, Any]) -> GoalTerms:
    return GoalTerms(
        shape=data["shape"],
        price=Fraction(data["price"]),
        prices={int(year): Fraction(price) for year, price in data["prices"].items()},
        steps=tuple((name, Fraction(price)) for name, price in data["steps"]),
        share=_fraction(data["share"]),
        target=_fraction(data["target"]),
        rises=data["rises"],
        measured=data["measured"],
        denominator=data["denominator"],
        once=data["once"],
        max_units=data["max_units"],
        cap=_fraction(data["cap"]),
        requires=tuple(data["requires"]),
        payers=_shares(data["payers"]),
        to=data["to"],
    )


def _plain(value: Any) -> Any:
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, GoalTerms):
        return as_json(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(entry) for key, entry in value.items()}
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    return value


def _fraction(text: str | None) -> Fraction | None:
    return None if text is None else Fraction(text)


def _shares(data: Mapping[str, str]) -> dict[str, Fraction]:
    return {party: Fraction(share) for party, share in data.items()}
