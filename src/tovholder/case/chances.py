"""Chances and shares of people must lie between 0 and 100 %: 75 written for 75 % would count every person 75 times."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.errors import Finding, Path
from tovholder.quantities import Quantity, Table

from .model import Case


def impossible_chances(case: Case) -> Iterator[Finding]:
    """Shares and chances that are below 0 or above 1."""
    for path, share in shares(case):
        if (value := _outside(case, share)) is not None:
            yield Finding("share-outside", path=path, params={"value": value})
    for path, chance in chances(case):
        if (value := _outside(case, chance)) is not None:
            yield Finding("chance-outside", path=path, params={"value": value})


def shares(case: Case) -> Iterator[tuple[Path, Quantity]]:
    """Completion of every tranche, attribution of every outcome."""
    for name, tranche in case.tranches.items():
        yield ("tranches", name, "completion"), tranche.completion
    for name, outcome in case.outcomes.items():
        yield ("outcomes", name, "attribution"), outcome.attribution


def chances(case: Case) -> Iterator[tuple[Path, Quantity | Table]]:
    """With and without of every outcome that is a probability."""
    for name, outcome in case.outcomes.items():
        if outcome.measure == "probability":
            yield ("outcomes", name, "with"), outcome.with_
            yield ("outcomes", name, "without"), outcome.without


def _outside(case: Case, amount: Quantity | Table) -> float | None:
    """The first number that is below 0 or above 1."""
    for entry in amount.entries.values() if isinstance(amount, Table) else (amount,):
        quantity = entry
        if quantity.use is not None and quantity.use.startswith("assumptions/"):
            quantity = case.assumptions.get(quantity.use.partition("/")[2], quantity)
        for point in (quantity.value, quantity.low, quantity.likely, quantity.high):
            if point is not None and not 0 <= point <= 1:
                return point
    return None
