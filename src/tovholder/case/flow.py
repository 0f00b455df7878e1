"""What a cost and a consequence have in common: who carries it, and how it is tagged."""

from __future__ import annotations

from typing import Literal

from tovholder.quantities import Quantity

from .part import Part, Position

Budgeting = Literal["line", "pooled"]


class Flow(Part):
    """Tags on money: account function, styringsområde, resource or transfer, cashable, tied to a line or pooled.

    A transfer has a counterparty that receives the opposite sign, so it sums to zero over all parties.
    `society_factor` overrides how the flow counts for society (default: net tax factor for public resource flows).
    """

    name: str | None = None
    account: str | None = None
    area: str | None = None
    transfer: bool = False
    counterparty: str = "citizen"
    cashable: bool | None = None
    budgeting: Budgeting | None = None
    vat: Literal["included", "excluded"] | None = None
    price_index: str | None = None
    price_growth: Quantity | None = None
    society_factor: Quantity | None = None
    position: Position | None = None
    note: str | None = None
