"""What to find out first: the assumptions by what knowing them is worth, then by how weak their evidence is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from tovholder.cashflow.plan import Plan
from tovholder.errors import Path
from tovholder.quantities import Quantity

from .information import Worth
from .partial import Partial
from .tornado import Swing

LensName = Literal["social", "economic", "method", "legal"]
_WEAKEST_FIRST = {"D": 1, "C": 2, "B": 3, "A": 4}
_NOTICEABLE = 1.0
"""Kroner below which knowing something is worth nothing."""


@dataclass(frozen=True, slots=True)
class Task:
    """One assumption somebody should look into.

    worth     what knowing it (with what it is correlated with) is worth before the choice is made
    decides   whether it alone, somewhere in its range, turns the result around
    lens      which of the four professional views it belongs to
    """

    path: Path
    quantity: Quantity
    worth: Worth
    decides: bool
    lens: LensName

    @property
    def matters(self) -> bool:
        """Whether finding out can move the decision."""
        return self.worth.value >= _NOTICEABLE or self.decides


def groundwork(plan: Plan, partials: Sequence[Partial], swings: Sequence[Swing]) -> tuple[Task, ...]:
    """Every uncertain input, worth most to know first; among equals the weakest evidence (none at all first)."""
    at: Mapping[Path, Swing] = {swing.path: swing for swing in swings}
    tasks = []
    for partial in partials:
        for path in partial.paths:
            if not plan.has_input(path):
                continue
            swing = at.get(path)
            turns = swing is not None and swing.at_low * swing.at_high < 0
            tasks.append(Task(path, plan.inputs[plan.index_of(path)].quantity, partial.worth, turns, lens_of(path)))
    return tuple(sorted(tasks, key=_order))


def _order(task: Task) -> tuple[float, int, Path]:
    # Worth less than a krone counts as nothing, so that evidence decides among what cannot move the choice.
    worth = task.worth.value if task.worth.value >= _NOTICEABLE else 0.0
    return (-worth, _WEAKEST_FIRST.get(task.quantity.grade or "", 0), task.path)


def lens_of(path: Path) -> LensName:
    """Who can best find out: people are social work, effects are method, shares and rules are law, the rest is money.

    >>> lens_of(("outcomes", "job", "with")), lens_of(("costs", "mentor", "per_entrant"))
    ('method', 'economic')
    """
    if path[0] == "tranches":
        return "social"
    if "falls_on" in path or "paid_by" in path:
        return "legal"
    return "method" if path[0] == "outcomes" and "price" not in path else "economic"
