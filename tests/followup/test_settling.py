"""Reports for the contract come from the administration's own verified observations, each person once."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from tovholder.case.goals import Goal
from tovholder.contract.settlement.journal import Journal
from tovholder.followup.plan import Plan
from tovholder.followup.settling import Made, reports
from tovholder.followup.stores.store import Store, open_store

pytestmark = pytest.mark.oracle

PLAN = Plan.model_validate(
    {
        "tovholder_followup": 1,
        "indicators": {
            "job": {
                "versions": {
                    "1": {
                        "text": "I job", "measure": "share", "at_least": 1, "until": 6, "owner": "o",
                        "frozen": "2022-01-01",
                    }
                }
            }
        },
        "goals": {"job": {"indicator": "job@1", "at": ["2022-06", "2022-12"]}},
    }
)  # fmt: skip
JANUARY = 2022 * 12
GOALS = {"job": Goal(text="I job", shape="per-unit")}


def _filled(store: Store, *people: tuple[str, int, int, str | None]) -> None:
    """(person, entry, value, verified_by): observed in the fifth month."""
    for person, entry, value, who in people:
        store.rows("INSERT INTO persons VALUES (?, 'hold', NULL, NULL, ?, NULL, NULL, NULL, 1)", [person, entry])
        store.rows("INSERT INTO observations VALUES (?, 'job', ?, ?, NULL, ?, 1)", [person, entry + 4, value, who])


def _reports(store: Store, journal: Journal | None = None, *, goals: Any = GOALS) -> tuple[Made, ...]:
    known = journal or Journal(tovholder_journal=1)
    day = dt.date(2023, 1, 1)
    return reports(PLAN, goals, known, store, through=JANUARY + 11, day=day, by="X", reason="senere")


def test_a_point_counts_those_whose_time_is_up_since_the_last(tmp_path: Path) -> None:
    with open_store(tmp_path, "verification", make=True) as store:
        _filled(
            store,
            ("a", JANUARY, 1, "K"),
            ("b", JANUARY, 0, "K"),
            ("c", JANUARY + 6, 1, "K"),
            ("d", JANUARY + 9, 1, "K"),
        )
        made = _reports(store)
    assert [(m.written["at"], m.written["started"], m.written["reached"]) for m in made] == [
        ("2022-06", 2, 1), ("2022-12", 1, 1),
    ]  # fmt: skip


def test_what_nobody_has_verified_does_not_count(tmp_path: Path) -> None:
    with open_store(tmp_path, "verification", make=True) as store:
        _filled(store, ("a", JANUARY, 1, "K"), ("b", JANUARY, 1, None))
        written = _reports(store)[0].written
    assert (written["started"], written["answered"], written["reached"]) == (2, 1, 1)


def test_the_same_again_says_nothing_and_a_change_corrects(tmp_path: Path) -> None:
    with open_store(tmp_path, "verification", make=True) as store:
        _filled(store, ("a", JANUARY, 1, "K"), ("b", JANUARY, 0, "K"))
        first = _reports(store)[0]
        journal = Journal.model_validate({"tovholder_journal": 1, "reports": {first.id: first.written}})
        assert _reports(store, journal) == ()
        store.rows("UPDATE observations SET value = 1 WHERE person = 'b'")
        (second,) = _reports(store, journal)
    assert (second.id, second.written["corrects"], second.written["reached"]) == (f"{first.id}-2", first.id, 2)


def test_only_those_who_completed_count_where_the_goal_says_so(tmp_path: Path) -> None:
    goals = {"job": Goal(text="I job", shape="per-unit", denominator="completed")}
    with open_store(tmp_path, "verification", make=True) as store:
        _filled(store, ("a", JANUARY, 1, "K"), ("b", JANUARY, 1, "K"))
        store.rows("UPDATE persons SET completion = entry + 3 WHERE person = 'a'")
        written = _reports(store, goals=goals)[0].written
    assert (written["started"], written["completed"], written["reached"]) == (2, 1, 1)


def test_the_study_is_never_settled_by(tmp_path: Path) -> None:
    with open_store(tmp_path, "study", make=True) as store, pytest.raises(ValueError, match="administration"):
        _reports(store)
