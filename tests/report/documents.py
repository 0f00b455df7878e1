"""Reports to make documents of, and what another reader finds in them."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from functools import cache
from xml.etree import ElementTree

from tests.report.cases import SMALL, made
from tests.report.workbook.books import calculated

from tovholder.locale import Lang
from tovholder.report.model import (
    Block,
    Bullets,
    Cell,
    Chart,
    Facts,
    Figure,
    Heading,
    KeyFigures,
    Link,
    Paragraph,
    Remarks,
    Report,
    Table,
)
from tovholder.report.printed import printed
from tovholder.usecases.calculation import Calculation
from tovholder.usecases.reporting import Desk

LONG_NAME = (
    "Forvaltningen for beskæftigelse, erhverv, arbejdsmarkedsuddannelser og socialøkonomiske virksomheder i kommunen"
)
LONG_WORDS = "Tværfaglig helhedsorienteret familiebehandlingsindsats til udsatte børnefamilier med komplekse problemer "
WORDIEST = (
    SMALL.replace("title: Mentor til tyve unge", f"title: {(LONG_WORDS * 4).strip()}")
    .replace("name: Social,", f'name: "{LONG_NAME}",')
    .replace("name: Arbejdsmarked}", f'name: "{LONG_NAME} og job"}}')
    .replace("summary: Tyve unge får en mentor i et halvt år.", f"summary: {LONG_WORDS * 12}")
    .replace("recommendation: Udvalget anbefales at sige ja.", f"recommendation: {LONG_WORDS * 8}")
    .replace("name: I job", f'name: "{LONG_WORDS.strip()}"')
    .replace("stage: design", f'stage: design\n  committees: ["{LONG_NAME}", "{LONG_NAME}", "{LONG_NAME}"]\n  owner: x')
)
"""Everything that stands on the first page, as long as anybody might write it."""
UNBROKEN = WORDIEST.replace(LONG_WORDS.strip(), "Æ" * 180)
"""A word nobody can break."""


@cache
def report(text: str = SMALL, lang: Lang = "da") -> Report:
    """A case's report."""
    return made(text, lang=lang).report


def one_page(calculation: Calculation, lang: Lang = "da") -> Report:
    """The decision brief of a calculated case."""
    return Desk(calculation, lang).report("one-pager")


def first_page(whole: Report) -> Report:
    """The report with nothing but its first page."""
    return replace(whole, paper="one-pager", sections=whole.sections[:1])


def wordiest() -> dict[str, Report]:
    """Cases with the longest names, in both languages."""
    return {
        f"{name}-{lang}": one_page(calculated(text), lang)
        for name, text in (("wordiest", WORDIEST), ("unbroken", UNBROKEN))
        for lang in ("da", "en")
    }  # type: ignore[misc]


def said(block: Block) -> list[str]:
    """Every text of a block, as it is printed."""
    return [printed(text) for text in _said(block) if text.strip()]


def _said(block: Block) -> list[str]:
    match block:
        case Paragraph():
            return [block.label or "", block.text]
        case KeyFigures():
            return [text for item in block.items for text in (item.label, item.figure.text, item.note)]
        case Heading():
            return [block.text]
        case Bullets():
            return [_written(item) for item in block.items]
        case Facts():
            return [text for term, texts in block.items for text in (term, *texts)]
        case Remarks():
            return [t for r in block.items for t in (r.label, r.todo, *(part for pair in r.found for part in pair))]
        case Table():
            cells = [_written(cell) for row in block.rows for cell in row.cells]
            return [block.caption, block.note or "", *(column.heading for column in block.columns), *cells]
        case Chart():
            return [block.title, block.subtitle, block.sentence]


def _written(cell: Cell) -> str:
    return cell.text if isinstance(cell, Figure | Link) else cell


def parts(archive: bytes) -> dict[str, bytes]:
    """Name → content of every part, each part that is XML being well formed."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        found = {name: opened.read(name) for name in opened.namelist()}
    for name, content in found.items():
        if name.endswith((".xml", ".rels")):
            ElementTree.fromstring(content)
    return found
