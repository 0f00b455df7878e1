"""The commands of `tovholder knowledge`."""

from __future__ import annotations

import typer

from ..help import Command, Group
from ..parameters import Language
from .fetch import fetch
from .gaps import gaps
from .listing import list_
from .search import search
from .show import show

app = typer.Typer(cls=Group, add_completion=False, rich_markup_mode=None)


@app.callback()
def program(lang: Language = "") -> None:
    """Options before the command's name."""


app.command("list", cls=Command)(list_)
app.command("show", cls=Command)(show)
app.command("search", cls=Command)(search)
app.command("gaps", cls=Command)(gaps)
app.command("fetch", cls=Command)(fetch)
