"""`tovholder contract simulate`: who pays and gets what, with people drawn one by one."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import language
from ..parameters import AsJson, CaseFile, KnowledgeFiles, Language, bank_with


def simulate(
    case: CaseFile,
    draws: Annotated[int, typer.Option("--draws", min=100, max=1_000_000, show_default=False)] = 10_000,
    seed: Annotated[int, typer.Option("--seed", min=0, show_default=False)] = 1,
    as_json: AsJson = False,
    knowledge: KnowledgeFiles = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Simulate the contract."""
    from tovholder.usecases.calculation import calculate
    from tovholder.usecases.contracting import contract, contract_json
    from tovholder.usecases.files import read_text

    from ..reading import about
    from ..terminal import console, print_json, working
    from .simulated import print_contract

    with about(case), working("run"):
        calculation = calculate(read_text(case), bank=bank_with(knowledge))
        found = contract(calculation, draws=draws, seed=seed)
    if as_json:
        print_json(contract_json(found))
    else:
        print_contract(found, console(), lang=language.current())
