"""Paying for results with four eyes: put forward by one, approved by another, booked once, and never changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import update
from tests.cli.command import tovholder
from tests.usecases.followup.paid import Paid, absent, paid
from tests.usecases.followup.school import EXAMPLES, WITH_TYPED, school

from tovholder.contract.settlement.books import Books, read_entry
from tovholder.contract.settlement.closing import NotClosed, wrong_books
from tovholder.contract.settlement.statement import statement
from tovholder.errors import CaseError, FindingsError
from tovholder.followup.reported import Row
from tovholder.usecases.access.actor import Actor, Grant
from tovholder.usecases.access.refusals import NotAllowed, NotThere
from tovholder.usecases.audit.store import Wanted
from tovholder.usecases.audit.verifying import verify
from tovholder.usecases.cases.texts import save_text
from tovholder.usecases.followup import paying, settling
from tovholder.usecases.followup.books import books_file
from tovholder.usecases.followup.reporting import report
from tovholder.usecases.followup.taking_over import BooksKept, take_over
from tovholder.usecases.followup.verifying import verify_reports, waiting
from tovholder.usecases.governance.refusals import NotFilledIn
from tovholder.usecases.governance.waiting import waiting as waits_for
from tovholder.workspace.payment_tables import booking
from tovholder.workspace.store import SqlStore

pytestmark = pytest.mark.law
DUE = 108_000_000
"""Øre the example's journal comes to: 36 pupils at 30,000 kroner each."""


@pytest.fixture
def of(tmp_path: Path) -> Paid:
    return paid(tmp_path)


def _codes(error: pytest.ExceptionInfo[FindingsError]) -> list[str]:
    return [finding.code for finding in error.value.findings]


def test_from_a_statement_to_a_payment(of: Paid) -> None:
    one = of.put_forward()
    assert (one.number, one.entry.total, one.by, one.version, one.journal) == (1, DUE, of.anna.id, 1, 1)
    assert of.books() == Books(), "nothing is booked before another has approved it"
    seen = of.seen(of.director).waiting
    assert seen is not None
    assert (seen.is_current, seen.hand, [who.name for who in seen.whom]) == (True, None, ["Direktør", "Økonom"])
    assert [(w.what, w.number) for w in waits_for(of.director, of.site)] == [("payment", 1)]
    assert waits_for(of.anna, of.site) == ()

    of.time_passes(days=2)
    of.approve(one)
    (entry,) = of.books().entries
    assert (entry.approved_by, entry.day, entry.total) == ("Direktør", of.site.clock().date(), DUE)
    assert wrong_books(of.books()) == ()
    seen_after = of.seen()
    assert (seen_after.waiting, seen_after.next and seen_after.next.is_something) == (None, False)
    assert waits_for(of.director, of.site) == ()
    (booked,) = seen_after.booked
    assert booked.paid is None
    assert [(row.goal, row.counted and row.counted.reached) for row in booked.results] == [
        ("tilbage", 11),
        ("tilbage", 25),
    ]

    paying.note_paid(of.anna, of.site, of.case, 1, date=of.site.clock().date(), reference=" 4711 ")
    of.time_passes(seconds=1)
    paying.note_paid(of.anna, of.site, of.case, 1, date=of.site.clock().date(), reference="4712")
    (again,) = of.seen().booked
    assert again.paid is not None
    assert again.paid.reference == "4712", "the newest holds"
    kinds = [entry.kind for entry in reversed(of.site.store.log(Wanted(case=of.case), limit=5))]
    assert kinds[-4:] == ["statement-put-forward", "statement-approved", "payment", "payment"]
    assert verify(of.site.store, key=None).is_whole
    (approved,) = of.site.store.log(Wanted(case=of.case, kind="statement-approved"), limit=5)
    assert (approved.by, approved.id, approved.said) == (of.director.id, one.id, f"1 {entry.code}")


def test_nobody_approves_what_they_had_a_hand_in(tmp_path: Path) -> None:
    of = paid_by_typing(tmp_path)
    site, case = of.site, of.case
    both = {
        "put_forward": of.anna,
        "verified": of.of.verifier,
        "reported": of.of.supplier,
    }
    for actor in both.values():
        site.store.add_grant(actor.id, Grant("gate_decider", "case", case), by=of.anna.id, at=site.clock())
    settler = of.of.place.somebody("Fører", Grant("coordinator", "case", case), Grant("gate_decider", "case", case))
    one = of.put_forward()
    hands = {**both, "settled": of.anna}
    for did, actor in hands.items():
        again = Actor(actor.id, actor.name, site.store.grants(actor.id))
        with pytest.raises(paying.OwnHands) as refused:
            paying.approve(again, site, case, one.id)
        (finding,) = refused.value.findings
        assert finding.params["hand"] == ("put_forward" if actor is of.anna else did)
        assert finding.params["whom"] == "Direktør, Fører, Økonom"
        with pytest.raises(paying.OwnHands):
            paying.send_back(again, site, case, one.id, reason="Nej")
        assert "payment" not in [w.what for w in waits_for(again, site)]
    assert of.books() == Books()
    # Whoever put it in the journal is kept from it also where another put it forward.
    paying.withdraw(of.anna, site, case, one.id)
    other = of.put_forward(settler)
    anna = Actor(of.anna.id, of.anna.name, site.store.grants(of.anna.id))
    with pytest.raises(paying.OwnHands) as refused:
        paying.approve(anna, site, case, other.id)
    assert refused.value.findings[0].params["hand"] == "settled"
    of.approve(other)
    assert len(of.books().entries) == 1


