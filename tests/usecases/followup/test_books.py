"""The books of a case: the file the command line reads, what is taken over from it, and what is not."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update
from tests.cli.command import tovholder
from tests.usecases.followup.paid import DUE, Paid, absent, codes, paid, paid_by_typing
from tests.usecases.followup.school import EXAMPLES

from tovholder.contract.settlement.books import Books, read_entry, to_json
from tovholder.contract.settlement.closing import close
from tovholder.errors import CaseError
from tovholder.usecases.audit.verifying import verify
from tovholder.usecases.followup import settling
from tovholder.usecases.followup.books import books_file
from tovholder.usecases.followup.taking_over import BooksKept, take_over
from tovholder.workspace.payment_tables import booking
from tovholder.workspace.store import SqlStore


@pytest.fixture
def of(tmp_path: Path) -> Paid:
    return paid(tmp_path)


def test_the_command_line_goes_on_from_the_books_and_the_other_way(of: Paid, tmp_path: Path) -> None:
    journal, case = tmp_path / "journal.yaml", EXAMPLES / "sag.yaml"
    journal.write_text(settling.journal(of.anna, of.site, of.case).text, encoding="utf-8")
    by_file = tmp_path / "bøger.json"
    day = of.site.clock().date().isoformat()
    closed = tovholder("contract", "settle", case, journal, "--books", by_file, "--day", day, "--approve", "Direktør")
    assert closed.code == 0, closed.err
    text = by_file.read_text(encoding="utf-8")
    assert take_over(of.anna, of.site, of.case, text) == 1
    assert books_file(of.anna, of.site, of.case) == text, "the same file, to the letter"
    (booked,) = of.seen().booked
    assert (booked.statement, booked.booking.by) == (None, of.anna.id)
    with pytest.raises(BooksKept):
        take_over(of.anna, of.site, of.case, text)
    of.correct(absent("elev-002", "40,0"))
    of.settle()
    of.approve(of.put_forward())
    journal.write_text(settling.journal(of.anna, of.site, of.case).text, encoding="utf-8")
    by_file.write_text(books_file(of.anna, of.site, of.case), encoding="utf-8")
    said = json.loads(tovholder("contract", "settle", case, journal, "--books", by_file, "--day", day, "--json").out)
    assert (said["due"], said["booked_before"], said["settlement"]) == (0, DUE - 3_000_000, 3)
    assert verify(of.site.store, key=None).is_whole


def test_books_that_are_none_or_of_another_journal_are_not_taken_over(of: Paid, tmp_path: Path) -> None:
    of.approve(of.put_forward())
    text = books_file(of.anna, of.site, of.case)
    other = paid(_folder(tmp_path, "another"))
    for wrong, code in (
        ("{}", "not-books"),
        ("[1", "not-books"),
        (text.replace("33000000", "33000001"), "books-changed"),
        (text.replace('"received": "2026', '"received": "2025'), "books-changed"),
    ):
        with pytest.raises(CaseError) as refused:
            take_over(other.anna, other.site, other.case, wrong)
        assert code in codes(refused)
    other.correct(absent("elev-002", "40,0"))
    elsewhere = paid_by_typing(_folder(tmp_path, "typed"))
    with pytest.raises(CaseError) as refused:
        take_over(elsewhere.anna, elsewhere.site, elsewhere.case, text)
    assert "settled-report-changed" in codes(refused)
    assert other.books() == elsewhere.books() == Books()


def test_books_changed_behind_the_programs_back_stop_every_payment(of: Paid) -> None:
    of.approve(of.put_forward())
    (kept,) = of.site.store.bookings(of.case)
    store = of.site.store
    assert isinstance(store, SqlStore)
    for text, code, found in (
        (kept.text.replace("33000000", "34000000"), kept.code, "books-changed"),
        (kept.text.replace("33000000", "34000000"), "", "books-not-recomputed"),
    ):
        forged = code or read_entry(text).code
        with store._database.tidying() as db:
            db.execute(update(booking).values(text=text, code=forged).where(booking.c.case == of.case))
        assert [finding.code for finding in of.seen().faults] == [found]
        with pytest.raises(CaseError) as refused:
            of.put_forward()
        assert codes(refused) == [found]


def _sealed(text: str, change: Callable[[dict[str, Any]], None]) -> str:
    """Books with something else in their first settlement, and a code that fits it: made by somebody who knows how."""
    books = json.loads(text)
    (entry,) = books["entries"]
    change(entry)
    del entry["code"]
    written = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return json.dumps({**books, "entries": [{**entry, "code": hashlib.sha256(written.encode()).hexdigest()}]})


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda entry: entry["terms"].update(cap="1e999999999"), "not-books"),
        (lambda entry: entry["terms"].update(cap="1/0"), "not-books"),
        (lambda entry: entry["terms"].update(goals={}), "not-books"),
        (lambda entry: entry["terms"]["goals"]["tilbage"].update(payers={"skole": "1/2"}), "not-books"),
        (lambda entry: entry["lines"][0].update(amount="33000000"), "not-books"),
        (lambda entry: entry["lines"][0].update(amount=1), "books-not-recomputed"),
        (lambda entry: entry.update(lines=[]), "books-not-recomputed"),
        (lambda entry: entry.update(through="2099-01", day="2099-02-01"), "settlement-of-future"),
        (lambda entry: entry.update(through="2026-12"), "settlement-of-future"),
    ],
)
def test_books_made_to_do_harm_are_refused(of: Paid, change: Callable[[dict[str, Any]], None], code: str) -> None:
    made = close(Books(), settling.statement(of.anna, of.site, of.case).proposed, approved_by="Direktør")
    text = json.dumps(to_json(made))
    with pytest.raises(CaseError) as refused:
        take_over(of.anna, of.site, of.case, _sealed(text, change))
    assert codes(refused)[-1] == code
    with pytest.raises(CaseError):
        take_over(of.anna, of.site, of.case, "[" * 100_000)
    assert of.books() == Books()
    assert take_over(of.anna, of.site, of.case, _sealed(text, lambda _: None)) == 1, "unchanged, it is as it was"


def _folder(within: Path, name: str) -> Path:
    made = within / name
    made.mkdir()
    return made
