"""Who pays and who gains: parties, and the municipality's departments."""

from __future__ import annotations

from typing import Literal

from tovholder.quantities import Quantity

from .part import Part
from .sharing import OneNumber

Sector = Literal[
    "municipality", "region", "state", "other_municipalities", "citizen", "investor", "supplier", "guarantor", "other"
]
PUBLIC_SECTORS = frozenset({"municipality", "region", "state", "other_municipalities"})

STANDARD_PARTIES: dict[str, Sector] = {
    "municipality": "municipality",
    "region": "region",
    "state": "state",
    "other_municipalities": "other_municipalities",
    "citizen": "citizen",
}
"""Parties a Danish case may name without declaring them."""


class Party(Part):
    """Somebody who pays or gains.

    public  whether the budget total counts it; default by sector
    weight  what its krone counts for society: 1 unless the analysis weighs by income, 0 for those outside it
    """

    name: str
    sector: Sector = "other"
    public: bool | None = None
    weight: OneNumber = Quantity(value=1.0)

    @property
    def counts_as_public(self) -> bool:
        """True if the party belongs to the public budgets."""
        return self.sector in PUBLIC_SECTORS if self.public is None else self.public


class Department(Part):
    """A department: a leaf or a branch of the municipality's own tree."""

    name: str
    part_of: str = "municipality"
    head: str | None = None
    accounts: tuple[str, ...] = ()
