"""The statement of results and the statement of payment duty: exact, for those who settle."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.case.model import Case
from tovholder.contract.settlement.books import Line
from tovholder.contract.settlement.statement import ResultRow, Statement
from tovholder.quantities import formats, month_label

from ...model import Block, Column, Figure, Heading, KeyFigure, KeyFigures, Paragraph, Row, Section, Table
from ...naming import Names
from ...wording import Wording

_RESULTS = ("goal", "at", "reached", "interval", "verified")
_LINES = ("goal", "at", "payer", "kind", "amount")


def statement_section(case: Case, said: Statement, words: Wording) -> Section:
    """What was reached, and what is to be paid for it."""
    return Section("statement", words.text("statement.heading"), tuple(_blocks(case, said, words)))


def _blocks(case: Case, said: Statement, words: Wording) -> Iterator[Block]:
    due = Figure(said.due / 100, words.currency, words.amount(abs(said.due) / 100))
    label = words.text("statement.due" if said.due >= 0 else "statement.back")
    until = words.text("statement.until", month=words.period(said.through, "month"))
    yield KeyFigures((KeyFigure(label, due, until),))
    if said.results:
        yield _results(case, said, words)
        yield Paragraph(words.text("statement.not-caused"), "note")
    else:
        yield Paragraph(words.text("statement.no-results"))
    if said.lines:
        yield _lines(case, said, words)
    if said.accepted.waiting:
        yield Heading(words.text("statement.waiting"))
        yield Paragraph(words.listed(list(said.accepted.waiting), at_most=20))


def _results(case: Case, said: Statement, words: Wording) -> Table:
    rows = [
        Row((_goal(case, row.goal), month_label(row.at), *_counted(row, words), row.verified_by))
        for row in said.results
    ]
    return _table("results", _RESULTS, rows, words, numbers=("reached", "interval"))


def _counted(row: ResultRow, words: Wording) -> tuple[str, str]:
    if row.counted is None:
        return words.text("statement.yes" if row.is_reached else "statement.no"), ""
    of = "?" if row.counted.of is None else words.number(row.counted.of)
    reached = words.text("statement.of", reached=words.number(row.counted.reached), of=of)
    if row.interval is None:
        return reached, ""
    low, high = (formats.percent(end, lang=words.lang) for end in row.interval)
    return reached, f"{low} – {high}"


def _lines(case: Case, said: Statement, words: Wording) -> Table:
    names = Names(case, words.lang)
    rows = [
        Row(
            (
                _goal(case, line.goal),
                month_label(line.at),
                names.group(line.payer),
                _kind(line, words),
                words.money(line.kroner),
            )
        )
        for line in said.lines
    ]
    rows.append(Row((words.text("word.total"), "", "", "", words.money(said.due / 100)), "total"))
    return _table("lines", _LINES, rows, words, numbers=("amount",))


def _kind(line: Line, words: Wording) -> str:
    kind = words.text(f"statement.kind.{line.kind}")
    limits = [words.text(f"statement.limit.{limit}") for limit in line.limits]
    return f"{kind} ({words.listed(limits)})" if limits else kind


def _goal(case: Case, name: str) -> str:
    return case.goals[name].text or name if name in case.goals else name


def _table(key: str, columns: tuple[str, ...], rows: list[Row], words: Wording, *, numbers: tuple[str, ...]) -> Table:
    headings = [
        Column(words.text(f"statement.column.{name}", currency=words.unit), is_number=name in numbers)
        for name in columns
    ]
    return Table(words.text(f"statement.{key}"), tuple(headings), tuple(rows))
