"""`tovholder verify`: is a backup, or what the server keeps, whole, with every version there has been?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .parameters import DatabaseAddress, DataFolder, Language


def verify(
    backup: Annotated[Path | None, typer.Argument(show_default=False)] = None,
    key: Annotated[
        Path | None, typer.Option("--key", envvar="TOVHOLDER_BACKUP_KEY", readable=False, show_default=False)
    ] = None,
    data: DataFolder = Path("tovholder-data"),
    database: DatabaseAddress = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Look through a backup, the data folder, or a database elsewhere."""
    import datetime as dt

    from tovholder.errors import Finding

    from .mistakes import Misuse
    from .server_parts import backups
    from .terminal import say

    parts = backups()
    if backup is None and database is not None:
        parts.checking.verify_database(database, stores=data if data.is_dir() else None)
        say("verify.record")
        if not data.is_dir():
            return
    elsewhere = database is not None
    if backup is None:
        found = parts.restoring.verify_folder(data, now=dt.datetime.now(dt.UTC), elsewhere=elsewhere)
    elif key is None:
        raise Misuse([Finding("cli-missing-argument", params={"name": "--key"})])
    else:
        found = parts.restoring.verify_backup(backup, key=key, elsewhere=elsewhere)
    for name, file in found.files.items():
        said = {"tables": len(file.tables), "rows": sum(table.rows for table in file.tables.values())}
        say(f"verify.{'whole' if file.tables else 'other'}", file=name, **said)
    say("verify.done", place=str(data if backup is None else backup))
