"""Parameters that several commands share. Their help stands in the catalogue under `cli.option`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tovholder.knowledge import Bank

CaseFile = Annotated[Path, typer.Argument(show_default=False)]
Language = Annotated[str, typer.Option("--lang", show_default=False)]
"""Read by `language.choose` before the command is; here so that it is allowed and has a help."""
KnowledgeFiles = Annotated[list[Path] | None, typer.Option("--knowledge", show_default=False)]
AsJson = Annotated[bool, typer.Option("--json", show_default=False)]
Output = Annotated[Path | None, typer.Option("--output", "-o", show_default=False)]
DataFolder = Annotated[Path, typer.Option("--data", envvar="TOVHOLDER_DATA", readable=False, show_default=False)]
DatabaseAddress = Annotated[str | None, typer.Option("--database", envvar="TOVHOLDER_DATABASE", show_default=False)]
BackupKey = Annotated[Path, typer.Option("--key", envvar="TOVHOLDER_BACKUP_KEY", readable=False, show_default=False)]


def bank_with(files: list[Path] | None) -> Bank:
    """The knowledge bank with the user's files on top. Raises KnowledgeError, FileProblem."""
    from tovholder.knowledge import load_bank
    from tovholder.usecases.files import read_text

    for file in files or ():
        read_text(file)  # a missing file is told of in the same words as a missing case
    return load_bank(files or ())
