"""Settlement in the library, as the command line has it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from tests.cli.command import CASES

import tovholder
from tovholder.errors import CaseError
from tovholder.usecases.settling import closed

JOURNAL = CASES / "aftale.journal.yaml"


@pytest.fixture(scope="module")
def case() -> tovholder.BusinessCase:
    return tovholder.load(CASES / "aftale.yaml")


def test_what_is_owed_and_then_what_is_adjusted(case: tovholder.BusinessCase, tmp_path: Path) -> None:
    first = case.settle(JOURNAL, day=dt.date(2023, 8, 1))
    assert first.proposed.due == 67_200_000
    books = tmp_path / "books.json"
    books.write_text(closed(first, approved_by="Økonomichefen"), encoding="utf-8")
    later = case.settle(JOURNAL, day=dt.date(2023, 12, 1), books=books)
    assert [(line.kind, line.amount) for line in later.proposed.lines] == [("adjustment", -4_800_000)]


def test_only_what_was_measured_up_to_the_end_of_the_span(case: tovholder.BusinessCase) -> None:
    assert case.settle(JOURNAL, day=dt.date(2023, 12, 1), through="2023-Q1").proposed.lines == ()


def test_departments_of_a_calculated_case(case: tovholder.BusinessCase) -> None:
    settled = case.evaluate().departments()
    assert settled.parties[settled.moved.argmax()] == "familie"
    assert settled.after.min() >= -1e-3


def test_a_case_without_a_contract_has_none_to_include() -> None:
    bare = tovholder.loads("tovholder: 1\ntitle: Tom\nstart: 2026\nhorizon: 1 year\ntranches: {t: {entrants: 0}}\n")
    with pytest.raises(CaseError):
        bare.evaluate().departments(with_contract=True)
