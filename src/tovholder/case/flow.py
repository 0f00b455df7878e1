"""What a cost and a consequence have in common: who carries it, and how it is tagged."""

from __future__ import annotations

from typing import Literal

from tovholder.quantities import Quantity, QuantityOrTable

from .discounting import OwnDiscount
from .part import Part, Position

Budgeting = Literal["line", "pooled"]


class Flow(Part):
    """Tags on money: account function, styringsområde, resource or transfer, cashable, tied to a line or pooled.

    A transfer has a counterparty that receives the opposite sign, so it sums to zero over all parties.
    `society_factor` overrides how the flow counts for society (default: net tax factor for public resource flows).
    `times` multiplies the line: named factors such as an optimism bias, sessions per person or survival by age.
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
    times: dict[str, QuantityOrTable] = {}
    society_factor: Quantity | None = None
    discount: OwnDiscount | None = None
    position: Position | None = None
    note: str | None = None
