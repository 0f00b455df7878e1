"""Opening the database: SQLite in the data folder, or PostgreSQL by its address.

SQLite keeps its journal beside the file. The write-ahead log is quicker, but SQLite 3.7.0 to 3.51.2 can lose what was
committed when two connections write and tidy up the log at the same moment
(https://www.sqlite.org/wal.html#the_wal_reset_bug; fixed in 3.51.3, 3.50.7 and 3.44.6). With such a version the older
kind of journal is used, which has no such fault.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any, Literal

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, TimeoutError

from tovholder.errors import Finding

from .noting import OF_THE_RECORD, OPTION, Writing
from .one_moment import pass_moment
from .troubles import DatabaseTrouble

Journal = Literal["wal", "delete", "none"]
_WAL_IS_SOUND_FROM = ((3, 51, 3), (3, 50, 7), (3, 44, 6))
"""The first sound version of each line that was mended; later lines are sound."""
_WAITS = 20_000
"""Milliseconds to wait for another writer, or for a backup of a large database."""
_POOL = 20
_TROUBLES = {"OperationalError", "ReadOnlySqlTransaction", "TimeoutError"}
"""Kinds of errors, by the drivers' names and SQLAlchemy's, that are the database's own and no fault of a question."""


def wal_is_sound(sqlite: tuple[int, int, int]) -> bool:
    """Whether this version of SQLite is free of the fault in its write-ahead log.

    >>> wal_is_sound((3, 40, 1)), wal_is_sound((3, 50, 7)), wal_is_sound((3, 51, 2)), wal_is_sound((3, 52, 0))
    (False, True, False, True)
    """
    newest = max(_WAL_IS_SOUND_FROM)
    return sqlite >= newest or any(sqlite[:2] == mended[:2] and sqlite >= mended for mended in _WAL_IS_SOUND_FROM)


@dataclass(frozen=True)
class Database:
    """An open database. `journal` is how SQLite keeps its journal, "none" where it is another database.

    writers: the same connections, with every statement looked at, which a question that changes nothing need not be.
    key: what the entries of the record are bound with.
    """

    engine: Engine
    writers: Engine
    journal: Journal
    _writing: Lock
    key: bytes | None = field(default=None, repr=False)

    @cached_property
    def _name(self) -> str:
        """Not where it lies: whoever works in a browser may be told."""
        return Path(self.engine.url.database or "").name

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads, and sees one moment."""
        with _told(self._name), self.engine.connect() as connection:
            if self.journal != "none" and (plain := connection.connection.driver_connection) is not None:
                # A reader has nothing to wait for yet, and so nothing that can go wrong: a page begins a dozen times,
                # and each would otherwise take as long as a question.
                plain.execute("BEGIN")
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction: all of it is done, noted in the record, and on disk when this ends, or none of it.

        Raises Unnoted, and does none of it, if it changes something without noting it.
        """
        writing = Writing(self.key, self.key)
        with self._writing_with(writing) as connection:
            yield connection
            writing.require_noted()

    @contextmanager
    def tidying(self) -> Iterator[Connection]:
        """A transaction whose changes are not for the record: when something was last used, and the tables' form."""
        with self._writing_with(Writing(self.key, self.key)) as connection:
            yield connection

    @contextmanager
    def _writing_with(self, writing: Writing) -> Iterator[Connection]:
        """Writers wait in line here rather than in the database: SQLite lets one in at a time, and the others ask
        again and again."""
        line = self._writing if self.journal != "none" else None
        with _told(self._name), _in_line(line), self.writers.connect() as plain:
            connection = plain.execution_options(**{OPTION: writing})
            with connection.begin():
                yield connection
            pass_moment()


def open_database(address: str | Path, *, key: bytes | None = None) -> Database:
    """The database at a PostgreSQL address, or in a SQLite file. Raises DatabaseTrouble."""
    if isinstance(address, Path):
        return _sqlite(URL.create("sqlite+pysqlite", database=str(address)), key)
    try:
        url = make_url(address)
    except ArgumentError:
        raise DatabaseTrouble([Finding("database-address")]) from None
    if url.get_backend_name() == "sqlite":
        return _sqlite(url.set(drivername="sqlite+pysqlite"), key)
    if url.get_backend_name() != "postgresql":
        raise DatabaseTrouble([Finding("database-kind", params={"kind": url.get_backend_name()})])
    try:
        engine = create_engine(
            url.set(drivername="postgresql+psycopg"),
            pool_size=_POOL,
            pool_pre_ping=True,
            isolation_level="READ COMMITTED",
        )
    except NoSuchModuleError:
        raise DatabaseTrouble([Finding("database-kind", params={"kind": url.get_backend_name()})]) from None
    try:
        engine.connect().close()
    except DBAPIError:
        engine.dispose()
        # Without the password, which may also stand among what follows the address.
        shown = URL.create("postgresql", url.username, host=url.host, port=url.port, database=url.database)
        raise DatabaseTrouble([Finding("database-not-reached", params={"address": str(shown)})]) from None
    return Database(engine, _watched(engine), "none", Lock(), key)


