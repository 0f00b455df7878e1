"""What `voi` prints: the groundwork list first, then what the options come to, then the pilot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tovholder.locale import Lang, text
from tovholder.quantities import formats
from tovholder.report.naming import Names
from tovholder.uncertainty.groundwork import Task
from tovholder.uncertainty.information import Worth
from tovholder.uncertainty.options import NOTHING
from tovholder.usecases.deciding import CASE
from tovholder.usecases.information import Information

from .swings import place_of, value_of

if TYPE_CHECKING:
    from rich.console import Console

_SHOWN = 10


def print_information(found: Information, out: Console, *, lang: Lang) -> None:
    """Print it."""
    Page(found, out, lang).print()


class Page:
    """One case's groundwork on the terminal."""

    def __init__(self, found: Information, out: Console, lang: Lang) -> None:
        self._found, self._out, self._lang = found, out, lang
        self._names = Names(found.calculation.case, lang)

    def print(self) -> None:
        """The list, the options, the pilot."""
        found = self._found
        self._out.print(found.calculation.case.title, style="bold")
        self._list()
        self._options()
        self._pilot()
        self._out.print(self._say("note", draws=found.count, party=self._names.group(found.measure.group)), style="dim")

    def _list(self) -> None:
        tasks = [task for task in self._found.tasks if task.matters]
        self._out.print()
        if not tasks:
            key = "nothing-uncertain" if not self._found.tasks else "nothing-moves"
            self._out.print(self._say(key, option=self._option(self._found.preferred.name)))
            return
        self._out.print(self._say("list"), style="bold")
        for number, task in enumerate(tasks[:_SHOWN], start=1):
            self._task(number, task)
        rest = len(self._found.tasks) - min(len(tasks), _SHOWN)
        if rest:
            self._out.print(self._say("rest", count=rest), style="dim")

    def _task(self, number: int, task: Task) -> None:
        plan, quantity = self._found.calculation.plan, task.quantity
        self._out.print(f"{number:2}. {self._say('find-out', what=place_of(self._names, task.path))}")
        worth = self._say("worth", amount=self._worth(task.worth))
        self._out.print(f"    {self._say('decides') if task.decides else self._say('adds')} {worth}")
        assumed = value_of(plan, task.path, plan.inputs[plan.index_of(task.path)].likely, self._lang)
        low, high = quantity.low_value, quantity.high_value
        if low is None or high is None:
            known = self._say("assumed", value=assumed)
        else:
            ends = {"low": low, "high": high}
            shown = {name: value_of(plan, task.path, end, self._lang) for name, end in ends.items()}
            known = self._say("assumed-range", value=assumed, **shown)
        evidence = self._say("grade", grade=quantity.grade) if quantity.grade else self._say("no-grade")
        owner = self._say("owner", owner=quantity.owner) if quantity.owner else self._say("no-owner")
        self._out.print(f"    {known} {evidence}")
        self._out.print(f"    {owner} {self._say(f'lens.{task.lens}')}", style="dim")

    def _options(self) -> None:
        from rich.box import SIMPLE_HEAD
        from rich.table import Table

        table = Table(
            title=self._say("options"), title_justify="left", title_style="bold",
            box=SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1),
        )  # fmt: skip
        table.add_column("")
        table.add_column(self._say("mean"), justify="right")
        table.add_column(self._say("best"), justify="right")
        for option in self._found.options:
            share = formats.percent(option.best, lang=self._lang)
            table.add_row(self._option(option.name), self._money(option.mean), share)
        self._out.print()
        self._out.print(table)
        self._out.print(self._say("evpi", amount=self._worth(self._found.everything)))

    def _pilot(self) -> None:
        pilot = self._found.calculation.case.choice.pilot
        if pilot is None:
            return
        self._out.print()
        self._out.print(self._say("pilot", outcome=self._names.outcome(pilot.of)), style="bold")
        for size in self._found.pilot:
            key = "pilot-pays" if size.net > 0 else "pilot-costs"
            amounts = {"value": size.value, "cost": size.cost, "net": abs(size.net)}
            shown = {name: self._money(amount) for name, amount in amounts.items()}
            self._out.print(f"  {self._say(key, people=size.people, **shown)}")

    def _option(self, name: str) -> str:
        if name in (NOTHING, CASE):
            return self._say(f"option.{name}")
        return self._found.calculation.case.scenarios[name].name or name

    def _worth(self, worth: Worth) -> str:
        return f"{self._money(worth.value)} ± {self._money(worth.error)}"

    def _money(self, value: float) -> str:
        return formats.amount(value, lang=self._lang, currency=self._found.calculation.case.currency)

    def _say(self, key: str, **params: str | int | float) -> str:
        # A sentence that ends with the abbreviation keeps one stop.
        return text(f"cli.voi.{key}", self._lang, **params).replace("kr..", "kr.")
