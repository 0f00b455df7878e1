"""The statement of results and the statement of payment duty on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tovholder.locale import text
from tovholder.quantities import formats, month_label
from tovholder.report.naming import Names

from .. import language
from ..terminal import console, say

if TYPE_CHECKING:
    from rich.table import Table

    from tovholder.contract.settlement.books import Line
    from tovholder.contract.settlement.money import Oere
    from tovholder.contract.settlement.statement import ResultRow
    from tovholder.usecases.settling import Settling


def print_statement(settling: Settling) -> None:
    """Results first, then what is owed for them, line by line with the rule that made it."""
    out, said = console(), settling.proposed
    out.print(settling.case.title, style="bold")
    say("contract.settle.head", number=len(settling.books.entries) + 1, through=month_label(said.through))
    out.print()
    out.print(_word("results"), style="bold")
    out.print(_results(settling) if said.results else _word("no_results"))
    say("contract.settle.not_caused")
    out.print()
    out.print(_word("duty"), style="bold")
    out.print(_lines(settling) if said.lines else _word("no_lines"))
    out.print()
    say("contract.settle.due" if said.due >= 0 else "contract.settle.back", amount=_amount(abs(said.due), settling))
    say("contract.settle.before", amount=_amount(said.booked_before, settling))
    for key, names in (("waiting", said.accepted.waiting), ("duplicates", said.accepted.duplicates)):
        if names:
            say(f"contract.settle.{key}", names=", ".join(names))


def _results(settling: Settling) -> Table:
    table = _table("goal", "at", "reached", "interval", "method", "verified_by")
    for row in settling.proposed.results:
        style = "" if row.is_new else "dim"
        cells = (_goal(settling, row.goal), month_label(row.at), _reached(row), _interval(row))
        table.add_row(*cells, _method(row), row.verified_by, style=style)
    return table


def _lines(settling: Settling) -> Table:
    table = _table("goal", "at", "payer", "kind", numbers=("booked", "owed", "amount"))
    for line in settling.proposed.lines:
        payer = Names(settling.case, language.current()).group(line.payer)
        cells = (_goal(settling, line.goal), month_label(line.at), payer, _kind(line))
        table.add_row(*cells, *(_number(oere) for oere in (line.booked, line.owed, line.amount)))
    return table


def _table(*columns: str, numbers: tuple[str, ...] = ()) -> Table:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for column in columns:
        table.add_column(_word(f"column.{column}"))
    for column in numbers:
        table.add_column(_word(f"column.{column}"), justify="right")
    return table


def _goal(settling: Settling, goal: str) -> str:
    return goal if goal in settling.case.goals else _word("least")


def _reached(row: ResultRow) -> str:
    lang = language.current()
    if row.counted is None:
        return text("cli.contract.settle.yes" if row.is_reached else "cli.contract.settle.no", lang)
    of = f"/{row.counted.of}" if row.counted.of else ""
    share = row.counted.share
    return f"{row.counted.reached}{of}" + (
        f" ({formats.percent(float(share), lang=lang)})" if share is not None else ""
    )


def _interval(row: ResultRow) -> str:
    if row.interval is None:
        return ""
    return "–".join(formats.percent(round(end, 2), lang=language.current()) for end in row.interval)


def _method(row: ResultRow) -> str:
    return _word(f"method.{row.method}") if row.method else formats.NOTHING


def _kind(line: Line) -> str:
    return ", ".join([_word(f"kind.{line.kind}"), *(_word(f"limit.{limit}") for limit in line.limits)])


def _number(oere: Oere) -> str:
    return formats.number(oere / 100, lang=language.current(), decimals=2)


def _amount(oere: Oere, settling: Settling) -> str:
    unit = "kr." if settling.proposed.terms.currency == "DKK" and language.current() == "da" else ""
    return f"{_number(oere)} {unit or settling.proposed.terms.currency}"


def _word(key: str) -> str:
    return text(f"cli.contract.settle.{key}", language.current())
