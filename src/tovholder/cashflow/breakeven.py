"""The value of an input at which a party's net is zero.

The input is laid out along the draw axis: one call evaluates a whole grid of candidates, and the brackets it finds are
narrowed the same way, so that every root in range is found and a curved dependence costs no more than a straight one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from tovholder.case.chances import chances, shares
from tovholder.case.kept import kept_at
from tovholder.case.model import Case
from tovholder.errors import Path
from tovholder.knowledge import Bank
from tovholder.quantities import Quantity

from .compile import compile_case
from .kernel import Draws, totals
from .plan import Plan, View
from .result import Result
from .timeline import Floats

_CANDIDATES = 129
_NARROWINGS = 8


@dataclass(frozen=True, slots=True)
class BreakEven:
    """Values of one input at which the net present value of a party is zero, within [low, high].

    `values` is empty when there is none in range, which is an answer. For a success rate, `with` is varied and `net`
    holds the same values less what happens without.
    """

    path: Path
    group: str
    view: View
    likely: float
    low: float
    high: float
    values: tuple[float, ...]
    net: tuple[float, ...] | None = None

    @property
    def nearest(self) -> float | None:
        """The value closest to the case's own."""
        return min(self.values, key=lambda v: abs(v - self.likely)) if self.values else None


def break_even(
    case: Case,
    path: Path,
    *,
    group: str = "municipality",
    view: View = "budget",
    low: float | None = None,
    high: float | None = None,
    bank: Bank | None = None,
    plan: Plan | None = None,
) -> BreakEven:
    """Find the break-even values of the input at `path`.

    low, high: where to look; by default 0–1 for a share, else 0 to ten times the value.
    plan: the case's plan, if there is one already; it is used when the input can be moved in it.
    Raises UnknownName if the path is no input of the calculation.
    """
    if plan is None or path in plan.folded or not plan.has_input(path):
        plan = compile_case(case, bank=bank, free=[path])
    index = plan.index_of(path)
    likely = float(plan.likely[index])
    default_low, default_high = search_range(case, path, likely)
    low, high = (default_low if low is None else low), (default_high if high is None else high)
    net = _net_along(plan, index, group, view)
    found = roots(net, low, high)
    without = _without(case, path, plan)
    rates = None if without is None else tuple(root - without for root in found)
    return BreakEven(path, group, view, likely, low, high, found, rates)


def rate_path(case: Case, outcome: str) -> Path | None:
    """Where an outcome's rate with the intervention is kept; None for a table, which is many numbers."""
    rate = case.outcomes[outcome].with_
    return kept_at(case, rate, ("outcomes", outcome, "with")) if isinstance(rate, Quantity) else None


def search_range(case: Case, path: Path, likely: float) -> tuple[float, float]:
    """Where the number at `path` may be looked for: 0–1 for a share, else from 0 to ten times what it is."""
    if path in _shares(case):
        return 0.0, 1.0
    reach = 10 * abs(likely) if likely else 1.0
    return (0.0, reach) if likely >= 0 else (-reach, 0.0)


def _shares(case: Case) -> frozenset[Path]:
    """Where the numbers are kept that cannot be below 0 or above 1."""
    stated = (*shares(case), *chances(case))
    return frozenset(kept_at(case, number, path) for path, number in stated if isinstance(number, Quantity))


def _without(case: Case, path: Path, plan: Plan) -> float | None:
    """The rate without the intervention, when the input is the rate with it and both are plain numbers."""
    if len(path) != 3 or path[0] != "outcomes" or path[2] != "with":
        return None
    without = case.outcomes[str(path[1])].without
    if not isinstance(without, Quantity):
        return None
    return float(plan.likely[plan.index_of(kept_at(case, without, (*path[:2], "without")))])


class _NetAlong:
    def __init__(self, plan: Plan, index: int, rows: list[int], view: View) -> None:
        self._plan, self._index, self._rows = plan, index, rows
        self._map = plan.present_map(view)

    def __call__(self, values: Floats) -> Floats:
        draws = Draws(self._plan.likely, {self._index: values})
        present = totals(self._plan.features, [self._map], draws)[0][:, 0]
        parties = len(self._plan.parties)
        return np.asarray(
            present[parties : 2 * parties][self._rows].sum(axis=0) - present[:parties][self._rows].sum(axis=0)
        )


def _net_along(plan: Plan, index: int, group: str, view: View) -> _NetAlong:
    rows = Result(plan, Draws(plan.likely)).rows_of(group)
    return _NetAlong(plan, index, list(rows), view)


def roots(net: Callable[[Floats], Floats], low: float, high: float) -> tuple[float, ...]:
    """Where `net`, which takes a whole grid of values at once, is zero in [low, high]; none if it is so everywhere."""
    grid = np.linspace(low, high, _CANDIDATES)
    values = net(grid)
    found = [float(x) for x in grid[values == 0]] if not (values == 0).all() else []
    for i in np.flatnonzero(np.sign(values[:-1]) * np.sign(values[1:]) < 0):
        found.append(_narrow(net, float(grid[i]), float(grid[i + 1])))
    return tuple(sorted(found))


def _narrow(net: Callable[[Floats], Floats], low: float, high: float) -> float:
    for _ in range(_NARROWINGS):
        grid = np.linspace(low, high, _CANDIDATES)
        values = net(grid)
        crossing = np.flatnonzero(np.sign(values[:-1]) * np.sign(values[1:]) <= 0)
        if len(crossing) == 0 or high - low <= 1e-15 * max(abs(low), abs(high)):
            break
        low, high = float(grid[crossing[0]]), float(grid[crossing[0] + 1])
    return 0.5 * (low + high)
