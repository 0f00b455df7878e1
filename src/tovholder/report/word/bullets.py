"""A real list for a style: numbering that Word, other programs and screen readers know as one."""

from __future__ import annotations

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart

from .xml import Element, element, twips

_INDENT = 14.0


def bulleted(document: Document, style: str) -> None:
    """Make the style a list with bullets."""
    numbering = _numbering(document)
    kinds = numbering.findall(qn("w:abstractNum"))
    kind = 1 + max((int(k.get(qn("w:abstractNumId"), "0")) for k in kinds), default=0)
    number = 1 + max((int(n.get(qn("w:numId"), "0")) for n in numbering.findall(qn("w:num"))), default=0)
    abstract = element(
        "w:abstractNum",
        {"w:abstractNumId": kind},
        element("w:multiLevelType", {"w:val": "hybridMultilevel"}),
        element(
            "w:lvl",
            {"w:ilvl": 0},
            element("w:start", {"w:val": 1}),
            element("w:numFmt", {"w:val": "bullet"}),
            element("w:lvlText", {"w:val": "•"}),
            element("w:lvlJc", {"w:val": "left"}),
            element("w:pPr", None, element("w:ind", {"w:left": twips(_INDENT), "w:hanging": twips(_INDENT)})),
        ),
    )
    if kinds:
        kinds[-1].addnext(abstract)
    else:
        numbering.insert(0, abstract)
    numbering.append(element("w:num", {"w:numId": number}, element("w:abstractNumId", {"w:val": kind})))
    properties = document.styles[style].element.get_or_add_pPr()
    for old in properties.findall(qn("w:numPr")):
        properties.remove(old)
    properties.get_or_add_numPr().get_or_add_numId().val = number
    for indent in properties.findall(qn("w:ind")):
        properties.remove(indent)


def _numbering(document: Document) -> Element:
    part = document.part
    for relation in part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            known: Element = part.numbering_part.element
            return known
    empty = f"<w:numbering {nsdecls('w')}/>".encode()
    made = NumberingPart.load(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, empty, part.package)
    part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    added: Element = made.element
    return added
