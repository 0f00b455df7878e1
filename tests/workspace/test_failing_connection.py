"""A transaction that fails lets go of the database at once, also while somebody looks at what went wrong."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, text
from tests.workspace.databases import new_address

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


def test_more_who_ask_at_once_than_there_are_connections_is_the_databases_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_POOL", 1)
    monkeypatch.setattr(database, "create_engine", partial(create_engine, max_overflow=0, pool_timeout=0.1))
    opened = open_database(tmp_path / "tovholder.sqlite")
    with opened.reading(), pytest.raises(DatabaseTrouble), opened.reading():
        pass
    with opened.reading():
        pass
    opened.engine.dispose()


def test_a_postgresql_that_cannot_be_written_is_read_from_and_says_so(tmp_path: Path) -> None:
    with _served(tmp_path) as opened:
        with opened.tidying() as connection:
            connection.execute(text("CREATE TABLE kept (number INTEGER)"))
            connection.execute(text("ALTER DATABASE " + _name(connection) + " SET default_transaction_read_only = on"))
        opened.engine.dispose()
        with opened.reading() as connection:
            assert connection.execute(text("SELECT number FROM kept")).all() == []
        with pytest.raises(DatabaseTrouble) as failed, opened.tidying() as connection:
            connection.execute(text("INSERT INTO kept VALUES (1)"))
        assert failed.value.findings[0].params == {"problem": "ReadOnlySqlTransaction"}


def test_a_postgresql_that_is_stopped_meanwhile_is_the_databases_trouble_and_is_found_again(tmp_path: Path) -> None:
    with _served(tmp_path) as opened:
        with opened.reading() as other, pytest.raises(DatabaseTrouble) as failed:
            _ask_and_be_ended(opened, other)
        assert failed.value.findings[0].params == {"problem": "AdminShutdown"}
        with opened.reading() as connection:
            assert connection.execute(text("SELECT 1")).scalar() == 1


@contextmanager
def _served(folder: Path) -> Iterator[Database]:
    opened = open_database(new_address("postgresql", folder))
    yield opened
    opened.engine.dispose()


def _name(connection: Connection) -> str:
    return str(connection.execute(text("SELECT current_database()")).scalar())


def _ask_and_be_ended(opened: Database, other: Connection) -> None:
    with opened.reading() as connection:
        own = connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
        other.execute(text("SELECT pg_terminate_backend(:own)"), {"own": own})
        connection.execute(text("SELECT 1"))


def _fail(opened: Database) -> None:
    """Half a save: the second statement is under way when it goes wrong."""
    with opened.tidying() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.create_function("broken", 0, lambda: 1 // 0)
        connection.execute(text("INSERT INTO kept VALUES (9)"))
        connection.execute(text("INSERT INTO kept VALUES (broken())"))
