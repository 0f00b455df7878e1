"""The program's own presentation, which is also what a municipality starts from when it makes its own."""

from __future__ import annotations

import io
import re
from functools import cache
from typing import Any

import pptx
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.util import Pt

from tovholder import locale
from tovholder.locale import Lang

from ..theme import DARK, INK, QUIET, TYPEFACE, WARM
from ..zipped import MADE, repeatable
from .layouts import Box, placeholders_of

_WIDTH, _HEIGHT = 960.0, 540.0
"""16:9, in points."""
_KEPT = ("Title Slide", "Title and Content")
_TITLE = Box(48, 30, 864, 88)
_BODY = Box(48, 122, 864, 362)
_OPENING = Box(48, 110, 864, 170)
_OPENING_TEXT = Box(48, 296, 864, 190)
_FOOTER = Box(48, 500, 640, 24)
_NUMBER = Box(792, 500, 120, 24)
_TEXT_SIZES = (24, 20, 20, 20, 20, 20, 20, 20, 20)
"""Points at each level of a list."""
_COLOURS = {
    "dk1": INK, "lt1": "#ffffff", "dk2": DARK, "lt2": "#f2f5f7", "accent1": DARK, "accent2": WARM, "accent3": QUIET,
    "accent4": "#1d6b3a", "accent5": "#8a5300", "accent6": "#a3201d", "hlink": DARK, "folHlink": QUIET,
}  # fmt: skip
_NOT_OURS = ("/thumbnail", "/printerSettings")


@cache
def starting_pptx(lang: Lang) -> bytes:
    """A 16:9 presentation with a layout for the first frame and one for the others, each shown once as an example."""
    presentation = pptx.Presentation()
    presentation.slide_width, presentation.slide_height = Pt(_WIDTH), Pt(_HEIGHT)
    for layout in list(presentation.slide_layouts):
        if layout.name not in _KEPT:
            presentation.slide_layouts.remove(layout)
    _clear(presentation)
    _dress_master(presentation)
    opening = presentation.slide_layouts[0]
    for shape in placeholders_of(opening):
        index = shape.placeholder_format.idx
        if index in (0, 1):
            _place(shape, _OPENING if index == 0 else _OPENING_TEXT)
    _dress_opening(opening)
    for layout in presentation.slide_layouts:
        slide = presentation.slides.add_slide(layout)
        for shape in slide.placeholders:
            part = "title" if shape.placeholder_format.idx == 0 else "text"
            shape.text_frame.text = locale.text(f"slides.example-{part}", lang)
    properties = presentation.core_properties
    properties.created = properties.modified = MADE
    properties.author = properties.last_modified_by = properties.title = ""
    out = io.BytesIO()
    presentation.save(out)
    return repeatable(out.getvalue())


def _clear(presentation: Presentation) -> None:
    for relations in (presentation.part.rels, presentation.part.package._rels):
        for key, relation in list(relations.items()):
            if any(part in relation.reltype for part in _NOT_OURS):
                relations.pop(key)


def _dress_master(presentation: Presentation) -> None:
    master = presentation.slide_master
    for shape, box in zip(master.placeholders, (_TITLE, _BODY, None, _FOOTER, _NUMBER), strict=True):
        if box is not None:
            _place(shape, box)
    _, _, date, footer, number = master.placeholders
    for extra in (date, *(shape for layout in presentation.slide_layouts for shape in _dates(layout))):
        extra._element.getparent().remove(extra._element)
    for shape, side in ((footer, "l"), (number, "r")):
        for level in shape._element.iter(qn("a:lvl1pPr")):
            level.set("algn", side)
    titles = master._element.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    titles.set("algn", "l")
    titles.find(qn("a:defRPr")).set("sz", "3200")
    titles.find(qn("a:defRPr")).set("b", "1")
    master.placeholders[0].text_frame._txBody.bodyPr.set("anchor", "t")
    levels = master._element.find(f".//{qn('p:bodyStyle')}")
    for points, level in zip(_TEXT_SIZES, levels, strict=False):
        defaults = level.find(qn("a:defRPr"))
        if defaults is not None:
            defaults.set("sz", str(points * 100))
    _dress_theme(presentation)


def _dates(layout: Any) -> list[Any]:
    return [shape for shape in placeholders_of(layout) if shape.placeholder_format.idx == 10]


def _dress_opening(layout: Any) -> None:
    for shape in placeholders_of(layout):
        index = shape.placeholder_format.idx
        if index in (0, 1):
            shape.text_frame._txBody.bodyPr.set("anchor", "b" if index == 0 else "t")
            for level in shape._element.iter(qn("a:lvl1pPr")):
                level.set("algn", "l")
            for paint in list(shape._element.iter(qn("a:solidFill"))):
                paint.getparent().remove(paint)


def _dress_theme(presentation: Presentation) -> None:
    for relation in presentation.slide_master.part.rels.values():
        if relation.reltype.endswith("/theme"):
            part = relation.target_part
            text = part.blob.decode("utf-8")
            for name, colour in _COLOURS.items():
                paint = f'<a:{name}><a:srgbClr val="{colour.lstrip("#").upper()}"/></a:{name}>'
                text = re.sub(rf"<a:{name}>.*?</a:{name}>", paint, text, count=1, flags=re.DOTALL)
            text = re.sub(r'<a:latin typeface="Calibri"', f'<a:latin typeface="{TYPEFACE}"', text)
            part._blob = text.encode("utf-8")


def _place(shape: Any, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = (Pt(p) for p in (box.left, box.top, box.width, box.height))
