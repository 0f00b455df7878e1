"""What a workbook or a table would change in a case, one by one; the differences chosen are saved as one version."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from tovholder import locale
from tovholder.errors import CaseError, Finding
from tovholder.locale import Lang
from tovholder.quantities import formats
from tovholder.quantities.digits import is_digits
from tovholder.report.naming import Names
from tovholder.report.workbook.reading import is_ours
from tovholder.tables.amounts import Numbers
from tovholder.tables.apart import NoHandFree
from tovholder.tables.grid import Grid
from tovholder.tables.grids_apart import grids_apart
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotAllowed
from tovholder.usecases.importing_book import BookChange, BookImport, import_book, points_text
from tovholder.usecases.importing_table import RowVerdict, TableImport, import_table

from .committing import Draft, Request, Saved, commit, version_opened
from .opening import Opened, document_of, open_case
from .records import Version
from .refusals import TooBusy
from .site import Site

Verdict = Literal["changed", "conflict", "new", "unchanged", "rejected"]
MOST = 2_000
"""Rows of a table, and differences chosen, at a time: each is a line that is calculated while somebody waits."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a table does not say itself: its sheet, who pays, where the numbers are from, how `1.234` is read."""

    sheet: str | None = None
    paid_by: str | None = None
    source: str | None = None
    numbers: Numbers | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """One number of a workbook, or one row of a table.

    id       what it is chosen by
    what     what it is about, in words; `cell` where it stands on the sheet
    written, file, case  as the book was written, as the file has it, as the case has it; empty where that says nothing
    amount   what it does alone to the net of `Imported.group`, in øre; None if that is not known
    """

    id: str
    verdict: Verdict
    what: str
    cell: str
    written: str
    file: str
    case: str
    findings: tuple[Finding, ...]
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import would come to.

    findings  about the file as a whole, each about a cell or row of `sheet`
    errors    why the case could not be used with every difference that is not in conflict
    newer     how many numbers the case has changed since the book was written, and the book has not
    start, end  the net of `group` before and after, in øre
    """

    kind: Literal["workbook", "table"]
    sheet: str
    differences: tuple[Difference, ...]
    findings: tuple[Finding, ...]
    errors: tuple[Finding, ...]
    newer: int
    group: str
    start: int
    end: int


def import_preview(
    actor: Actor, site: Site, case: str, content: bytes, *, opened: str, lang: Lang, options: Options | None = None
) -> Imported:
    """What the file would change in the version whose hash is `opened`; it needs the whole case to be one's own.

    Raises NotThere, NotAllowed, CaseError, UnknownName, TooBusy, and what is wrong with the file.
    """
    _, version = _opened(actor, site, case, opened)
    read = _read(site, version, _grids(content), lang, options or Options())
    return _of_book(read, lang) if isinstance(read, BookImport) else _of_table(read, lang)


def import_chosen(
    actor: Actor,
    site: Site,
    case: str,
    content: bytes,
    take: Collection[str],
    *,
    opened: str,
    lang: Lang,
    options: Options | None = None,
    key: str | None = None,
) -> Saved:
    """Save the chosen differences between the file and the version whose hash is `opened`, as one version.

    Raises as `import_preview`; Conflict; CaseError with the errors they would bring; KeyUsed.
    """
    found, version = _opened(actor, site, case, opened)
    options = options or Options()
    read = _read(site, version, _grids(content), lang, options, take=take)
    wrong = (*read.errors, *(f for f in read.findings if f.severity in ("error", "red")))
    if read.errors or (wrong and isinstance(read, TableImport)):
        raise CaseError(wrong)
    draft = Draft(version, document_of(site, version), read.document, "change")
    asked = [hashlib.sha256(content).hexdigest(), sorted(take), asdict(options)]
    return commit(actor, site, found, draft, Request(opened, key, asked))


def _opened(actor: Actor, site: Site, case: str, opened: str) -> tuple[Opened, Version]:
    found = open_case(actor, site, case, "case.change")
    if not found.reach.whole:
        raise NotAllowed
    return found, version_opened(site, found, opened)


def _grids(content: bytes) -> Sequence[Grid]:
    """The sheets, read in a process of their own. Raises TooBusy, and what is wrong with the file."""
    try:
        return grids_apart(content)
    except NoHandFree:
        raise TooBusy from None


def _read(
    site: Site,
    version: Version,
    read: Sequence[Grid],
    lang: Lang,
    options: Options,
    take: Collection[str] | None = None,
) -> BookImport | TableImport:
    text, bank = document_of(site, version).text, site.calculations.bank
    if is_ours(read):
        return import_book(text, read, bank=bank, lang=lang, take=take)
    rows = None if take is None else {int(id_) for id_ in take if is_digits(id_)}
    return import_table(text, read, bank=bank, lang=lang, take=rows, most=MOST, **asdict(options))


def _of_book(found: BookImport, lang: Lang) -> Imported:
    names = Names(found.before.case, lang)

    def difference(change: BookChange, verdict: Verdict) -> Difference:
        written, case, book = (
            points_text(points, change.quantity, lang=lang) for points in (change.written, change.before, change.after)
        )
        what = _named(change, found, names, lang)
        return Difference(change.place, verdict, what, change.cell, written, book, case, change.remarks, change.amount)

    differences = (
        *(difference(change, "changed") for change in found.changes),
        *(difference(change, "conflict") for change in found.conflicts),
    )
    findings = tuple(f for f in found.findings if f.code != "import-conflict")
    return Imported(
        "workbook", found.sheet, differences, findings, found.errors, found.newer, found.group, found.start, found.end
    )


def _named(change: BookChange, found: BookImport, names: Names, lang: Lang) -> str:
    if change.path[0] == "knowledge":
        return found.before.bank.figure(str(change.path[1])).name
    if change.path[0] == "discount":
        return locale.text(f"workbook.inputs.rate_{change.path[1]}", lang)
    return names.place(change.path)


def _of_table(found: TableImport, lang: Lang) -> Imported:
    def difference(row: RowVerdict) -> Difference:
        amounts = "; ".join(f"{a.span}: {formats.number(a.kroner, lang=lang)}" for a in row.row.amounts)
        at = ", ".join(amount.cell for amount in row.row.amounts[:1])
        return Difference(str(row.row.row), row.verdict, row.row.name, at, "", amounts, "", row.findings)

    differences = tuple(map(difference, found.rows))
    return Imported(
        "table", found.sheet, differences, found.findings, found.errors, 0, found.group, found.start, found.end
    )
