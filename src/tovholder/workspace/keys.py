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
    _require_elsewhere(file, data)
    try:
        is_open = os.name == "posix" and bool(file.stat().st_mode & (stat.S_IROTH | stat.S_IWOTH))
        found = secrets_in(file)
    except FileNotFoundError:
        raise _unfit("audit-key-missing", file) from None
    except PermissionError:
        raise _unfit("key-forbidden", file) from None
    except (OSError, ValueError):
        raise _unfit("audit-key-file", file) from None
    if min(map(len, found)) < LEAST:
        raise _unfit("audit-key-file", file)
    if is_open:
        raise _unfit("audit-key-open", file)
    return Keys(found[-1], found[:-1])


def continued_keys(old: Keys, file: Path, *, data: Path | None) -> bytes:
    """The new key, last in a file that goes on from the old ones; made if it is not there. Raises DatabaseTrouble."""
    before = (*old.older, *(() if old.newest is None else (old.newest,)))
    if not os.path.exists(file):
        _require_elsewhere(file, data)
        try:
            write_secrets(file, (*before, new_secret()))
        except OSError:
            raise _unfit("key-unwritable", file) from None
    found = record_keys(file, data=data)
    if found.older != before or found.newest is None:
        raise _unfit("keys-not-continued", file)
    return found.newest


def _require_elsewhere(file: Path, data: Path | None) -> None:
    if data is not None and file.resolve().is_relative_to(data.resolve()):
        raise DatabaseTrouble([Finding("key-among-data", params={"file": str(file), "data": str(data)})])


def _unfit(code: str, file: Path) -> DatabaseTrouble:
    return DatabaseTrouble([Finding(code, params={"file": str(file)})])
