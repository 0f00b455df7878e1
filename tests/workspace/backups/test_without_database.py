"""A folder that has lost its database is not backed up, nor said to be whole; where it never had one, one says so."""

from __future__ import annotations

import datetime as dt
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from tests.workspace.backups.folders import NOW, STORE, Place

from tovholder.errors import FindingsError
from tovholder.workspace.backups.making import back_up
from tovholder.workspace.backups.restoring import restore, verify_backup, verify_folder
from tovholder.workspace.folder import FILE

pytestmark = pytest.mark.law


def _gone(data: Path) -> None:
    (data / FILE).unlink()


def _emptied(data: Path) -> None:
    (data / FILE).write_bytes(b"")


def _another_programs(data: Path) -> None:
    _gone(data)
    with closing(sqlite3.connect(data / FILE)) as database:
        database.execute("CREATE TABLE t (id INTEGER)")


def _never_there(data: Path) -> None:
    _gone(data)
    shutil.rmtree((data / STORE).parents[1])


@pytest.mark.parametrize(
    ("happens", "expected"),
    [
        (_gone, "data-database-gone"),
        (_emptied, "data-database-gone"),
        (_another_programs, "data-database-foreign"),
        (_never_there, "data-no-installation"),
    ],
)
def test_it_is_missed_and_no_good_backup_is_let_go_of(
    happens: Callable[[Path], None], expected: str, here: Place
) -> None:
    good = here.backup(now=NOW - dt.timedelta(days=9)).file
    happens(here.data)
    for asked in (lambda: here.backup(days=1), lambda: verify_folder(here.data, now=NOW)):
        with pytest.raises(FindingsError) as error:
            asked()
        [found] = error.value.findings
        assert (found.code, found.params["folder"]) == (expected, str(here.data))
    assert list(here.shelf.iterdir()) == [good]


def test_one_that_is_elsewhere_is_not_missed(here: Place, tmp_path: Path) -> None:
    _gone(here.data)
    made = back_up(here.data, here.shelf, key=here.key, now=NOW, elsewhere=True)
    assert verify_folder(here.data, now=NOW, elsewhere=True).files == made.manifest.files
    assert verify_backup(made.file, key=here.key, elsewhere=True) == made.manifest
    with pytest.raises(FindingsError) as error:
        verify_backup(made.file, key=here.key)
    assert [found.code for found in error.value.findings] == ["backup-without-database"]
    restore(made.file, tmp_path / "new", key=here.key)
    assert (tmp_path / "new" / STORE).exists()
