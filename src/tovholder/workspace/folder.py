"""The data folder: where an installation keeps what is not in a database elsewhere."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tovholder.errors import Finding
from tovholder.usecases.audit.anchors import read_anchors
from tovholder.usecases.followup.data import FOLDER

from .database import tables_in
from .records import OURS
from .troubles import DatabaseTrouble

FILE = "tovholder.sqlite"
ANCHORS = "audit-anchors.jsonl"
"""Where the record ended, now and then, if no other place is given."""


def made_ready(folder: Path) -> None:
    """The data folder is there, made for its owner alone if it was not.

    Raises DatabaseTrouble for one that cannot be made or written in, or that everybody may write in.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except FileExistsError:
        raise DatabaseTrouble([Finding("data-is-file", params={"folder": str(folder)})]) from None
    except OSError:
        raise DatabaseTrouble([Finding("data-not-made", params={"folder": str(folder)})]) from None
    _check_folder(folder)


def database_file(folder: Path, *, anchors: Path | None = None) -> Path:
    """The SQLite file of a data folder, for the server: made with the folder, for its owner alone, if both are new.

    A file without tables, as a first start leaves that was broken off, is as none: what lies beside it tells whether
    the installation is new. anchors: where the record's are, if not in the folder. Raises DatabaseTrouble as
    `made_ready`, for a file that cannot be written in, that everybody may read or that another program has made, and
    where there was a database; BadAnchors.
    """
    made_ready(folder)
    file = folder / FILE
    _check_file(file)
    if _tables(file) or _was_used(folder, anchors):
        require_database(folder, anchors=anchors)
    elif not file.exists():
        file.touch(mode=0o600)
    return file


def begun_file(folder: Path) -> Path:
    """The SQLite file of an installation that is there: nothing is made. Raises DatabaseTrouble, BadAnchors."""
    if folder.is_dir():
        _check_folder(folder)
        _check_file(folder / FILE)
    require_database(folder)
    return folder / FILE


def require_database(folder: Path, *, anchors: Path | None = None, called: Path | None = None) -> None:
    """Raises DatabaseTrouble for a folder without a database of ours, and BadAnchors. called: what it is told of as."""
    tables, named = _tables(folder / FILE), {"folder": str(called or folder), "file": FILE}
    if not tables:
        code = "data-database-gone" if _was_used(folder, anchors) else "data-no-installation"
        raise DatabaseTrouble([Finding(code, params=named)])
    if not tables >= OURS:
        raise DatabaseTrouble([Finding("data-database-foreign", params=named)])


def _check_folder(folder: Path) -> None:
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        raise DatabaseTrouble([Finding("data-not-writable", params={"folder": str(folder)})])
    if os.name == "posix" and folder.stat().st_mode & stat.S_IWOTH:
        raise DatabaseTrouble([Finding("data-open-to-all", params={"folder": str(folder)})])


def _check_file(file: Path) -> None:
    if file.exists() and not (file.is_file() and os.access(file, os.R_OK | os.W_OK)):
        raise DatabaseTrouble([Finding("data-not-writable", params={"folder": str(file)})])
    if os.name == "posix" and file.exists() and file.stat().st_mode & (stat.S_IROTH | stat.S_IWOTH):
        raise DatabaseTrouble([Finding("data-file-open-to-all", params={"file": str(file)})])


def _tables(file: Path) -> frozenset[str]:
    return tables_in(file) if file.is_file() else frozenset()


def _was_used(folder: Path, anchors: Path | None) -> bool:
    """Whether there is what only comes after a database: anchors of its record, or outcome data."""
    file = anchors or folder / ANCHORS
    kept = read_anchors(file) if file.is_file() else ()
    return any(anchor.number for anchor in kept) or any((folder / FOLDER).glob("*/*.duckdb"))


@contextmanager
def in_use(folder: Path, *, alone: bool) -> Iterator[None]:
    """The data folder, with others or alone, for as long as this lasts. Raises DatabaseTrouble if it cannot be had so.

    The server has it with others, so that it is seen; who exchanges keys must have it alone. Only where the system can
    lock a folder, and there is one.
    """
    if os.name != "posix" or not folder.is_dir():
        yield
        return
    import fcntl

    opened = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(opened, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except BlockingIOError:
            raise DatabaseTrouble([Finding("data-in-use", params={"folder": str(folder)})]) from None
        yield
    finally:
        os.close(opened)
