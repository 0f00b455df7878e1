"""A copy of the data folder, each file as it was at one moment, while the server reads and writes."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tovholder.errors import Finding
from tovholder.followup.stores.troubles import trouble

from ..troubles import DatabaseTrouble
from .contents import DRAFTS, Kept, contents
from .troubles import BackupProblem

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_PATIENCE = 60.0
"""Seconds to wait for a file that somebody else writes in."""
_AGAIN = 0.02
_COPYING = """
import shutil, sys
try:
    shutil.copyfile(*sys.argv[1:])
except OSError as error:
    sys.exit(error.errno or 1)
"""
"""Ends with the number of what was wrong."""
_LEFT_OVER = 24 * 3600
"""Seconds after which a draft was left by a copy that was killed."""


@contextmanager
def draft_folder(data: Path) -> Iterator[Path]:
    """A folder in the data folder, for its owner alone, for as long as a copy is made. Raises BackupProblem.

    There, because whoever may read it may read the data already, and because it may be the only disk that is ours.
    """
    try:
        for left in data.glob(f"{DRAFTS}*"):
            if time.time() - left.stat().st_mtime > _LEFT_OVER:
                shutil.rmtree(left, ignore_errors=True)
        made = tempfile.TemporaryDirectory(prefix=DRAFTS, dir=data)
    except OSError as error:
        raise BackupProblem("backup-trouble", file=str(data), problem=error.strerror or "?") from None
    with made as draft:
        yield Path(draft)


def copy_folder(data: Path, into: Path) -> tuple[Kept, ...]:
    """Copy every file, and tell what was copied. Raises BackupProblem, DatabaseTrouble.

    A file that is taken away meanwhile is not in the copy. One that comes is: the database, copied last, tells of it.
    """
    found: list[Kept] = []
    for _ in range(2):
        new = [kept for kept in contents(data) if kept not in found]
        found += [kept for kept in new if _copied(data / kept.name, into / kept.name, kept)]
    return tuple(sorted(found))


def _copied(source: Path, copy: Path, kept: Kept) -> bool:
    copy.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        if kept.kind == "sqlite":
            _copy_sqlite(source, copy)
        elif kept.kind == "duckdb":
            _copy_duckdb(source, copy)
        else:
            shutil.copyfile(source, copy)
    except FileNotFoundError:
        return False
    except OSError as error:
        if isinstance(error, PermissionError) and error.filename == str(source):
            raise BackupProblem("backup-forbidden", file=str(source)) from None
        raise BackupProblem("backup-trouble", file=str(source), problem=error.strerror or "?") from None
    copy.chmod(0o600)
    return True


def _copy_sqlite(source: Path, copy: Path) -> None:
    """As it was at one moment; the copy is one file, whichever journal the original is kept with."""
    try:
        with closing(
            sqlite3.connect(f"{source.absolute().as_uri()}?mode=rw", uri=True, timeout=_PATIENCE, isolation_level=None)
        ) as database:
            (journal,) = database.execute("PRAGMA journal_mode").fetchone()
            if journal == "delete" and os.name == "posix":
                _copy_held(database, source, copy)
            else:
                _copy_by_pages(database, copy)
    except sqlite3.DatabaseError as error:
        code = "database-trouble" if isinstance(error, sqlite3.OperationalError) else "database-unreadable"
        raise DatabaseTrouble([Finding(code, params={"file": str(source), "problem": str(error)})]) from None


def _copy_by_pages(database: sqlite3.Connection, copy: Path) -> None:
    """By SQLite's own backup, in one step: with the write-ahead log nobody waits for it, and in several steps it would
    begin again at every save, and never end on a busy server."""
    with closing(sqlite3.connect(copy)) as made:
        made.execute("PRAGMA synchronous = OFF")
        database.backup(made)
        made.execute("PRAGMA journal_mode = delete")


def _copy_held(database: sqlite3.Connection, source: Path, copy: Path) -> None:
    """The file as it lies, held by a reader: with a rollback journal those who write wait for as long as it takes, and
    this takes a quarter of the time that page by page does.

    By a process of its own, as one that closes a file lets go of every lock it had on it
    (https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
    """
    database.execute("BEGIN")
    # What a save that was broken off left half done is taken back here, and from here on nobody writes.
    database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    done = subprocess.run([sys.executable, "-I", "-S", "-c", _COPYING, source, copy], check=False, capture_output=True)
    database.execute("ROLLBACK")
    if done.returncode:
        raise OSError(done.returncode, os.strerror(done.returncode))


def _copy_duckdb(source: Path, copy: Path) -> None:
    """Table by table, under DuckDB's own lock: it is let in when nobody writes, and nobody writes until it is done."""
    try:
        import duckdb
    except ModuleNotFoundError:
        raise BackupProblem("backup-needs-duckdb", file=str(source)) from None
    try:
        with closing(duckdb.connect(":memory:")) as between:
            _attach(between, source)
            between.execute(f"ATTACH '{_quoted(copy)}' AS copy")
            between.execute("COPY FROM DATABASE live TO copy")
            between.execute("DETACH live")
            between.execute("DETACH copy")
    except duckdb.Error as error:
        if trouble(error) == "forbidden":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(source)) from None
        if trouble(error) == "full":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(copy)) from None
        if not source.exists():
            raise FileNotFoundError(source) from None
        raise BackupProblem("check-unreadable", file=source.name) from None


def _attach(between: DuckDBPyConnection, source: Path) -> None:
    """Wait until nobody writes in a store, and keep others from it. What was left in its journal is read with it."""
    import duckdb

    until = time.monotonic() + _PATIENCE
    while True:
        try:
            between.execute(f"ATTACH '{_quoted(source)}' AS live (READ_ONLY)")
            return
        except duckdb.IOException as error:
            if trouble(error) != "held":
                raise
            if time.monotonic() > until:
                raise BackupProblem("backup-store-busy", file=str(source)) from None
            time.sleep(_AGAIN)


def _quoted(file: Path) -> str:
    return os.fspath(file).replace("'", "''")
