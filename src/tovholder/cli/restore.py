"""`tovholder restore`: a backup into an empty folder, when it has been found whole."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .parameters import BackupKey, DataFolder, Language


def restore(
    file: Annotated[Path, typer.Argument(show_default=False)],
    key: BackupKey,
    data: DataFolder = Path("tovholder-data"),
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Restore a backup."""
    from .server_parts import backups
    from .terminal import say

    found = backups().restoring.restore(file, data, key=key)
    said = {"files": len(found.files), "tables": found.tables, "rows": found.rows}
    say("restore.done", folder=str(data), begun=found.begun_at.strftime("%Y-%m-%d %H:%M:%S UTC"), **said)
    say("restore.next")
