"""Which cell of the workbook holds which result: the book defines these names, and the pages tell them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cached_property

from tovholder.cashflow.result import Result
from tovholder.errors import Path

from .model import Figure
from .workbook.cell_names import cell_names

MEASURES = ("net", "gains", "costs", "present_net", "society_rate_net", "benefit_cost_ratio", "peak_funding")
"""What the sheet of results says of every group, in cells that hold a number."""


def shown_groups(result: Result) -> dict[str, tuple[int, ...]]:
    """Group → its party rows, in the book's order: each total after its parts, empty groups left out."""
    groups = dict(result.groups)
    order = sorted(groups, key=lambda name: (name in ("public", "all"), name == "all"))
    return {name: groups[name] for name in order if groups[name] or name == "all"}


def has_cells(part: object) -> bool:
    """Whether any number in a part of the report stands in a cell of its own."""
    if isinstance(part, Figure):
        return bool(part.cell)
    if isinstance(part, tuple):
        return any(map(has_cells, part))
    return is_dataclass(part) and any(has_cells(getattr(part, field.name)) for field in fields(part))


@dataclass(frozen=True)
class ResultCells:
    """The names of one case's result cells."""

    result: Result

    @cached_property
    def groups(self) -> dict[str, tuple[int, ...]]:
        """Group → its party rows, for every group with cells of its own."""
        return shown_groups(self.result)

    @cached_property
    def names(self) -> Mapping[Path, str]:
        """What a cell holds → its name: `result_familie_net`, `result_familie_2027`, `line_coordination`."""
        plan = self.result.plan
        columns = (*MEASURES, *map(str, plan.timeline.calendar_years))
        paths: list[Path] = [("result", group, column) for group in self.groups for column in columns]
        paths.append(("result", "society", "present_net"))
        for i in range(len(plan.lines)):
            paths += [self._line(i), *((*self._line(i), party.id) for party in plan.parties)]
        return cell_names(dict.fromkeys(paths))

    def measure(self, group: str, measure: str) -> str:
        """One of MEASURES of a group."""
        return self.names["result", group, measure]

    def year(self, group: str, year: int) -> str:
        """A group's net in a calendar year."""
        return self.names["result", group, str(year)]

    @property
    def society_present_net(self) -> str:
        """Society's net present value."""
        return self.names["result", "society", "present_net"]

    def line(self, line: int, party: int | None = None) -> str:
        """A line over the horizon, for one party or for everybody."""
        path = self._line(line)
        return self.names[path if party is None else (*path, self.result.plan.parties[party].id)]

    def _line(self, line: int) -> Path:
        return "line", self.result.plan.lines[line].id

    def group_of(self, rows: Collection[int], among: Collection[int]) -> str | None:
        """The group that is the sum of these party rows, where only rows in `among` count; None if none is."""
        wanted = {row for row in rows if row in among}
        return next((group for group, own in self.groups.items() if {r for r in own if r in among} == wanted), None)
