"""The key the record is bound with, in a file outside the data it protects."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from tovholder.errors import Finding

from .troubles import DatabaseTrouble

_LEAST = 32


def record_key(file: Path, *, data: Path | None) -> bytes:
    """The key in a file: 32 bytes or more, in hexadecimal.

    Raises DatabaseTrouble for one that is not there or is none, that others may read, or that lies among the data.
    """
    try:
        is_open = os.name == "posix" and bool(file.stat().st_mode & (stat.S_IROTH | stat.S_IWOTH))
        key = bytes.fromhex(file.read_text(encoding="ascii").strip())
    except (OSError, ValueError):
        key, is_open = b"", False
    is_among_data = data is not None and file.resolve().is_relative_to(data.resolve())
    if len(key) < _LEAST or is_open or is_among_data:
        raise DatabaseTrouble([Finding("audit-key-file", params={"file": str(file)})])
    return key
