"""What `contract price` prints: the corridor, the fair price, and who carries the loss at each level of effect."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tovholder.locale import Lang, text
from tovholder.quantities import formats
from tovholder.usecases.contracting import Priced

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table


def print_prices(found: Priced, out: Console, *, lang: Lang) -> None:
    """Print it."""
    PricePage(found, out, lang).print()


class PricePage:
    """One contract's price help on the terminal."""

    def __init__(self, found: Priced, out: Console, lang: Lang) -> None:
        self._found, self._out, self._lang = found, out, lang
        self._goals = found.contracted.calculation.case.goals

    def print(self) -> None:
        """The corridor, the fair price, the losses."""
        self._out.print(self._found.contracted.calculation.case.title, style="bold")
        self._corridor()
        self._fair()
        self._losses()

    def _corridor(self) -> None:
        table = self._table("corridor", ["", "cost", "price", "value", "expected", "largest"])
        for row in self._found.corridors:
            amounts = (row.cost, row.price or None, row.value, row.expected, row.largest)
            table.add_row(self._goals[row.goal].text, *map(self._money, amounts))
        self._out.print(table)
        self._out.print(self._say("corridor-note"), style="dim")

    def _fair(self) -> None:
        fair = self._found.fair
        self._out.print()
        if fair is None:
            self._out.print(self._say("no-investors"))
            return
        asked = {"target": self._percent(fair.target), "chance": self._percent(fair.chance)}
        self._out.print(self._say("now", now=self._percent(fair.now), **asked))
        if fair.times is None:
            self._out.print(self._say("no-price", reached=self._percent(fair.reached), **asked))
            return
        times = formats.number(fair.times, lang=self._lang, decimals=3)
        self._out.print(self._say("fair" if fair.goal is None else "fair-goal", times=times, **asked))
        table = self._table("fair", ["", "fair-price"])
        for goal, price in fair.prices.items():
            if price:
                table.add_row(self._goals[goal].text, self._money(price))
        self._out.print(table)

    def _losses(self) -> None:
        columns = ["effect", "paid", "investor-loss", "guaranteed", "chance-of-loss", "gain", "net"]
        table = self._table("losses", columns)
        for row in self._found.losses:
            table.add_row(
                formats.percent(row.effect, lang=self._lang, decimals=0),
                *map(self._money, (row.paid, row.loss, row.guaranteed)),
                formats.percent(row.chance_of_loss, lang=self._lang, decimals=0),
                *map(self._money, (row.gain, row.net)),
            )
        self._out.print(table)
        self._out.print(self._say("losses-note"), style="dim")

    def _table(self, key: str, columns: Sequence[str]) -> Table:
        from rich.table import Table

        made = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), title=self._say(f"title-{key}"))
        made.title_justify, made.title_style = "left", "bold"
        for i, column in enumerate(columns):
            made.add_column(self._say(column) if column else "", justify="right" if i else "left", overflow="fold",
                            max_width=None if i else 44)  # fmt: skip
        self._out.print()
        return made

    def _money(self, amount: float | None) -> str:
        return "–" if amount is None else formats.number(round(amount) + 0.0, lang=self._lang)

    def _percent(self, share: float) -> str:
        return formats.percent(share, lang=self._lang, decimals=1)

    def _say(self, key: str, **params: str | int) -> str:
        return text(f"cli.contract.price.{key}", self._lang, **params)
