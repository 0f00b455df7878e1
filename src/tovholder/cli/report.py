"""`tovholder report`: the case and its result as documents."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from . import language
from .parameters import CaseFile, KnowledgeFiles, Language, Output, bank_with


def report(
    case: CaseFile,
    as_: Annotated[str, typer.Option("--as", show_default=False)] = "html",
    output: Output = None,
    house: Annotated[Path | None, typer.Option("--house", show_default=False)] = None,
    knowledge: KnowledgeFiles = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Write the report."""
    from tovholder.report.house import DEFAULT_HOUSE
    from tovholder.usecases.calculation import calculate
    from tovholder.usecases.files import read_text, write_files
    from tovholder.usecases.housing import read_house
    from tovholder.usecases.reporting import chosen_forms, documents

    from .reading import about
    from .terminal import say, working

    with about(case), working("report"):
        forms = chosen_forms(as_)
        look = DEFAULT_HOUSE if house is None else read_house(house)
        calculation = calculate(read_text(case), bank=bank_with(knowledge))
        written = documents(calculation, forms, lang=language.current(), house=look)
        files = {_place(case, output, ending, alone=len(written) == 1): text for ending, text in written.items()}
        write_files(files)
    for file in files:
        say("report.written", file=str(file))


def _place(case: Path, output: Path | None, ending: str, *, alone: bool) -> Path:
    """Named after the case; a single document may be given a name, several a folder."""
    own = Path(case.name).with_suffix(ending)
    if output is None:
        return own
    return output if alone and not output.is_dir() else output / own
