"""What was shown is remembered, so that the next period gives away nothing of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tovholder.followup.releases import Attribute, Releases
from tovholder.followup.stores.store import open_store

NOW = dt.datetime(2024, 1, 1)

pytestmark = pytest.mark.oracle


def _state(left: int, underway: int) -> Attribute:
    people = {f"l{i}": "left" for i in range(left)} | {f"u{i}": "underway" for i in range(underway)}
    return Attribute("state", people)


def test_a_few_more_are_not_shown_until_there_are_enough(tmp_path: Path) -> None:
    for joined, total in ((12, 12), (14, None), (17, 17), (17, 17)):
        with open_store(tmp_path, "verification", make=True) as store:
            people = Attribute("programme", {f"p{i}": "in" for i in range(joined)})
            assert Releases(store, least=5).show([people], now=NOW)[("",)] == total


def test_those_who_left_are_not_given_away_by_those_who_have_not(tmp_path: Path) -> None:
    with open_store(tmp_path, "verification", make=True) as store:
        shown = Releases(store, least=5)
        assert shown.show([_state(2, 28)], now=NOW) == {("left",): None, ("underway",): None, ("",): 30}
        # Another question of the same people: 28 have answered, so 2 have not.
        answered = Attribute("answered", {f"u{i}": "yes" for i in range(28)})
        assert shown.show([answered], now=NOW)[("",)] is None


def test_the_same_again_is_the_same_and_is_kept_once(tmp_path: Path) -> None:
    with open_store(tmp_path, "verification", make=True) as store:
        first = Releases(store, least=5).show([_state(7, 20)], now=NOW)
        assert Releases(store, least=5).show([_state(7, 20)], now=NOW) == first
        assert store.one("SELECT count(*) FROM releases") == 1


def test_of_nobody_nothing_is_said(tmp_path: Path) -> None:
    with open_store(tmp_path, "verification", make=True) as store:
        shown = Releases(store, least=5)
        assert set(shown.show([Attribute("state", {}, ("left",))], now=NOW).values()) == {None}
        assert shown.show([_state(6, 6)], now=NOW)[("",)] == 12
