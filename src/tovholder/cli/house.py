"""`tovholder house`: files for a municipality's own look."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from . import language
from .parameters import Language


def house(
    folder: Annotated[Path, typer.Argument(show_default=False)],
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Write the starting files."""
    from tovholder.usecases.housing import write_house

    from .terminal import say

    for file in write_house(folder, lang=language.current()):
        say("house.written", file=str(file))
    say("house.next", folder=str(folder))
