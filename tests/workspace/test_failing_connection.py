"""A transaction that fails lets go of the database at once, also while somebody looks at what went wrong."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from tovholder.workspace import database
from tovholder.workspace.database import Database, open_database
from tovholder.workspace.troubles import DatabaseTrouble


def test_a_failed_save_keeps_no_lock_while_its_error_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_WAITS", 200)
    opened = open_database(tmp_path / "tovholder.sqlite")
    with opened.tidying() as connection:
        connection.execute(text("CREATE TABLE kept (number INTEGER)"))
        connection.execute(text("INSERT INTO kept VALUES (1), (2)"))
    with pytest.raises(DatabaseTrouble) as failed:
        _fail(opened)
    with opened.tidying() as connection:
        connection.execute(text("INSERT INTO kept VALUES (3)"))
        assert connection.execute(text("SELECT number FROM kept")).scalars().all() == [1, 2, 3]
    assert failed.value.findings[0].code == "database-trouble"
    opened.engine.dispose()


def _fail(opened: Database) -> None:
    """Half a save: the second statement is under way when it goes wrong."""
    with opened.tidying() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.create_function("broken", 0, lambda: 1 // 0)
        connection.execute(text("INSERT INTO kept VALUES (9)"))
        connection.execute(text("INSERT INTO kept VALUES (broken())"))
