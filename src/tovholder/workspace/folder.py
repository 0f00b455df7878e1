"""The data folder: where an installation keeps what is not in a database elsewhere."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tovholder.errors import Finding

from .troubles import DatabaseTrouble

FILE = "tovholder.sqlite"
ANCHORS = "audit-anchors.jsonl"
"""Where the record ended, now and then, if no other place is given."""


def database_file(folder: Path) -> Path:
    """The SQLite file of a data folder; the folder is made, for its owner alone, if it is not there.

    Raises DatabaseTrouble for a folder that cannot be made or written in, or that everybody may write in, and for
    a file in it that everybody may read.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        mode = folder.stat().st_mode
    except FileExistsError:
        raise DatabaseTrouble([Finding("data-is-file", params={"folder": str(folder)})]) from None
    except OSError:
        raise DatabaseTrouble([Finding("data-not-made", params={"folder": str(folder)})]) from None
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        raise DatabaseTrouble([Finding("data-not-writable", params={"folder": str(folder)})])
    if os.name == "posix" and mode & stat.S_IWOTH:
        raise DatabaseTrouble([Finding("data-open-to-all", params={"folder": str(folder)})])
    file = folder / FILE
    if file.exists() and not (file.is_file() and os.access(file, os.R_OK | os.W_OK)):
        raise DatabaseTrouble([Finding("data-not-writable", params={"folder": str(file)})])
    if os.name == "posix" and file.exists() and file.stat().st_mode & (stat.S_IROTH | stat.S_IWOTH):
        raise DatabaseTrouble([Finding("data-file-open-to-all", params={"file": str(file)})])
    if not file.exists():
        file.touch(mode=0o600)
    return file


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
