"""What can be wrong with where things are kept.

FindingsError
└── DatabaseTrouble     the database cannot be opened, read or written
"""

from __future__ import annotations

from tovholder.errors import Finding, FindingsError, Param


class DatabaseTrouble(FindingsError):
    """The database cannot be opened, read or written."""

    def __init__(self, code: str, **params: Param) -> None:
        super().__init__([Finding(code, params=params)])
