"""`tovholder contract import-indigo`: an INDIGO project as the beginning of a case and of its journal."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..parameters import Language


def import_indigo(
    project: Annotated[Path, typer.Argument(show_default=False)],
    name: Annotated[Path, typer.Argument(show_default=False)],
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Read an INDIGO project."""
    from tovholder.usecases.files import read_text, write_text
    from tovholder.usecases.indigo import from_indigo

    from ..reading import about
    from ..terminal import say

    with about(project):
        found = from_indigo(read_text(project))
    journal = name.with_name(f"{name.stem}.journal{name.suffix or '.yaml'}")
    for file, text in ((name, found.case), (journal, found.journal)):
        write_text(file, text, replace=False)
        say("report.written", file=str(file))
    if found.unread:
        say("contract.import-indigo.unread", parts=", ".join(found.unread))
    say("contract.import-indigo.next", file=str(name))
