"""What can be wrong with where things are kept.

FindingsError
└── DatabaseTrouble     the database cannot be opened, read or written
"""

from __future__ import annotations

from tovholder.errors import FindingsError


class DatabaseTrouble(FindingsError):
    """The database cannot be opened, read or written."""
