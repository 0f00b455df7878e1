"""Making a backup while the server runs, and letting go of those that are too old."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..folder import require_database
from .copying import copy_folder, draft_folder
from .keys import sealing_keys
from .manifest import Manifest, manifest_of
from .sealing import seal
from .troubles import BackupProblem

ENDING = ".age"
_NAME = re.compile(r"tovholder-(\d{8}T\d{6}Z)\.age")
_WHEN = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Made:
    """A backup: where it lies, its size in bytes, and what is in it. removed: older ones that were taken away."""

    file: Path
    size: int
    manifest: Manifest
    removed: tuple[Path, ...]


def back_up(
    data: Path, target: Path, *, key: Path, now: dt.datetime, days: int | None = None, elsewhere: bool = False,
    shelf: bool = False,
) -> Made:  # fmt: skip
    """Copy, seal and write the data folder. Raises BackupProblem, DatabaseTrouble; nothing is then left at the target.

    target: a folder, where the backup gets a name by its time, or a file that is not there. days: take away older ones
    with such names in that folder, once the new one is on disk. elsewhere: the database is not in the data folder, and
    is not missed there. shelf: the target is a folder, which is made if it is not there.
    """
    keys = sealing_keys(key, data=data)
    if not data.is_dir():
        raise BackupProblem("backup-nothing", folder=str(data))
    if target.resolve().is_relative_to(data.resolve()):
        raise BackupProblem("backup-in-data", file=str(target))
    shelf = shelf or target.is_dir()
    if days is not None and not shelf:
        # Under a name of its own each run would be a file that no later one takes away.
        raise BackupProblem("backup-days-of-file", file=str(target))
    file = target / f"tovholder-{now.astimezone(dt.UTC).strftime(_WHEN)}{ENDING}" if shelf else target
    if file.exists() or target.is_file():
        raise BackupProblem("backup-exists", file=str(target if target.is_file() else file))
    with draft_folder(data) as draft:
        kept = copy_folder(data, draft)
        if not kept:
            raise BackupProblem("backup-nothing", folder=str(data))
        if not elsewhere:
            require_database(draft, called=data)
        manifest = manifest_of(draft, kept, begun_at=now)
        if shelf:
            _make(target)
        with _written(file) as unfinished:
            seal(draft, manifest, unfinished, keys)
    removed = () if days is None else tuple(_too_old(target, now - dt.timedelta(days=days)))
    for old in removed:
        old.unlink(missing_ok=True)
    return Made(file, file.stat().st_size, manifest, removed)


def _make(shelf: Path) -> None:
    try:
        shelf.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise BackupProblem("backup-trouble", file=str(shelf), problem=error.strerror or "?") from None


@contextmanager
def _written(file: Path) -> Iterator[Path]:
    """A name beside the file, which becomes the file if all goes well."""
    unfinished = file.with_name(f".{file.name}.{os.getpid()}.new")
    try:
        yield unfinished
        os.replace(unfinished, file)
        _keep_name(file.parent)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise BackupProblem("backup-trouble", file=str(file), problem=error.strerror or "?") from None
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def _keep_name(folder: Path) -> None:
    """The name of a file is on disk when its folder is; where a folder cannot be opened, the system sees to it."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _too_old(folder: Path, before: dt.datetime) -> Iterator[Path]:
    for file in sorted(folder.iterdir()):
        named = _NAME.fullmatch(file.name)
        if named and dt.datetime.strptime(named[1], _WHEN).replace(tzinfo=dt.UTC) < before:
            yield file
