"""What those outside are told of counts gives no count of few people away, at once or over time."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tovholder.contract.settlement.outward import told_counts
from tovholder.contract.settlement.reached import Counted
from tovholder.contract.settlement.statement import ResultRow
from tovholder.quantities import month

pytestmark = pytest.mark.law
LEAST = 5


def _row(
    reached: int | None, of: int | None, *, goal: str = "g", at: int = month(2023), tranche: str | None = None
) -> ResultRow:
    counted = None if reached is None else Counted(reached, of)
    return ResultRow("r", goal, at, tranche, counted, None, True, {}, None, "SUS", None, True)


def _told(*settlements: list[ResultRow]) -> list[list[int | None]]:
    found = told_counts(settlements, least=LEAST)
    return [[None if told is None else told.reached for told in one] for one in found]


@pytest.mark.parametrize(
    ("reached", "of", "is_told"),
    [
        (5, 10, True),
        (4, 10, False),
        (6, 10, False),
        (0, 9, False),
        (30, 30, False),
        (11, None, False),
        (None, 9, False),
    ],
)
def test_few_who_reached_it_or_few_who_did_not_are_not_told(reached: int | None, of: int | None, is_told: bool) -> None:
    assert _told([_row(reached, of)]) == [[reached if is_told else None]]


def test_a_correction_is_told_only_when_it_gives_no_small_count_away() -> None:
    assert _told([_row(16, 30)], [_row(17, 30)], [_row(22, 30)]) == [[16], [None], [22]]
    assert _told([_row(16, 30)], [_row(22, 31)]) == [[16], [None]], "one more person"
    assert _told([_row(16, 30)], [_row(16, 30)]) == [[16], [16]]


def test_goals_of_the_same_people_are_held_against_each_other_and_those_of_others_are_not() -> None:
    assert _told([_row(16, 30), _row(14, 30, goal="narrower")]) == [[16, None]]
    assert _told([_row(16, 30), _row(14, 30, at=month(2024))]) == [[16, 14]]
    assert _told([_row(16, 30, tranche="a"), _row(14, 30, tranche="b")]) == [[16, 14]]
    assert _told([_row(16, 30, tranche="a"), _row(14, 30)]) == [[16, None]]


@given(st.integers(0, 10**6))
def test_no_two_told_counts_of_the_same_people_differ_by_few(seed: int) -> None:
    chance = random.Random(seed)
    settlements = []
    for _ in range(chance.randint(1, 6)):
        of = chance.randint(1, 40)
        settlements.append([_row(chance.randint(0, of), of) for _ in range(chance.randint(0, 3))])
    told = [one for rows in told_counts(settlements, least=LEAST) for one in rows if one is not None]
    for one in told:
        assert one.of is not None
        assert LEAST <= one.reached <= one.of - LEAST
    for one, other in combinations(told, 2):
        assert one.of is not None
        assert other.of is not None
        for difference in (one.reached - other.reached, one.of - other.of,
                           (one.of - one.reached) - (other.of - other.reached)):  # fmt: skip
            assert difference == 0 or abs(difference) >= LEAST
