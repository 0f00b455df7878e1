"""The documents of a calculated case, ready to be sent: each a way of writing the same report."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from tovholder.errors import UnknownName
from tovholder.locale import Lang
from tovholder.report.content import material_of, report_of
from tovholder.report.house import DEFAULT_HOUSE, House
from tovholder.report.html import html
from tovholder.report.material import Material

from .calculation import Calculation
from .checking import checks


def material(calculation: Calculation, *, lang: Lang) -> Material:
    """What the documents of a calculated case are written from."""
    return material_of(
        calculation.document,
        calculation.case,
        calculation.result,
        calculation.summary,
        checks(calculation),
        lang=lang,
        bank=calculation.bank,
    )


def report_html(calculation: Calculation, *, lang: Lang) -> str:
    """One self-contained HTML page: nothing is fetched when it is opened."""
    return html(report_of(material(calculation, lang=lang)))


def report_workbook(calculation: Calculation, *, lang: Lang) -> bytes:
    """An Excel workbook whose formulas calculate the case."""
    from tovholder.report.workbook.book import workbook

    return workbook(material(calculation, lang=lang))


def report_word(calculation: Calculation, *, lang: Lang, house: House = DEFAULT_HOUSE) -> bytes:
    """A Word file that can be edited."""
    from tovholder.report.word.writer import docx

    return docx(report_of(material(calculation, lang=lang)), house)


def report_slides(calculation: Calculation, *, lang: Lang, house: House = DEFAULT_HOUSE) -> bytes:
    """A presentation for PowerPoint."""
    from tovholder.report.slides.writer import pptx

    return pptx(report_of(material(calculation, lang=lang)), house)


def _html(calculation: Calculation, lang: Lang, _: House) -> bytes:
    return report_html(calculation, lang=lang).encode()


def _workbook(calculation: Calculation, lang: Lang, _: House) -> bytes:
    return report_workbook(calculation, lang=lang)


def _word(calculation: Calculation, lang: Lang, house: House) -> bytes:
    return report_word(calculation, lang=lang, house=house)


def _slides(calculation: Calculation, lang: Lang, house: House) -> bytes:
    return report_slides(calculation, lang=lang, house=house)


FORMS: Mapping[str, tuple[str, Callable[[Calculation, Lang, House], bytes]]] = {
    "html": (".html", _html),
    "workbook": (".xlsx", _workbook),
    "docx": (".docx", _word),
    "pptx": (".pptx", _slides),
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
    calculation: Calculation, forms: Sequence[str], *, lang: Lang, house: House = DEFAULT_HOUSE
) -> dict[str, bytes]:
    """Ending → the file, for each form."""
    return {FORMS[form][0]: FORMS[form][1](calculation, lang, house) for form in forms}
