"""What `run --draws` adds to the first page: the second layer, after the certain result and explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tovholder.locale import Lang, text
from tovholder.quantities import formats
from tovholder.report.naming import Names
from tovholder.uncertainty.simulation import Simulation
from tovholder.uncertainty.spread import LEVELS
from tovholder.usecases.simulating import Simulated

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

_SHOWN = (0.05, 0.25, 0.50, 0.75, 0.95)
_LENGTH = 20


def print_chances(found: Simulated, out: Console, *, lang: Lang) -> None:
    """Print it."""
    _Chances(found, out, lang).print()


class _Chances:
    def __init__(self, found: Simulated, out: Console, lang: Lang) -> None:
        self._found, self._out, self._lang = found, out, lang
        self._names = Names(found.calculation.case, lang)

    def print(self) -> None:
        group = self._names.group(self._found.group)
        self._out.print()
        self._out.print(self._say("title", party=group), style="bold")
        self._out.print(self._say("lead", draws=self._number(self._found.unknown.count)), style="dim")
        self._layers()
        self._payback()
        self._parties()
        for layer in (self._found.unknown, self._found.both):
            if self._found.group in layer.too_few:
                self._out.print(self._say("too-few", party=group), style="yellow")
                break

    def _layers(self) -> None:
        table = self._table("result", ["chance", "mean", "error", *(f"p{round(100 * level)}" for level in _SHOWN)])
        for name, layer in self._both():
            present = layer.groups[self._found.group].present
            picked = [present.percentiles[LEVELS.index(level)] for level in _SHOWN]
            amounts = map(self._number, (present.mean, present.error, *picked))
            table.add_row(name, self._percent(present.positive), *amounts)
        self._out.print(table)

    def _payback(self) -> None:
        years = self._found.unknown.years
        table = self._table("payback", ["share", ""])
        for place, year in enumerate(years):
            chance = self._found.both.groups[self._found.group].paid_back[place]
            table.add_row(str(year), self._percent(chance), "█" * round(_LENGTH * chance))
        self._out.print(table)
        peak = self._found.both.groups[self._found.group].peak
        amounts = {
            "middle": self._amount(peak.percentiles[LEVELS.index(0.5)]),
            "high": self._amount(peak.percentiles[-1]),
        }
        self._out.print(self._say("peak", **amounts))

    def _parties(self) -> None:
        table = self._table("parties", ["chance", "mean", "p5", "p95"])
        for name, group in self._found.both.groups.items():
            net = group.net
            ends = map(self._number, (net.percentiles[0], net.percentiles[-1]))
            table.add_row(self._names.group(name), self._percent(net.positive), self._number(net.mean), *ends)
        self._out.print(table)

    def _both(self) -> tuple[tuple[str, Simulation], tuple[str, Simulation]]:
        return (self._say("unknown"), self._found.unknown), (self._say("both"), self._found.both)

    def _table(self, title: str, columns: list[str]) -> Table:
        from rich.box import SIMPLE_HEAD
        from rich.table import Table

        table = Table(
            title=self._say(f"heading.{title}"), title_justify="left", title_style="bold",
            box=SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1),
        )  # fmt: skip
        table.add_column("", no_wrap=True)
        for column in columns:
            table.add_column(self._say(f"column.{column}") if column else "", justify="right" if column else "left")
        return table

    def _percent(self, share: float) -> str:
        return formats.percent(share, lang=self._lang)

    def _number(self, value: float) -> str:
        return formats.number(value, lang=self._lang, decimals=0)

    def _amount(self, value: float) -> str:
        return formats.amount(value, lang=self._lang, currency=self._found.calculation.case.currency)

    def _say(self, key: str, **params: str | int | float) -> str:
        return text(f"cli.chances.{key}", self._lang, **params).replace("kr..", "kr.")
