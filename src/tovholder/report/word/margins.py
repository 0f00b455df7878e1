"""How much of a page a template's own header, footer and text take."""

from __future__ import annotations

from docx.document import Document
from docx.oxml.ns import qn
from docx.section import Section
from docx.text.paragraph import Paragraph

from ..measuring import lines
from .flow import Flow
from .xml import Element

_LETTERS, _LINE, _BETWEEN = 11.0, 15.0, 6.0
"""Points of letters, of a line and of what follows a paragraph, in a style nobody has told us."""
_POINT = 12_700
"""The parts a point has where pictures are measured."""


def taken_by_template(document: Document, place: Paragraph, flow: Flow) -> float:
    """Points of the first page that are not there for content: what headers reach into it, and text before the place.

    An estimate: what a style of the template's own does to its lines is not followed.
    """
    section = document.sections[0]
    above = _reach(section, section.top_margin, section.header_distance, "header", flow.room)
    below = _reach(section, section.bottom_margin, section.footer_distance, "footer", flow.room)
    own = 0.0
    for sibling in document.element.body:
        if sibling is not place._p and sibling.tag != qn("w:sectPr"):
            own += _height(sibling, flow.room)
    return above + below + own


def _reach(section: Section, margin: int | None, distance: int | None, kind: str, room: float) -> float:
    first = section.different_first_page_header_footer
    part = getattr(section, f"first_page_{kind}" if first else kind)
    if part.is_linked_to_previous:
        return 0.0
    height = sum(_height(child, room) for child in part._element)
    return max(0.0, (distance or 0) / _POINT + height - abs(margin or 0) / _POINT)


def _height(part: Element, room: float) -> float:
    """Lines of text, or the tallest picture of each paragraph; of a table its rows."""
    if part.tag == qn("w:tbl"):
        rows = part.findall(qn("w:tr"))
        return sum(
            max(
                (sum(_height(p, room / 2) for p in cell.iter(qn("w:p"))) for cell in row.findall(qn("w:tc"))), default=0
            )
            for row in rows
        )
    if part.tag != qn("w:p"):
        return sum(_height(child, room) for child in part.iter(qn("w:p"))) if len(part) else 0.0
    text = "".join(words.text or "" for words in part.iter(qn("w:t")))
    breaks = sum(1 for _ in part.iter(qn("w:br")))
    pictures = [int(extent.get("cy", "0")) / _POINT for extent in part.iter(qn("wp:extent"))]
    return max([(lines(text, _LETTERS, room) + breaks) * _LINE, *pictures]) + _BETWEEN
