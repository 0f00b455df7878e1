"""Raw cases changed in one respect: one number, all of a kind, the order of rows, or the effect taken away."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from tests.cashflow.random_cases import Raw

from tovholder.errors import Path
from tovholder.quantities import Quantity

Number = Callable[[float], float]


def quantity_at(raw: Raw, path: Path) -> Quantity:
    """The quantity at an input's path; completion and attribution are 1 where nothing is written."""
    holder, key = _holder(raw, path)
    absent = isinstance(holder, dict) and key not in holder
    return Quantity.model_validate(1 if absent else holder[key])


def with_number(raw: Raw, path: Path, value: float) -> Raw:
    """The case with the number at an input's path replaced by a certain one, in the same unit and price level."""
    changed = copy.deepcopy(raw)
    known = quantity_at(changed, path)
    holder, key = _holder(changed, path)
    holder[key] = {"value": value}
    if known.unit is not None and not known.unit.percent:
        holder[key]["unit"] = known.unit.text
    if known.price_level is not None:
        holder[key]["price_level"] = known.price_level
    return changed


def _holder(raw: Raw, path: Path) -> tuple[Any, Any]:
    """The dict or list that holds the number, and its key there.

    A table's years are numbered from 1 in paths also where they are written as a list; the list of an effect's
    strengths (`lasts`) is not a table and keeps its positions.
    """
    node: Any = raw
    *above, last = path
    for i, step in enumerate(above):
        node = node[_key(node, step, above[:i])]
    return node, _key(node, last, above)


def _key(node: Any, step: str | int, above: list[str | int]) -> Any:
    if isinstance(node, list):
        return int(step) - (0 if "lasts" in above else 1)
    return next((key for key in node if str(key) == str(step)), step)


def mapped(raw: Raw, amount: Any, change: Number) -> Any:
    """A quantity or table with its likely numbers changed: certain afterwards, references followed."""
    axis = next((a for a in ("by_year", "by_age", "by_date") if isinstance(amount, dict) and a in amount), None)
    if axis is None:
        return _number(raw, amount, change)
    entries = amount[axis]
    if isinstance(entries, list):
        return {**amount, axis: [_number(raw, entry, change) for entry in entries]}
    return {**amount, axis: {key: _number(raw, entry, change) for key, entry in entries.items()}}


def _number(raw: Raw, given: Any, change: Number) -> Raw:
    known = Quantity.model_validate(given)
    if known.use is not None:
        known = Quantity.model_validate(raw["assumptions"][known.use.removeprefix("assumptions/")])
    number: Raw = {"value": change(known.likely_value)}
    if known.unit is not None and not known.unit.percent:
        number["unit"] = known.unit.text
    if known.price_level is not None:
        number["price_level"] = known.price_level
    return number


def consequences(raw: Raw) -> list[Raw]:
    """Every consequence, with and without a price."""
    return [c for outcome in raw["outcomes"].values() for c in outcome["consequences"].values()]


def flows(raw: Raw) -> list[Raw]:
    """Every cost and consequence."""
    return [*raw["costs"].values(), *consequences(raw)]


def without_effect(raw: Raw) -> Raw:
    """The same happens with as without."""
    changed = copy.deepcopy(raw)
    for outcome in changed["outcomes"].values():
        outcome["with"] = copy.deepcopy(outcome["without"])
    return changed


def with_attribution(raw: Raw, change: Number) -> Raw:
    """The net effect of every outcome times something."""
    changed = copy.deepcopy(raw)
    for outcome in changed["outcomes"].values():
        outcome["attribution"] = mapped(changed, outcome.get("attribution", 1), change)
    return changed


def with_people_and_budgets(raw: Raw, change: Number) -> Raw:
    """Every intake, and every cost that does not follow it, times something."""
    changed = copy.deepcopy(raw)
    for tranche in changed["tranches"].values():
        entrants = tranche["entrants"]
        plain = not isinstance(entrants, dict) or {"value", "low", "distribution", "use"} & entrants.keys()
        tranche["entrants"] = (
            mapped(changed, entrants, change)
            if plain
            else {key: mapped(changed, number, change) for key, number in entrants.items()}
        )
    for cost in changed["costs"].values():
        # A therapist for twice as many, at twice the price, so that rounding up does not change.
        for form in ("fixed", "per_year", "one_per"):
            if form in cost:
                cost[form] = mapped(changed, cost[form], change)
    return changed


def as_savings(raw: Raw) -> Raw:
    """Every consequence does good: less of what is paid for, or more of what is earned."""
    changed = copy.deepcopy(raw)
    for consequence in consequences(changed):
        sign = 1 if consequence.get("is_income") else -1
        for form in ("change", "per_unit"):
            if form in consequence:
                consequence[form] = mapped(changed, consequence[form], _with_sign(sign))
    return changed


def _with_sign(sign: int) -> Number:
    return lambda x: sign * abs(x)


def with_better_effect(raw: Raw, by: float) -> Raw:
    """Every `with` that much higher, a chance no higher than 1."""
    changed = copy.deepcopy(raw)
    for outcome in changed["outcomes"].values():
        most = float("inf") if outcome.get("measure") == "mean" else 1.0
        outcome["with"] = mapped(changed, outcome["with"], _at_most(most, by))
    return changed


def _at_most(most: float, by: float) -> Number:
    return lambda x: min(x + by, most)


def turned_around(raw: Raw) -> Raw:
    """Every mapping of named rows in the opposite order."""
    changed = copy.deepcopy(raw)
    for outcome in changed["outcomes"].values():
        outcome["consequences"] = _reversed(outcome["consequences"])
    for section in ("tranches", "costs", "outcomes", "parties", "departments", "assumptions", "indices"):
        if section in changed:
            changed[section] = _reversed(changed[section])
    return changed


def _reversed(rows: Raw) -> Raw:
    return dict(reversed(rows.items()))
