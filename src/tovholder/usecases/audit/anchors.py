"""Where the record ended, now and then, written down outside the database: what is cut off is then missed.

One line of JSON each, added to a file that the server only ever adds to. How far it helps is how far it is out of reach
of whoever can write in the database: on another disk, sent to another machine, or on a medium that takes no change.
"""

from __future__ import annotations

import json
import os
import threading
from dataclasses import dataclass
from pathlib import Path

from tovholder.errors import Finding, FindingsError

from .store import AuditStore


@dataclass(frozen=True, slots=True)
class Anchor:
    """The number and hash of what was the last entry once."""

    number: int
    hash: str


class BadAnchors(FindingsError):
    """A file of anchors that cannot be read or written."""


class Anchors:
    """Writes the end of the record to a file, when it has moved."""

    def __init__(self, file: Path) -> None:
        self._file, self._last = file, 0
        self._lock = threading.Lock()

    def require_place(self) -> None:
        """That anchors can be written; the file is made. Raises BadAnchors."""
        try:
            self._file.open("a").close()
        except OSError as error:
            raise BadAnchors([_trouble(self._file, error)]) from None

    def drop(self, store: AuditStore) -> bool:
        """Write down where the record ends, if it has moved since; whether it had. Raises BadAnchors."""
        with self._lock:
            head = store.log_head()
            if head.number == self._last:
                return False
            line = json.dumps({"number": head.number, "hash": head.hash})
            try:
                with self._file.open("a", encoding="ascii") as out:
                    # What was broken off in the middle of a line must not spoil this one too.
                    out.write(f"\n{line}\n" if _ends_midway(self._file) else f"{line}\n")
            except OSError as error:
                raise BadAnchors([_trouble(self._file, error)]) from None
            self._last = head.number
            return True


def _ends_midway(file: Path) -> bool:
    # It may be a pipe, or a file that may only be added to.
    if not (file.is_file() and os.access(file, os.R_OK) and file.stat().st_size):
        return False
    with file.open("rb") as opened:
        opened.seek(-1, os.SEEK_END)
        return opened.read() != b"\n"


def read_anchors(file: Path) -> tuple[Anchor, ...]:
    """Every anchor in a file, oldest first. Raises BadAnchors with the line that cannot be read."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadAnchors([_trouble(file, error)]) from None
    found = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            given = json.loads(line)
            found.append(Anchor(int(given["number"]), str(given["hash"])))
        except (ValueError, KeyError, TypeError):
            raise BadAnchors([Finding("audit-anchor-line", params={"file": str(file)}, line=number)]) from None
    return tuple(found)


def _trouble(file: Path, error: Exception) -> Finding:
    problem = getattr(error, "strerror", None) or type(error).__name__
    return Finding("audit-anchors-trouble", params={"file": str(file), "problem": problem})
