"""The key of the backups: an age key in a file of its own, outside the data folder.

A file may hold the secret part, which seals and opens, or only the public part (`age1…`), which seals: a server need
not be able to open the backups it has made. Several lines are several keys, each of which opens what is sealed.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Any

import pyrage

from tovholder.followup.privacy.key_files import write_for_owner

from .troubles import BackupProblem

_SECRET, _PUBLIC = "AGE-SECRET-KEY-", "age1"
_LARGEST = 100_000


def make_key(file: Path) -> str:
    """Write a new key, for its owner alone; its public part. Raises BackupProblem, also if the file is there."""
    identity = pyrage.x25519.Identity.generate()
    public = str(identity.to_public())
    try:
        write_for_owner(file, f"# public key: {public}\n{identity}\n")
    except FileExistsError:
        raise BackupProblem("backup-key-exists", file=str(file)) from None
    except OSError as error:
        raise BackupProblem("backup-trouble", file=str(file), problem=error.strerror or "?") from None
    return public


def sealing_keys(file: Path, *, data: Path) -> list[Any]:
    """The public parts of a key file. Raises BackupProblem, also for a file that lies in the data it is to seal."""
    if file.resolve().is_relative_to(data.resolve()):
        raise BackupProblem("backup-key-in-data", file=str(file))
    lines = _lines(file)
    try:
        found = [
            pyrage.x25519.Identity.from_str(line).to_public()
            if line.startswith(_SECRET)
            else pyrage.x25519.Recipient.from_str(line)
            for line in lines
        ]
    except (pyrage.IdentityError, pyrage.RecipientError):
        raise BackupProblem("backup-key-unreadable", file=str(file)) from None
    if not found:
        raise BackupProblem("backup-key-unreadable", file=str(file))
    return found


def opening_keys(file: Path) -> list[Any]:
    """The secret parts of a key file. Raises BackupProblem."""
    secret = [line for line in _lines(file) if not line.startswith(_PUBLIC)]
    if not secret:
        raise BackupProblem("backup-key-only-seals", file=str(file))
    try:
        return [pyrage.x25519.Identity.from_str(line) for line in secret]
    except pyrage.IdentityError:
        raise BackupProblem("backup-key-unreadable", file=str(file)) from None


def _lines(file: Path) -> list[str]:
    try:
        with file.open("rb") as opened:
            text = opened.read(_LARGEST).decode("ascii")
            mode = os.fstat(opened.fileno()).st_mode
    except UnicodeDecodeError:
        raise BackupProblem("backup-key-unreadable", file=str(file)) from None
    except FileNotFoundError:
        raise BackupProblem("backup-key-missing", file=str(file)) from None
    except PermissionError:
        raise BackupProblem("key-forbidden", file=str(file)) from None
    except OSError as error:
        raise BackupProblem("backup-trouble", file=str(file), problem=error.strerror or "?") from None
    lines = [line.strip() for line in text.splitlines()]
    found = [line for line in lines if line and not line.startswith("#")]
    is_secret = any(line.startswith(_SECRET) for line in found)
    if os.name == "posix" and is_secret and mode & (stat.S_IRWXO | stat.S_IWGRP):
        raise BackupProblem("backup-key-open-to-all", file=str(file))
    return found
