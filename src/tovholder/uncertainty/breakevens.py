"""The break-even of every input: how far each could be from what was assumed before the result is zero."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from tovholder.case.model import Case
from tovholder.cashflow.breakeven import BreakEven, break_even
from tovholder.cashflow.plan import Plan
from tovholder.knowledge import Bank

from .measure import Measure


@dataclass(frozen=True, slots=True)
class Margin:
    """One input's break-even, and how far off it lies."""

    found: BreakEven

    @property
    def distance(self) -> float:
        """|break-even − likely| / |likely|, or the plain difference where likely is 0; infinite if there is none."""
        nearest = self.found.nearest
        if nearest is None:
            return math.inf
        return abs(nearest - self.found.likely) / (abs(self.found.likely) or 1.0)


def margins(case: Case, plan: Plan, measure: Measure, bank: Bank) -> tuple[Margin, ...]:
    """Every input that can be moved, nearest to its break-even first."""
    return tuple(sorted(_margins(case, plan, measure, bank), key=lambda m: (m.distance, m.found.path)))


def _margins(case: Case, plan: Plan, measure: Measure, bank: Bank) -> Iterator[Margin]:
    for entry in plan.inputs:
        if entry.path not in plan.folded:
            yield Margin(break_even(case, entry.path, group=measure.group, view=measure.view, bank=bank, plan=plan))
