"""A report as a Word file."""

from __future__ import annotations

import io
from collections.abc import Sequence

from docx.document import Document

from ..house import DEFAULT_HOUSE, House
from ..logo import logo_png
from ..model import Chart, Report, Section, Table
from ..zipped import repeatable
from .blocks import write_block
from .contents import bookmarked, write_contents
from .flow import Flow
from .looks import FACTS, HEADING, KIND, TITLE
from .margins import taken_by_template
from .one_page import write_one_page
from .runs import run
from .settings import label, prepare
from .start import starting_docx
from .styles import know_all_styles
from .tables import needs_width
from .template import filled

FIRST_PAGE = "first-page"
"""The section that is one page whatever is in it, and needs no heading: it stands under the document's title."""
_LONG = 6
"""A document of more sections than this has contents, and the numbers behind its charts."""

_FIRST_BOOKMARK = 100_000
"""Beyond the numbers a template's own bookmarks have."""


def docx(report: Report, house: House = DEFAULT_HOUSE) -> bytes:
    """The file's bytes; the same report gives the same bytes. Raises what `filled` does for a template not checked."""
    template = filled(house.docx or starting_docx(report.lang, logo_png(house)), report)
    document = template.document
    know_all_styles(document)
    prepare(document, report.lang)
    flow = Flow(document, template.place)
    heading = () if template.has_title else _heading(report)
    _write(flow, report, heading, taken=taken_by_template(document, template.place, flow))
    flow.end()
    label(document, report)
    return repeatable(_saved(document))


def _heading(report: Report) -> tuple[tuple[str, str], ...]:
    """What stands above the content: kind, title, and a line of facts with the version's code."""
    facts = [*report.facts, (report.labels["version"], report.code)]
    return (
        (KIND, report.kind),
        (TITLE, report.title),
        (FACTS, " · ".join(f"{term}: {text}" for term, text in facts)),
    )


def _write(flow: Flow, report: Report, heading: Sequence[tuple[str, str]], *, taken: float) -> None:
    sections = list(report.sections)
    is_long = len(sections) > _LONG
    has_first_page = bool(sections) and sections[0].id == FIRST_PAGE
    if has_first_page:
        write_one_page(flow, heading, sections.pop(0).blocks, taken=taken)
    else:
        for style, text in heading:
            flow.paragraph(style, run(text))
    places = [f"_Toc{number:06}" for number in range(1, len(sections) + 1)]
    if is_long:
        entries = [(place, section.heading) for place, section in zip(places, sections, strict=True)]
        write_contents(flow, report.labels["contents"], entries, on_a_new_page=has_first_page)
    for number, (place, section) in enumerate(zip(places, sections, strict=True), start=1):
        flow.turn(wide=_is_wide(section, flow, with_numbers=is_long))
        flow.paragraph(HEADING, *bookmarked(_FIRST_BOOKMARK + number, place, run(section.heading)))
        for block in section.blocks:
            write_block(flow, block, report.labels, with_numbers=is_long)


def _is_wide(section: Section, flow: Flow, *, with_numbers: bool) -> bool:
    tables = [block for block in section.blocks if isinstance(block, Table)]
    if with_numbers:
        tables += [block.table for block in section.blocks if isinstance(block, Chart) and block.table is not None]
    return section.wide or any(needs_width(table, flow.upright_room) for table in tables)


def _saved(document: Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
