"""What every section is written from: the case, its result, and the sums that several sections show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from tovholder.case.document import Document
from tovholder.case.flow import Flow
from tovholder.case.model import Case
from tovholder.case.references import flows
from tovholder.cashflow.measures import GroupMeasures, Summary
from tovholder.cashflow.plan import Line, PartyRow
from tovholder.cashflow.result import Result
from tovholder.cashflow.timeline import Floats
from tovholder.errors import Finding, Path
from tovholder.knowledge import Bank

from .followed.record import Followed
from .naming import Names
from .once import once
from .result_cells import ResultCells
from .stated import Counts, counts_of
from .wording import Wording

if TYPE_CHECKING:
    from .drawn import Drawn

HALF_A_KRONE = 0.5
"""Sums below this are shown as 0 and count as nothing."""


@dataclass(frozen=True)
class Split:
    """Costs, gains and net of something, in kroner; costs positive, net = gains − costs."""

    costs: float
    gains: float

    @property
    def net(self) -> float:
        """Gains less costs."""
        return self.gains - self.costs


@dataclass(frozen=True)
class Material:
    """The certain case, and what came of it, with everything a section may ask of them."""

    document: Document
    case: Case
    result: Result
    summary: Summary
    checks: Sequence[Finding]
    bank: Bank
    words: Wording
    names: Names
    followed: Followed = field(default_factory=Followed)
    """What has happened since; nothing where it is not told."""
    shared: Drawn | None = None
    """What takes many draws, where another language's material has it too."""

    @cached_property
    def cash(self) -> Floats:
        """(line, party, period) float64, undiscounted kroner of the certain case; + = gain."""
        return self.result.by_line[..., 0]

    @cached_property
    def is_cost(self) -> NDArray[np.bool_]:
        """(line,) whether a line belongs to the costs (a saved cost lowers them)."""
        return np.array([line.kind in ("cost", "saved_cost") for line in self.lines], dtype=bool)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines, in the case's order."""
        return self.result.plan.lines

    @property
    def parties(self) -> tuple[PartyRow, ...]:
        """The leaves of the list of parties."""
        return self.result.plan.parties

    @cached_property
    def touched(self) -> tuple[int, ...]:
        """The parties that pay or gain anything; departments always, since each asks what it is for them."""
        moved = np.abs(self.cash).sum(axis=(0, 2)) >= HALF_A_KRONE
        return tuple(i for i, party in enumerate(self.parties) if moved[i] or party.id in self.case.departments)

    @cached_property
    def main(self) -> str:
        """Whose bottom line the first page shows."""
        return self.result.own_group

    @cached_property
    def cells(self) -> ResultCells:
        """Which cell of the workbook holds which result."""
        return ResultCells(self.result)

    def measured_in(self, rows: Sequence[int], *measures: str) -> tuple[str, ...]:
        """The cells of the workbook that hold these measures of some parties together; empty where none does."""
        group = self.cells.group_of(rows, self.touched)
        return tuple("" if group is None else self.cells.measure(group, measure) for measure in measures)

    def yearly_in(self, rows: Sequence[int]) -> tuple[str, ...]:
        """The cells that hold some parties' net in each calendar year, and over them all; empty where none does."""
        group = self.cells.group_of(rows, self.touched)
        if group is None:
            return ("",) * (len(self.years) + 1)
        return (*(self.cells.year(group, year) for year in self.years), self.cells.measure(group, "net"))

    @property
    def bottom_line(self) -> GroupMeasures:
        """The measures of `main`."""
        return self.summary.groups[self.main]

    @cached_property
    def counts(self) -> Counts:
        """How many of its numbers are examples, and how many say nothing of where they are from."""
        return counts_of(self.case)

    @once
    def drawn(self) -> Drawn:
        """What takes many draws, on that bottom line."""
        if self.shared is not None:
            return self.shared
        # Imported here: a first page needs no statistics library.
        from .drawn import Drawn

        return Drawn(self.case, self.result, self.bank, self.main)

    @cached_property
    def by_year(self) -> Floats:
        """(line, party, calendar year) float64, undiscounted."""
        return self.cash @ self.result.plan.timeline.to_calendar.T

    @property
    def years(self) -> tuple[int, ...]:
        """The calendar years the case touches."""
        return self.result.plan.timeline.calendar_years

    @property
    def horizon(self) -> str:
        """The horizon in words."""
        return self.words.years(self.case.horizon.years)

    def split(self, rows: Sequence[int], lines: Sequence[int] | None = None) -> Split:
        """Costs and gains of some parties, over all lines or some."""
        chosen = np.arange(len(self.lines)) if lines is None else np.asarray(lines, dtype=np.intp)
        amounts = self.cash[chosen][:, list(rows)].sum(axis=(1, 2))
        cost = self.is_cost[chosen]
        # Zero is added so that no sum becomes -0.
        return Split(costs=float(0.0 - amounts[cost].sum()), gains=float(0.0 + amounts[~cost].sum()))

    def rows(self, group: str) -> tuple[int, ...]:
        """The party rows of a group."""
        return self.result.rows_of(group)

    @cached_property
    def flows(self) -> dict[Path, Flow]:
        """Every cost and consequence by its path."""
        return {path: flow for path, flow, _ in flows(self.case)}

    def payback_year(self) -> int | None:
        """The calendar year in which the first page's bottom line has paid itself back."""
        period = self.bottom_line.payback
        timeline = self.result.plan.timeline
        return None if period is None else (timeline.start + (period + 1) * timeline.months - 1) // 12
