"""The parts of the server that commands use. They need libraries that the command line itself can do without."""

from __future__ import annotations

from types import ModuleType

from tovholder.errors import Finding

from .mistakes import Misuse


def backups() -> ModuleType:
    """The package that makes and opens backups. Raises Misuse where the server is not installed."""
    try:
        import tovholder.workspace.backups.checking
        import tovholder.workspace.backups.keys
        import tovholder.workspace.backups.making
        import tovholder.workspace.backups.restoring
    except ModuleNotFoundError as error:
        raise Misuse([Finding("server-not-installed", params={"missing": error.name or "?"})]) from None
    return tovholder.workspace.backups
