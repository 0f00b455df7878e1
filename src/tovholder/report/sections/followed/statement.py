"""The statement of results and the statement of payment duty: of a settlement that is proposed, put forward or closed.

Exact, for those who settle; the investor's is `outward`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tovholder.case.model import Case
from tovholder.contract.settlement.books import Books, Entry, Line
from tovholder.contract.settlement.money import Oere
from tovholder.contract.settlement.owed import FLOOR
from tovholder.contract.settlement.statement import ResultRow
from tovholder.quantities import formats

from ...model import Block, Column, Figure, KeyFigure, KeyFigures, Paragraph, Row, Table
from ...naming import Names
from ...wording import Wording
from .rule import rule

_RESULTS = ("goal", "at", "reached", "interval", "method", "verified")
_LINES = ("goal", "at", "payer", "rule", "kind", "booked", "amount")


def statement_blocks(
    case: Case, books: Books, entry: Entry, results: Sequence[ResultRow], words: Wording
) -> tuple[Block, ...]:
    """What a settlement comes to, what was reached, and what is to be paid for it, line by line with its rule.

    books: those it is to be added to, or that it stands in.
    """
    return tuple(_blocks(case, books.before(entry.number - 1), entry, results, words))


def due_figure(entry: Entry, words: Wording) -> KeyFigures:
    """What a settlement comes to, and through which month."""
    is_closed = bool(entry.approved_by)
    key = ("closed" if is_closed else "due") if entry.total >= 0 else "closed-back" if is_closed else "back"
    label = words.text(f"statement.{key}")
    until = words.text("statement.until", month=words.period(entry.through, "month"))
    amount = Figure(entry.total / 100, words.currency, words.exactly(abs(entry.total)))
    return KeyFigures((KeyFigure(label, amount, until),))


def _blocks(case: Case, before: Books, entry: Entry, results: Sequence[ResultRow], words: Wording) -> Iterator[Block]:
    yield due_figure(entry, words)
    if results:
        yield _results(case, results, words)
        yield Paragraph(words.text("statement.not-caused"), "note")
    else:
        yield Paragraph(words.text("statement.no-results"))
    if entry.lines:
        yield lines_table(case, before, entry, words)
    else:
        yield Paragraph(words.text("statement.no-lines"))


def _results(case: Case, results: Sequence[ResultRow], words: Wording) -> Table:
    rows = [
        Row((goal_text(case, row.goal, words), words.period(row.at, "month"), *_counted(row, words), how(row, words),
             row.verified_by))
        for row in results
    ]  # fmt: skip
    return table("results", _RESULTS, rows, words, numbers=("reached", "interval"))


def how(row: ResultRow, words: Wording) -> str:
    """How a result was found."""
    return words.text(f"contract.method.{row.method}" if row.method else "word.missing")


def _counted(row: ResultRow, words: Wording) -> tuple[str, str]:
    if row.counted is None:
        return words.text("statement.yes" if row.is_reached else "statement.no"), ""
    of = "?" if row.counted.of is None else words.number(row.counted.of)
    reached = words.text("statement.of", reached=words.number(row.counted.reached), of=of)
    if row.interval is None:
        return reached, ""
    low, high = (formats.percent(end, lang=words.lang) for end in row.interval)
    return reached, f"{low} – {high}"


def lines_table(case: Case, before: Books, entry: Entry, words: Wording) -> Table:
    """What is to be paid by whom, with the rule that says so and what held it down. before: the books before it."""
    names = Names(case, words.lang)
    rows = [
        Row((
            goal_text(case, line.goal, words),
            words.period(line.at, "month"),
            names.group(line.payer),
            rule(before.terms_at(line.at, now=entry.terms), line, words),
            _kind(line, words),
            words.oere(line.booked),
            words.oere(line.amount),
        ))
        for line in entry.lines
    ]  # fmt: skip
    rows.append(Row((words.text("word.total"), "", "", "", "", "", words.oere(total_of(entry.lines))), "total"))
    return table("lines", _LINES, rows, words, numbers=("booked", "amount"))


def total_of(lines: Sequence[Line]) -> Oere:
    """Øre of some lines together."""
    return sum(line.amount for line in lines)


def _kind(line: Line, words: Wording) -> str:
    kind = words.text(f"statement.kind.{line.kind}")
    limits = [words.text(f"statement.limit.{limit}") for limit in line.limits]
    return f"{kind} ({words.listed(limits)})" if limits else kind


def goal_text(case: Case, name: str, words: Wording) -> str:
    """A goal as the case has it; one that is in it no longer by its id."""
    if name == FLOOR:
        return words.text("followed.least")
    return case.goals[name].text or name if name in case.goals else name


def table(key: str, columns: tuple[str, ...], rows: list[Row], words: Wording, *, numbers: tuple[str, ...]) -> Table:
    """A table of a statement."""
    headings = [
        Column(words.text(f"statement.column.{name}", currency=words.unit), is_number=name in numbers)
        for name in columns
    ]
    return Table(words.text(f"statement.{key}"), tuple(headings), tuple(rows))
