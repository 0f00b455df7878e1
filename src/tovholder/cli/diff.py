"""`tovholder diff`: what was changed between two versions, and what each change does to the result."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from . import language
from .parameters import AsJson, KnowledgeFiles, Language, bank_with


def diff(
    before: Annotated[Path, typer.Argument(show_default=False)],
    after: Annotated[Path, typer.Argument(show_default=False)],
    party: Annotated[str | None, typer.Option("--party", show_default=False)] = None,
    view: Annotated[Literal["budget", "society"], typer.Option("--view", show_default=False)] = "budget",
    as_json: AsJson = False,
    knowledge: KnowledgeFiles = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Compare two case files."""
    from tovholder.usecases.calculation import calculate
    from tovholder.usecases.comparing import compare, comparison_json
    from tovholder.usecases.files import read_text

    from .changes import print_comparison
    from .reading import about
    from .terminal import console, print_json, progress

    with progress("diff") as told:
        bank = bank_with(knowledge)
        with about(before):
            first = calculate(read_text(before), bank=bank)
        with about(after):
            second = calculate(read_text(after), bank=bank)
        comparison = compare(first, second, group=party, view=view, progress=told)
    if as_json:
        print_json(comparison_json(comparison))
    else:
        print_comparison(comparison, console(), lang=language.current())
