"""A database that is written in while it is copied: no lock is lost, and what was half done is not in the copy."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.full_disk import full_disk, needs_limits
from tests.workspace.backups.folders import STORE, Place

from tovholder.workspace.backups import copying
from tovholder.workspace.backups.restoring import restore
from tovholder.workspace.backups.troubles import BackupProblem
from tovholder.workspace.folder import FILE

pytestmark = pytest.mark.law


@pytest.fixture(params=["delete", "wal"])
def live(request: pytest.FixtureRequest, here: Place) -> Iterator[sqlite3.Connection]:
    """A connection of somebody who is at work, with either journal."""
    with closing(sqlite3.connect(here.data / FILE, isolation_level=None, timeout=0)) as database:
        database.execute(f"PRAGMA journal_mode = {request.param}")
        yield database


def _municipalities(database: sqlite3.Connection) -> list[tuple[str]]:
    return database.execute("SELECT name FROM municipality ORDER BY id").fetchall()


def _restored(here: Place, tmp_path: Path) -> list[tuple[str]]:
    restore(here.backup().file, tmp_path / "new", key=here.key)
    with closing(sqlite3.connect(tmp_path / "new" / FILE)) as database:
        return _municipalities(database)


def _refusal_of_another(file: Path) -> str:
    """What another process is told that wants to write."""
    program = "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute('BEGIN IMMEDIATE')"
    return subprocess.run([sys.executable, "-c", program, file], check=False, capture_output=True, text=True).stderr


def test_whoever_writes_in_the_same_process_keeps_the_lock(
    here: Place, live: sqlite3.Connection, tmp_path: Path
) -> None:
    before = _municipalities(live)
    live.execute("BEGIN IMMEDIATE")
    live.execute("UPDATE municipality SET name = name || ' (ny)'")
    assert "locked" in _refusal_of_another(here.data / FILE)
    assert _restored(here, tmp_path) == before
    assert "locked" in _refusal_of_another(here.data / FILE)
    live.execute("COMMIT")
    assert _refusal_of_another(here.data / FILE) == ""
    assert _municipalities(live) != before


def test_a_save_that_was_broken_off_is_not_in_the_copy(here: Place, tmp_path: Path) -> None:
    before = _break_off(here.data / FILE, tmp_path / "died")
    shutil.move(tmp_path / "died", here.data / FILE)
    shutil.move(tmp_path / "died-journal", here.data / f"{FILE}-journal")
    assert _restored(here, tmp_path) == before


def _break_off(file: Path, copy: Path) -> list[tuple[str]]:
    """Copies of a database and its rollback journal as a process leaves them that dies with half a save on the disk;
    what was there before."""
    with closing(sqlite3.connect(file, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = delete")
        before = _municipalities(database)
        # So small a memory that what is not committed is in the file already.
        database.execute("PRAGMA cache_size = 1")
        database.execute("BEGIN")
        database.execute("UPDATE municipality SET name = name || ' (halv)'")
        database.execute("CREATE TABLE more AS SELECT randomblob(2000) FROM version, version, text")
        shutil.copy(file, copy)
        shutil.copy(f"{file}-journal", f"{copy}-journal")
        assert b"(halv)" in copy.read_bytes()
        database.execute("ROLLBACK")
    return before


def test_a_store_that_is_begun_before_the_database_is_copied_is_in_the_copy(
    here: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    copied, late = copying._copy_sqlite, here.data / "opfoelgning/anden/verification.duckdb"

    def meanwhile(source: Path, copy: Path) -> None:
        late.parent.mkdir()
        shutil.copy(here.data / STORE, late)
        copied(source, copy)

    monkeypatch.setattr(copying, "_copy_sqlite", meanwhile)
    restore(here.backup().file, tmp_path / "new", key=here.key)
    assert (tmp_path / "new" / late.relative_to(here.data)).exists()


@needs_limits
@pytest.mark.parametrize(("kept", "room"), [(FILE, 4096), (STORE, 4096), (STORE, 300_000)])
def test_a_disk_that_is_full_while_it_is_copied_is_told_and_not_the_source_called_damaged(
    kept: str, room: int, here: Place
) -> None:
    with closing(sqlite3.connect(here.data / FILE)) as database:
        database.execute("PRAGMA journal_mode = delete")
    if kept == FILE:
        (here.data / STORE).unlink()
    with full_disk(room), pytest.raises(BackupProblem) as error:
        here.backup()
    (found,) = error.value.findings
    assert (found.code, found.params["file"]) == ("backup-trouble", str(here.data / kept))
    assert list(here.shelf.iterdir()) == []
    assert [entry.name for entry in here.data.iterdir() if entry.name.startswith(".")] == []
