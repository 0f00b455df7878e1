"""What a case took from the knowledge bank exchanged for a number of its own: a figure, or a schedule of rates."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import chain, count
from typing import Any

from tovholder.errors import Path
from tovholder.quantities import Quantity, editable
from tovholder.quantities.numbers import hundredfold

from .exchange import Edit, Points, written_at
from .model import Case
from .references import quantities

Rates = Sequence[tuple[float | None, float]]
"""(years from the base date until which it holds, rate) of each step; the last has no end."""


def own_figure(case: Case, tree: Any, name: str, quantity: Quantity, points: Points, *, remark: str) -> Edit:
    """The edits that make a figure the case's own, wherever the case uses it.

    It is written where it is used; if that is in several places, as an assumption that they all refer to, so that it
    stays one number.
    """
    uses = [path for path, used in quantities(case) if used.use == f"knowledge/{name}"]
    own = _own(quantity, points, remark)
    if len(uses) == 1:
        return Edit(((written_at(tree, uses[0]), own),))
    named = next((path for path in uses if path[0] == "assumptions"), ("assumptions", _free_name(case, name)))
    others = [(written_at(tree, path), f"assumptions/{named[1]}") for path in uses if path != named]
    return Edit(((named, own), *others))


def own_schedules(tree: Any, rates: Mapping[str, Rates]) -> Edit:
    """The edits that give bottom lines (`budget`, `society`) rates of their own; one not named keeps what it has."""
    schedules = {view: _schedule(steps) for view, steps in rates.items()}
    written = tree.get("discount")
    if written is None or isinstance(written, dict):
        return Edit(tuple((("discount", view), schedule) for view, schedule in schedules.items()))
    # One schedule was written for both.
    return Edit(((("discount",), {view: schedules.get(view, written) for view in ("budget", "society")}),))


def _schedule(rates: Rates) -> Any:
    steps: list[dict[str, Any]] = [
        {**({} if until is None else {"until": until}), "rate": f"{editable(hundredfold(rate))} %"}
        for until, rate in rates
    ]
    return steps[0]["rate"] if len(steps) == 1 else steps


def _own(quantity: Quantity, points: Points, remark: str) -> dict[str, Any]:
    percent = quantity.unit is not None and quantity.unit.percent
    if points.low is None or points.high is None:
        named = {"value": points.value}
    else:
        named = {"low": points.low, "likely": points.value, "high": points.high}
    own: dict[str, Any] = {name: hundredfold(point) if percent else point for name, point in named.items()}
    if quantity.unit is not None:
        own["unit"] = quantity.unit.text
    if quantity.price_level is not None:
        own["price_level"] = quantity.price_level
    return {**own, "kind": "own", "note": remark}


def _free_name(case: Case, name: str) -> str:
    plain = re.sub(r"\W+", "_", name)
    numbered = (f"{plain}_{number}" for number in count(2))
    return next(free for free in chain([plain], numbered) if free not in case.assumptions)


def uses_of(case: Case, path: Path) -> int:
    """In how many places a number kept under `assumptions` or `knowledge` is used."""
    return sum(used.use == f"{path[0]}/{path[1]}" for _, used in quantities(case)) if len(path) > 1 else 0
