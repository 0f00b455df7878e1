"""A closed settlement as the investor sees it: results without small counts, and what is paid for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tovholder.case.model import Case
from tovholder.contract.settlement.books import Books, Entry
from tovholder.contract.settlement.reached import Counted
from tovholder.contract.settlement.statement import ResultRow

from ...model import Block, Paragraph, Row
from ...wording import Wording
from .statement import due_figure, goal_text, how, lines_table, table

_RESULTS = ("goal", "at", "reached", "method")


def outward_blocks(
    case: Case,
    books: Books,
    entry: Entry,
    results: Sequence[tuple[ResultRow, Counted | None]],
    words: Wording,
) -> tuple[Block, ...]:
    """What the settlement came to. results: each with the count that may be told."""
    return tuple(_blocks(case, books, entry, results, words))


def _blocks(
    case: Case,
    books: Books,
    entry: Entry,
    results: Sequence[tuple[ResultRow, Counted | None]],
    words: Wording,
) -> Iterator[Block]:
    yield due_figure(entry, words)
    if results:
        rows = [
            Row(
                (
                    goal_text(case, row.goal, words),
                    words.period(row.at, "month"),
                    _told(row, counted, words),
                    how(row, words),
                )
            )
            for row, counted in results
        ]
        yield table("results", _RESULTS, rows, words, numbers=("reached",))
        yield Paragraph(words.text("statement.not-caused"), "note")
    if entry.lines:
        yield lines_table(case, books.before(entry.number - 1), entry, words)
    else:
        yield Paragraph(words.text("statement.no-lines"))


def _told(row: ResultRow, counted: Counted | None, words: Wording) -> str:
    if counted is not None:
        return words.text("statement.of", reached=words.number(counted.reached), of=words.number(counted.of))
    if row.counted is None:
        return words.text("statement.yes" if row.is_reached else "statement.no")
    return words.text("statement.hidden")
