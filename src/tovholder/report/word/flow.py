"""Where content goes: one thing after the other at the template's place for it, sections turned where they are wide."""

from __future__ import annotations

from copy import deepcopy

from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from .looks import LOOKS
from .runs import File
from .xml import TWIPS, Element, element, twips

_BREAKS = (qn("w:titlePg"), qn("w:pgNumType"))
"""What holds for the first of several sections only: a first page of its own, and the number it begins with."""


class Flow:
    """Puts paragraphs and tables before `place`, an empty paragraph that is taken away in the end."""

    def __init__(self, document: Document, place: Paragraph) -> None:
        self.document = document
        self.file = File(document.part, {str(style.name): style.style_id for style in document.styles})
        self._place = place._p
        self._layout = _governing(self._place)
        self._wide = False
        self._turns = 0

    @property
    def room(self) -> float:
        """Points between the margins at the sides."""
        return self._between("w:h" if self._wide and not _lies_down(self._layout) else "w:w", "w:left", "w:right")

    @property
    def upright_room(self) -> float:
        """The same, of pages as the template has them."""
        return self._between("w:w", "w:left", "w:right")

    @property
    def height(self) -> float:
        """Points between the upper and the lower margin, of pages as the template has them."""
        return self._between("w:h", "w:top", "w:bottom")

    def _between(self, side: str, *margins: str) -> float:
        whole = _length(self._layout, "w:pgSz", side, 16838 if side == "w:h" else 11906)
        return whole - sum(_length(self._layout, "w:pgMar", margin, 1134) for margin in margins)

    def paragraph(self, style: str, *parts: Element) -> Element:
        """A paragraph in a style, by the style's name."""
        looks = element("w:pPr", None, element("w:pStyle", {"w:val": self.file.styles[style]}))
        if LOOKS[style].keep_next:
            looks.append(element("w:keepNext"))  # a template's own style may have forgotten
        made = element("w:p", None, looks, *parts)
        self._place.addprevious(made)
        return made

    def put(self, made: Element) -> None:
        """Something made elsewhere: a table."""
        before = self._place.getprevious()
        if made.tag == qn("w:tbl") and before is not None and before.tag == qn("w:tbl"):
            self.gap()  # two tables in a row would become one
        self._place.addprevious(made)

    def gap(self, points: float = 1.0) -> Element:
        """An empty line of exactly this height."""
        made = element("w:p")
        _flatten(made, points)
        self._place.addprevious(made)
        return made

    def turn(self, *, wide: bool) -> None:
        """Go on with pages that lie down, or stand again; they begin on a new page."""
        if wide == self._wide:
            return
        if self._has_content():
            self._close()
        self._wide = wide

    def end(self) -> None:
        """Take the place away, and see that what follows it in the template stands as it did."""
        following = self._place.getnext()
        is_last = following is None or following.tag == qn("w:sectPr")
        if self._wide and not is_last:
            self._close()
            self._wide = False
        if self._turns:
            _without(self._layout, *_BREAKS)
        if self._wide:
            _lay_down(self._layout)
        before = self._place.getprevious()
        if is_last and (before is None or before.tag == qn("w:tbl")):
            _flatten(self._place)  # a document ends with a paragraph
        else:
            self._place.getparent().remove(self._place)

    def _close(self) -> None:
        """End a section here, as wide as it was; the template's own layout is for what comes after."""
        layout = deepcopy(self._layout)
        if self._turns:
            _without(layout, *_BREAKS)
        if self._wide:
            _lay_down(layout)
        kind = layout.find(qn("w:type"))
        if kind is not None and self._turns:
            kind.set(qn("w:val"), "nextPage")
        last = self._place.getprevious()
        if last is None or last.tag != qn("w:p") or last.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
            last = self.gap()
        properties = last.find(qn("w:pPr"))
        if properties is None:
            properties = element("w:pPr")
            last.insert(0, properties)
        properties.append(layout)
        self._turns += 1

    def _has_content(self) -> bool:
        return self._place.getprevious() is not None


def _flatten(paragraph: Element, points: float = 1.0) -> None:
    """Make an empty paragraph that takes no more room than this."""
    for child in list(paragraph):
        paragraph.remove(child)
    spacing = element("w:spacing", {"w:before": 0, "w:after": 0, "w:line": twips(points), "w:lineRule": "exact"})
    small = element("w:rPr", None, element("w:sz", {"w:val": 2}))
    paragraph.append(element("w:pPr", None, spacing, small))


def _governing(place: Element) -> Element:
    """The section the place is in: the first that ends after it."""
    following: Element | None = place.getnext()
    while following is not None:
        if following.tag == qn("w:sectPr"):
            return following
        inner: Element | None = following.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
        if inner is not None:
            return inner
        following = following.getnext()
    made = element("w:sectPr")
    place.getparent().append(made)
    return made


def _length(layout: Element, tag: str, side: str, otherwise: int) -> float:
    found = layout.find(qn(tag))
    written = found.get(qn(side)) if found is not None else None
    try:
        return abs(float(written or otherwise)) / TWIPS
    except ValueError:
        return otherwise / TWIPS


def _lies_down(layout: Element) -> bool:
    return _length(layout, "w:pgSz", "w:w", 11906) > _length(layout, "w:pgSz", "w:h", 16838)


def _lay_down(layout: Element) -> None:
    if _lies_down(layout):
        return
    size = layout.find(qn("w:pgSz"))
    if size is None:
        size = element("w:pgSz")
        layout.append(size)
    across, down = (_length(layout, "w:pgSz", side, other) for side, other in (("w:w", 11906), ("w:h", 16838)))
    for name, value in (("w:w", twips(down)), ("w:h", twips(across)), ("w:orient", "landscape")):
        size.set(qn(name), str(value))


def _without(layout: Element, *tags: str) -> None:
    for tag in tags:
        for found in layout.findall(tag):
            layout.remove(found)
