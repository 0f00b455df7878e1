"""The commands of `tovholder followup`."""

from __future__ import annotations

import typer

from ..help import Command, Group
from ..parameters import Language
from .estimate import estimate
from .importing import import_rows
from .power import power

app = typer.Typer(cls=Group, add_completion=False, rich_markup_mode=None)


@app.callback()
def program(lang: Language = "") -> None:
    """Options before the command's name."""


app.command("import", cls=Command)(import_rows)
app.command("power", cls=Command)(power)
app.command("estimate", cls=Command)(estimate)
