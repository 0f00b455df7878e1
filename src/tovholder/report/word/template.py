"""The document content is put into: the program's own, or a municipality's, with its markers filled in."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import docx
from docx.oxml.ns import qn

from tovholder import locale

from ..model import Report
from ..printed import printed
from .xml import element

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from docxtpl import DocxTemplate

_CONTENT = re.compile(r"\s*\{\{\s*(p\s+)?content\s*\}\}\s*")
_TITLE = re.compile(r"\{\{\s*title\s*\}\}")
_SIGNS = re.compile(r"\{\{.*?\}\}|\{\{|\{%|\{#", re.DOTALL)
_PLACE = "tovholder_content"
_SEARCHED = ("header", "footer", "footnotes")
MARKERS = ("title", "kind", "version", "date")
"""What a template can have put in beside the content."""


class NoPlaceForContent(ValueError):
    """The document has no paragraph with nothing but `{{p content}}`."""


class UnknownMarker(ValueError):
    """The document has a marker that is none of ours; nothing in it is ever carried out."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A document with its markers filled in. `has_title`: whether its own body says the title already."""

    document: Document
    place: Paragraph
    has_title: bool


def filled(template: bytes, report: Report) -> Filled:
    """The template with this report's words in it.

    What a marker stands for is never read as a marker itself. Raises NoPlaceForContent, UnknownMarker.
    """
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    document = docx.Document(io.BytesIO(template))
    place = content_place(document)
    if place is None:
        raise NoPlaceForContent
    has_title = any(_TITLE.search(paragraph.text) for paragraph in document.paragraphs)
    _mark(place)
    rendered = DocxTemplate(io.BytesIO(_saved(document)))
    _refuse_strange(rendered)
    rendered.render(words(report), SandboxedEnvironment(autoescape=True, undefined=StrictUndefined))
    out = io.BytesIO()
    rendered.save(out)
    document = docx.Document(io.BytesIO(out.getvalue()))
    return Filled(document, _marked(document), has_title)


def words(report: Report) -> dict[str, str]:
    """What the markers stand for."""
    date = locale.text("report.fact.date", report.lang)
    return {
        "title": printed(report.title),
        "kind": printed(report.kind),
        "version": printed(report.code),
        "date": printed(dict(report.facts).get(date, "")),
    }


def content_place(document: Document) -> Paragraph | None:
    """The paragraph of the body that holds nothing but the marker for the content."""
    return next((paragraph for paragraph in document.paragraphs if _CONTENT.fullmatch(paragraph.text)), None)


def _mark(place: Paragraph) -> None:
    """A bookmark says where, since no text can be mistaken for it."""
    for child in list(place._p):
        if child.tag != qn("w:pPr"):
            place._p.remove(child)
    place._p.append(element("w:bookmarkStart", {"w:id": 0, "w:name": _PLACE}))
    place._p.append(element("w:bookmarkEnd", {"w:id": 0}))


def _marked(document: Document) -> Paragraph:
    for paragraph in document.paragraphs:
        if paragraph._p.xpath(f"./w:bookmarkStart[@w:name='{_PLACE}']"):
            return paragraph
    raise NoPlaceForContent


def _saved(document: Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _refuse_strange(template: DocxTemplate) -> None:
    """Look through everything that will be searched for markers, just as it will be."""
    document = template.get_docx()
    properties = document.core_properties
    written = [value for name in dir(properties) if isinstance(value := getattr(properties, name), str)]
    written.append(template.patch_xml(template.xml_to_string(document.element.body)))
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.rpartition("/")[2] in _SEARCHED:
            written.append(template.patch_xml(template.get_part_xml(relation.target_part)))
    known = re.compile(r"\{\{\s*(" + "|".join(MARKERS) + r")\s*\}\}")
    for text in written:
        for sign in _SIGNS.findall(text):
            if not known.fullmatch(sign):
                raise UnknownMarker(re.sub(r"<[^>]*>", "", sign)[:60])
