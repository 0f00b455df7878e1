"""What `followup estimate` prints of one effect: the figure, what it can and cannot say, and what it rests on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tovholder.followup.estimating import Answer
from tovholder.followup.estimators.effect import Effect
from tovholder.followup.plan import Estimate, Plan
from tovholder.followup.reading import definition
from tovholder.locale import Lang, text
from tovholder.quantities import formats
from tovholder.report.findings import told
from tovholder.report.followed.amounts import amount, difference, is_difference, written

from ..drawing import span

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table


class EffectPage:
    """Effects on the terminal, one after another."""

    def __init__(self, plan: Plan, out: Console, lang: Lang) -> None:
        self._plan, self._out, self._lang = plan, out, lang

    def print(self, answer: Answer) -> None:
        """One of them, or why there is none."""
        wanted = self._plan.estimates[answer.name]
        version = definition(self._plan, wanted.indicator)
        self._out.print()
        self._out.print(f"{answer.name}: {version.text}", style="bold")
        self._out.print(f"{text(f'followup.design.{wanted.design}', self._lang)} · {wanted.indicator}", style="dim")
        if answer.finding is not None:
            what, todo = told(answer.finding, self._lang)
            self._out.print(f"{what} {todo}")
            return
        assert answer.effect is not None
        self._figure(answer.effect, wanted)
        for side in ("can", "cannot"):
            self._out.print(text(f"followup.says.{wanted.design}.{side}", self._lang))
        for doubt in answer.effect.doubts:
            self._out.print("! " + text(f"followup.doubt.{doubt}", self._lang), style="yellow")
        self._others(answer.effect, written(self._plan, wanted.indicator, answer.effect, self._lang))
        self._balance(answer.effect)
        self._events(answer.effect, wanted)

    def _figure(self, effect: Effect, wanted: Estimate) -> None:
        write = written(self._plan, wanted.indicator, effect, self._lang)
        low, high = write(effect.low), write(effect.high)
        line = self._word(
            "figure" if is_difference(effect) else "level", value=write(effect.estimate), low=low, high=high
        )
        self._out.print(line, style="bold")
        people = {"treated": effect.treated, "comparison": effect.comparison}
        self._out.print(self._word("people-two" if effect.comparison else "people-one", **people))
        if effect.level_treated is not None and effect.level_comparison is not None:
            level = amount(self._plan, wanted.indicator, self._lang)
            levels = {"treated": level(effect.level_treated), "comparison": level(effect.level_comparison)}
            self._out.print(self._word(f"levels-{wanted.design}", **levels))

    def _others(self, effect: Effect, write: Callable[[float], str]) -> None:
        if not effect.others:
            return
        table = self._table("others", ["", "value", "interval"])
        for other in effect.others:
            name = text(f"followup.other.{other.code}", self._lang)
            table.add_row(name, write(other.estimate), f"{write(other.low)} – {write(other.high)}")
        self._out.print(table)

    def _balance(self, effect: Effect) -> None:
        if not effect.balance:
            return
        table = self._table("balance", ["", "before", "after"])
        for row in effect.balance:
            name = definition(self._plan, row.name).text
            table.add_row(name, *(formats.number(v, lang=self._lang, decimals=2) for v in (row.before, row.after)))
        self._out.print(table)
        if effect.overlap is not None:
            share = formats.percent(round(effect.overlap, 2), lang=self._lang)
            self._out.print(self._word("overlap", share=share), style="dim")

    def _events(self, effect: Effect, wanted: Estimate) -> None:
        if not effect.events:
            return
        write = difference(self._plan, wanted.indicator, self._lang)
        lowest = min(0.0, *(event.low for event in effect.events))
        highest = max(0.0, *(event.high for event in effect.events))
        table = self._table("events", ["time", "value", "interval", ""], months=wanted.period_months)
        for event in effect.events:
            bar = span(event.low, event.high, event.estimate, lowest, highest)
            interval = f"{write(event.low)} – {write(event.high)}"
            table.add_row(f"{event.time:+d}", write(event.estimate), interval, bar)
        self._out.print(table)

    def _table(self, key: str, columns: list[str], **params: int) -> Table:
        from rich.table import Table

        title = self._word(f"title-{key}", **params)
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), title=title)
        table.title_justify, table.title_style = "left", "bold"
        for i, column in enumerate(columns):
            justify = "right" if i and column else "left"
            table.add_column(self._word(f"column-{column}") if column else "", justify=justify)  # type: ignore[arg-type]
        self._out.print()
        return table

    def _word(self, key: str, **params: str | int) -> str:
        return text(f"cli.followup.estimate.{key}", self._lang, **params)
