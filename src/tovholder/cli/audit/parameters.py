"""Where the record is, and what it was bound with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tovholder.workspace.keys import Keys
    from tovholder.workspace.store import SqlStore

AuditKey = Annotated[
    Path | None, typer.Option("--audit-key", envvar="TOVHOLDER_AUDIT_KEY", readable=False, show_default=False)
]
AuditAnchors = Annotated[
    Path | None, typer.Option("--audit-anchors", envvar="TOVHOLDER_AUDIT_ANCHORS", show_default=False)
]
DATA = Path("tovholder-data")


def record_at(data: Path, database: str | None, key: bytes | None) -> SqlStore:
    """The store whose record is looked into. Raises DatabaseTrouble."""
    from tovholder.workspace.folder import FILE, require_database
    from tovholder.workspace.store import open_record

    if database is None:
        require_database(data)
    return open_record(data / FILE if database is None else database, key=key)


def keys_in(file: Path | None, data: Path) -> Keys:
    """The keys in a file, if there is one. Raises DatabaseTrouble."""
    from tovholder.workspace.keys import Keys, record_keys

    return Keys() if file is None else record_keys(file, data=data)


def anchors_of(file: Path | None, data: Path) -> Path:
    """Where the anchors are: beside the data, if nowhere else is said."""
    from tovholder.workspace.folder import ANCHORS

    return data / ANCHORS if file is None else file
