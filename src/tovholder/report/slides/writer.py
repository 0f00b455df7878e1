"""A report as a presentation."""

from __future__ import annotations

import io

import pptx as library
from pptx.oxml.ns import qn
from pptx.presentation import Presentation

from ..house import DEFAULT_HOUSE, House
from ..logo import logo_png
from ..model import Report
from ..printed import TAGS, printed
from ..zipped import MADE, repeatable
from .frames import frame_of
from .layouts import content_layout, title_layout
from .opening import write_opening
from .section import write_section
from .shapes import Hand
from .start import starting_pptx

_PROGRAM = "Tovholder"


def pptx(report: Report, house: House = DEFAULT_HOUSE) -> bytes:
    """The file's bytes; the same report gives the same bytes. Raises NoLayout for a presentation not checked."""
    presentation = library.Presentation(io.BytesIO(house.pptx or starting_pptx(report.lang)))
    _empty(presentation)
    footer = f"{report.labels['version']} {report.code}"
    opening = presentation.slides.add_slide(title_layout(presentation))
    write_opening(Hand(opening, report.lang), report, None if house.pptx else logo_png(house))
    layout = content_layout(presentation)
    for section in report.sections:
        hand = Hand(presentation.slides.add_slide(layout), report.lang)
        write_section(hand, frame_of(section))
        hand.footer(footer)
    _label(presentation, report)
    out = io.BytesIO()
    presentation.save(out)
    return repeatable(out.getvalue())


def _empty(presentation: Presentation) -> None:
    """Leave out the frames that were there, and whatever lists them."""
    frames = presentation.slides._sldIdLst
    for frame in list(frames):
        presentation.part.drop_rel(frame.rId)
        frames.remove(frame)
    for name in ("p:custShowLst", "p:extLst"):
        for listed in presentation._element.findall(qn(name)):
            presentation._element.remove(listed)


def _label(presentation: Presentation, report: Report) -> None:
    """Title, kind, version and language among the presentation's properties; no person and no time."""
    properties = presentation.core_properties
    properties.title, properties.subject = printed(report.title)[:255], printed(report.kind)[:255]
    properties.keywords, properties.language = report.code, TAGS[report.lang]
    properties.author = properties.last_modified_by = _PROGRAM
    properties.comments = properties.category = ""
    properties.created = properties.modified = MADE
    properties.revision = 1
