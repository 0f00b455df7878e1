"""Settling a contract's results: the case and its journal against the books, and closing what somebody approves."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

from tovholder.case.document import Document
from tovholder.case.model import Case
from tovholder.contract.settlement.agreed import terms_of
from tovholder.contract.settlement.books import Books, Line, read_books, to_json
from tovholder.contract.settlement.closing import close, wrong_books
from tovholder.contract.settlement.journal import Journal
from tovholder.contract.settlement.reading import JournalReading, incomplete, read_journal
from tovholder.contract.settlement.statement import ResultRow, Statement, statement
from tovholder.contract.settlement.terms import Terms
from tovholder.errors import CaseError, Finding
from tovholder.knowledge import Bank
from tovholder.quantities import Month, month_label, month_of

from .calculation import placed

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Settling:
    """A settlement as proposed, what it was made from, and the books it would be added to."""

    case: Case
    journal: Journal
    books: Books
    proposed: Statement


def journal_of(text: str, *, case: Case) -> JournalReading:
    """A journal's text, read. Raises CaseError with every error in it."""
    reading = read_journal(text, case=case)
    reading.require()
    return reading


def books_of(text: str) -> Books:
    """The books in a file's text. Raises CaseError if they are not books, or do not fit themselves."""
    try:
        books = read_books(json.loads(text))
        wrong = wrong_books(books)
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError):
        # Not written by the program: there is something in it that nothing can be computed from.
        raise CaseError([Finding("not-books")]) from None
    if wrong:
        raise CaseError(wrong)
    return books


def agreed_terms(document: Document, case: Case, reading: JournalReading, *, bank: Bank, day: dt.date) -> Terms:
    """The terms the case's results are settled by. Raises CaseError, each error with its line in the case."""
    try:
        return terms_of(case, reading.require(), bank=bank, day=day)
    except CaseError as error:
        raise CaseError(placed(error.findings, document)) from None


def settle(
    case: Case, terms: Terms, reading: JournalReading, books: Books, *, day: dt.date, through: Month | None = None
) -> Settling:
    """The settlement of everything verified by a day, through a month (default: the last one measured by then).

    Raises CaseError for reports that lack what their goal needs, or were changed after they were settled.
    """
    journal = reading.require()
    faults = [*incomplete(reading, terms), *placed(wrong_books(books, journal), reading.document)]
    if faults:
        raise CaseError(faults)
    known = [report.at for report in journal.reports.values() if report.received <= day]
    latest = max([at for at in known if at <= month_of(day)], default=month_of(day))
    until = max(latest, books.closed_through or latest) if through is None else through
    return Settling(case, journal, books, statement(books, terms, journal, day=day, through=until))


def closed(settling: Settling, *, approved_by: str) -> str:
    """The books with the settlement booked, as they are written to their file. Raises NotClosed."""
    books = close(settling.books, settling.proposed, approved_by=approved_by)
    return json.dumps(to_json(books), ensure_ascii=False, indent=1) + "\n"


def settling_json(settling: Settling) -> dict[str, Any]:
    """Both statements as plain data; amounts in whole øre."""
    said = settling.proposed
    return {
        "format": FORMAT,
        "title": settling.case.title,
        "currency": said.terms.currency,
        "day": said.day.isoformat(),
        "through": month_label(said.through),
        "settlement": len(settling.books.entries) + 1,
        "results": [result_json(row) for row in said.results],
        "lines": [line_json(line) for line in said.lines],
        "due": said.due,
        "booked_before": said.booked_before,
        "waiting": list(said.accepted.waiting),
        "duplicates": dict(said.accepted.duplicates),
        "superseded": dict(said.accepted.superseded),
    }


def result_json(row: ResultRow) -> dict[str, Any]:
    """What a report says."""
    return {
        "report": row.report,
        "goal": row.goal,
        "at": month_label(row.at),
        "tranche": row.tranche,
        "reached": None if row.counted is None else row.counted.reached,
        "of": None if row.counted is None else row.counted.of,
        "interval": None if row.interval is None else list(row.interval),
        "is_reached": row.is_reached,
        "otherwise": dict(row.otherwise),
        "method": row.method,
        "verified_by": row.verified_by,
        "corrects": row.corrects,
        "is_new": row.is_new,
    }


def line_json(line: Line) -> dict[str, Any]:
    """A line of a settlement."""
    names = ("goal", "tranche", "payer", "to", "kind", "amount", "owed", "booked", "report")
    return {
        **{name: getattr(line, name) for name in names},
        "at": month_label(line.at),
        "limits": list(line.limits),
    }
