"""Opening a backup, holding it against what it says of itself, and putting it where the server reads it."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..folder import FILE, require_database
from .checking import faults
from .contents import contents
from .copying import copy_folder, draft_folder
from .keys import opening_keys
from .manifest import Manifest, differences, manifest_of
from .sealing import unseal
from .troubles import BackupProblem, NotWhole


def restore(file: Path, data: Path, *, key: Path) -> Manifest:
    """Put a backup in a folder that is empty or not there, in one step, when it has been found whole.

    Raises BackupProblem, NotWhole; the folder is then as it was.
    """
    data = data.absolute()
    try:
        if data.exists() and (not data.is_dir() or any(data.iterdir())):
            raise BackupProblem("restore-not-empty", folder=str(data))
        data.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise BackupProblem("backup-trouble", file=str(data), problem=error.strerror or "?") from None
    with _opened(file, key=key, beside=data) as (folder, manifest):
        _check(folder, manifest)
        try:
            if data.exists():
                data.rmdir()
            os.rename(folder, data)
        except OSError as error:
            raise BackupProblem("backup-trouble", file=str(data), problem=error.strerror or "?") from None
    return manifest


def verify_backup(file: Path, *, key: Path, elsewhere: bool = False) -> Manifest:
    """Open a backup somewhere else and look it through. Raises BackupProblem, NotWhole.

    elsewhere: the database is not in the folder it is of.
    """
    with _opened(file, key=key, beside=None) as (folder, manifest):
        _check(folder, manifest, stores=folder)
    if not elsewhere and (FILE not in manifest.files or not manifest.files[FILE].tables):
        raise BackupProblem("backup-without-database", file=str(file))
    return manifest


def verify_folder(data: Path, *, now: dt.datetime, elsewhere: bool = False) -> Manifest:
    """Look through a copy of a data folder, so that those who use it need not wait. elsewhere: as above.

    Raises BackupProblem, NotWhole, DatabaseTrouble.
    """
    if not data.is_dir():
        raise BackupProblem("backup-nothing", folder=str(data))
    with draft_folder(data) as draft:
        kept = copy_folder(data, draft)
        if not kept:
            raise BackupProblem("backup-nothing", folder=str(data))
        if not elsewhere:
            require_database(draft, called=data)
        # Of the folder itself: a store that is made meanwhile is not in the copy, and may be told of there.
        found = tuple(faults(draft, kept, stores=data))
        if found:
            raise NotWhole(found)
        return manifest_of(draft, kept, begun_at=now)


@contextmanager
def _opened(file: Path, *, key: Path, beside: Path | None) -> Iterator[tuple[Path, Manifest]]:
    """A folder with what a backup holds, for as long as it is looked at; in the place of `beside` it can be renamed."""
    keys = opening_keys(key)
    try:
        made = tempfile.TemporaryDirectory(prefix=".tovholder-", dir=None if beside is None else beside.parent)
    except OSError as error:
        raise BackupProblem("backup-trouble", file=str(beside), problem=error.strerror or "?") from None
    with made as temporary:
        folder = Path(temporary) / "data"
        folder.mkdir(mode=0o700)
        yield folder, unseal(file, folder, keys)


def _check(folder: Path, manifest: Manifest, *, stores: Path | None = None) -> None:
    kept = tuple(contents(folder))
    found = tuple(differences(manifest, manifest_of(folder, kept, begun_at=manifest.begun_at)))
    found = found or tuple(faults(folder, kept, stores=stores))
    if found:
        raise NotWhole(found)
