"""The commands of `tovholder audit`."""

from __future__ import annotations

import typer

from ..help import Command, Group
from ..parameters import Language
from .export import export
from .verify import verify

app = typer.Typer(cls=Group, add_completion=False, rich_markup_mode=None)


@app.callback()
def program(lang: Language = "") -> None:
    """Options before the command's name."""


app.command("verify", cls=Command)(verify)
app.command("export", cls=Command)(export)
