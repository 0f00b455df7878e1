"""A thousand random histories: whatever comes late, is corrected or is sent twice, the books come out right."""

from __future__ import annotations

import random
from collections import Counter
from typing import get_args

import pytest
from tests.contract.settlement.histories import History, random_history, run
from tests.contract.settlement.laws import LAWS, Law

from tovholder.contract.settlement.books import Books
from tovholder.contract.settlement.room import Limit
from tovholder.contract.settlement.statement import statement

HISTORIES = range(1000)
pytestmark = pytest.mark.law


@pytest.fixture(scope="module")
def told() -> list[tuple[History, Books]]:
    histories = [random_history(random.Random(seed)) for seed in HISTORIES]
    return [(history, run(history)[0]) for history in histories]


def test_the_histories_hold_what_they_are_meant_to(told: list[tuple[History, Books]]) -> None:
    kinds = Counter(line.kind for _, books in told for entry in books.entries for line in entry.lines)
    limits: Counter[str] = Counter()
    for history, books in told:
        day, through = history.settlements[-1]
        last = statement(books, history.terms, history.journal, day=day, through=through)
        limits.update(name for owed in last.owed.values() for name in owed.limits)
    assert kinds["result"] > 1000
    assert kinds["adjustment"] > 1000
    assert min(limits[name] for name in get_args(Limit)) > 10


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_every_history_keeps(law: Law, told: list[tuple[History, Books]]) -> None:
    for history, books in told:
        law(history, books)
