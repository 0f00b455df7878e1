"""The store: everything that is kept, in one database."""

from __future__ import annotations

from pathlib import Path

from .access_rows import AccessRows
from .case_rows import CaseRows
from .database import Database, Journal, open_database
from .governance_rows import GovernanceRows
from .migrating import is_current, migrate


class SqlStore(CaseRows, AccessRows, GovernanceRows):
    """Implements `Store` with SQLAlchemy."""

    def __init__(self, database: Database) -> None:
        CaseRows.__init__(self, database)
        AccessRows.__init__(self, database)

    @property
    def journal(self) -> Journal:
        """How SQLite keeps its journal; "none" for another database."""
        return self._database.journal

    def is_ready(self) -> bool:
        """Whether the database answers, in the form this program needs. Raises DatabaseTrouble."""
        return is_current(self._database)

    def close(self) -> None:
        """Let go of the database."""
        self._database.engine.dispose()


def open_store(address: str | Path) -> SqlStore:
    """The store in a SQLite file, or at a PostgreSQL address, brought up to date. Raises DatabaseTrouble."""
    database = open_database(address)
    migrate(database)
    return SqlStore(database)
