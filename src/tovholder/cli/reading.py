"""Which file errors are about."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tovholder.errors import CaseError


@contextmanager
def about(file: Path) -> Iterator[None]:
    """Errors in a case read inside carry the file's name."""
    try:
        yield
    except CaseError as error:
        raise InFile(error, file) from None


class InFile(CaseError):
    """The errors of a case file, with its name."""

    def __init__(self, error: CaseError, file: Path) -> None:
        super().__init__(error.findings)
        self.subject = str(file)
