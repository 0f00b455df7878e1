"""What a table or a factor needs to mean anything: an age to go by, a unit above zero, no money in a multiplier."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.errors import Finding, Path
from tovholder.quantities import Quantity, Table

from .model import Case


def meaningless(case: Case) -> Iterator[Finding]:
    """Tables by the age of people whose age is not known, factors in kroner, and units for no people."""
    for path, amount, tranches in _amounts(case):
        if isinstance(amount, Table) and amount.by_age is not None:
            if tranches is None:
                yield Finding("age-of-nobody", path=path)
            elif unknown := [name for name in tranches if name in case.tranches and not _has_age(case, name)]:
                yield Finding("age-not-known", path=path, params={"tranches": ", ".join(unknown)})
        if "times" in path and (place := _money(amount)) is not None:
            yield Finding("factor-is-money", path=path, params={"unit": place})
    for name, cost in case.costs.items():
        if cost.one_per is not None and not _above_zero(case, cost.one_per):
            yield Finding("one-per-too-small", path=("costs", name, "one_per"))


def _amounts(case: Case) -> Iterator[tuple[Path, Quantity | Table, tuple[str, ...] | None]]:
    """Every amount that may be a table, and the tranches whose people it is about; None if it is about no person."""
    everybody = tuple(case.tranches)
    for name, cost in case.costs.items():
        people = (cost.of or everybody) if cost.form in ("per_entrant", "per_completer") else None
        yield ("costs", name, cost.form), cost.amount, people
        for key, factor in cost.times.items():
            yield ("costs", name, "times", key), factor, people
    for name, outcome in case.outcomes.items():
        path: Path = ("outcomes", name)
        people = outcome.of or everybody
        yield (*path, "with"), outcome.with_, people
        yield (*path, "without"), outcome.without, people
        for key, factor in outcome.times.items():
            yield (*path, "times", key), factor, people
        for key, consequence in outcome.consequences.items():
            place: Path = (*path, "consequences", key)
            yield (*place, "change" if consequence.change is not None else "per_unit"), consequence.quantity, people
            if consequence.price is not None:
                yield (*place, "price"), consequence.price, people
            for each, factor in consequence.times.items():
                yield (*place, "times", each), factor, people


def _has_age(case: Case, tranche: str) -> bool:
    return case.tranches[tranche].entry_age is not None


def _money(amount: Quantity | Table) -> str | None:
    unit = amount.unit
    return unit.text if unit is not None and unit.currency else None


def _above_zero(case: Case, quantity: Quantity) -> bool:
    if quantity.use is not None and quantity.use.startswith("assumptions/"):
        quantity = case.assumptions.get(quantity.use.partition("/")[2], quantity)
    points = (quantity.value, quantity.low, quantity.likely, quantity.high)
    return all(point is None or point > 0 for point in points)
