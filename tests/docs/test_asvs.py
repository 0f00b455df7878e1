"""docs/asvs.csv has every requirement of the first two levels, and what it names as shown is there."""

from __future__ import annotations

from collections import Counter

import pytest
from docs.generate.asvs import DOCS, PAGE, STATUSES, asvs_page, rows

pytestmark = pytest.mark.law
ROOT = DOCS.parent
OF_THE_THIRD = {"1.2.10", "5.2.4", "15.4.1", "15.4.2", "15.4.3"}


def test_every_requirement_of_the_first_two_levels_is_there_once() -> None:
    table = rows()
    assert Counter(row.level for row in table) == {1: 70, 2: 183, 3: len(OF_THE_THIRD)}
    assert {row.requirement for row in table if row.level == 3} == OF_THE_THIRD
    numbers = [tuple(map(int, row.requirement.split("."))) for row in table]
    assert numbers == sorted(set(numbers))


def test_a_row_says_what_shows_it_or_why_not() -> None:
    table = rows()
    assert {row.status for row in table} <= set(STATUSES)
    assert [row.requirement for row in table if not row.about] == []
    assert [(row.requirement, file) for row in table for file in row.where if not (ROOT / file).is_file()] == []
    assert [row.requirement for row in table if not (row.where if row.status == "pass" else row.why)] == []


def test_the_page_is_what_the_table_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == asvs_page(), "make docs writes it anew"
