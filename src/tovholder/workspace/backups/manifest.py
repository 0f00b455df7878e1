"""What a backup says it holds: every file with its checksum, and every table with its own."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

from pydantic import BaseModel, ValidationError

from tovholder.errors import Finding

from .checksums import TableSum, file_sum, table_sums
from .contents import Kept, Kind
from .troubles import BackupProblem

NAME = "manifest.json"
FORMAT = 1


class FileSum(BaseModel, extra="forbid", frozen=True):
    """A file: its kind, size in bytes, SHA-256, and its tables' checksums if it is a database."""

    kind: Kind
    size: int
    sha256: str
    tables: Mapping[str, TableSum]


class Manifest(BaseModel, extra="forbid", frozen=True):
    """What is in a backup.

    format: how it is laid out. program: the version that made it. begun_at: nothing later is sure to be in it.
    """

    format: int
    program: str
    begun_at: dt.datetime
    files: Mapping[str, FileSum]

    @property
    def tables(self) -> int:
        """How many tables there are."""
        return sum(len(file.tables) for file in self.files.values())

    @property
    def rows(self) -> int:
        """How many rows they have."""
        return sum(table.rows for file in self.files.values() for table in file.tables.values())


def manifest_of(folder: Path, kept: Iterable[Kept], *, begun_at: dt.datetime) -> Manifest:
    """What these files of a folder are. Raises BackupProblem for a database that cannot be read."""
    files = {one.name: _file_sum(folder / one.name, one) for one in kept}
    return Manifest(format=FORMAT, program=version("tovholder"), begun_at=begun_at, files=files)


def read_manifest(text: bytes, *, file: Path) -> Manifest:
    """A manifest as it was written. Raises BackupProblem."""
    try:
        found = Manifest.model_validate_json(text)
    except ValidationError:
        raise BackupProblem("backup-broken", file=str(file)) from None
    if found.format > FORMAT:
        raise BackupProblem("backup-newer", file=str(file), program=found.program)
    return found


def differences(said: Manifest, found: Manifest) -> Iterator[Finding]:
    """Where what is there is not what was said."""
    for name in sorted(said.files.keys() | found.files.keys()):
        one, other = said.files.get(name), found.files.get(name)
        if one is None or other is None or one.sha256 != other.sha256:
            yield Finding("backup-file-differs", params={"file": name})
            continue
        for table in sorted(one.tables.keys() | other.tables.keys()):
            if one.tables.get(table) != other.tables.get(table):
                yield Finding("backup-table-differs", params={"file": name, "table": table})


def _file_sum(file: Path, kept: Kept) -> FileSum:
    try:
        tables = table_sums(file, kept.kind)
    except sqlite3.DatabaseError as error:
        raise BackupProblem("check-integrity", file=kept.name, problem=str(error)) from None
    return FileSum(kind=kept.kind, size=file.stat().st_size, sha256=file_sum(file), tables=tables)
