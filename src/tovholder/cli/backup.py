"""`tovholder backup`: the whole data folder in one sealed file, while the server runs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .parameters import BackupKey, DatabaseAddress, DataFolder, Language


def backup(
    target: Annotated[str, typer.Argument(show_default=False)],
    key: BackupKey,
    data: DataFolder = Path("tovholder-data"),
    days: Annotated[int | None, typer.Option("--days", min=1, show_default=False)] = None,
    database: DatabaseAddress = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Back up the data folder."""
    import datetime as dt
    import os
    import time

    from .server_parts import backups
    from .terminal import say

    began = time.monotonic()
    now, elsewhere = dt.datetime.now(dt.UTC), database is not None
    # As `cp` and `mv` have it: a name that ends so is a folder's. A path no longer tells.
    shelf = target.endswith(("/", os.sep))
    made = backups().making.back_up(data, Path(target), key=key, now=now, days=days, elsewhere=elsewhere, shelf=shelf)
    found = made.manifest
    size, seconds = round(made.size / 1_000_000, 1), round(time.monotonic() - began, 1)
    counted = {"files": len(found.files), "tables": found.tables, "rows": found.rows}
    say("backup.written", file=str(made.file), size=size, seconds=seconds, **counted)
    for old in made.removed:
        say("backup.removed", file=str(old))
