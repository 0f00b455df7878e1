"""Files of keys: a line each in hexadecimal, oldest first. The last is in use; those before it were, until it came.

A key is exchanged by going on from the file that holds it to another that holds one more.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

LEAST = 32
"""Bytes of a key."""


def secrets_in(file: Path) -> tuple[bytes, ...]:
    """The keys, oldest first. Raises OSError; ValueError for a file that holds none or something else."""
    found = tuple(bytes.fromhex(line) for line in file.read_text(encoding="ascii").split("\n") if line.strip())
    if not found:
        raise ValueError(file.name)
    return found


def write_secrets(file: Path, given: tuple[bytes, ...]) -> None:
    """Write keys to a new file that only its owner may read. Raises OSError, and leaves no file."""
    write_for_owner(file, "".join(f"{secret.hex()}\n" for secret in given))


def write_for_owner(file: Path, text: str) -> None:
    """Write a new file that only its owner may read, and see it on disk. Raises OSError, and leaves no file."""
    opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with open(opened, "w", encoding="ascii") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
    except OSError:
        file.unlink(missing_ok=True)
        raise


def new_secret() -> bytes:
    """A key nobody has."""
    return secrets.token_bytes(LEAST)
