"""`tovholder contract export-indigo`: the case as an INDIGO project."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..parameters import CaseFile, KnowledgeFiles, Language, Output, bank_with


def export_indigo(
    case: CaseFile,
    journal: Annotated[Path | None, typer.Option("--journal", show_default=False)] = None,
    books: Annotated[Path | None, typer.Option("--books", show_default=False)] = None,
    output: Output = None,
    knowledge: KnowledgeFiles = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Write an INDIGO project."""
    from tovholder.case.reading import read_case
    from tovholder.usecases.files import read_text, write_text
    from tovholder.usecases.indigo import indigo_text
    from tovholder.usecases.settling import books_of, journal_of

    from ..reading import about
    from ..terminal import say

    with about(case):
        read = read_case(read_text(case), bank=bank_with(knowledge)).require()
    reported = kept = None
    if journal is not None:
        with about(journal):
            reported = journal_of(read_text(journal), case=read).require()
    if books is not None:
        with about(books):
            kept = books_of(read_text(books))
    text = indigo_text(read, journal=reported, books=kept)
    if output is None:
        print(text, end="")
    else:
        write_text(output, text)
        say("report.written", file=str(output))
