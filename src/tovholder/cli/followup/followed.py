"""What `followup status` prints: enrolment, assumptions against what became of them, and the departments' money."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from tovholder.followup.compared import Compared
from tovholder.locale import Lang, text
from tovholder.quantities import formats, month_label, year_of
from tovholder.report.naming import Names
from tovholder.usecases.following import Status

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table


class StatusPage:
    """One status on the terminal."""

    def __init__(self, found: Status, out: Console, lang: Lang) -> None:
        self._found, self._out, self._lang = found, out, lang
        self._names = Names(found.calculation.case, lang)

    def print(self) -> None:
        """All of it."""
        self._out.print(self._found.calculation.case.title, style="bold")
        self._out.print(self._word("until", month=month_label(self._found.through)))
        self._enrolment()
        self._assumptions()
        self._money()
        self._services()
        self._out.print()
        self._out.print(self._word("hidden", least=self._found.least), style="dim")

    def _enrolment(self) -> None:
        states = ("underway", "completed", "left")
        table = self._table("enrolment", ["", "planned", "started", *states])
        tranches = self._found.calculation.case.tranches
        for row in self._found.enrolled:
            counts = [self._count(row.states[state]) for state in states]
            name = tranches[row.tranche].name or row.tranche
            table.add_row(name, self._number(row.planned), self._count(row.started), *counts)
        self._out.print(table)

    def _assumptions(self) -> None:
        if not self._found.compared:
            return
        table = self._table("assumptions", ["", "forecast", "realised", "interval", "people", "verdict"])
        for row in self._found.compared:
            seen, forecast = row.seen, row.forecast
            expected = "" if forecast is None else f"{self._amount(row, forecast.mean)}"
            interval = "" if seen.low is None or seen.high is None else self._interval(row, seen.low, seen.high)
            verdict = self._word(f"verdict.{row.verdict}")
            people = "" if seen.kind == "count" else self._count(seen.people)
            table.add_row(row.place, expected, self._amount(row, seen.value), interval, people, verdict)
        self._out.print(table)

    def _money(self) -> None:
        found, until = self._found, year_of(self._found.through)
        for key, values in (
            ("forecast", found.forecast),
            ("now", found.now),
            ("difference", found.now - found.forecast),
        ):
            past = np.array([year <= until for year in found.years])
            table = self._table(f"money-{key}", ["", *map(str, found.years), "so-far", "remaining", "total"])
            names = [*map(self._names.group, found.departments), self._word("all")]
            for name, row in zip(names, [*values, values.sum(axis=0)], strict=True):
                sums = (row[past].sum(), row[~past].sum(), row.sum())
                table.add_row(name, *(self._number(value) for value in (*row, *sums)))
            self._out.print(table)
        self._out.print(self._word("money-note"), style="dim")

    def _services(self) -> None:
        """What was read from services used, and what was saved by it."""
        read = self._found.spending
        if read is None or not read.years:
            return
        table = self._table("services", ["", "department", *map(str, read.years), "users"])
        for name in dict.fromkeys(one.service for one in read.spent):
            own = [one for one in read.spent if one.service == name]
            cells = [self._word("few") if one.kroner is None else self._number(one.kroner) for one in own]
            table.add_row(name, self._names.group(own[0].department), *cells, self._count(own[-1].people))
        self._out.print(table)
        for one in read.saved:
            if one.year is None:
                said = {name: self._number(getattr(one, name)) for name in ("kroner", "low", "high")}
                self._out.print(self._word("saved", name=self._names.group(one.department), **said))
        self._out.print(self._word("services-note"), style="dim")
        if read.unplaced:
            self._out.print(self._word("unplaced", count=read.unplaced), style="yellow")

    def _table(self, key: str, columns: Sequence[str]) -> Table:
        from rich.table import Table

        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), title=self._word(f"title-{key}"))
        table.title_justify, table.title_style = "left", "bold"
        for i, column in enumerate(columns):
            title = column if not column or column.isdigit() else self._word(f"column.{column}")
            table.add_column(title, justify="right" if i else "left", overflow="fold")
        self._out.print()
        return table

    def _interval(self, row: Compared, low: float, high: float) -> str:
        return f"{self._amount(row, low)} – {self._amount(row, high)}"

    def _amount(self, row: Compared, value: float | None) -> str:
        if value is None:
            return self._word("few")
        if row.seen.kind == "share":
            return formats.percent(round(value, 3), lang=self._lang, decimals=1)
        return formats.number(round(value, 1) + 0.0, lang=self._lang, decimals=0 if row.seen.kind == "count" else 1)

    def _count(self, count: int | None) -> str:
        return self._word("few") if count is None else self._number(count)

    def _number(self, value: float) -> str:
        return formats.number(round(value) + 0.0, lang=self._lang)

    def _word(self, key: str, **params: str | int) -> str:
        return text(f"cli.followup.status.{key}", self._lang, **params)
