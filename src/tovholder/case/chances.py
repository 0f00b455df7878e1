"""Chances and shares of people must lie between 0 and 100 %: 75 written for 75 % would count every person 75 times."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.errors import Finding, Path
from tovholder.quantities import Quantity, Table

from .model import Case


def impossible_chances(case: Case) -> Iterator[Finding]:
    """Completion, attribution, and with and without of a probability that are below 0 or above 1."""
    for name, tranche in case.tranches.items():
        yield from _outside(case, tranche.completion, ("tranches", name, "completion"), "share-outside")
    for name, outcome in case.outcomes.items():
        yield from _outside(case, outcome.attribution, ("outcomes", name, "attribution"), "share-outside")
        if outcome.measure == "probability":
            for key, amount in (("with", outcome.with_), ("without", outcome.without)):
                yield from _outside(case, amount, ("outcomes", name, key), "chance-outside")


def _outside(case: Case, amount: Quantity | Table, path: Path, code: str) -> Iterator[Finding]:
    entries = amount.entries.values() if isinstance(amount, Table) else (amount,)
    for entry in entries:
        quantity = entry
        if quantity.use is not None and quantity.use.startswith("assumptions/"):
            quantity = case.assumptions.get(quantity.use.partition("/")[2], quantity)
        points = (quantity.value, quantity.low, quantity.likely, quantity.high)
        wrong = next((point for point in points if point is not None and not 0 <= point <= 1), None)
        if wrong is not None:
            yield Finding(code, path=path, params={"value": wrong})
            return
