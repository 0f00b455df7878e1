"""What `contract simulate` prints: the goals, who pays and gets, the investors' return, year by year, what binds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from tovholder.contract.payments import PER_PERSON
from tovholder.locale import Lang, text
from tovholder.quantities import formats
from tovholder.report.naming import Names
from tovholder.usecases.contracting import PERCENTILES, Contracted, spread

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table


def print_contract(found: Contracted, out: Console, *, lang: Lang) -> None:
    """Print it."""
    ContractPage(found, out, lang).print()


class ContractPage:
    """One simulated contract on the terminal."""

    def __init__(self, found: Contracted, out: Console, lang: Lang) -> None:
        self._found, self._out, self._lang = found, out, lang
        self._names = Names(found.calculation.case, lang)

    def print(self) -> None:
        """The goals first, then the money."""
        simulation = self._found.simulation
        self._out.print(self._found.calculation.case.title, style="bold")
        self._out.print(self._say("about", draws=formats.number(simulation.count, lang=self._lang)))
        self._goals()
        self._parties()
        if simulation.is_financed:
            self._returns()
        self._years()
        self._limits()

    def _goals(self) -> None:
        table = self.table("goals", ["", "reached", "met", "paid", "from-to"])
        simulation, case = self._found.simulation, self._found.calculation.case
        for i, goal in enumerate(self._found.deal.goals):
            low, high = np.percentile(simulation.by_goal[i], [5, 95])
            pays = goal.paying
            table.add_row(
                case.goals[goal.id].text,
                self._whole(float(simulation.reached[i].mean())),
                "" if goal.shape in PER_PERSON else self._whole(float(simulation.met[i].mean())),
                self.money(float(simulation.by_goal[i].mean())) if pays else self._say("not-paying"),
                f"{self.money(float(low))} – {self.money(float(high))}" if pays else "",
            )
        self._out.print(table)
        self._out.print(self._say("not-caused"), style="dim")

    def _parties(self) -> None:
        simulation = self._found.simulation
        table = self.table("parties", ["", "pays-in", "pays", "gets", "net", "from-to"])
        for party, paid_in, pays, gets in simulation.ledger():
            net = gets - pays - paid_in
            low, high = np.percentile(net, [5, 95])
            cells = [self.money(float(values.mean())) if values.any() else "" for values in (paid_in, pays, gets)]
            table.add_row(
                self.party(party), *cells, self.money(float(net.mean())),
                f"{self.money(float(low))} – {self.money(float(high))}",
            )  # fmt: skip
        self._out.print(table)
        error = spread(simulation.total)["standard_error"]
        self._out.print(self._say("standard-error", amount=self.money(error)), style="dim")

    def _returns(self) -> None:
        earned = self._found.simulation.returns
        known = earned.irr[np.isfinite(earned.irr)]
        table = self.table("returns", ["", *(f"p{percent}" for percent in PERCENTILES)])
        for name, values, write in (
            ("irr", known, self._percent),
            ("yearly", earned.yearly, self._percent),
            ("multiple", earned.multiple, self._times),
            ("loss", earned.loss, self.money),
        ):
            if len(values):
                table.add_row(self._say(name), *(write(float(v)) for v in np.percentile(values, PERCENTILES)))
        self._out.print(table)
        chance = float((earned.loss > 0.5).mean())
        self._out.print(self._say("chance-of-loss", chance=self._percent(chance)))
        if len(known) < len(earned.irr):
            without = 1 - len(known) / len(earned.irr)
            self._out.print(self._say("no-single-rate", share=self._percent(without)))

    def _years(self) -> None:
        simulation = self._found.simulation
        parties = [party for party in simulation.own_parties if simulation.net(party).any()]
        if not parties:
            return
        for key, rows in (
            ("years", {party: simulation.net(party).mean(axis=-1) for party in parties}),
            ("inside", {party: simulation.inside(party) for party in parties}),
        ):
            table = self.table(key, ["", *map(str, simulation.years)])
            for party, values in rows.items():
                table.add_row(self.party(party), *(self.thousands(float(value)) for value in values))
            self._out.print(table)
        self._out.print(self._say("inside-note"), style="dim")

    def _limits(self) -> None:
        limits = self._found.simulation.limits
        if not limits:
            self._out.print(self._say("nothing-binds"))
            return
        table = self.table("limits", ["", "goal", "how-often", "held-back"])
        goals = self._found.calculation.case.goals
        for limit in limits:
            table.add_row(
                text(f"report.contract.limit.{limit.what}", self._lang),
                goals[limit.goal].text if limit.goal else "",
                self._percent(limit.chance),
                self.money(limit.kroner),
            )
        self._out.print(table)

    def party(self, name: str) -> str:
        """A party as people know it."""
        rows = {row.id: row for row in self._found.calculation.plan.parties}
        if name in rows:
            return self._names.party(rows[name])
        return self._found.deal.names.get(name) or self._names.group(name)

    def table(self, key: str, columns: Sequence[str]) -> Table:
        """An empty table; its first column is text."""
        from rich.table import Table

        made = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), title=self._say(f"title-{key}"))
        made.title_justify, made.title_style = "left", "bold"
        for i, column in enumerate(columns):
            is_known = bool(column) and not column.isdigit()
            title = self._say(column) if is_known else column
            made.add_column(title, justify="right" if i else "left", overflow="fold", max_width=None if i else 44)
        self._out.print()
        return made

    def money(self, amount: float) -> str:
        """Whole kroner."""
        return formats.number(round(amount) + 0.0, lang=self._lang)

    def thousands(self, amount: float) -> str:
        """Thousands of kroner."""
        return formats.number(round(amount / 1000) + 0.0, lang=self._lang)

    def _whole(self, share: float) -> str:
        return formats.percent(share, lang=self._lang, decimals=0)

    def _percent(self, share: float) -> str:
        return formats.percent(share, lang=self._lang, decimals=1)

    def _times(self, times: float) -> str:
        return formats.number(times, lang=self._lang, decimals=2)

    def _say(self, key: str, **params: str | int) -> str:
        return text(f"cli.contract.simulate.{key}", self._lang, **params)
