"""Payments in the documents are the books' and the settlement's, to the øre, however they are grouped."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.report.cases import column, tables, total
from tests.report.followed.cases import END, ENDED, MIDDLE, SMALL, closed, document, example, journal, material_of

from tovholder.contract.settlement.books import Books
from tovholder.contract.settlement.money import shared
from tovholder.report.followed.payments import Paid, by_goal, by_payer, by_year, payments_made, simulated, whole
from tovholder.report.material import Material
from tovholder.report.model import Figure, Table


def _ties(material: Material) -> None:
    statement = material.followed.statement
    assert statement is not None
    for grouped in (by_goal(material), by_year(material), by_payer(material)):
        sums = whole(grouped.values())
        assert sums.booked == statement.booked_before
        assert sums.due == statement.due


@pytest.mark.oracle
@pytest.mark.parametrize("day", [MIDDLE, END])
def test_every_grouping_comes_to_the_books_and_the_settlement(day: dt.date) -> None:
    material = example(day=day)
    _ties(material)
    assert sum(amount for _, amount in payments_made(material)) == sum(e.total for e in material.followed.books.entries)


@pytest.mark.oracle
def test_the_documents_show_them_to_the_oere() -> None:
    material = example()
    booked = sum(entry.total for entry in material.followed.books.entries)
    assert booked == 375_571_875
    for paper in ("status", "closing"):
        years, goals, *_, entries = tables(document(material, paper), "followed-payments")
        for table, place in ((years, 3), (goals, 3), (entries, 4)):
            cell = total(table).cells[place]
            assert isinstance(cell, Figure)
            assert (cell.value, cell.text) == (booked / 100, "3.755.718,75")
            assert round(100 * sum(column(table, place))) == booked


@pytest.mark.oracle
def test_lines_due_are_the_proposed_settlement_with_its_adjustment() -> None:
    material = example(day=MIDDLE)
    statement = material.followed.statement
    assert statement is not None
    lines = next(t for t in tables(document(material, "status"), "followed-payments") if "Forslag" in t.caption)
    assert [round(100 * amount) for amount in column(lines, 6)] == [line.amount for line in statement.lines]
    assert any("regulering" in str(row.cells[3]) for row in lines.rows)
    assert sum(line.amount for line in statement.lines) == statement.due == 39_060_000


@pytest.mark.law
@given(
    reached=st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), min_size=1, max_size=4),
    price=st.integers(1, 10_000_000),
    plan=st.lists(st.integers(0, 10_000_000), max_size=3),
)
@settings(max_examples=25, deadline=None)
def test_totals_per_goal_are_the_total(reached: list[tuple[int, int]], price: int, plan: list[int]) -> None:
    text = SMALL.replace("price: 90000 kr", f"price: {price / 100:.2f} kr".replace(".", ","))
    planned = "".join(f"- {{goal: i_job, period: {2024 + i}, amount: {a / 100}}}\n      " for i, a in enumerate(plan))
    reports = {
        f"r{i}": {"at": f"202{4 + i // 4}-{3 * (i % 4) + 3:02}", "received": f"202{5 + i // 4}-01-15",
                  "started": 10, "reached": min(n, 10)}
        for i, (n, _) in enumerate(reached)
    }  # fmt: skip
    told = journal(**reports) + (f"plans:\n  p:\n    payments:\n      {planned}\n" if plan else "")
    first = dt.date(2025, 2, 1)
    material = material_of(text, told, closed(text, told, first), day=dt.date(2026, 6, 1))
    _ties(material)
    parts = (by_goal(material), by_year(material), by_payer(material))
    sums = [whole(grouped.values()) for grouped in parts]
    assert {(one.planned or 0, one.booked, one.due) for one in sums} == {(sum(plan), sums[0].booked, sums[0].due)}
    for one in sums:
        assert one.expected == pytest.approx(sums[0].expected, abs=1e-6)
        assert one.left == pytest.approx((sums[0].expected or 0.0) - (one.booked + one.due) / 100, abs=1e-6)


@pytest.mark.law
def test_the_expected_is_the_simulations_mean_however_it_is_grouped() -> None:
    material = example()
    simulation = simulated(material)
    assert simulation is not None
    for grouped in (by_goal(material), by_year(material), by_payer(material)):
        assert whole(grouped.values()).expected == pytest.approx(float(simulation.total.mean()))


def test_a_corrected_and_a_repeated_report_are_paid_once() -> None:
    said = {"at": "2024-06", "started": 10, "reached": 6}
    told = journal(
        a={**said, "received": "2024-07-01"},
        again={**said, "received": "2024-07-05"},
        corrected={**said, "reached": 4, "received": "2024-09-01", "corrects": "a", "reason": "Talt forkert"},
    )
    books = closed(SMALL, told, dt.date(2024, 8, 1))
    assert books.entries[0].total == 90_000_00
    later = material_of(SMALL, told, books, day=dt.date(2024, 10, 1))
    assert by_goal(later)["i_job"] == Paid(None, by_goal(later)["i_job"].expected, 90_000_00, -90_000_00)
    assert {key: paid.due for key, paid in by_payer(later).items()} == {
        party: -amount for party, amount in shared(90_000_00, {"social": Fraction(3, 5), "job": Fraction(2, 5)}).items()
    }


def test_the_newest_plan_made_by_then_is_the_plan() -> None:
    early = example(ENDED, None, day=dt.date(2023, 12, 1))
    assert early.followed.plan is not None
    assert early.followed.plan.note == "Ved aftalens indgåelse"
    assert whole(by_goal(early).values()).planned == 470_000_000
    assert whole(by_goal(example()).values()).planned == 440_000_000


def test_what_was_paid_before_the_journal_counts_as_paid() -> None:
    told = journal() + "payments: [{goal: i_job, period: 2024, payer: social, amount: 1234.56}]\n"
    material = material_of(SMALL, told, day=dt.date(2025, 1, 1))
    assert by_goal(material)["i_job"].booked == by_year(material)[2024].booked == 123_456
    assert payments_made(material)[0][1] == 123_456


def test_the_books_are_those_of_the_day() -> None:
    assert len(example(day=MIDDLE).followed.books.entries) == 2
    assert example(None, None).followed.books == Books()


def test_nothing_reported_shows_the_expectation_alone() -> None:
    shown = tables(document(example(None, None, day=dt.date(2022, 6, 1)), "status"), "followed-payments")
    headings = [column.heading for column in shown[0].columns]
    assert headings == ["År", "Ventet", "Bogført", "Til betaling nu", "Tilbage af det ventede"]
    assert isinstance(shown[0], Table)
    assert column(shown[0], 2) == [0.0] * len(shown[0].rows[:-1])
