"""What `tovholder run` prints: the first page of a case, for one who wants the answer and what it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tovholder.errors import Finding, Param
from tovholder.locale import Lang, text
from tovholder.quantities import Quantity, formats, month_label
from tovholder.report.findings import told
from tovholder.report.naming import Names
from tovholder.usecases.calculation import Calculation
from tovholder.usecases.overview import Overview, RateStep, SuccessRate, overview

from . import language
from .drawing import bars
from .findings import print_checks
from .terminal import console

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

SHOWN_CHECKS = 3


def print_first_page(calculation: Calculation, findings: Sequence[Finding], *, file: str) -> None:
    """Print it."""
    _FirstPage(calculation, overview(calculation), language.current()).print(console(), findings, file)


class _FirstPage:
    def __init__(self, calculation: Calculation, view: Overview, lang: Lang) -> None:
        self._calculation, self._view, self._lang = calculation, view, lang
        self._case, self._summary = calculation.case, calculation.summary
        self._names = Names(calculation.case, lang)

    def print(self, out: Console, findings: Sequence[Finding], file: str) -> None:
        self._title(out)
        self._notice(out)
        self._bottom_lines(out)
        self._groups(out)
        self._key_figures(out)
        self._success_rates(out)
        self._years(out)
        self._deviations(out)
        self._checks(out, findings, file)

    # Words and numbers

    def _say(self, key: str, **params: Param) -> str:
        return text(f"cli.run.{key}", self._lang, **params)

    def _whole(self, value: float | None) -> str:
        return formats.number(value, lang=self._lang)

    def _amount(self, value: float | None) -> str:
        return formats.amount(value, lang=self._lang, currency=self._case.currency)

    def _percent(self, share: float | None) -> str:
        return formats.percent(share, lang=self._lang)

    def _count(self, value: float) -> str:
        return formats.number(value, lang=self._lang, decimals=0 if value == round(value) else 1)

    # Sections

    def _title(self, out: Console) -> None:
        case, timeline = self._case, self._calculation.plan.timeline
        parts = [
            self._say("version", code=self._calculation.document.code),
            f"{timeline.labels[0]} – {timeline.labels[-1]}",
            self._say("prices", year=case.price_level) if case.price_level else self._say("no_price_level"),
            self._say("currency", currency=formats.amount(0, lang=self._lang, currency=case.currency).strip("0 ")),
        ]
        if case.profile == "soem":
            parts.append(self._say("soem"))
        out.print(case.title, style="bold")
        out.print(" · ".join(parts), style="dim")

    def _notice(self, out: Console) -> None:
        kinds = self._view.kinds
        total, examples = sum(kinds.values()), kinds["example"]
        if examples:
            from rich.panel import Panel

            key = "notice_all" if examples == total else "notice"
            out.print(Panel(self._say(key, examples=examples, total=total), style="yellow", padding=(0, 1)))
        shown = [f"{self._say(f'kind.{kind}')}: {count}" for kind, count in kinds.items() if count]
        if shown:
            out.print(self._say("kinds", kinds=", ".join(shown)), style="dim")

    def _bottom_lines(self, out: Console) -> None:
        view, groups = self._view, self._summary.groups
        own_rate = view.convention.budget_is_discounted
        headings = [self._say("undiscounted"), self._say("discounted")]
        table = self._table([*headings, *([self._say("own_rate")] if own_rate else [])])
        shown = [view.leading, *(row.group for row in view.rows if row.group == "public" != view.leading)]
        for name in shown:
            group = groups[name]
            amounts = [group.net, group.society_rate_net, *([group.present_net] if own_rate else [])]
            label = self._say("budget", name=self._names.group(name))
            table.add_row(label, *map(self._amount, amounts), style="bold" if name == view.leading else "")
        society = [self._summary.society_net, self._summary.society_present_net]
        table.add_row(self._say("society"), *map(self._amount, society), *([""] if own_rate else []), style="bold")
        self._show(out, self._say("bottom_lines"), table)
        out.print(self._convention(), style="dim")

    def _convention(self) -> str:
        convention = self._view.convention
        period = self._say(f"period.{self._case.period}")
        said = [
            self._say(f"flows_at.{convention.flows_at}", period=period),
            self._say("discounting", rates=self._rates(convention.rates["society"]), base=month_label(convention.base)),
        ]
        if convention.own_positions:
            said.insert(1, self._say("own_positions"))
        if convention.budget_is_discounted:
            said.append(self._say("budget_rate", rates=self._rates(convention.rates["budget"])))
        if convention.net_tax_factor != 1:
            factor = formats.number(convention.net_tax_factor, lang=self._lang, decimals=2)
            said.append(self._say("net_tax_factor", factor=factor))
        return " ".join(said)

    def _rates(self, steps: Sequence[RateStep]) -> str:
        said = []
        for step in steps:
            last = step is steps[-1]
            key = "rate" if last else "rate_until"
            years = "" if last or step.until is None else self._count(step.until)
            said.append(self._say(key, rate=self._percent(step.rate), years=years))
        return ", ".join(said)

    def _groups(self, out: Console) -> None:
        summary = self._summary
        headings = [self._say(name) for name in ("costs", "gains", "net", "per_entrant", "per_completer")]
        table = self._table(headings)
        rows = self._view.rows
        for row, after in zip(rows, (*rows[1:], None)[: len(rows)], strict=True):
            group = summary.groups[row.group]
            amounts = [
                -group.costs,
                group.gains,
                group.net,
                summary.per_entrant(row.group),
                summary.per_completer(row.group),
            ]
            name = self._names.group(row.group)
            label = "  " * row.depth + (
                self._say("total", name=name) if row.is_total and row.group != "public" else name
            )
            table.add_row(label, *map(self._whole, amounts), style="bold" if row.is_total else "")
            rest = row.depth and (after is None or after.depth == 0) and self._view.rest
            if rest:
                each = [rest.net / people if people else None for people in (summary.entrants, summary.completers)]
                label = "  " + text("report.party.rest", self._lang, name=self._names.group(rest.group))
                table.add_row(label, *map(self._whole, [-rest.costs, rest.gains, rest.net, *each]))
        self._show(out, self._say("parties"), table)
        people = self._say("people", entrants=self._count(summary.entrants), completers=self._count(summary.completers))
        out.print(people, style="dim")

    def _key_figures(self, out: Console) -> None:
        group, labels = self._summary.groups[self._view.leading], self._calculation.plan.timeline.labels
        name = self._names.group(self._view.leading)
        if group.payback is None:
            said = [self._say("never_paid_back", name=name)]
        elif group.peak_funding == 0:
            said = [self._say("never_out_of_pocket", name=name)]
        else:
            said = [self._say("paid_back", name=name, period=labels[group.payback])]
        if group.peak_funding:
            said.append(self._say("peak_funding", amount=self._amount(group.peak_funding)))
        out.print()
        out.print(" ".join(said))

    def _success_rates(self, out: Console) -> None:
        rates = self._view.success_rates
        if not rates:
            return
        name = self._names.group(self._view.leading)
        headings = [self._say(key) for key in ("rate_with", "rate_zero", "rate_net", "rate_net_zero")]
        table = self._table(headings)
        for rate in rates:
            shown = [rate.likely, rate.break_even, rate.likely_net, rate.net]
            label = self._names.outcome(rate.outcome) + self._unit(rate)
            cells = [self._rate(rate, value) for value in shown]
            table.add_row(label, cells[0], self._say("none") if rate.break_even is None else cells[1], *cells[2:])
        self._show(out, self._say("break_even", name=name), table)

    def _rate(self, rate: SuccessRate, value: float | None) -> str:
        return self._percent(value) if rate.share else formats.number(value, lang=self._lang, decimals=1)

    def _unit(self, rate: SuccessRate) -> str:
        quantity = self._case.outcomes[rate.outcome].with_
        unit = quantity.unit if isinstance(quantity, Quantity) else None
        return f" ({unit})" if unit is not None and not rate.share else ""

    def _years(self, out: Console) -> None:
        years = self._view.years
        service = years[0].service is not None
        headings = [self._say("net"), self._say("cumulative"), *([self._say("service")] if service else [])]
        name = self._names.group(self._view.leading)
        table = self._table(headings)
        table.add_column(self._say("bar"), no_wrap=True)
        for year, bar in zip(years, bars([year.cumulative for year in years]), strict=True):
            amounts = [year.net, year.cumulative, *([year.service] if service else [])]
            table.add_row(str(year.year), *map(self._whole, amounts), bar)
        self._show(out, self._say("years", name=name), table)
        if service:
            out.print(self._say("service_note"), style="dim")

    def _deviations(self, out: Console) -> None:
        if self._case.profile != "soem":
            return
        out.print()
        out.print(self._say("deviations") if self._view.deviations else self._say("no_deviations"), style="bold")
        for finding in self._view.deviations:
            out.print(f"  · {told(finding, self._lang)[0]}")

    def _checks(self, out: Console, findings: Sequence[Finding], file: str) -> None:
        of = {severity: sum(f.severity == severity for f in findings) for severity in ("red", "amber", "green")}
        out.print()
        out.print(self._say("checks", **of), style="bold")
        worst = [f for f in findings if f.severity == "red"] or [f for f in findings if f.severity == "amber"]
        print_checks(worst[:SHOWN_CHECKS], out)
        if of["red"] or of["amber"]:
            out.print(self._say("see_checks", file=file))

    def _show(self, out: Console, title: str, table: Table) -> None:
        out.print()
        out.print(title, style="bold")
        out.print(table)

    def _table(self, headings: Sequence[str]) -> Table:
        from rich.box import SIMPLE_HEAD
        from rich.table import Table

        table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1))
        table.add_column("", no_wrap=True, overflow="ellipsis")
        for heading in headings:
            table.add_column(heading, justify="right", no_wrap=True)
        return table
