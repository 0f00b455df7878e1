"""The commands of `tovholder keys`."""

from __future__ import annotations

import typer

from ..help import Command, Group
from ..parameters import Language
from .followup import followup
from .record import record

app = typer.Typer(cls=Group, add_completion=False, rich_markup_mode=None)


@app.callback()
def program(lang: Language = "") -> None:
    """Options before the command's name."""


app.command("record", cls=Command)(record)
app.command("followup", cls=Command)(followup)
