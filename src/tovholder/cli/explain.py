"""`tovholder explain`: what was multiplied with what to give a line's kroner."""

from __future__ import annotations

from typing import Annotated

import typer

from . import language
from .parameters import CaseFile, KnowledgeFiles, Language, bank_with


def explain(
    case: CaseFile,
    line: Annotated[str | None, typer.Argument(show_default=False)] = None,
    party: Annotated[str | None, typer.Option("--party", show_default=False)] = None,
    year: Annotated[str | None, typer.Option("--year", show_default=False)] = None,
    knowledge: KnowledgeFiles = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Explain a line, or list the lines."""
    from tovholder.usecases.calculation import calculate
    from tovholder.usecases.explaining import explain as explained
    from tovholder.usecases.files import read_text

    from .reading import about
    from .steps import print_explained, print_lines
    from .terminal import console, say, working

    with about(case), working("explain"):
        calculation = calculate(read_text(case), bank=bank_with(knowledge))
    if line is None:
        say("explain.choose", file=str(case))
        print_lines(calculation, console(), lang=language.current())
        return
    found = explained(calculation, line, party=party, year=year)
    if not found:
        say("explain.no_money", line=line)
    print_explained(calculation, found, console(), lang=language.current())
