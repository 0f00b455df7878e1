"""The commands of `tovholder contract`."""

from __future__ import annotations

import typer

from ..help import Command, Group
from ..parameters import Language
from .departments import departments
from .export_indigo import export_indigo
from .import_indigo import import_indigo
from .price import price
from .settle import settle
from .simulate import simulate

app = typer.Typer(cls=Group, add_completion=False, rich_markup_mode=None)


@app.callback()
def program(lang: Language = "") -> None:
    """Options before the command's name."""


app.command("simulate", cls=Command)(simulate)
app.command("price", cls=Command)(price)
app.command("departments", cls=Command)(departments)
app.command("settle", cls=Command)(settle)
app.command("export-indigo", cls=Command)(export_indigo)
app.command("import-indigo", cls=Command)(import_indigo)
