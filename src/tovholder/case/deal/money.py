"""The money that is put up, and what secures it."""

from __future__ import annotations

from typing import Literal

from tovholder.quantities import Quantity

from ..costs import TrancheNames
from ..part import Part, When

Instrument = Literal["conditional_grant", "grant", "loan", "equity", "guarantee", "purchase"]
"""What the money is in law. *Source:* the law on Den Sociale Investeringsfond (L 56, 2018) names the instruments."""


class ContractTranche(Part):
    """A part of the deal with its own people, budget and schedule of calls.

    calls   when the money is called, by date; without it the whole budget at the start
    cap     most that is paid for this part's goals in all
    """

    name: str | None = None
    of: TrancheNames = ()
    planned: int | None = None
    budget: Quantity | None = None
    calls: dict[str, Quantity] = {}
    cap: Quantity | None = None
    starts: When | None = None
    latest_start: When | None = None
    ends: When | None = None
    repaid_by: When | None = None
    note: str | None = None


class Commitment(Part):
    """What an investor has promised: an amount, or a share of every call.

    order   who is repaid first (1 before 2); investors of the same order share in proportion
    """

    amount: Quantity | None = None
    share: Quantity | None = None
    instrument: Instrument | None = None
    order: int = 1
    tranches: tuple[str, ...] = ()
    note: str | None = None


class Guarantee(Part):
    """Somebody who carries a share of the investors' loss up to a limit; order 1 is asked first."""

    limit: Quantity
    share: Quantity = Quantity(value=1.0)
    order: int = 1
    note: str | None = None


class ReturnCap(Part):
    """The most the investors may earn on what they have paid in.

    kind      total: on the sum; yearly_average: on the sum per year of the contract; irr: on what is outstanding
    requires  goals that must all be met before more than the sum itself is repaid (a gate)
    """

    kind: Literal["total", "yearly_average", "irr"]
    rate: Quantity
    requires: tuple[str, ...] = ()
    note: str | None = None


class Caps(Part):
    """What no payment may exceed: in all, in a year, for one person, and as return."""

    total: Quantity | None = None
    per_year: Quantity | None = None
    per_person: Quantity | None = None
    investor_return: ReturnCap | None = None
    note: str | None = None


class Floor(Part):
    """The least that is repaid whatever is reached: an amount, or a share of what was paid in."""

    amount: Quantity | None = None
    share: Quantity | None = None
    at: When | None = None
    note: str | None = None
