"""The documents of a calculated case, ready to be sent: each says what one paper says, in one of its forms."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tovholder.locale import Lang
from tovholder.report.content import material_of, report_of
from tovholder.report.followed.measured import Measured, realised_by
from tovholder.report.followed.record import Followed
from tovholder.report.house import DEFAULT_HOUSE, House
from tovholder.report.material import Material
from tovholder.report.model import Report
from tovholder.report.once import once

from .calculation import Calculation
from .checking import checks
from .forms import Form
from .settling import Settling

if TYPE_CHECKING:
    from tovholder.report.drawn import Drawn

# Each writer is imported when it is used: a page needs no typesetter.


@dataclass(frozen=True)
class Desk:
    """A calculated case in one language, with what came of it, from which any number of documents are written."""

    calculation: Calculation
    lang: Lang
    followed: Followed = field(default_factory=Followed)
    house: House = DEFAULT_HOUSE
    drawn: Drawn | None = None
    """What takes many draws, if another desk has it too."""
    _reports: dict[str, Report] = field(default_factory=dict, init=False, repr=False, compare=False)
    _written: dict[Form, bytes] = field(default_factory=dict, init=False, repr=False, compare=False)

    @once
    def material(self) -> Material:
        """What every document is written from."""
        calculation = self.calculation
        return material_of(
            calculation.document,
            calculation.case,
            calculation.result,
            calculation.summary,
            checks(calculation),
            lang=self.lang,
            bank=calculation.bank,
            followed=self.followed,
            drawn=self.drawn,
        )

    def report(self, paper: str) -> Report:
        """What a document says, in every form it comes in."""
        if paper not in self._reports:
            self._reports[paper] = report_of(self.material, paper)
        return self._reports[paper]

    def write(self, form: Form) -> bytes:
        """A document's file; asked for again (a package holds some of the others) it is not written again."""
        if form not in self._written:
            self._written[form] = _WRITERS[form.ending](self, form.name)
        return self._written[form]


def followed(day: dt.date, settling: Settling | None = None, measured: Measured | None = None) -> Followed:
    """What the follow-up documents of a day are written from.

    settling   without it nothing has been reported
    measured   what the follow-up has found by the day (`measuring.measured`); without it nothing has been measured
    """
    gains = {} if measured is None else realised_by(measured)
    if settling is None:
        return Followed(day, realised=gains, measured=measured)
    return Followed(day, settling.journal, settling.books, settling.proposed, gains, measured)


def documents(desk: Desk, forms: Iterable[Form], *, stem: str) -> dict[str, bytes]:
    """File name → the file, for each document asked for."""
    return {form.file(stem, desk.lang): desk.write(form) for form in forms}


def page(calculation: Calculation, *, lang: Lang) -> str:
    """Everything about a case as one self-contained HTML page: nothing is fetched when it is opened."""
    return Desk(calculation, lang).write(Form("html", ".html")).decode()


def _html(desk: Desk, name: str) -> bytes:
    from tovholder.report.html import html

    return html(desk.report("page" if name == "html" else name)).encode()


def _pdf(desk: Desk, paper: str) -> bytes:
    from tovholder.report.pdf.writer import pdf

    return pdf(desk.report(paper), desk.house)


def _docx(desk: Desk, paper: str) -> bytes:
    from tovholder.report.word.writer import docx

    return docx(desk.report(paper), desk.house)


def _pptx(desk: Desk, paper: str) -> bytes:
    from tovholder.report.slides.writer import pptx

    return pptx(desk.report(paper), desk.house)


def _workbook(desk: Desk, _: str) -> bytes:
    from tovholder.report.workbook.book import workbook

    return workbook(desk.material)


def _package(desk: Desk, what: str) -> bytes:
    from .archiving import archive

    return archive(desk) if what == "archive" else _charts(desk)


def _charts(desk: Desk) -> bytes:
    from tovholder.report.pictures import pictures
    from tovholder.report.zipped import zipped

    from .table_files import table_csv

    files: dict[str, bytes] = {}
    # What follow-up found is drawn in the status report, and only there.
    papers = ("page",) if desk.followed.measured is None else ("page", "status")
    for paper in papers:
        found = pictures(desk.report(paper), as_csv=lambda table: table_csv(table, lang=desk.lang))
        files.update(found if paper == "page" else {f"{paper}/{name}": content for name, content in found.items()})
    return zipped(files)


_WRITERS: Mapping[str, Callable[[Desk, str], bytes]] = {
    ".html": _html,
    ".pdf": _pdf,
    ".docx": _docx,
    ".pptx": _pptx,
    ".xlsx": _workbook,
    ".zip": _package,
}
"""A file's ending → what writes it."""