def paid_by_typing(folder: Path) -> Paid:
    """The school where results were typed in by the supplier and verified by the verifier."""
    of = school(folder, plan=WITH_TYPED)
    of.load("elever")
    site = of.place.site
    rows = [Row(f"elev-{i:03}", f"2022-{month}", "5") for i in range(1, 9) for month in (10, 11, 12)]
    assert report(of.supplier, site, of.case, "indberettet", rows).accepted == 24
    wanted = [(one.row.person, one.row.indicator, one.row.month) for one in waiting(of.verifier, site, of.case)]
    assert verify_reports(of.verifier, site, of.case, wanted) == 24
    director = of.place.somebody("Direktør", Grant("gate_decider", "case", of.case))
    economist = of.place.somebody("Økonom", Grant("lens_economic", "case", of.case))
    found = Paid(of, director, economist)
    found.settle()
    return found


def test_where_nobody_else_may_approve_it_says_so(of: Paid) -> None:
    site = of.site
    for actor in (of.director, of.economist):
        site.store.set_disabled(actor.id, True, by=of.anna.id, at=site.clock())
    site.store.add_grant(of.anna.id, Grant("gate_decider", "case", of.case), by=of.anna.id, at=site.clock())
    one = of.put_forward()
    with pytest.raises(paying.OwnHands) as refused:
        paying.approve(Actor(of.anna.id, "Anna", site.store.grants(of.anna.id)), site, of.case, one.id)
    assert _codes(refused) == ["payment-own-hands-alone"]
    seen = of.seen().waiting
    assert seen is not None
    assert seen.whom == ()


def test_only_those_with_the_roles_may(of: Paid) -> None:
    site, case, one = of.site, of.case, of.put_forward()
    group = of.of.place.somebody("Gruppe", Grant("steering_group", "case", case))
    fund = of.of.place.somebody("Fond", Grant("fund", "case", case))
    acts: list[Callable[[Actor], object]] = [
        lambda who: paying.approve(who, site, case, one.id),
        lambda who: paying.send_back(who, site, case, one.id, reason="x"),
    ]
    for nobody in (of.anna, of.of.reader, of.of.verifier, group, fund):
        for act in acts:
            with pytest.raises(NotAllowed):
                act(nobody)
    with pytest.raises(NotThere):
        acts[0](of.of.supplier)
    for approver in (of.director, of.economist):
        for refused in (
            lambda who: paying.put_forward(who, site, case, opened=of.digest()),
            lambda who: paying.withdraw(who, site, case, one.id),
            lambda who: paying.note_paid(who, site, case, 1, date=site.clock().date(), reference="1"),
            lambda who: take_over(who, site, case, "{}"),
            lambda who: books_file(who, site, case),
        ):
            with pytest.raises(NotAllowed):
                refused(approver)
    for nobody in (of.of.reader, of.of.verifier, group, fund):
        with pytest.raises(NotAllowed):
            of.seen(nobody)


def test_what_has_changed_meanwhile_must_be_put_forward_again(of: Paid) -> None:
    one = of.put_forward()
    with pytest.raises(paying.AlreadyPutForward):
        of.put_forward()
    of.correct(absent("elev-002", "40,0"))
    assert of.seen().unsettled == ("tilbage-2022-12-mentor-2",), "seen before it is in the journal"
    of.settle()
    with pytest.raises(paying.StatementOutdated):
        of.approve(one)
    assert of.books() == Books()
    seen = of.seen(of.director).waiting
    assert seen is not None
    assert (seen.is_current, seen.statement.entry.total) == (False, DUE), "what was put forward is still to be read"
    again = of.put_forward()
    assert again.entry.total == DUE - 3_000_000
    with pytest.raises(paying.NotStanding):
        of.approve(one)
    of.approve(again)
    assert of.books().entries[0].total == DUE - 3_000_000


def test_a_change_of_the_agreement_must_be_put_forward_again_and_another_change_of_the_case_need_not(of: Paid) -> None:
    one = of.put_forward()
    row = of.site.store.case(of.case)
    assert row is not None
    text = of.site.store.text(row.head.hash)
    save_text(of.anna, of.site, of.case, text.replace("title: ", "title: Ny ", 1), opened=row.head.hash)
    assert of.seen().waiting.is_current  # type: ignore[union-attr]
    row = of.site.store.case(of.case)
    assert row is not None
    priced = of.site.store.text(row.head.hash).replace("{value: 30000, unit: kr/elev", "{value: 31000, unit: kr/elev")
    save_text(of.anna, of.site, of.case, priced, opened=row.head.hash)
    with pytest.raises(paying.StatementOutdated):
        of.approve(one)


