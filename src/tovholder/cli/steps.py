"""What `explain` prints: a line's kroner per year, and the products behind them, factor by factor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tovholder.cashflow.plan import Line
from tovholder.cashflow.trace import Ingredient, Product, Trace
from tovholder.errors import Path
from tovholder.locale import Lang, text
from tovholder.quantities import Quantity, formats
from tovholder.report.naming import Names
from tovholder.usecases.calculation import Calculation
from tovholder.usecases.explaining import Explained

if TYPE_CHECKING:
    from rich.console import Console


def print_explained(calculation: Calculation, found: Sequence[Explained], out: Console, *, lang: Lang) -> None:
    """Print every line and party explained."""
    steps = _Steps(calculation, out, lang)
    for i, explained in enumerate(found):
        if i:
            out.print()
        steps.print(explained)


def print_lines(calculation: Calculation, out: Console, *, lang: Lang) -> None:
    """Every line that can be explained: its id, its name, and where it stands in the file."""
    from rich.table import Table

    names = Names(calculation.case, lang)
    table = Table(box=None, show_header=False, padding=(0, 0, 0, 2))
    for line in calculation.plan.lines:
        place = calculation.document.line_of(line.path)
        table.add_row(line.id, names.line(line), text("cli.line", lang, line=place) if place else "")
    out.print(table)


class _Steps:
    def __init__(self, calculation: Calculation, out: Console, lang: Lang) -> None:
        self._calculation, self._out, self._lang = calculation, out, lang
        self._names, self._plan = Names(calculation.case, lang), calculation.plan
        self._lines = {line.id: line for line in self._plan.lines}
        self._parties = {party.id: party for party in self._plan.parties}

    def print(self, explained: Explained) -> None:
        line, party = self._lines[explained.line], self._parties[explained.party]
        self._out.print(f"{self._names.line(line)} – {self._names.party(party)}", style="bold")
        place = self._calculation.document.line_of(line.path)
        self._out.print(f"{explained.line} · {text('cli.line', self._lang, line=place)}", style="dim")
        for year, amount in explained.per_year:
            if amount:
                self._out.print(f"  {year}  {self._amount(amount):>18}")
        beginners = self._beginners(line)
        for trace in explained.traces:
            self._trace(trace, beginners)

    def _trace(self, trace: Trace, beginners: Mapping[str, float]) -> None:
        self._out.print()
        self._out.print(text("cli.explain.sum", self._lang, period=trace.period, amount=self._amount(trace.amount)))
        for i, product in enumerate(trace.products):
            if len(trace.products) > 1:
                shown = self._amount(product.amount)
                self._out.print("  " + text("cli.explain.part", self._lang, number=i + 1, amount=shown))
            self._product(product, beginners)

    def _product(self, product: Product, beginners: Mapping[str, float]) -> None:
        """Factors under each other; what differs by when people began stands in brackets as the last factor."""
        from rich.table import Table

        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
        table.add_column(no_wrap=True)
        table.add_column(no_wrap=True, justify="right")
        table.add_column(no_wrap=True)
        table.add_column()
        for i, one in enumerate(product.ingredients):
            shares = all(self._is_share(path) for _, path, _ in one.inputs) and bool(one.inputs)
            table.add_row("  ×" if i else "", self._value(one.value, share=shares), self._unit(one), self._words(one))
        for i, (label, weight) in enumerate(product.cohorts):
            opening = ("  ×(" if product.ingredients else "   (") if i == 0 else "   +"
            closing = ")" if i == len(product.cohorts) - 1 else ""
            table.add_row(opening, self._value(weight), closing, self._cohort(label, weight, beginners.get(label, 0.0)))
        self._out.print(table)

    def _cohort(self, label: str, weight: float, beginners: float) -> str:
        if not beginners:
            return text("cli.explain.cohort", self._lang, period=label)
        count, each = self._value(beginners), self._value(weight / beginners)
        return text("cli.explain.beginners", self._lang, period=label, count=count, each=each)

    def _words(self, ingredient: Ingredient) -> str:
        said: list[str] = []
        several = len(ingredient.inputs) > 1
        for sign, path, value in ingredient.inputs:
            joined = "" if not said and sign > 0 else "− " if sign < 0 else "+ "
            shown = f" ({self._value(value, share=self._is_share(path))})" if several else ""
            said.append(f"{joined}{self._place(path)}{shown}")
        return " ".join(said) or text("cli.explain.constant", self._lang)

    def _place(self, path: Path) -> str:
        """What a number is called; of one from the knowledge bank its name there and its year."""
        if path[0] != "knowledge":
            return self._names.place(path)
        year = self._quantity(path).year
        dated = f"knowledge/{path[1]}" + (f", {year}" if year else "")
        return f"{self._calculation.bank.figure(str(path[1])).name} ({dated})"

    def _unit(self, ingredient: Ingredient) -> str:
        """The unit of a number that stands alone, as written; a share has none."""
        if len(ingredient.inputs) != 1:
            return ""
        path = ingredient.inputs[0][1]
        unit = self._quantity(path).unit
        return "" if unit is None or self._is_share(path) else unit.text

    def _is_share(self, path: Path) -> bool:
        unit = self._quantity(path).unit
        return (unit is not None and unit.percent) or (unit is None and path[-1] in ("completion", "attribution"))

    def _quantity(self, path: Path) -> Quantity:
        return self._plan.inputs[self._plan.index_of(path)].quantity

    def _beginners(self, line: Line) -> dict[str, float]:
        """How many begin in each period on the line's tranche."""
        labels, result = self._plan.timeline.labels, self._calculation.result
        for row, people in enumerate(self._plan.people):
            if people.what == "entrants" and people.tranche == line.tranche:
                return dict(zip(labels, result.people[row, :, 0].tolist(), strict=True))
        return {}

    def _amount(self, value: float) -> str:
        return formats.amount(value, lang=self._lang, currency=self._calculation.case.currency)

    def _value(self, value: float, *, share: bool = False) -> str:
        """Up to six significant decimals, none where there are none."""
        if share:
            return formats.percent(value, lang=self._lang)
        decimals = next((d for d in range(6) if abs(value - round(value, d)) < 1e-9 * max(1.0, abs(value))), 6)
        return formats.number(value, lang=self._lang, decimals=decimals)
