"""Paying for results: put forward by one, approved by another, booked once, and never changed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.usecases.followup.paid import DUE, Paid, absent, paid

from tovholder.contract.settlement.books import Books
from tovholder.contract.settlement.closing import wrong_books
from tovholder.contract.settlement.statement import statement
from tovholder.usecases.access.actor import Actor, Grant
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.audit.store import Wanted
from tovholder.usecases.audit.verifying import verify
from tovholder.usecases.cases.texts import save_text
from tovholder.usecases.followup import paying, settling
from tovholder.usecases.governance.refusals import NotFilledIn
from tovholder.usecases.governance.waiting import waiting as waits_for


@pytest.fixture
def of(tmp_path: Path) -> Paid:
    return paid(tmp_path)


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