def test_a_late_correction_is_a_new_line_and_nothing_is_paid_twice(of: Paid) -> None:
    of.approve(of.put_forward())
    first = of.books().entries[0]
    of.time_passes(days=30)
    of.correct(absent("elev-002", "40,0"))
    of.settle()
    two = of.put_forward()
    assert [(line.kind, line.amount, line.owed, line.booked) for line in two.entry.lines] == [
        ("adjustment", -3_000_000, 30_000_000, 33_000_000)
    ]
    of.approve(two, of.economist)
    books = of.books()
    assert books.entries[0] == first, "a closed settlement is never changed"
    assert sum(entry.total for entry in books.entries) == DUE - 3_000_000
    journal = settling.statement(of.anna, of.site, of.case)
    at_once = statement(Books(), journal.proposed.terms, journal.journal, day=journal.proposed.day,
                        through=journal.proposed.through)  # fmt: skip
    assert {key: paid for key, paid in books.booked().items() if paid} == {
        (line.point, line.payer): line.amount for line in at_once.lines
    }
    with pytest.raises(paying.NothingToPutForward):
        of.put_forward()


def test_a_statement_is_taken_back_by_whoever_put_it_forward_and_sent_back_by_who_might_approve(of: Paid) -> None:
    site, case = of.site, of.case
    one = of.put_forward()
    other = of.of.place.somebody("Anden", Grant("coordinator", "case", case))
    with pytest.raises(paying.NotByPutter):
        paying.withdraw(other, site, case, one.id)
    paying.withdraw(of.anna, site, case, one.id)
    for act in (of.approve, lambda one: paying.withdraw(of.anna, site, case, one.id)):
        with pytest.raises(paying.NotStanding):
            act(one)
    two = of.put_forward()
    with pytest.raises(NotFilledIn):
        paying.send_back(of.director, site, case, two.id, reason=" ")
    paying.send_back(of.director, site, case, two.id, reason="Bilag mangler")
    assert [(w.what, w.number) for w in waits_for(of.anna, site)] == [("returned", 1)]
    past = of.seen().past
    assert [(outcome.verdict, outcome.reason) for _, outcome in past] == [
        ("returned", "Bilag mangler"), ("withdrawn", "")]  # fmt: skip
    of.approve(of.put_forward())
    assert waits_for(of.anna, site) == ()
    with pytest.raises(NotThere):
        paying.approve(of.director, site, case, "0" * 32)


def test_what_was_not_read_is_not_put_forward(of: Paid) -> None:
    with pytest.raises(paying.NotAsRead):
        paying.put_forward(of.anna, of.site, of.case, opened="0" * 64)


def test_two_who_approve_at_once_book_it_once(of: Paid) -> None:
    one = of.put_forward()

    def approve(actor: Actor) -> str:
        try:
            of.approve(one, actor)
        except paying.NotStanding:
            return "late"
        return "booked"

    with ThreadPoolExecutor(4) as pool:
        came_to = list(pool.map(approve, [of.director, of.economist] * 4))
    assert sorted(came_to) == ["booked"] + ["late"] * 7
    assert len(of.books().entries) == 1
    assert verify(of.site.store, key=None).is_whole


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
    (tmp_path / "another").mkdir()
    other = paid(tmp_path / "another")
    for wrong, code in (
        ("{}", "not-books"),
        ("[1", "not-books"),
        (text.replace("33000000", "33000001"), "books-changed"),
        (text.replace('"received": "2026', '"received": "2025'), "books-changed"),
    ):
        with pytest.raises(CaseError) as refused:
            take_over(other.anna, other.site, other.case, wrong)
        assert code in _codes(refused)
    other.correct(absent("elev-002", "40,0"))
    elsewhere = paid_by_typing_in(tmp_path)
    with pytest.raises(CaseError) as refused:
        take_over(elsewhere.anna, elsewhere.site, elsewhere.case, text)
    assert "settled-report-changed" in _codes(refused)
    assert other.books() == elsewhere.books() == Books()


def paid_by_typing_in(folder: Path) -> Paid:
    (folder / "typed").mkdir()
    return paid_by_typing(folder / "typed")


def test_whoever_is_named_as_one_of_several_verifiers_does_not_approve(of: Paid) -> None:
    """By name too, as in a file that says who verified: there is no account to go by."""
    named = of.of.place.somebody("Skoleforvaltningen", Grant("gate_decider", "case", of.case))
    one = of.put_forward()
    with pytest.raises(NotClosed) as refused:
        of.approve(one, named)
    assert set(_codes(refused)) == {"approver-verified"}


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
        assert _codes(refused) == [found]
