"""Text inside paragraphs: plain, bold, with links, and the fields that Word fills in itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part

from ..model import Cell, Figure, Link
from ..printed import printed
from .looks import LINK
from .xml import Element, element, halves, shading

_ADDRESS = ":/?#[]@!$&'()*+,;=%~-._"
"""What stays as it is in an address; a stray quote or angle bracket makes Word refuse the whole file."""


@dataclass(frozen=True, slots=True)
class File:
    """The file being written: the part its links belong to, and its styles' own ids by their names."""

    part: Part
    styles: Mapping[str, str]


def run(
    text: str,
    *,
    bold: bool = False,
    points: float | None = None,
    colour: str = "",
    ground: str = "",
    style: str = "",
) -> Element:
    """A run of text as it is printed; what is not given is as the paragraph's style says. `style` is an id."""
    looks: list[Element] = [element("w:rStyle", {"w:val": style})] if style else []
    if bold:
        looks.append(element("w:b"))
    if colour:
        looks.append(element("w:color", {"w:val": colour.lstrip("#")}))
    if points is not None:
        looks += [element("w:sz", {"w:val": halves(points)}), element("w:szCs", {"w:val": halves(points)})]
    if ground:
        looks.append(shading(ground))
    made = element("w:r", None, *([element("w:rPr", None, *looks)] if looks else []))
    words = element("w:t", {"xml:space": "preserve"})
    words.text = printed(text)
    made.append(words)
    return made


def tab() -> Element:
    """A jump to the next stop."""
    return element("w:r", None, element("w:tab"))


def new_line() -> Element:
    """A new line in the same paragraph."""
    return element("w:r", None, element("w:br"))


def link(target: Link, file: File, *, points: float | None = None) -> Element:
    """A link that can be followed; an address that is not one of the web is only text."""
    if not target.url.startswith(("https://", "http://")):
        return run(target.text, points=points)
    address = quote(printed(target.url), safe=_ADDRESS)
    relation = file.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    words = run(target.text, points=points, style=file.styles[LINK])
    return element("w:hyperlink", {"r:id": relation, "w:history": 1}, words)


def link_to(bookmark: str, text: str) -> Element:
    """A link to a place in the document itself."""
    return element("w:hyperlink", {"w:anchor": bookmark, "w:history": 1}, run(text))


def shown(cell: Cell, file: File, *, bold: bool = False, points: float | None = None) -> Element:
    """A table's cell or a list's item."""
    if isinstance(cell, Link):
        return link(cell, file, points=points)
    return run(cell.text if isinstance(cell, Figure) else cell, bold=bold, points=points)


def field(code: str, result: str) -> tuple[Element, ...]:
    """A field and what it last came to; Word and others work out page numbers themselves."""
    instruction = element("w:instrText", {"xml:space": "preserve"})
    instruction.text = f" {code} "
    return (
        element("w:r", None, element("w:fldChar", {"w:fldCharType": "begin"})),
        element("w:r", None, instruction),
        element("w:r", None, element("w:fldChar", {"w:fldCharType": "separate"})),
        run(result),
        element("w:r", None, element("w:fldChar", {"w:fldCharType": "end"})),
    )
