"""What a workbook or a table would change in a case; nothing is saved. What comes of it is saved as any text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tovholder.case.diff import changes
from tovholder.errors import Finding
from tovholder.locale import Lang
from tovholder.report.workbook.reading import is_ours
from tovholder.tables.apart import NoHandFree
from tovholder.tables.grids_apart import grids_apart
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotAllowed
from tovholder.usecases.importing_book import import_book
from tovholder.usecases.importing_table import import_table

from .committing import said_of, version_opened
from .opening import document_of, open_case
from .records import Said
from .refusals import TooBusy
from .site import Site


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import would come to.

    text     the case with everything that is taken in
    changes  what differs in it
    findings what is not taken in and why, and what follows from what is
    errors   why the case could not be used afterwards
    start, end  the net of `group` before and after, in øre
    """

    kind: Literal["workbook", "table"]
    text: str
    changes: tuple[Said, ...]
    findings: tuple[Finding, ...]
    errors: tuple[Finding, ...]
    can_be_written: bool
    group: str
    start: int
    end: int


def import_preview(
    actor: Actor,
    site: Site,
    case: str,
    content: bytes,
    *,
    opened: str,
    lang: Lang,
    sheet: str | None = None,
    paid_by: str | None = None,
    source: str | None = None,
    numbers: Literal["da", "en"] | None = None,
    prefer_book: bool = False,
) -> Imported:
    """What the file would change in the version whose hash is `opened`; it needs the whole case to be one's own.

    Raises NotThere, NotAllowed, CaseError, UnknownName, TooBusy, and what is wrong with the file.
    """
    found = open_case(actor, site, case, "case.change")
    if not found.reach.whole:
        raise NotAllowed
    document = document_of(site, version_opened(site, found, opened))
    bank = site.calculations.bank
    try:
        read = grids_apart(content)
    except NoHandFree:
        raise TooBusy from None
    if is_ours(read):
        book = import_book(document.text, read, bank=bank, lang=lang, prefer_book=prefer_book)
        remarks: Sequence[Finding] = [remark for change in book.changes for remark in change.remarks]
        return Imported(
            "workbook",
            book.document.text,
            said_of(changes(document, book.document)),
            (*book.findings, *remarks),
            book.errors,
            book.can_be_written,
            book.group,
            book.start,
            book.end,
        )
    table = import_table(
        document.text, read, bank=bank, lang=lang, sheet=sheet, paid_by=paid_by, source=source, numbers=numbers
    )
    return Imported(
        "table",
        table.document.text,
        said_of(changes(document, table.document)),
        table.findings,
        table.errors,
        table.can_be_written,
        table.group,
        table.start,
        table.end,
    )
