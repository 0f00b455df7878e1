"""`tovholder backup-key`: a new key for the backups."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .parameters import Language


def backup_key(
    file: Annotated[Path, typer.Argument(show_default=False)],
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Write a new key."""
    from .server_parts import backups
    from .terminal import say

    say("backup-key.written", file=str(file), public=backups().keys.make_key(file))
