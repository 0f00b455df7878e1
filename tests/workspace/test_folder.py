"""Only a folder that is new is begun in: one that has lost its database is refused, and left as it is."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from tests.workspace.sites import installation

from tovholder.usecases.audit.anchors import Anchors
from tovholder.workspace.folder import ANCHORS, FILE, begun_file, database_file
from tovholder.workspace.store import open_store
from tovholder.workspace.troubles import DatabaseTrouble

pytestmark = pytest.mark.law


def _nothing(file: Path) -> None:
    assert not file.exists()


def _empty(file: Path) -> None:
    file.touch(mode=0o600)


def _without_tables(file: Path) -> None:
    """What is left of a start that had chosen the journal, and no more."""
    _empty(file)
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA journal_mode = wal")


NONE = [_nothing, _empty, _without_tables]


@pytest.fixture
def used(tmp_path: Path) -> Path:
    """A folder a server has run on."""
    folder = tmp_path / "data"
    store = open_store(database_file(folder))
    installation(store)
    Anchors(folder / ANCHORS).drop(store)
    store.close()
    return folder


def _refused(opening: Callable[[Path], object], folder: Path) -> str:
    before = {file: file.stat().st_mtime_ns for file in folder.rglob("*")}
    with pytest.raises(DatabaseTrouble) as error:
        opening(folder)
    assert {file: file.stat().st_mtime_ns for file in folder.rglob("*")} == before
    return error.value.findings[0].code


@pytest.mark.parametrize("opening", [database_file, begun_file])
@pytest.mark.parametrize("left", NONE)
def test_where_a_record_was_a_database_is_missed(
    left: Callable[[Path], None], opening: Callable[[Path], object], used: Path
) -> None:
    (used / FILE).unlink()
    left(used / FILE)
    assert _refused(opening, used) == "data-database-gone"


@pytest.mark.parametrize("opening", [database_file, begun_file])
@pytest.mark.parametrize("left", NONE)
def test_where_outcomes_are_a_database_is_missed(
    left: Callable[[Path], None], opening: Callable[[Path], object], tmp_path: Path
) -> None:
    store = tmp_path / "opfoelgning" / "sag" / "study.duckdb"
    store.parent.mkdir(parents=True)
    store.touch()
    left(tmp_path / FILE)
    assert _refused(opening, tmp_path) == "data-database-gone"


def test_the_anchors_may_lie_elsewhere(used: Path, tmp_path: Path) -> None:
    elsewhere = (used / ANCHORS).rename(tmp_path / "anchors")
    (used / FILE).unlink()
    assert _refused(lambda folder: database_file(folder, anchors=elsewhere), used) == "data-database-gone"


@pytest.mark.parametrize("opening", [database_file, begun_file])
def test_another_programs_database_is_not_written_in(opening: Callable[[Path], object], tmp_path: Path) -> None:
    _empty(tmp_path / FILE)
    with closing(sqlite3.connect(tmp_path / FILE)) as database:
        database.execute("CREATE TABLE t (id INTEGER)")
    before = (tmp_path / FILE).read_bytes()
    assert _refused(opening, tmp_path) == "data-database-foreign"
    assert (tmp_path / FILE).read_bytes() == before


@pytest.mark.parametrize("left", NONE)
def test_a_folder_with_nothing_else_in_it_is_new(left: Callable[[Path], None], tmp_path: Path) -> None:
    (tmp_path / ANCHORS).touch()
    (tmp_path / "opfoelgning" / "sag").mkdir(parents=True)
    left(tmp_path / FILE)
    assert _refused(begun_file, tmp_path) == "data-no-installation"
    open_store(database_file(tmp_path)).close()
    assert begun_file(tmp_path) == tmp_path / FILE


_KILLED = """
import os, sys
from itertools import count
from pathlib import Path
from sqlalchemy import Engine, event
from tovholder.workspace.folder import database_file
from tovholder.workspace.store import open_store

asked = count(1)
event.listen(Engine, "before_cursor_execute", lambda *_: next(asked) == int(sys.argv[2]) and os._exit(9))
open_store(database_file(Path(sys.argv[1])))
"""


@pytest.mark.parametrize("statement", [1, 5, 50, 100])
def test_a_first_start_that_is_killed_can_be_begun_again(statement: int, tmp_path: Path) -> None:
    killed = subprocess.run([sys.executable, "-c", _KILLED, str(tmp_path), str(statement)], check=False)
    assert killed.returncode == 9
    store = open_store(database_file(tmp_path))
    assert store.log_head().number == 1
    store.close()


@pytest.mark.parametrize("opening", [database_file, begun_file])
def test_a_file_that_cannot_be_read_is_named_with_its_place(opening: Callable[[Path], object], tmp_path: Path) -> None:
    _empty(tmp_path / FILE)
    (tmp_path / FILE).write_bytes(b"a letter to the council " * 500)
    with pytest.raises(DatabaseTrouble) as error:
        opening(tmp_path)
    [found] = error.value.findings
    assert (found.code, found.params["file"]) == ("database-unreadable", str(tmp_path / FILE))
