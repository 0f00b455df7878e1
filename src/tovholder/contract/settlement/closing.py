"""Closing a period with four eyes, and proving the books: every amount computed again from what was frozen with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tovholder.errors import Finding, FindingsError
from tovholder.quantities import month_of

from .books import Books, Entry, Line
from .journal import Journal, Report
from .owed import owed
from .statement import Statement, lines


class NotClosed(FindingsError):
    """A settlement that may not be booked, with every reason."""


def close(books: Books, proposed: Statement, *, approved_by: str) -> Books:
    """The books with the proposed settlement booked. Raises NotClosed."""
    found = tuple(obstacles(books, proposed, approved_by=approved_by))
    if found:
        raise NotClosed(found)
    return books.with_entry(replace(draft(books, proposed), approved_by=approved_by.strip()))


def draft(books: Books, proposed: Statement) -> Entry:
    """The proposed settlement as it would stand in the books, but for who approves it."""
    return Entry(
        number=len(books.entries) + 1,
        day=proposed.day,
        through=proposed.through,
        approved_by="",
        terms=proposed.terms,
        reports=proposed.reports,
        lines=proposed.lines,
        previous=books.codes[-1] if books.codes else "",
    )


def obstacles(books: Books, proposed: Statement, *, approved_by: str) -> Iterator[Finding]:
    """Why a settlement may not be booked with somebody's approval."""
    if not _person(approved_by):
        yield Finding("settlement-without-approver")
    for name in proposed.new_reports:
        if _person(approved_by) in _verifiers(proposed.reports[name]):
            yield Finding("approver-verified", path=("reports", name), params={"name": approved_by, "report": name})
    yield from unready(books, proposed)


def unready(books: Books, proposed: Statement) -> Iterator[Finding]:
    """Why a settlement is none to approve: time does not run backwards, and there must be something."""
    closed = books.closed_through
    if closed is not None and proposed.through < closed:
        yield Finding("settlement-before-closed")
    if books.entries and proposed.day < books.entries[-1].day:
        yield Finding("settlement-before-last", params={"day": books.entries[-1].day.isoformat()})
    if proposed.through > month_of(proposed.day):
        yield Finding("settlement-of-future")
    if not proposed.lines and not proposed.new_reports and closed is not None and proposed.through == closed:
        yield Finding("settlement-of-nothing")


def wrong_books(books: Books, journal: Journal | None = None) -> tuple[Finding, ...]:
    """What does not fit in the books: an entry changed after it was closed, an amount that computes to another, or a
    settled report that the journal no longer has as it was."""
    return tuple(_wrong(books, journal))


def recomputed(books: Books, entry: Entry) -> tuple[Line, ...]:
    """The lines of an entry, computed anew from the terms and reports frozen in it and the entries before it."""
    before = books.before(entry.number - 1)
    points = owed(
        entry.reports,
        terms_at=lambda at: before.terms_at(at, now=entry.terms),
        now=entry.terms,
        through=entry.through,
    )
    return tuple(lines(before, points, entry.terms))


def _wrong(books: Books, journal: Journal | None) -> Iterator[Finding]:
    previous = ""
    for number, (entry, code) in enumerate(zip(books.entries, books.codes, strict=True), start=1):
        if entry.code != code or entry.previous != previous or entry.number != number:
            yield Finding("books-changed", params={"number": number})
            return
        again = recomputed(books, entry)
        if again != entry.lines:
            total = sum(line.amount for line in again)
            params = {"number": number, "booked": entry.total / 100, "computed": total / 100}
            yield Finding("books-not-recomputed", params=params)
        previous = code
    if journal is None or not books.entries:
        return
    settled = {name: report for entry in books.entries for name, report in entry.reports.items()}
    for name, report in settled.items():
        if journal.reports.get(name) != report:
            yield Finding("settled-report-changed", path=("reports", name), params={"report": name})


def _verifiers(report: Report) -> set[str]:
    """Who verified a report: one name, or several with commas between."""
    said = report.verified_by or ""
    return {_person(name) for name in (said, *said.split(","))} - {""}


def _person(name: str) -> str:
    return " ".join(name.split()).casefold()
