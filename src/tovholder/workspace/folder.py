"""The data folder: where an installation keeps what is not in a database elsewhere."""

from __future__ import annotations

import os
import stat
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
