"""The key the record is bound with, and those it was bound with before, in a file outside the data they protect."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from tovholder.errors import Finding
from tovholder.followup.privacy.key_files import LEAST, new_secret, secrets_in, write_secrets

from .troubles import DatabaseTrouble


@dataclass(frozen=True, slots=True)
class Keys:
    """What the record is bound with, None for nothing, and what it was before, oldest first."""

    newest: bytes | None = field(default=None, repr=False)
    older: tuple[bytes, ...] = field(default=(), repr=False)


def record_keys(file: Path, *, data: Path | None) -> Keys:
    """The keys in a file: a line each of 32 bytes or more, in hexadecimal, the one in use last.

    Raises DatabaseTrouble for one that is not there or is none, that others may read, or that lies among the data.
    """
    try:
        is_open = os.name == "posix" and bool(file.stat().st_mode & (stat.S_IROTH | stat.S_IWOTH))
        found = secrets_in(file)
    except (OSError, ValueError):
        found, is_open = (b"",), False
    is_among_data = data is not None and file.resolve().is_relative_to(data.resolve())
    if min(map(len, found)) < LEAST or is_open or is_among_data:
        raise DatabaseTrouble([Finding("audit-key-file", params={"file": str(file)})])
    return Keys(found[-1], found[:-1])


def continued_keys(old: Keys, file: Path, *, data: Path | None) -> bytes:
    """The new key, last in a file that goes on from the old ones; made if it is not there. Raises DatabaseTrouble."""
    before = (*old.older, *(() if old.newest is None else (old.newest,)))
    if not file.exists():
        if data is not None and file.resolve().is_relative_to(data.resolve()):
            raise DatabaseTrouble([Finding("audit-key-file", params={"file": str(file)})])
        try:
            write_secrets(file, (*before, new_secret()))
        except OSError:
            raise DatabaseTrouble([Finding("key-unwritable", params={"file": str(file)})]) from None
    found = record_keys(file, data=data)
    if found.older != before or found.newest is None:
        raise DatabaseTrouble([Finding("keys-not-continued", params={"file": str(file)})])
    return found.newest
