"""`tovholder new`: a case file to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from . import language
from .parameters import Language


def new(
    name: Annotated[Path | None, typer.Argument(show_default=False)] = None,
    template: Annotated[str | None, typer.Option("--template", "-t", show_default=False)] = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Write a new case file from a template, or list the templates."""
    from tovholder.usecases.starting import TEMPLATES, start

    from .terminal import say

    if name is None or template is None:
        say("new.choose", example=str(name or "sag.yaml"))
        for known in TEMPLATES:
            print(f"  {known:<18} {language.word(f'template.{known}') or ''}".rstrip())
        return
    file = start(name, from_template=template)
    say("new.written", file=str(file))
