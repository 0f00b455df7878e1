"""The table of contents: a field that Word can renew, holding every heading already.

Page numbers are Word's to give: a wrong one is worse than none, and a field that asks to be renewed opens with a
warning.
"""

from __future__ import annotations

from collections.abc import Sequence

from .flow import Flow
from .looks import CONTENTS, CONTENTS_HEADING
from .runs import link_to, run
from .xml import Element, element

_CODE = r' TOC \o "1-1" \h \z \u '


def write_contents(flow: Flow, heading: str, entries: Sequence[tuple[str, str]], *, on_a_new_page: bool) -> None:
    """entries: (bookmark, heading) of each section."""
    title = flow.paragraph(CONTENTS_HEADING, run(heading))
    if on_a_new_page:
        title.pPr.extend([element("w:pageBreakBefore"), element("w:spacing", {"w:before": 0})])
    code = element("w:instrText", {"xml:space": "preserve"})
    code.text = _CODE
    opening = (_mark("begin"), element("w:r", None, code), _mark("separate"))
    for number, (bookmark, text) in enumerate(entries):
        before = opening if number == 0 else ()
        after = (_mark("end"),) if number == len(entries) - 1 else ()
        flow.paragraph(CONTENTS, *before, link_to(bookmark, text), *after)


def bookmarked(number: int, name: str, *parts: Element) -> tuple[Element, ...]:
    """Parts of a paragraph with a bookmark around them."""
    start = element("w:bookmarkStart", {"w:id": number, "w:name": name})
    return start, *parts, element("w:bookmarkEnd", {"w:id": number})


def _mark(kind: str) -> Element:
    return element("w:r", None, element("w:fldChar", {"w:fldCharType": kind}))
