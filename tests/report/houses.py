"""Files of a municipality's own, as people make them in Word and PowerPoint."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

import docx
import pptx
from docx.shared import Mm, Pt
from pptx.util import Inches

HEADER = "Storeby Kommune · Økonomi og Analyse"


def word(*paragraphs: str, header: str = HEADER, footer: str = "Sagen: {{title}} ({{version}})") -> bytes:
    """A document with these paragraphs, a header, a footer and a Normal style of its own."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Georgia"
    document.styles["Heading 1"].font.size = Pt(30)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.header.paragraphs[0].text = header
    section.footer.paragraphs[0].text = footer
    for text in paragraphs or ("{{p content}}",):
        document.add_paragraph(text)
    return _saved(document.save)


def slides() -> bytes:
    """A presentation with frames of its own in the old format of a screen."""
    presentation = pptx.Presentation()
    presentation.slide_width, presentation.slide_height = Inches(10), Inches(7.5)
    for layout in presentation.slide_layouts:
        slide = presentation.slides.add_slide(layout)
        if slide.shapes.title is not None:
            slide.shapes.title.text_frame.text = "Eksempel"
    return _saved(presentation.save)


def changed(archive: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The archive with some parts put in or replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return out.getvalue()


def part(archive: bytes, name: str) -> bytes:
    """One part."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return opened.read(name)


def _saved(save: Callable[[io.BytesIO], None]) -> bytes:
    out = io.BytesIO()
    save(out)
    return out.getvalue()
