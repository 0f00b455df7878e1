"""A journal and its books settled, with every error beside the name of the file it stands in."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..reading import about

if TYPE_CHECKING:
    from tovholder.case.document import Document
    from tovholder.case.model import Case
    from tovholder.contract.settlement.books import Books
    from tovholder.knowledge import Bank
    from tovholder.quantities import Month
    from tovholder.usecases.settling import Settling


def books_in(file: Path) -> Books:
    """The closed settlements in a file. Raises InFile, FileProblem."""
    from tovholder.usecases.files import read_text
    from tovholder.usecases.settling import books_of

    with about(file):
        return books_of(read_text(file))


@dataclass(frozen=True, slots=True)
class Agreed:
    """A case that has been read, and the file it was read from."""

    file: Path
    document: Document
    case: Case


def settled(
    agreed: Agreed, journal: Path, books: Books, *, bank: Bank, day: dt.date, through: Month | None = None
) -> Settling:
    """What is reported and owed by a day. Raises InFile, FileProblem."""
    from tovholder.usecases.files import read_text
    from tovholder.usecases.settling import agreed_terms, journal_of, settle

    with about(journal):
        reported = journal_of(read_text(journal), case=agreed.case)
    with about(agreed.file):
        terms = agreed_terms(agreed.document, agreed.case, reported, bank=bank, day=day)
    with about(journal):
        return settle(agreed.case, terms, reported, books, day=day, through=through)
