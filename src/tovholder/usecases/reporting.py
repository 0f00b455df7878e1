"""The documents of a calculated case, ready to be sent: each a way of writing the same report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from tovholder.errors import UnknownName
from tovholder.locale import Lang
from tovholder.report.content import material_of, report_of
from tovholder.report.followed.record import Followed
from tovholder.report.html import html
from tovholder.report.material import Material

from .calculation import Calculation
from .checking import checks
from .settling import Settling


def material(calculation: Calculation, *, lang: Lang, followed: Followed | None = None) -> Material:
    """What the documents of a calculated case are written from."""
    return material_of(
        calculation.document,
        calculation.case,
        calculation.result,
        calculation.summary,
        checks(calculation),
        lang=lang,
        bank=calculation.bank,
        followed=followed,
    )


def followed(day: dt.date, settling: Settling | None = None) -> Followed:
    """What the follow-up documents of a day are written from; without a settlement nothing has been reported."""
    if settling is None:
        return Followed(day)
    return Followed(day, settling.journal, settling.books, settling.proposed)


def report_html(calculation: Calculation, *, lang: Lang) -> str:
    """One self-contained HTML page: nothing is fetched when it is opened."""
    return html(report_of(material(calculation, lang=lang)))


def report_workbook(calculation: Calculation, *, lang: Lang) -> bytes:
    """An Excel workbook whose formulas calculate the case."""
    return _workbook(material(calculation, lang=lang))


def _html(paper: str) -> Callable[[Material], bytes]:
    return lambda material: html(report_of(material, paper)).encode()


def _workbook(material: Material) -> bytes:
    from tovholder.report.workbook.book import workbook

    return workbook(material)


FORMS: Mapping[str, tuple[str, Callable[[Material], bytes]]] = {
    "html": (".html", _html("page")),
    "workbook": (".xlsx", _workbook),
    "status": (".status.html", _html("status")),
    "closing": (".closing.html", _html("closing")),
}
"""Form → the ending of its file, and its writer."""


def chosen_forms(written: str) -> tuple[str, ...]:
    """The forms named in a list such as `html,workbook`. Raises UnknownName.

    >>> chosen_forms("html, workbook")
    ('html', 'workbook')
    """
    names = tuple(dict.fromkeys(name.strip() for name in written.split(",") if name.strip()))
    for name in names:
        if name not in FORMS:
            raise UnknownName("form", name, FORMS)
    return names or ("html",)


def documents(
    calculation: Calculation, forms: Sequence[str], *, lang: Lang, followed: Followed | None = None
) -> dict[str, bytes]:
    """Ending → the file, for each form."""
    written_from = material(calculation, lang=lang, followed=followed)
    return {FORMS[form][0]: FORMS[form][1](written_from) for form in forms}
