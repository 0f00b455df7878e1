"""No count below the threshold is shown or can be worked out: not from margins, other filters or the next period."""

from __future__ import annotations

import pytest
from tests.trust.small_cells import trial

from tovholder.followup.privacy.suppression import protect
from tovholder.followup.privacy.tables import ALL, Asked, People

PLAIN = Asked(("a",), {})


def _people(**counts: int) -> People:
    return People.of([{"a": name} for name, count in counts.items() for _ in range(count)])


@pytest.mark.law
def test_an_attacker_with_a_solver_finds_nothing() -> None:
    # A hundred populations here; ten thousand in `make trust`.
    trials = [trial(seed) for seed in range(100)]
    assert sum(t.shown_small for t in trials) == 0
    assert sum(t.recovered for t in trials) == 0
    assert sum(t.below for t in trials) == 0
    assert 0 < sum(t.hidden for t in trials) < sum(t.cells for t in trials)


@pytest.mark.oracle
def test_what_is_large_enough_is_shown_as_it_is() -> None:
    assert protect(_people(x=5, y=7), PLAIN).counts == {("x",): 5, ("y",): 7, (ALL,): 12}


@pytest.mark.oracle
def test_one_small_cell_takes_another_with_it() -> None:
    # 30 in all less 20 less 8 would give 2; hiding the 8 leaves 10 for two cells.
    assert protect(_people(x=20, y=8, z=2), PLAIN).counts == {("x",): 20, ("y",): None, ("z",): None, (ALL,): 30}


@pytest.mark.oracle
def test_two_small_cells_that_together_are_small_take_a_third() -> None:
    shown = protect(_people(x=20, y=8, z=2, w=1), PLAIN).counts
    assert shown[("x",)] == 20
    assert {shown[(name,)] for name in "yzw"} == {None}


@pytest.mark.oracle
def test_that_nobody_is_there_is_not_said_either() -> None:
    people = People.of([{"a": "x"}] * 9, values={"a": ["x", "y"]})
    assert protect(people, PLAIN).counts[("y",)] is None
    # With only two values the total would give the empty one away.
    assert protect(people, PLAIN).counts[("x",)] is None or protect(people, PLAIN).counts[(ALL,)] is None


@pytest.mark.oracle
def test_the_next_period_waits_until_enough_have_come() -> None:
    rows = [{"a": "x", "month": "1"}] * 12 + [{"a": "x", "month": "2"}] * 2 + [{"a": "x", "month": "3"}] * 3
    people = People.of(rows)
    first = protect(people, Asked((), {"month": frozenset("1")}))
    assert first.counts == {(): 12}
    second = protect(people, Asked((), {"month": frozenset("12")}), before=[first])
    assert second.counts == {(): None}
    third = protect(people, Asked((), {"month": frozenset("123")}), before=[first, second])
    assert third.counts == {(): 17}


@pytest.mark.law
def test_the_same_table_again_is_shown_again() -> None:
    people = _people(x=20, y=8, z=2)
    first = protect(people, PLAIN)
    assert protect(people, PLAIN, before=[first]).counts == first.counts


@pytest.mark.oracle
def test_nobody_at_all_is_hidden() -> None:
    assert protect(People.of([]), Asked((), {})).counts == {(): None}
