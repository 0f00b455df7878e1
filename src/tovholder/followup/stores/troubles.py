"""What is the matter with a file that DuckDB could not use: it raises the same exception whatever it is, and only its
sentence tells."""

from __future__ import annotations

import re
from typing import Literal

Trouble = Literal["held", "forbidden", "broken", "full", "other"]
"""held: by another process. forbidden: to this user. broken: what lies in the file is not, or no longer, a database.
full: there is no room for more, on the disk or as much as this user may have."""

_SAYS: dict[Trouble, re.Pattern[str]] = {
    "held": re.compile("Could not set lock on file"),
    "forbidden": re.compile("Cannot open file .*: Permission denied"),
    # A file of rows somebody sent is read by DuckDB too, and its end says nothing of the store's.
    "broken": re.compile(
        r"Corrupt database file|Could not read enough bytes from file \".*\.duckdb\"|is not a valid DuckDB database"
    ),
    "full": re.compile("No space left on device|Disk quota exceeded|File too large"),
}


def trouble(error: Exception) -> Trouble:
    """What an exception of DuckDB's, or of the system's, is about."""
    return next((about for about, says in _SAYS.items() if says.search(str(error))), "other")
