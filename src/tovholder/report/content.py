"""The report of a calculated case: numbers, sentences, tables and charts in one model that every writer shares."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from tovholder.case.document import Document
from tovholder.case.model import Case
from tovholder.cashflow.measures import Summary
from tovholder.cashflow.result import Result
from tovholder.errors import Finding, UnknownName
from tovholder.knowledge import Bank, load_bank
from tovholder.locale import LANGUAGES, Lang
from tovholder.quantities import formats

from .material import Material
from .model import Report, Section
from .naming import Names
from .sections.assumptions import assumptions
from .sections.cash_flow import cash_flow
from .sections.checks import checks as checks_section
from .sections.contract import contract
from .sections.departments import departments
from .sections.first_page import first_page
from .sections.goals import goals
from .sections.lines import lines
from .sections.method import method
from .sections.story import story
from .sections.uncertainty import uncertainty
from .sections.who_pays import who_pays
from .wording import Wording

_SECTIONS: tuple[Callable[[Material], Section | None], ...] = (
    first_page,
    who_pays,
    departments,
    cash_flow,
    uncertainty,
    contract,
    lines,
    assumptions,
    goals,
    checks_section,
    story,
    method,
)
_LABELS = ("skip", "contents", "version", "numbers", "todo", "place", "page")


def build_report(
    document: Document,
    case: Case,
    result: Result,
    summary: Summary,
    checks: Sequence[Finding] = (),
    *,
    lang: str = "da",
    bank: Bank | None = None,
) -> Report:
    """The report in one language. `bank` is the knowledge bank the case was compiled with (default: the bundled one).

    Raises UnknownName for a language there are no texts in.
    """
    words = Wording(_language(lang), case.currency)
    names = Names(case, words.lang)
    bank = load_bank() if bank is None else bank
    material = Material(document, case, result, summary, checks, bank, words, names)
    return Report(
        title=case.title,
        code=document.code,
        lang=words.lang,
        labels={label: words.text(f"page.{label}") for label in _LABELS},
        facts=tuple(_facts(material)),
        sections=tuple(made for section in _SECTIONS if (made := section(material)) is not None),
    )


def _language(lang: str) -> Lang:
    for known in LANGUAGES:
        if known == lang:
            return known
    raise UnknownName("language", lang, LANGUAGES)


def _facts(material: Material) -> Iterator[tuple[str, str]]:
    """What stands beside the title: committees, stage, case number, date."""
    words, about = material.words, material.case.about
    if about.committees:
        yield words.text("fact.committees"), words.listed(about.committees, at_most=4)
    if about.stage:
        yield words.text("fact.stage"), words.text(f"choice.stage.{about.stage}")
    if about.case_number:
        yield words.text("fact.case-number"), about.case_number
    if about.date:
        yield words.text("fact.date"), formats.day(about.date, lang=words.lang)
