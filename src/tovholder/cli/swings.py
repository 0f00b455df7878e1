"""What `sensitivity` prints: low, likely and high; the tornado; break-evens; what the spread comes from; scenarios."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tovholder.cashflow.plan import Plan
from tovholder.errors import Path
from tovholder.locale import Lang, text
from tovholder.quantities import formats
from tovholder.report.naming import Names
from tovholder.uncertainty.breakevens import Margin
from tovholder.usecases.deciding import CASE
from tovholder.usecases.sensitivity import Sensitivity

from .drawing import span

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

_SHOWN = 12


def print_sensitivity(found: Sensitivity, out: Console, *, lang: Lang) -> None:
    """Print it."""
    Page(found, out, lang).print()


class Page:
    """One case's sensitivity on the terminal."""

    def __init__(self, found: Sensitivity, out: Console, lang: Lang) -> None:
        self._found, self._out, self._lang = found, out, lang
        self._names = Names(found.calculation.case, lang)

    def print(self) -> None:
        """Everything, the plainest first."""
        case, measure = self._found.calculation.case, self._found.measure
        self._out.print(case.title, style="bold")
        self._out.print(self._say("about", party=self._names.group(measure.group)))
        self._three_points()
        self._tornado()
        self._break_even()
        self._indices()
        self._scenarios()

    def _three_points(self) -> None:
        found = self._found.tornado
        table = self._table("ends", ["", "amount"])
        for name, value in (("worse", found.worse), ("likely", found.likely), ("better", found.better)):
            table.add_row(self._say(name), self._money(value))
        self._out.print(table)
        self._out.print(self._say("ends-note"), style="dim")

    def _tornado(self) -> None:
        swings = self._found.tornado.swings
        if not swings:
            self._out.print(self._say("nothing-uncertain"))
            return
        table = self._table("tornado", ["", "input-low", "input-high", "at-low", "at-high", ""])
        lowest = min(min(s.at_low, s.at_high) for s in swings)
        highest = max(max(s.at_low, s.at_high) for s in swings)
        for swing in swings[:_SHOWN]:
            drawn = span(swing.at_low, swing.at_high, self._found.tornado.likely, lowest, highest)
            table.add_row(
                self._place(swing.path),
                self._value(swing.path, swing.low),
                self._value(swing.path, swing.high),
                self._money(swing.at_low),
                self._money(swing.at_high),
                drawn,
            )
        self._out.print(table)
        if len(swings) > _SHOWN:
            self._out.print(self._say("more", count=len(swings) - _SHOWN), style="dim")

    def _break_even(self) -> None:
        reachable = [margin for margin in self._found.margins if margin.found.nearest is not None]
        if not reachable:
            self._out.print(self._say("no-break-even"))
            return
        table = self._table("break-even", ["", "assumed", "zero-at", "away"])
        for margin in reachable[:_SHOWN]:
            table.add_row(*self._margin(margin))
        self._out.print(table)
        out_of_reach = len(self._found.margins) - len(reachable)
        if out_of_reach:
            self._out.print(self._say("out-of-reach", count=out_of_reach), style="dim")

    def _margin(self, margin: Margin) -> tuple[str, str, str, str]:
        found = margin.found
        nearest = found.nearest
        assert nearest is not None
        return (
            self._place(found.path),
            self._value(found.path, found.likely),
            self._value(found.path, nearest),
            formats.percent(margin.distance, lang=self._lang),
        )

    def _indices(self) -> None:
        groups = self._found.indices.groups
        if not groups:
            return
        table = self._table("indices", ["", "first", "total"])
        for group in groups[:_SHOWN]:
            name = " + ".join(self._place(path) for path in group.paths)
            table.add_row(
                name, self._share(group.first, group.first_error), self._share(group.total, group.total_error)
            )
        self._out.print(table)
        self._out.print(self._say("indices-note", draws=self._found.indices.count), style="dim")

    def _scenarios(self) -> None:
        found = self._found
        case = found.calculation.case
        if len(found.scenarios) > 1:
            table = self._table("scenarios", ["", "amount"])
            for scenario in found.scenarios:
                own = (
                    case.scenarios[scenario.name].name or scenario.name if scenario.name != CASE else self._say("case")
                )
                table.add_row(own, self._money(scenario.value))
            self._out.print(table)
        if found.correction is not None:
            step = (found.correction.end - found.correction.start) / 100
            self._out.print(
                self._say("correction", amount=self._money(step), after=self._money(found.correction.end / 100))
            )

    def _share(self, value: float, error: float) -> str:
        return f"{formats.percent(value, lang=self._lang)} ± {formats.percent(error, lang=self._lang)}"

    def _table(self, title: str, columns: list[str]) -> Table:
        from rich.box import SIMPLE_HEAD
        from rich.table import Table

        table = Table(
            title=self._say(f"title.{title}"), title_justify="left", title_style="bold",
            box=SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1),
        )  # fmt: skip
        for number, column in enumerate(columns):
            heading = self._say(f"column.{column}") if column else ""
            last = number == len(columns) - 1 and not column
            table.add_column(heading, justify="left" if number == 0 or last else "right", no_wrap=number > 0)
        return table

    def _place(self, path: Path) -> str:
        return place_of(self._names, path)

    def _value(self, path: Path, value: float) -> str:
        return value_of(self._found.calculation.plan, path, value, self._lang)

    def _money(self, value: float) -> str:
        return formats.number(value, lang=self._lang, decimals=0)

    def _say(self, key: str, **params: str | int | float) -> str:
        return text(f"cli.sensitivity.{key}", self._lang, **params)


def place_of(names: Names, path: Path) -> str:
    """What a number is called; a figure of the knowledge bank by its id."""
    return str(path[1]) if path[0] == "knowledge" else names.place(path)


def value_of(plan: Plan, path: Path, value: float, lang: Lang) -> str:
    """A number of an input as it is written: percent as percent."""
    unit = plan.inputs[plan.index_of(path)].quantity.unit
    if unit is not None and unit.percent:
        return formats.percent(value, lang=lang)
    return formats.number(value, lang=lang, decimals=0 if abs(value) >= 1000 else 2)
