"""A new file of keys, which only stays where something may have come of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def made_meanwhile(file: Path) -> Iterator[None]:
    """The file is taken away again if it was made in here and the exchange is refused.

    Where the database fails, or the program is broken off, the exchange may have been done: the file stays, and is what
    the command goes on with when it is run again.
    """
    from tovholder.errors import FindingsError
    from tovholder.workspace.troubles import DatabaseTrouble

    was_there = os.path.exists(file)
    try:
        yield
    except DatabaseTrouble:
        raise
    except FindingsError:
        if not was_there:
            file.unlink(missing_ok=True)
        raise
