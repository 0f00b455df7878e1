"""`tovholder contract settle`: what was reached, what is owed for it, and closing the period."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..parameters import AsJson, CaseFile, KnowledgeFiles, Language, bank_with

JournalFile = Annotated[Path, typer.Argument(show_default=False)]


def settle(
    case: CaseFile,
    journal: JournalFile,
    books: Annotated[Path | None, typer.Option("--books", show_default=False)] = None,
    through: Annotated[str | None, typer.Option("--through", show_default=False)] = None,
    day: Annotated[str | None, typer.Option("--day", show_default=False)] = None,
    approve: Annotated[str | None, typer.Option("--approve", show_default=False)] = None,
    as_json: AsJson = False,
    knowledge: KnowledgeFiles = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Settle results."""
    from tovholder.case.reading import read_case
    from tovholder.contract.settlement.books import Books
    from tovholder.errors import Finding
    from tovholder.usecases.files import read_text, write_text
    from tovholder.usecases.settling import closed, settling_json

    from ..mistakes import Misuse
    from ..reading import about
    from ..terminal import print_json, say
    from .dates import day_of, month_of_text
    from .settled import Agreed, books_in, settled
    from .statement import print_statement

    if approve is not None and books is None:
        raise Misuse([Finding("cli-approve-without-books")])
    bank = bank_with(knowledge)
    on, until = day_of(day), None if through is None else month_of_text(through)
    with about(case):
        reading = read_case(read_text(case), bank=bank)
        agreed = Agreed(case, reading.document, reading.require())
    kept = books_in(books) if books is not None and books.exists() else Books()
    settling = settled(agreed, journal, kept, bank=bank, day=on, through=until)
    text = None if approve is None else closed(settling, approved_by=approve)
    if as_json:
        print_json(settling_json(settling))
    else:
        print_statement(settling)
    if text is not None and books is not None:
        write_text(books, text)
        if not as_json:
            say("contract.settle.closed", number=len(kept.entries) + 1, file=str(books), name=approve or "")
