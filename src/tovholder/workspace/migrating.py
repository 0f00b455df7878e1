"""Bringing the database to the form this version of the program needs, before anything else is done with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from tovholder.errors import Finding

from .database import Database
from .troubles import DatabaseTrouble

_LOCK = 0x746F76686F6C6465
"""The name, as a number, of the lock that PostgreSQL keeps for us."""


def migrate(database: Database) -> None:
    """Run the migrations that have not been run; two programs that start together do so one after the other.

    All of them are one transaction: a start that is broken off leaves the database as it was. Raises DatabaseTrouble
    for a database that a newer version of the program has written in.
    """
    with database.tidying() as connection, _alone(connection):
        config = _config()
        _refuse_newer(MigrationContext.configure(connection).get_current_revision(), _scripts(config))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def is_current(database: Database) -> bool:
    """Whether every migration has been run."""
    return _present(database) == _scripts(_config()).get_current_head()


def require_begun(database: Database) -> None:
    """Raises DatabaseTrouble for a database that no server has been started on."""
    if _present(database) is None:
        raise DatabaseTrouble([Finding("database-not-begun")])


def require_current(database: Database) -> None:
    """Raises DatabaseTrouble for a database that no server of this version has been started on."""
    require_begun(database)
    present, scripts = _present(database), _scripts(_config())
    _refuse_newer(present, scripts)
    if present != scripts.get_current_head():
        raise DatabaseTrouble([Finding("database-older", params={"revision": present or ""})])


def _present(database: Database) -> str | None:
    with database.reading() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def _refuse_newer(present: str | None, scripts: ScriptDirectory) -> None:
    if present is not None and present not in {script.revision for script in scripts.walk_revisions()}:
        raise DatabaseTrouble([Finding("database-newer", params={"revision": present})])


@contextmanager
def _alone(connection: Connection) -> Iterator[None]:
    """SQLite lets one transaction write at a time; PostgreSQL is asked for a lock that ends with the transaction."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:name)"), {"name": _LOCK})
    yield


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(files(__package__).joinpath("migrations")))
    return config


def _scripts(config: Config) -> ScriptDirectory:
    return ScriptDirectory.from_config(config)
