"""`tovholder explain`."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.cli.command import CASE, tovholder

pytestmark = pytest.mark.journey


@pytest.mark.snapshot
def test_a_line_is_shown_down_to_its_factors(snapshot: SnapshotAssertion) -> None:
    answer = tovholder("explain", CASE, "stoette", "--year", "2027")
    assert answer.code == 0
    assert answer.out == snapshot


def test_a_party_that_pays_nothing_of_it_is_named_all_the_same() -> None:
    out = tovholder("explain", CASE, "mentor", "--party", "job").out
    assert "Mentor – Job" in out


def test_without_a_line_they_are_listed() -> None:
    out = tovholder("explain", CASE).out
    assert "  i_arbejde.ydelse" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["stotte"], "i_arbejde.stoette"),
        (["stoette", "--party", "jb"], "job"),
        (["stoette", "--year", "2031"], "2026"),
    ],
)
def test_names_that_do_not_exist_are_answered_with_those_that_do(arguments: list[str], said: str) -> None:
    answer = tovholder("explain", CASE, *arguments)
    assert answer.code == 1
    assert said in answer.err
