"""Elements of a Word file, written as they are nested."""

from __future__ import annotations

from collections.abc import Mapping

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

Element = BaseOxmlElement
Attributes = Mapping[str, str | int]

TWIPS = 20
"""Twentieths of a point, in which Word measures lengths."""
HALVES = 2
"""Half points, in which Word measures letters."""
EIGHTHS = 8
"""Eighths of a point, in which Word measures lines."""


def element(tag: str, attributes: Attributes | None = None, *children: Element) -> Element:
    """An element such as `w:p`, with attributes such as `{"w:val": 1}`."""
    made = OxmlElement(tag, attrs={qn(name): str(value) for name, value in (attributes or {}).items()})
    for child in children:
        made.append(child)
    return made


def twips(points: float) -> int:
    """A length in points as Word writes it."""
    return round(points * TWIPS)


def halves(points: float) -> int:
    """A size of letters in points as Word writes it."""
    return round(points * HALVES)


def shading(colour: str) -> Element:
    """A background."""
    return element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": colour.lstrip("#")})


def line(edge: str, points: float, colour: str, *, space: float = 0, shape: str = "single") -> Element:
    """A border line on one edge; `space` is the points between it and what it is a border of."""
    return element(
        f"w:{edge}",
        {
            "w:val": shape,
            "w:sz": round(points * EIGHTHS),
            "w:space": round(space),
            "w:color": colour.lstrip("#"),
        },
    )
