"""`tovholder sensitivity`: what moves the result, one number at a time and all together."""

from __future__ import annotations

from typing import Annotated

import typer

from . import language
from .parameters import AsJson, CaseFile, KnowledgeFiles, Language, bank_with


def sensitivity(
    case: CaseFile,
    party: Annotated[str | None, typer.Option("--party", show_default=False)] = None,
    draws: Annotated[int, typer.Option("--draws", min=64, max=1_000_000, show_default=False)] = 8192,
    seed: Annotated[int, typer.Option("--seed", min=0, show_default=False)] = 1,
    as_json: AsJson = False,
    knowledge: KnowledgeFiles = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Show what moves the result."""
    from tovholder.usecases.calculation import calculate
    from tovholder.usecases.files import read_text
    from tovholder.usecases.sensitivity import sensitivity as found_in
    from tovholder.usecases.sensitivity import sensitivity_json

    from .reading import about
    from .swings import print_sensitivity
    from .terminal import console, print_json, working

    with about(case), working("sensitivity"):
        calculation = calculate(read_text(case), bank=bank_with(knowledge))
        found = found_in(calculation, group=party, draws=draws, seed=seed)
    if as_json:
        print_json(sensitivity_json(found))
    else:
        print_sensitivity(found, console(), lang=language.current())
