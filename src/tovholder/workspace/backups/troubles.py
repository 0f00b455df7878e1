"""What can be wrong with a backup.

FindingsError
├── BackupProblem   a backup, its key or a folder that cannot be used
└── NotWhole        what was looked through is not as it should be; every fault found
"""

from __future__ import annotations

from tovholder.errors import Finding, FindingsError, Param


class BackupProblem(FindingsError):
    """A backup, its key or a folder that cannot be used."""

    def __init__(self, code: str, **params: Param) -> None:
        super().__init__([Finding(code, params=params)])


class NotWhole(FindingsError):
    """What was looked through is not as it should be; every fault found."""
