"""`tovholder voi`: what to find out before deciding, and what knowing it is worth."""

from __future__ import annotations

from typing import Annotated

import typer

from . import language
from .parameters import AsJson, CaseFile, KnowledgeFiles, Language, bank_with


def voi(
    case: CaseFile,
    party: Annotated[str | None, typer.Option("--party", show_default=False)] = None,
    draws: Annotated[int, typer.Option("--draws", min=64, max=1_000_000, show_default=False)] = 10_000,
    seed: Annotated[int, typer.Option("--seed", min=0, show_default=False)] = 1,
    as_json: AsJson = False,
    knowledge: KnowledgeFiles = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Show what to find out first."""
    from tovholder.usecases.calculation import calculate
    from tovholder.usecases.files import read_text
    from tovholder.usecases.information import information, information_json

    from .groundwork import print_information
    from .reading import about
    from .terminal import console, print_json, working

    with about(case), working("voi"):
        calculation = calculate(read_text(case), bank=bank_with(knowledge))
        found = information(calculation, group=party, draws=draws, seed=seed)
    if as_json:
        print_json(information_json(found))
    else:
        print_information(found, console(), lang=language.current())
