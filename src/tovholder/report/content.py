"""From a calculated case to what a document says of it: numbers, sentences, tables and charts every writer shares."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tovholder.case.document import Document
from tovholder.case.model import Case
from tovholder.cashflow.measures import Summary
from tovholder.cashflow.result import Result
from tovholder.errors import Finding, UnknownName
from tovholder.knowledge import Bank
from tovholder.locale import LANGUAGES, Lang
from tovholder.quantities import formats

from .followed.record import Followed
from .material import Material
from .model import Report
from .naming import Names
from .papers import FOLLOWING_UP, PAPERS
from .wording import Wording

if TYPE_CHECKING:
    from .drawn import Drawn

LABELS = ("skip", "contents", "version", "numbers", "todo", "place", "page")
"""The writers' own few words, which every document has."""


def material_of(
    document: Document,
    case: Case,
    result: Result,
    summary: Summary,
    checks: Sequence[Finding] = (),
    *,
    bank: Bank,
    lang: str = "da",
    followed: Followed | None = None,
    drawn: Drawn | None = None,
) -> Material:
    """What every document of a case in one language is written from; what is drawn many times is drawn once for all.

    bank: the knowledge bank the case was compiled with.
    followed: what has been reported since, for the documents that follow up.
    drawn: what takes many draws, if that is shared with material in another language.
    Raises UnknownName for a language there are no texts in.
    """
    words = Wording(_language(lang), case.currency)
    return Material(
        document, case, result, summary, checks, bank, words, Names(case, words.lang), followed or Followed(), drawn
    )


def report_of(material: Material, paper: str = "page") -> Report:
    """One document's content. Raises UnknownName for a paper there is none of."""
    if paper not in PAPERS:
        raise UnknownName("paper", paper, PAPERS)
    words = material.words
    return Report(
        paper=paper,
        kind=words.text(f"paper.{paper}"),
        title=material.case.title,
        code=material.document.code,
        day=_day(material, paper),
        lang=words.lang,
        labels={label: words.text(f"page.{label}") for label in LABELS},
        facts=tuple(_facts(material, paper)),
        sections=tuple(PAPERS[paper](material)),
    )


def _day(material: Material, paper: str) -> dt.date:
    if paper in FOLLOWING_UP and material.followed.day is not None:
        return material.followed.day
    start = material.result.plan.timeline.start
    return material.case.about.date or dt.date(start // 12, start % 12 + 1, 1)


def _language(lang: str) -> Lang:
    for known in LANGUAGES:
        if known == lang:
            return known
    raise UnknownName("language", lang, LANGUAGES)


def _facts(material: Material, paper: str) -> Iterator[tuple[str, str]]:
    """What stands beside the title: committees, stage, case number, date; of a document that follows up its own day."""
    words, about, day = material.words, material.case.about, material.followed.day
    if about.committees:
        yield words.text("fact.committees"), words.listed(about.committees, at_most=4)
    if about.stage:
        yield words.text("fact.stage"), words.text(f"choice.stage.{about.stage}")
    if about.case_number:
        yield words.text("fact.case-number"), about.case_number
    if paper in FOLLOWING_UP and day is not None:
        yield words.text("fact.as-of"), formats.day(day, lang=words.lang)
    elif about.date:
        yield words.text("fact.date"), formats.day(about.date, lang=words.lang)