def tables_in(file: Path) -> frozenset[str]:
    """The names of the tables in a SQLite file, whoever's it is: it is left as it is. Raises DatabaseTrouble."""
    address = f"{file.absolute().as_uri()}?mode=rw"
    with _told(str(file)), closing(sqlite3.connect(address, uri=True, timeout=_WAITS / 1000)) as plain:
        return frozenset(name for (name,) in plain.execute("SELECT name FROM sqlite_master WHERE type = 'table'"))


def _sqlite(url: URL, key: bytes | None) -> Database:
    journal: Journal = "wal" if wal_is_sound(sqlite3.sqlite_version_info) else "delete"
    engine = create_engine(url, pool_size=_POOL, connect_args={"check_same_thread": False, "timeout": _WAITS / 1000})

    @event.listens_for(engine, "connect")
    def _connect(connection: sqlite3.Connection, _record: Any) -> None:
        # SQLAlchemy begins the transactions, not Python's driver.
        connection.isolation_level = None
        for pragma in (
            f"busy_timeout = {_WAITS}",
            f"journal_mode = {journal}",
            "synchronous = FULL",
            "foreign_keys = ON",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "handle_error")
    def _forget(context: ExceptionContext) -> None:
        # What was opened while the disk could only be read stays so, also when the disk is well again.
        if isinstance(context.original_exception, sqlite3.OperationalError):
            context.is_disconnect = True

    @event.listens_for(engine, "invalidate")
    def _let_go(connection: sqlite3.Connection, _record: Any, _error: BaseException | None) -> None:
        # An error still refers to its cursor, and a connection that is closed keeps its locks for as long as one does.
        with suppress(sqlite3.Error):
            connection.rollback()

    writers = _watched(engine)

    @event.listens_for(writers, "begin")
    def _begin(connection: Connection) -> None:
        # A writer takes its turn at once: one that read first and then wrote could find its reading out of date.
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return Database(engine, writers, journal, Lock(), key)


def _watched(engine: Engine) -> Engine:
    """The engine, with every change a transaction makes counted against what it notes."""
    watched = engine.execution_options()

    @event.listens_for(watched, "after_cursor_execute")
    def _count(connection: Connection, cursor: Any, _statement: str, _given: Any, context: Any, _many: bool) -> None:
        writing: Writing = connection.get_execution_options()[OPTION]
        if not (context.isinsert or context.isupdate or context.isdelete) or not cursor.rowcount:
            return
        table = getattr(getattr(context.compiled, "statement", None), "table", None)
        if table is None or table.name not in OF_THE_RECORD:
            writing.changed.add("?" if table is None else table.name)

    return watched


@contextmanager
def _in_line(lock: Lock | None) -> Iterator[None]:
    if lock is None:
        yield
        return
    with lock:
        yield


@contextmanager
def _told(name: str) -> Iterator[None]:
    """The database's own troubles, such as a full disk, as ours. What a statement refuses stays as it is."""
    try:
        yield
    except (DBAPIError, sqlite3.Error, TimeoutError) as error:
        # What goes wrong while a connection is opened comes as the driver's own.
        own = error.orig if isinstance(error, DBAPIError) else error
        # PostgreSQL's driver has a kind for each trouble: a full disk, an ended server, too many connections.
        if _TROUBLES & {kind.__name__ for kind in type(own).__mro__}:
            found = Finding("database-trouble", params={"problem": _shown(own)})
        elif type(own).__name__ == "DatabaseError":
            found = Finding("database-unreadable", params={"file": name, "problem": _shown(own)})
        else:
            raise
        raise DatabaseTrouble([found]) from error


def _shown(error: BaseException | None) -> str:
    """SQLite's own words, which hold nothing of what is kept; another database's may, so of it only the kind."""
    return str(error) if isinstance(error, sqlite3.Error) else type(error).__name__
