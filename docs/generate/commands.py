"""`docs/kommandoer.md`: what every command says of itself when asked for help, in Danish."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import typer

from tovholder.cli import language
from tovholder.cli.main import app

WIDTH = 80
INTRODUCTION = """\
<!-- Lavet af `make docs`. Ret teksterne i src/tovholder/locale/da/cli.toml. -->

# Kommandoerne

Det er den hjælp, kommandoerne selv giver (`tovholder KOMMANDO --help`). Alt er på dansk, på engelsk med `--lang en`.

En kommando slutter med kode 0, når den er lykkedes, med 1, når der er noget galt med sagen eller en
fil, og med 2, når den er skrevet forkert.
"""


def contexts() -> Iterator[Any]:
    """The program, then every command beneath it in the order of the help, each as it is when it is called."""
    root = typer.main.get_command(app)
    yield from _beneath(_context(root, "tovholder", None))


def commands_page() -> str:
    """The page: a heading for every command, and its help as the terminal shows it."""
    language.choose(["--lang", "da"])
    return "\n".join([INTRODUCTION, *map(_section, contexts())])


def _beneath(context: Any) -> Iterator[Any]:
    yield context
    for name, command in getattr(context.command, "commands", {}).items():
        yield from _beneath(_context(command, name, context))


def _context(command: Any, name: str, parent: Any) -> Any:
    return command.context_class(command, info_name=name, parent=parent, terminal_width=WIDTH)


def _section(context: Any) -> str:
    title = context.command_path.removeprefix("tovholder ")
    text = "\n".join(line.rstrip() for line in context.get_help().splitlines())
    return f"## {title}\n\n```text\n{text.strip()}\n```\n"
