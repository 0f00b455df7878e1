"""`tovholder run`: calculate a case and show its first page, or write all of it as JSON or CSV."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from . import language
from .parameters import AsJson, CaseFile, KnowledgeFiles, Language, bank_with


def run(
    case: CaseFile,
    as_json: AsJson = False,
    csv: Annotated[Path | None, typer.Option("--csv", show_default=False)] = None,
    draws: Annotated[int | None, typer.Option("--draws", min=2, max=10_000_000, show_default=False)] = None,
    seed: Annotated[int, typer.Option("--seed", min=0, show_default=False)] = 1,
    knowledge: KnowledgeFiles = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Calculate a case file."""
    from tovholder.usecases.calculation import calculate
    from tovholder.usecases.checking import checks
    from tovholder.usecases.files import read_text

    from .reading import about
    from .terminal import working

    with about(case), working("run"):
        calculation = calculate(read_text(case), bank=bank_with(knowledge))
        findings = checks(calculation)
    simulation = None
    if draws is not None:
        from tovholder.usecases.simulating import simulated

        from .terminal import progress

        with progress("run") as told:
            simulation = simulated(calculation, draws=draws, seed=seed, progress=told)
    if csv is not None:
        from tovholder.usecases.as_csv import tables
        from tovholder.usecases.files import write_texts

        from .terminal import say

        files = write_texts(csv, tables(calculation, lang=language.current()))
        if not as_json:
            say("run.written", files=", ".join(map(str, files)))
    if as_json:
        from tovholder.usecases.as_json import result_json

        from .terminal import print_json

        answer = result_json(calculation, findings, lang=language.current())
        if simulation is not None:
            from tovholder.usecases.simulating import simulation_json

            answer["simulation"] = simulation_json(simulation)
        print_json(answer)
    elif csv is None:
        from .first_page import print_first_page

        print_first_page(calculation, findings, file=str(case))
        if simulation is not None:
            from .chances import print_chances
            from .terminal import console

            print_chances(simulation, console(), lang=language.current())
