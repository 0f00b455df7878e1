"""What is owed, worked out by hand: one small contract per rule."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest

from tovholder.contract.settlement.books import Books, Line
from tovholder.contract.settlement.closing import NotClosed, close, wrong_books
from tovholder.contract.settlement.journal import Journal, Report
from tovholder.contract.settlement.statement import Statement, statement
from tovholder.contract.settlement.terms import GoalTerms, ReturnCap, Terms
from tovholder.quantities import month

JUNE = month(2024, 6)
DECEMBER = month(2024, 12)
F = Fraction


def _journal(**reports: dict[str, Any]) -> Journal:
    full = {
        name: {"goal": "g", "at": "2024-06", "received": "2024-06-20", "verified_by": "SUS", **said}
        for name, said in reports.items()
    }
    return Journal(tovholder_journal=1, reports={name: Report.model_validate(said) for name, said in full.items()})


def _said(
    terms: Terms, journal: Journal, *, books: Books | None = None, day: str = "2025-01-10", through: int = DECEMBER
) -> Statement:
    return statement(books or Books(), terms, journal, day=dt.date.fromisoformat(day), through=through)


def _due(goal: GoalTerms, *, terms: dict[str, Any] | None = None, **reports: dict[str, Any]) -> int:
    agreed = Terms(currency="DKK", goals={"g": goal}, **(terms or {}))
    return _said(agreed, _journal(**reports)).due


def test_per_unit_pays_for_each_and_no_more_than_the_most_units() -> None:
    goal = GoalTerms("per_unit", price=F(48_000), max_units=15)
    assert _due(goal, a={"reached": 14}) == 672_000_00
    assert _due(goal, a={"reached": 14}, b={"reached": 3, "at": "2024-12", "received": "2025-01-02"}) == 720_000_00


def test_a_person_is_paid_once_unless_the_goal_repeats() -> None:
    first, again = {"persons": {"F1": True, "F2": False}}, {"persons": {"F1": True, "F2": True}}
    later = {**again, "at": "2024-12", "received": "2025-01-02"}
    assert _due(GoalTerms("per_unit", price=F(100)), a=first, b=later) == 200_00
    assert _due(GoalTerms("repeated", price=F(100)), a=first, b=later) == 300_00


def test_rough_sleepers_climb_steps_up_to_the_cap_per_person() -> None:
    # The six steps of the UK contract, with its cap of 19,000 set to bind at 9,000.
    steps = tuple(zip("abcdef", map(F, (600, 1500, 1500, 2600, 2500, 1800)), strict=True))
    goal = GoalTerms("stepped", steps=steps)
    people = {"persons": {"P1": 2, "P2": 6}}
    assert _due(goal, a=people) == (600 + 1500 + 10_500) * 100
    assert _due(goal, terms={"person_cap": F(9000)}, a=people) == (2100 + 9000) * 100
    later = {"persons": {"P1": 3}, "at": "2024-12", "received": "2025-01-02"}
    assert _due(goal, a={"persons": {"P1": 2}}, b=later) == 3600_00


def test_a_cohort_reaches_its_share_or_not_and_the_denominator_decides() -> None:
    said = {"started": 20, "completed": 18, "answered": 15, "reached": 12, "reached_by_last": 16}
    goal = GoalTerms("cohort_threshold", price=F(100_000), share=F(4, 5), denominator="answered")
    assert _due(goal, a=said) == 100_000_00
    row = _said(Terms("DKK", {"g": goal}), _journal(a=said)).results[0]
    assert row.otherwise == {"started": 0, "completed": 0, "answered": 100_000_00, "last_observation": 100_000_00}
    pro_rata = GoalTerms(
        "cohort_threshold", price=F(100_000), share=F(4, 5), denominator="started", measured="pro_rata"
    )
    assert _due(pro_rata, a=said) == 75_000_00


def test_an_average_counts_in_the_wanted_direction() -> None:
    fewer_hours = GoalTerms("cohort_average", price=F(90_000), target=F(12), rises=False, measured="pro_rata")
    assert _due(fewer_hours, a={"average": -9}) == 67_500_00
    assert _due(fewer_hours, a={"average": 9}) == 0
    absence = GoalTerms("against_comparison", price=F(90_000), target=F(3), rises=False)
    assert _due(absence, a={"average": 5, "comparison": 8}) == 90_000_00


@pytest.mark.example
@pytest.mark.parametrize(
    ("value", "schools_better", "paid"), [(0, False, 0), (8, False, 8), (12.5, True, 12), (12.5, False, 10)]
)
def test_norrkoping_pays_the_part_above_the_sum_only_if_schools_improved(
    value: float, schools_better: bool, paid: float
) -> None:
    million = 1_000_000
    terms = Terms(
        currency="SEK",
        goals={
            "saving": GoalTerms("share_of_saving", share=F(1), cap=F(10 * million)),
            "above": GoalTerms("share_of_saving", share=F(1), cap=F(2 * million), requires=("schools",)),
            "schools": GoalTerms("gate"),
        },
        cap=F(12 * million),
    )
    journal = _journal(
        a={"goal": "saving", "amount": value * million},
        b={"goal": "above", "amount": max(0, value - 10) * million},
        c={"goal": "schools", "met": schools_better},
    )
    assert _said(terms, journal).due == paid * million * 100


@pytest.mark.example
@pytest.mark.parametrize(("value", "schools_better", "paid"), [(12.5, True, 10.8), (12.5, False, 9), (8, False, 8)])
def test_norrkoping_with_a_return_cap_of_twenty_percent_of_what_was_drawn(
    value: float, schools_better: bool, paid: float
) -> None:
    million = 1_000_000
    terms = Terms(
        currency="SEK",
        goals={"saving": GoalTerms("share_of_saving", share=F(1)), "schools": GoalTerms("gate")},
        return_cap=ReturnCap("total", F(1, 5), requires=("schools",)),
        paid_in=((JUNE - 24, F(9 * million)),),
    )
    journal = _journal(a={"goal": "saving", "amount": value * million}, c={"goal": "schools", "met": schools_better})
    assert _said(terms, journal).due == paid * million * 100


@pytest.mark.oracle
@pytest.mark.parametrize("months", [24, 36, 48])
def test_with_a_cap_on_interest_the_investor_earns_exactly_that(months: int) -> None:
    terms = Terms(
        currency="DKK",
        goals={"g": GoalTerms("share_of_saving")},
        return_cap=ReturnCap("irr", F(5, 100)),
        paid_in=((JUNE + 1 - months, F(1_000_000)),),
    )
    due = _said(terms, _journal(a={"amount": 9_000_000})).due
    assert due == round(100_000_000 * 1.05 ** (months / 12))


def test_a_gate_opened_later_pays_what_it_held_back() -> None:
    terms = Terms("DKK", {"g": GoalTerms("per_unit", price=F(10), requires=("gate",)), "gate": GoalTerms("gate")})
    journal = _journal(a={"reached": 3}, b={"goal": "gate", "met": True, "at": "2024-12", "received": "2025-01-02"})
    first = _said(terms, journal, day="2024-07-01", through=JUNE)
    assert first.due == 0
    books = close(Books(), first, approved_by="Chefen")
    [line] = _said(terms, journal, books=books).lines
    assert (line.amount, line.kind) == (30_00, "adjustment")


def test_the_least_payment_is_due_when_the_contract_ends() -> None:
    terms = {"floor": F(1000), "ends": DECEMBER}
    assert _due(GoalTerms("per_unit", price=F(100)), terms=terms, a={"reached": 3}) == 1000_00
    before_the_end = _said(
        Terms("DKK", {"g": GoalTerms("per_unit", price=F(100))}, **terms), _journal(a={"reached": 3}), through=JUNE
    )
    assert before_the_end.due == 300_00


def test_payers_share_to_the_oere() -> None:
    goal = GoalTerms("per_unit", price=F(100), payers={"a": F(1, 3), "b": F(1, 3), "c": F(1, 3)})
    said = _said(Terms("DKK", {"g": goal}), _journal(a={"reached": 1}))
    assert {line.payer: line.amount for line in said.lines} == {"a": 3334, "b": 3333, "c": 3333}


def test_a_late_correction_makes_a_new_line_and_leaves_the_old_one() -> None:
    terms = Terms("DKK", {"g": GoalTerms("per_unit", price=F(100))})
    journal = _journal(
        a={"reached": 3}, b={"reached": 2, "received": "2024-09-01", "corrects": "a", "reason": "Talt to gange"}
    )
    books = close(Books(), _said(terms, journal, day="2024-07-01", through=JUNE), approved_by="Chefen")
    first = books.entries[0].lines
    said = _said(terms, journal, books=books)
    assert said.lines == (
        Line("g", JUNE, None, "municipality", "investor", "adjustment", -100_00, 200_00, 300_00, "b"),
    )
    books = close(books, said, approved_by="Chefen")
    assert books.entries[0].lines == first
    assert wrong_books(books, journal) == ()


def test_a_closed_period_keeps_the_terms_it_was_settled_by() -> None:
    old, new = (Terms("DKK", {"g": GoalTerms("per_unit", price=F(price))}) for price in (100, 500))
    journal = _journal(
        a={"reached": 3},
        b={"reached": 2, "received": "2024-09-01", "corrects": "a", "reason": "Talt to gange"},
        c={"reached": 1, "at": "2024-12", "received": "2025-01-02"},
    )
    books = close(Books(), _said(old, journal, day="2024-07-01", through=JUNE), approved_by="Chefen")
    assert [line.amount for line in _said(new, journal, books=books).lines] == [-100_00, 500_00]


def test_nobody_has_verified_it_so_it_waits() -> None:
    terms = Terms("DKK", {"g": GoalTerms("per_unit", price=F(100))})
    said = _said(terms, _journal(a={"reached": 3, "verified_by": None}))
    assert (said.due, said.accepted.waiting) == (0, ("a",))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"approved_by": " sus "}, "approver-verified"),
        ({"approved_by": " "}, "settlement-without-approver"),
        ({"day": "2024-07-01"}, "settlement-of-future"),
    ],
)
def test_four_eyes_and_a_clock(change: dict[str, str], code: str) -> None:
    terms = Terms("DKK", {"g": GoalTerms("per_unit", price=F(100))})
    said = _said(terms, _journal(a={"reached": 3}), day=change.get("day", "2025-01-10"))
    with pytest.raises(NotClosed) as refused:
        close(Books(), said, approved_by=change.get("approved_by", "Chefen"))
    assert [finding.code for finding in refused.value.findings] == [code]


def test_time_does_not_run_backwards_and_nothing_is_not_closed_again() -> None:
    terms, journal = Terms("DKK", {"g": GoalTerms("per_unit", price=F(100))}), _journal(a={"reached": 3})
    books = close(Books(), _said(terms, journal), approved_by="Chefen")
    for day, through, codes in (
        ("2025-01-10", JUNE, ["settlement-before-closed"]),
        ("2025-01-09", DECEMBER, ["settlement-before-last", "settlement-of-nothing"]),
    ):
        with pytest.raises(NotClosed) as refused:
            close(books, _said(terms, journal, books=books, day=day, through=through), approved_by="Chefen")
        assert [finding.code for finding in refused.value.findings] == codes


def test_a_changed_entry_or_a_settled_report_changed_in_the_journal_is_seen() -> None:
    terms, journal = Terms("DKK", {"g": GoalTerms("per_unit", price=F(100))}), _journal(a={"reached": 3})
    books = close(Books(), _said(terms, journal), approved_by="Chefen")
    changed = _journal(a={"reached": 4})
    assert [finding.code for finding in wrong_books(books, changed)] == ["settled-report-changed"]
    entry = books.entries[0]
    forged = Books((_with_amount(entry, 999_00),), books.codes)
    assert [finding.code for finding in wrong_books(forged)] == ["books-changed"]
    rehashed = Books(forged.entries, (forged.entries[0].code,))
    assert [finding.code for finding in wrong_books(rehashed)] == ["books-not-recomputed"]


def _with_amount(entry: Any, amount: int) -> Any:
    from dataclasses import replace

    return replace(entry, lines=(replace(entry.lines[0], amount=amount),))


def test_who_verified_a_report_sent_again_may_not_approve_it() -> None:
    goal = GoalTerms("per_unit", price=F(100))
    sent = {"reached": 3, "verified_by": None}
    again = {"reached": 3, "verified_by": "SUS", "received": "2024-07-20"}
    said = _said(Terms(currency="DKK", goals={"g": goal}), _journal(a=sent, b=again))
    assert [row.verified_by for row in said.results] == ["SUS"]
    with pytest.raises(NotClosed):
        close(Books(), said, approved_by="sus")
    assert close(Books(), said, approved_by="Økonomichefen").entries[0].total == 300_00


@pytest.mark.parametrize("name", ["SUS", "bo  bach", "SUS, Bo Bach"])
def test_none_of_several_who_verified_may_approve(name: str) -> None:
    terms = Terms("DKK", {"g": GoalTerms("per_unit", price=F(100))})
    said = _said(terms, _journal(a={"reached": 3, "verified_by": "SUS, Bo Bach"}))
    with pytest.raises(NotClosed) as refused:
        close(Books(), said, approved_by=name)
    assert [finding.code for finding in refused.value.findings] == ["approver-verified"]
    assert len(close(Books(), said, approved_by="Bo").entries) == 1
