"""What `explain` prints: a line's kroner per year, and the products behind them, factor by factor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tovholder.cashflow.trace import Ingredient, Product, Trace
from tovholder.locale import Lang, text
from tovholder.quantities import formats
from tovholder.report.naming import Names
from tovholder.usecases.calculation import Calculation
from tovholder.usecases.explaining import Explained

if TYPE_CHECKING:
    from rich.console import Console


def print_explained(calculation: Calculation, found: Sequence[Explained], out: Console, *, lang: Lang) -> None:
    """Print every line and party explained."""
    names = Names(calculation.case, lang)
    currency = calculation.case.currency
    lines = {line.id: line for line in calculation.plan.lines}
    parties = {party.id: party for party in calculation.plan.parties}
    for i, explained in enumerate(found):
        line = lines[explained.line]
        if i:
            out.print()
        out.print(f"{names.line(line)} – {names.party(parties[explained.party])}", style="bold")
        place = calculation.document.line_of(line.path)
        out.print(f"{explained.line} · {text('cli.line', lang, line=place)}", style="dim")
        for year, amount in explained.per_year:
            if amount:
                out.print(f"  {year}  {formats.amount(amount, lang=lang, currency=currency):>18}")
        for trace in explained.traces:
            _print_trace(trace, names, out, lang, currency)


def _print_trace(trace: Trace, names: Names, out: Console, lang: Lang, currency: str) -> None:
    amount = formats.amount(trace.amount, lang=lang, currency=currency)
    out.print()
    out.print(text("cli.explain.sum", lang, period=trace.period, amount=amount))
    for i, product in enumerate(trace.products):
        if len(trace.products) > 1:
            shown = formats.amount(product.amount, lang=lang, currency=currency)
            out.print("  " + text("cli.explain.part", lang, number=i + 1, amount=shown))
        _print_product(product, names, out, lang)


def _print_product(product: Product, names: Names, out: Console, lang: Lang) -> None:
    """Factors under each other; what differs by when people began stands in brackets as the last factor."""
    factors = [(_number(one.value, lang), _words(one, names, lang)) for one in product.ingredients]
    cohorts = [
        (_number(weight, lang), text("cli.explain.cohort", lang, period=label)) for label, weight in product.cohorts
    ]
    width = max((len(number) for number, _ in [*factors, *cohorts]), default=0)
    for i, (number, words) in enumerate(factors):
        out.print(f"  {'×' if i else ' '}  {number:>{width}}   {words}")
    for i, (number, words) in enumerate(cohorts):
        opening = ("×(" if factors else " (") if i == 0 else " +"
        closing = ")" if i == len(cohorts) - 1 else " "
        out.print(f"  {opening} {number:>{width}} {closing} {words}")


def _words(ingredient: Ingredient, names: Names, lang: Lang) -> str:
    said: list[str] = []
    for sign, path, value in ingredient.inputs:
        place = names.place(path)
        joined = "" if not said and sign > 0 else "− " if sign < 0 else "+ "
        said.append(f"{joined}{place}" + (f" ({_number(value, lang)})" if len(ingredient.inputs) > 1 else ""))
    return " ".join(said) or text("cli.explain.constant", lang)


def _number(value: float, lang: Lang) -> str:
    """Up to six significant decimals, none where there are none."""
    decimals = next((d for d in range(6) if abs(value - round(value, d)) < 1e-9 * max(1.0, abs(value))), 6)
    return formats.number(value, lang=lang, decimals=decimals)
