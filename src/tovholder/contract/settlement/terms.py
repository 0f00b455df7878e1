"""The agreed terms a settlement is computed from, as exact numbers, and as they are frozen in the books."""

from __future__ import annotations

import re
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
_WRITTEN = re.compile(r"-?\d{1,1000}(/\d{1,1000})?")
PER_PERSON: tuple[Shape, ...] = ("per_unit", "stepped", "repeated")
"""Shapes that pay for persons or families one by one."""
Denominator = Literal["started", "completed", "answered", "last_observation"]
DENOMINATORS: tuple[Denominator, ...] = ("started", "completed", "answered", "last_observation")


@dataclass(frozen=True, slots=True)
class GoalTerms:
    """What one goal was agreed to pay; a goal that is not `paying` is only reported, or opens a gate.

    of           the tranches it is about; empty for all of them
    price        kroner per unit, or for the goal reached in full
    per_head     whether a cohort's price is per person counted, so that full payment follows their number
    prices       kroner per calendar year, where the price is indexed; goes before `price`
    steps        name and price of each step of a stepped goal
    share        of the people who must reach it; or of the saving that is paid
    target       mean change asked for, in the wanted direction
    rises        whether more is better; else changes and differences are turned round
    once         whether a person, or a cohort, is paid for once over all measuring points
    max_units    most units paid for in all
    cap          most kroner this goal pays in all
    person_cap   most kroner it pays for one person
    requires     goals that must be reached before this one pays (a gate)
    delay        months from measurement to payment
    payers       who pays which share; sums to 1
    to           who is paid
    """

    shape: Shape
    paying: bool = True
    of: tuple[str, ...] = ()
    price: Fraction = Fraction(0)
    per_head: bool = False
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
    person_cap: Fraction | None = None
    requires: tuple[str, ...] = ()
    delay: int = 0
    payers: Mapping[str, Fraction] = field(default_factory=lambda: {"municipality": Fraction(1)})
    to: str = "investor"

    def price_at(self, at: Month) -> Fraction:
        """The price in force when the goal was measured."""
        return self.prices.get(year_of(at), self.price)


@dataclass(frozen=True, slots=True)
class ReturnCap:
    """The most that is paid on what the investors have paid in.

    kind      on the sum; on the sum per year; or as yearly interest on what is outstanding
    years     the contract's length, for the yearly average
    requires  goals that must all be reached before more than the sum itself is paid
    """

    kind: Literal["total", "yearly_average", "irr"]
    rate: Fraction
    years: Fraction = Fraction(1)
    requires: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TrancheCap:
    """The most that is paid for some of the case's tranches in all."""

    of: tuple[str, ...]
    cap: Fraction


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a contract that decide what is owed, and what the investors had paid in when it was settled.

    supplement  share added to every payment for a goal
    cap         most kroner paid in all
    year_cap    most kroner paid for what was measured in one calendar year
    person_cap  most kroner paid for one person over all goals
    floor       least kroner paid in all, due at the month `ends`, by `payers` and to `to`
    floor_share the same as a share of what was paid in; the larger of the two holds
    last        last month anything is paid in
    paid_in     (month, kroner) of every call paid
    """

    currency: str
    goals: Mapping[str, GoalTerms]
    supplement: Fraction = Fraction(0)
    cap: Fraction | None = None
    year_cap: Fraction | None = None
    person_cap: Fraction | None = None
    return_cap: ReturnCap | None = None
    tranche_caps: tuple[TrancheCap, ...] = ()
    floor: Fraction | None = None
    floor_share: Fraction | None = None
    ends: Month | None = None
    last: Month | None = None
    payers: Mapping[str, Fraction] = field(default_factory=lambda: {"municipality": Fraction(1)})
    to: str = "investor"
    paid_in: tuple[tuple[Month, Fraction], ...] = ()


def as_json(terms: Terms | GoalTerms | ReturnCap | TrancheCap) -> dict[str, Any]:
    """The terms as plain data, fractions as text, so that nothing is lost."""
    data = {entry.name: _plain(getattr(terms, entry.name)) for entry in fields(terms)}
    if isinstance(terms, Terms):
        for name, at in (("ends", terms.ends), ("last", terms.last)):
            data[name] = None if at is None else month_label(at)
        data["paid_in"] = [[month_label(at), str(amount)] for at, amount in terms.paid_in]
    return data


def from_json(data: Mapping[str, Any]) -> Terms:
    """The terms `as_json` wrote."""
    return Terms(
        currency=data["currency"],
        goals={name: _goal(goal) for name, goal in data["goals"].items()},
        supplement=_exactly(data["supplement"]),
        cap=_fraction(data["cap"]),
        year_cap=_fraction(data["year_cap"]),
        person_cap=_fraction(data["person_cap"]),
        return_cap=None if data["return_cap"] is None else _return_cap(data["return_cap"]),
        tranche_caps=tuple(TrancheCap(tuple(cap["of"]), _exactly(cap["cap"])) for cap in data["tranche_caps"]),
        floor=_fraction(data["floor"]),
        floor_share=_fraction(data["floor_share"]),
        ends=_month(data["ends"]),
        last=_month(data["last"]),
        payers=_shares(data["payers"]),
        to=data["to"],
        paid_in=tuple((parse_span(at).start, _exactly(amount)) for at, amount in data["paid_in"]),
    )


def _return_cap(data: Mapping[str, Any]) -> ReturnCap:
    return ReturnCap(data["kind"], _exactly(data["rate"]), _exactly(data["years"]), tuple(data["requires"]))


def _goal(data: Mapping[str, Any]) -> GoalTerms:
    return GoalTerms(
        shape=data["shape"],
        paying=data["paying"],
        of=tuple(data["of"]),
        per_head=data["per_head"],
        price=_exactly(data["price"]),
        prices={int(year): _exactly(price) for year, price in data["prices"].items()},
        steps=tuple((name, _exactly(price)) for name, price in data["steps"]),
        share=_fraction(data["share"]),
        target=_fraction(data["target"]),
        rises=data["rises"],
        measured=data["measured"],
        denominator=data["denominator"],
        once=data["once"],
        max_units=data["max_units"],
        cap=_fraction(data["cap"]),
        person_cap=_fraction(data["person_cap"]),
        requires=tuple(data["requires"]),
        delay=data["delay"],
        payers=_shares(data["payers"]),
        to=data["to"],
    )


def _plain(value: Any) -> Any:
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, GoalTerms | ReturnCap | TrancheCap):
        return as_json(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(entry) for key, entry in value.items()}
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    return value


def _fraction(text: str | None) -> Fraction | None:
    return None if text is None else _exactly(text)


def _exactly(text: str) -> Fraction:
    """The number `str` wrote of a fraction. Raises ValueError for any other way of writing one, such as `1e999999`."""
    if not _WRITTEN.fullmatch(text):
        raise ValueError(text)
    return Fraction(text)


def _month(label: str | None) -> Month | None:
    return None if label is None else parse_span(label).start


def _shares(data: Mapping[str, str]) -> dict[str, Fraction]:
    return {party: _exactly(share) for party, share in data.items()}
