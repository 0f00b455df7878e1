"""The server is killed three times while it writes, and the store too; `make trust` kills them a hundred times."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.trust import committing
from tests.trust.killing import run

pytestmark = pytest.mark.journey


def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    found = run(tmp_path / "data", kills=3)
    assert (found.lost, found.wrong) == ((), ())
    assert (found.kills, found.whole) == (3, 3)
    assert found.acknowledged > 0


def test_no_commit_told_is_lost(tmp_path: Path) -> None:
    found = committing.run(tmp_path / "place", kills=3, commits=60)
    assert (found.lost, found.wrong) == ((), ())
    assert (found.kills, found.whole) == (3, 3)
    assert found.acknowledged > 90


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        ("DELETE FROM version WHERE \"case\" = '0' AND number = 1", "1 was told, 0 are kept"),
        ("DELETE FROM text WHERE hash = (SELECT hash FROM version WHERE \"case\" = '1')", "3 texts of 4 versions"),
        ("DELETE FROM audit_entry WHERE thing_id = '2/1'", "3 entries of 4 versions"),
    ],
)
def test_what_is_lost_or_half_would_be_found(tmp_path: Path, harm: str, said: str) -> None:
    committing.begin(tmp_path)
    told = dict.fromkeys(range(committing.WRITERS), 1)
    assert not list(committing.missing(tmp_path, told))
    with closing(sqlite3.connect(tmp_path / "store.sqlite")) as database, database:
        database.execute(harm)
    assert any(said in fault for _, fault in committing.missing(tmp_path, told))


def test_a_writer_that_ends_by_itself_is_not_taken_for_killed(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="ended by itself"):
        committing.killed(tmp_path, "nobody", {}, 10, 0.0)
