"""What there is to copy in a data folder, and how each kind of file is copied while the server uses it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

Kind = Literal["sqlite", "duckdb", "file"]
DRAFTS = ".kopi-"
"""How the folders begin that a copy is made in; they lie in the data folder, and are gone when it is made."""
_PASSING = (PurePosixPath("opfoelgning/modtaget"),)
"""What has been sent and is being read. It is gone in a moment, and must not live on in a backup."""
_JOURNALS = ("-journal", "-wal", "-shm", ".wal", ".tmp")


@dataclass(frozen=True, slots=True, order=True)
class Kept:
    """A file of a data folder: its path below the folder, with `/`, and its kind."""

    name: str
    kind: Kind


def contents(data: Path) -> Iterator[Kept]:
    """Every file that is to be copied, in order; a journal goes with its database. Links are not followed."""
    found = sorted(_files(data, PurePosixPath()))
    yield from (Kept(str(name), _kind(name)) for name in found if not name.name.endswith(_JOURNALS))


def _files(folder: Path, below: PurePosixPath) -> Iterator[PurePosixPath]:
    for entry in folder.iterdir():
        name = below / entry.name
        if entry.is_symlink() or entry.name.startswith(DRAFTS) or name in _PASSING:
            continue
        if entry.is_dir():
            yield from _files(entry, name)
        elif entry.is_file():
            yield name


def _kind(name: PurePosixPath) -> Kind:
    match name.suffix:
        case ".sqlite":
            return "sqlite"
        case ".duckdb":
            return "duckdb"
        case _:
            return "file"
