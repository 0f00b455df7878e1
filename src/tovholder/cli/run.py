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

        print_json(result_json(calculation, findings, lang=language.current()))
    elif csv is None:
        from .first_page import print_first_page

        print_first_page(calculation, findings, file=str(case))
