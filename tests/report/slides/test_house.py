"""A municipality's own presentation: its layouts are used, its frames are left out."""

from __future__ import annotations

import io

import pptx as library
import pytest
from pptx.util import Inches
from tests.report.cases import SMALL
from tests.report.documents import report
from tests.report.houses import part, slides

from tovholder.report.house import House
from tovholder.report.slides.start import starting_pptx
from tovholder.report.slides.writer import pptx
from tovholder.report.word.writer import docx

pytestmark = pytest.mark.law


def test_its_format_and_layouts_are_used_and_its_frames_left_out() -> None:
    content = report(SMALL)
    presentation = library.Presentation(io.BytesIO(pptx(content, House(pptx=slides()))))
    assert (presentation.slide_width, presentation.slide_height) == (Inches(10), Inches(7.5))
    names = [slide.slide_layout.name for slide in presentation.slides]
    assert names == ["Title Slide", *["Title and Content"] * len(content.sections)]
    texts = [shape.text_frame.text for slide in presentation.slides for shape in slide.placeholders]
    assert "Eksempel" not in texts
    assert any("EKSEMPELTAL" in text for text in texts)
    for slide in presentation.slides:
        for shape in slide.shapes:
            assert shape.top + shape.height <= presentation.slide_height


def test_the_starting_file_looks_as_the_program_does() -> None:
    content = report(SMALL)
    assert pptx(content, House(pptx=starting_pptx("da"))) == pptx(content)
    assert len(library.Presentation(io.BytesIO(starting_pptx("en"))).slides) == 2


def test_a_logo_stands_on_the_first_frame() -> None:
    content = report(SMALL)
    logo = part(docx(content), "word/media/image1.png")
    first = next(iter(library.Presentation(io.BytesIO(pptx(content, House(logo=logo)))).slides))
    assert [p.get("descr") for p in first._element.xpath(".//p:pic//p:cNvPr")] == ["Logo"]
