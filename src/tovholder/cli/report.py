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
    journal: Annotated[Path | None, typer.Option("--journal", show_default=False)] = None,
    books: Annotated[Path | None, typer.Option("--books", show_default=False)] = None,
    day: Annotated[str | None, typer.Option("--day", show_default=False)] = None,
    knowledge: KnowledgeFiles = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Write the report."""
    from tovholder.contract.settlement.books import Books
    from tovholder.errors import Finding
    from tovholder.usecases.calculation import calculate
    from tovholder.usecases.files import read_text, write_files
    from tovholder.usecases.reporting import chosen_forms, documents, followed

    from .contract.dates import day_of
    from .contract.settled import Agreed, books_in, settled
    from .mistakes import Misuse
    from .reading import about
    from .terminal import say, working

    if books is not None and journal is None:
        raise Misuse([Finding("cli-books-without-journal")])
    on = day_of(day)
    with working("report"):
        with about(case):
            forms = chosen_forms(as_)
            calculation = calculate(read_text(case), bank=bank_with(knowledge))
        agreed = Agreed(case, calculation.document, calculation.case)
        settling = None
        if journal is not None:
            kept = Books() if books is None else books_in(books).by(on)
            settling = settled(agreed, journal, kept, bank=calculation.bank, day=on)
        written = documents(calculation, forms, lang=language.current(), followed=followed(on, settling))
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
