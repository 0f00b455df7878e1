"""The settlement between departments as it is told: sums tie, and every outcome has its sentence."""

from __future__ import annotations

import pytest
from tests.report.cases import ABROAD, BARE, NEGATIVE, SMALL, column, made, tables, total

from tovholder.report.model import Facts, Paragraph, Report

# The one who pays also gains what the other gains.
NOBODY_LOSES = SMALL.replace("paid_by: social", "paid_by: state")


def _answer(report: Report) -> str:
    return next(b.text for b in report.section("departments").blocks if isinstance(b, Paragraph) and b.label)


def test_what_is_moved_sums_to_nothing_and_leaves_nobody_below_zero() -> None:
    moves, per_year = tables(made(SMALL).report, "departments")
    before, moved, after = (column(moves, i) for i in (1, 2, 3))
    assert sum(moved) == pytest.approx(0, abs=1e-3)
    assert min(after) >= 0
    assert [b + m for b, m in zip(before, moved, strict=True)] == pytest.approx(after, abs=1e-3)
    assert column(moves, 2, "total") == [0.0]
    totals = [cell.value for cell in total(per_year).cells[1:]]  # type: ignore[union-attr]
    assert totals == pytest.approx([m for m in moved if m], abs=1e-3)


def test_those_who_pay_and_those_who_give_are_each_answered() -> None:
    facts = [block for block in made(SMALL).report.section("departments").blocks if isinstance(block, Facts)]
    assert [[term for term, _ in block.items] for block in facts] == [["Social"], ["Arbejdsmarked"]]


@pytest.mark.parametrize(
    ("case", "says"),
    [
        (SMALL, "Afgiver Arbejdsmarked 31,6 % af sin gevinst"),
        (NEGATIVE, "Der findes ingen afregning, hvor ingen taber"),
        (NOBODY_LOSES, "Ingen forvaltning taber"),
    ],
)
def test_every_outcome_has_its_answer(case: str, says: str) -> None:
    assert says in _answer(made(case).report)


@pytest.mark.parametrize("case", [BARE, ABROAD])
@pytest.mark.parametrize("lang", ["da", "en"])
def test_other_municipalities_and_cases_without_departments_have_the_section_too(case: str, lang: str) -> None:
    assert made(case, lang=lang).report.section("departments").blocks


def test_a_loss_that_is_shown_as_nothing_asks_for_nothing() -> None:
    cents = """
tovholder: 1
title: Ører
start: 2026
horizon: 1 year
departments: {a: {name: A}, b: {name: B}}
tranches: {t: {entrants: 1}}
costs: {c: {fixed: {value: 0.35, unit: kr}, paid_by: a}}
outcomes:
  o:
    with: 100 %
    without: 0
    consequences: {k: {change: -1 month per year, price: {value: 1, unit: kr/month}, falls_on: b}}
"""
    assert "Ingen" in _answer(made(cents).report)
