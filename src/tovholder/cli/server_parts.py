"""The parts of the server that commands use. They need libraries that the command line itself can do without."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from tovholder.errors import Finding

from .mistakes import Misuse

if TYPE_CHECKING:
    from tovholder.usecases.cases.site import Site


@contextmanager
def server_installed() -> Iterator[None]:
    """Where parts of the server are imported. Raises Misuse where it is not installed."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise Misuse([Finding("server-not-installed", params={"missing": error.name or "?"})]) from None


def backups() -> ModuleType:
    """The package that makes and opens backups. Raises Misuse where the server is not installed."""
    with server_installed():
        import tovholder.workspace.backups.checking
        import tovholder.workspace.backups.keys
        import tovholder.workspace.backups.making
        import tovholder.workspace.backups.restoring
    return tovholder.workspace.backups


@contextmanager
def site_at(data: Path, database: str | None, audit_key: Path | None) -> Iterator[Site]:
    """What a server has been started on, opened for one command beside it.

    Raises Misuse where the server is not installed; DatabaseTrouble and BadAnchors where there is no such place.
    """
    from tovholder.knowledge import load_bank
    from tovholder.usecases.cases.calculations import Calculations
    from tovholder.usecases.cases.site import Site
    from tovholder.usecases.followup.data import FollowupData

    from .audit.parameters import keys_in

    with server_installed():
        from tovholder.workspace.folder import begun_file
        from tovholder.workspace.passwords import Argon2
        from tovholder.workspace.store import open_store
    address = begun_file(data) if database is None else database
    with closing(open_store(address, key=keys_in(audit_key, data).newest, is_begun=True)) as store:
        site = Site(store, Argon2(), Calculations(load_bank()), followup=FollowupData(data))
        try:
            yield site
        finally:
            site.workshop.close()
