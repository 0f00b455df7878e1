"""The store: everything that is kept, in one database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tovholder.errors import Finding
from tovholder.usecases.audit.entries import method_of
from tovholder.usecases.audit.store import Wanted

from .access_rows import AccessRows
from .audit_rows import AuditRows
from .beginning import begin_record
from .case_rows import CaseRows
from .database import Database, Journal, open_database
from .factor_rows import FactorRows
from .followup_rows import FollowupRows
from .governance_rows import GovernanceRows
from .identity_rows import IdentityRows
from .invitation_rows import InvitationRows
from .key_rows import KeyRows
from .migrating import is_current, migrate, require_begun, require_current
from .one_moment import begin_moment
from .payment_rows import PaymentRows
from .session_rows import SessionRows
from .troubles import DatabaseTrouble


class SqlStore(
    CaseRows,
    AccessRows,
    SessionRows,
    InvitationRows,
    FactorRows,
    IdentityRows,
    AuditRows,
    FollowupRows,
    PaymentRows,
    GovernanceRows,
    KeyRows,
):
    """Implements `Store` with SQLAlchemy."""

    def __init__(self, database: Database) -> None:
        CaseRows.__init__(self, database)
        AccessRows.__init__(self, database)
        SessionRows.__init__(self, database)
        InvitationRows.__init__(self, database)
        FactorRows.__init__(self, database)
        IdentityRows.__init__(self, database)
        AuditRows.__init__(self, database)
        FollowupRows.__init__(self, database)
        KeyRows.__init__(self, database)

    @property
    def journal(self) -> Journal:
        """How SQLite keeps its journal; "none" for another database."""
        return self._database.journal

    def is_ready(self) -> bool:
        """Whether the database answers, in the form this program needs. Raises DatabaseTrouble."""
        return is_current(self._database)

    def begin_moment(self, *, reads: bool) -> None:
        """From here on in this request, what is asked again is answered as it was, if it only reads."""
        begin_moment(reads=reads)

    def close(self) -> None:
        """Let go of the database."""
        self._database.engine.dispose()


def open_store(address: str | Path, *, key: bytes | None = None, is_begun: bool = False) -> SqlStore:
    """The store in a SQLite file, or at a PostgreSQL address, brought up to date. Raises DatabaseTrouble.

    key: what the record is bound with; once there is one, it is needed each time. is_begun: a server has been started
    on it before, and no installation is made.
    """
    with _let_go_if_refused(open_database(address, key=key)) as database:
        if is_begun:
            require_begun(database)
        migrate(database)
        begin_record(database)
    return SqlStore(database)


def open_record(address: str | Path, *, key: bytes | None = None) -> SqlStore:
    """The store as it is, to look into its record: nothing is brought up to date. Raises DatabaseTrouble."""
    with _let_go_if_refused(open_database(address, key=key)) as database:
        require_current(database)
        store = SqlStore(database)
        newest = store.log(Wanted(), limit=1)
        if newest and newest[0].method != method_of(None) and key is None:
            raise DatabaseTrouble([Finding("audit-key-lacking")])
    return store


@contextmanager
def _let_go_if_refused(database: Database) -> Iterator[Database]:
    try:
        yield database
    except BaseException:
        database.engine.dispose()
        raise
