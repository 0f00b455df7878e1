"""The commands of `tovholder followup`."""

from __future__ import annotations

import typer

from ..help import Command, Group
from ..parameters import Language
from .aggregate import aggregate
from .estimate import estimate
from .forget import forget
from .importing import import_rows
from .power import power
from .settle import settle
from .simulate_register import simulate_register
from .status import status
from .update import update

app = typer.Typer(cls=Group, add_completion=False, rich_markup_mode=None)


@app.callback()
def program(lang: Language = "") -> None:
    """Options before the command's name."""


app.command("power", cls=Command)(power)
app.command("import", cls=Command)(import_rows)
app.command("status", cls=Command)(status)
app.command("estimate", cls=Command)(estimate)
app.command("update", cls=Command)(update)
app.command("settle", cls=Command)(settle)
app.command("forget", cls=Command)(forget)
app.command("simulate-register", cls=Command)(simulate_register)
app.command("aggregate", cls=Command)(aggregate)
