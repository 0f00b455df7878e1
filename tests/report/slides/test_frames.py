"""The presentation as another program reads it: a frame a section, large letters, everything in the notes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pptx as library
import pytest
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from tests.report.cases import ABROAD, BARE, HOSTILE, LONG, NEGATIVE, SMALL
from tests.report.documents import WORDIEST, parts, report, said
from tests.report.office import needs_impress, pages

from tovholder.locale import Lang
from tovholder.report.house import DEFAULT_HOUSE, House
from tovholder.report.model import Chart, Report, Table
from tovholder.report.printed import printed
from tovholder.report.slides.writer import pptx

pytestmark = pytest.mark.law

CASES = {
    "small": SMALL, "negative": NEGATIVE, "bare": BARE, "abroad": ABROAD, "long": LONG, "hostile": HOSTILE,
    "wordiest": WORDIEST,
}  # fmt: skip
FOOTERS = (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)


def opened(content: Report, house: House = DEFAULT_HOUSE) -> Presentation:
    return library.Presentation(io.BytesIO(pptx(content, house)))


@pytest.fixture(scope="module", params=CASES)
def frames(request: pytest.FixtureRequest) -> tuple[Report, Presentation]:
    content = report(CASES[request.param])
    return content, opened(content)


def _placed(slide: Any) -> list[Any]:
    return [shape for shape in slide.placeholders if shape.placeholder_format.type not in FOOTERS]


def _text_frames(slide: Any) -> Iterator[Any]:
    for shape in slide.shapes:
        if shape.has_text_frame and not (shape.is_placeholder and shape.placeholder_format.type in FOOTERS):
            yield shape.text_frame
        elif shape.has_table:
            yield from (cell.text_frame for cell in shape.table.iter_cells())


def test_a_title_frame_and_one_for_each_section(frames: tuple[Report, Presentation]) -> None:
    content, presentation = frames
    assert len(presentation.slides) == 1 + len(content.sections)
    assert (presentation.slide_width, presentation.slide_height) == (12_192_000, 6_858_000)
    for slide, section in zip(list(presentation.slides)[1:], content.sections, strict=True):
        assert slide.shapes.title is not None
        assert slide.shapes.title.text_frame.text == printed(section.heading)


def test_the_title_frame_says_what_it_is_and_which_version() -> None:
    content = report(SMALL)
    first = next(iter(opened(content).slides))
    shown = "\n".join(shape.text_frame.text for shape in first.placeholders)
    for words in (content.title, content.kind, content.code, "EKSEMPELTAL", *(text for _, text in content.facts)):
        assert words in shown


def test_letters_are_large_enough(frames: tuple[Report, Presentation]) -> None:
    for number, slide in enumerate(frames[1].slides):
        title = slide.shapes.title
        assert title is not None
        assert all(run.font.size.pt >= 32 for p in title.text_frame.paragraphs for run in p.runs)
        for frame in _text_frames(slide):
            sizes = [run.font.size.pt for p in frame.paragraphs for run in p.runs]
            assert all(size >= 18 for size in sizes), number
        body = [s for s in slide.placeholders if s.placeholder_format.type == PP_PLACEHOLDER.OBJECT]
        assert all(run.font.size.pt >= 20 for s in body for p in s.text_frame.paragraphs for run in p.runs)


def test_few_lines_at_most_one_chart_and_a_small_table(frames: tuple[Report, Presentation]) -> None:
    for slide in list(frames[1].slides)[1:]:
        pictures = [shape for shape in slide.shapes if shape._element.tag == qn("p:pic")]
        tables = [shape.table for shape in slide.shapes if shape.has_table]
        assert len(pictures) <= 1
        assert all(len(table.rows) <= 9 for table in tables)
        for shape in _placed(slide):
            assert len(shape.text_frame.paragraphs) <= 5


def test_nothing_is_outside_the_frame_and_nothing_lies_on_something_else(frames: tuple[Report, Presentation]) -> None:
    presentation = frames[1]
    for number, slide in enumerate(presentation.slides):
        boxes = [(s.left, s.top, s.left + s.width, s.top + s.height) for s in slide.shapes]
        for left, top, right, bottom in boxes:
            assert min(left, top) >= 0
            assert right <= presentation.slide_width
            assert bottom <= presentation.slide_height
        for i, one in enumerate(boxes):
            for other in boxes[:i]:
                across = min(one[2], other[2]) - max(one[0], other[0])
                down = min(one[3], other[3]) - max(one[1], other[1])
                assert min(across, down) <= 12_700, f"{number}: {one} {other}"


def test_all_of_a_section_is_in_the_notes(frames: tuple[Report, Presentation]) -> None:
    content, presentation = frames
    for slide, section in zip(list(presentation.slides)[1:], content.sections, strict=True):
        notes = slide.notes_slide.notes_text_frame
        assert notes is not None
        for block in section.blocks:
            wanted = [printed(block.caption)] if isinstance(block, Table) else said(block)
            if not isinstance(block, Table | Chart) and hasattr(block, "items") and "Remarks" in type(block).__name__:
                wanted = [printed(text) for item in block.items for text, _ in item.found]
            assert [words for words in wanted if words not in notes.text] == [], section.id


def test_pictures_and_tables_are_told_in_words(frames: tuple[Report, Presentation]) -> None:
    for slide in frames[1].slides:
        for shape in slide.shapes:
            if not shape.has_text_frame:
                assert shape._element.xpath(".//p:cNvPr")[0].get("descr")


def test_every_frame_has_the_version_and_its_number(frames: tuple[Report, Presentation]) -> None:
    content, presentation = frames
    for number, slide in enumerate(list(presentation.slides)[1:], start=2):
        footers = {s.placeholder_format.type: s for s in slide.placeholders if s.placeholder_format.type in FOOTERS}
        assert content.code in footers[PP_PLACEHOLDER.FOOTER].text_frame.text
        field = footers[PP_PLACEHOLDER.SLIDE_NUMBER]._element.xpath(".//a:fld")[0]
        assert field.get("type") == "slidenum"
        assert field.xpath("./a:t/text()") == [str(number)]


@pytest.mark.parametrize(("lang", "tag"), [("da", "da-DK"), ("en", "en-GB")])
def test_every_word_has_its_language(lang: Lang, tag: str) -> None:
    presentation = opened(report(SMALL, lang))
    for slide in presentation.slides:
        looks = slide._element.xpath(".//a:rPr")
        assert looks
        assert {look.get("lang") for look in looks} == {tag}
    assert presentation.core_properties.language == tag


def test_reading_order_is_title_text_then_pictures_then_footers() -> None:
    for slide in list(opened(report(SMALL)).slides)[1:]:
        shapes = list(slide.shapes)
        assert shapes[0].placeholder_format.type == PP_PLACEHOLDER.TITLE
        last = [s.placeholder_format.type for s in shapes[-2:]]
        assert last == list(FOOTERS)


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_same_case_gives_the_same_bytes(lang: Lang) -> None:
    once = pptx(report(SMALL, lang))
    assert pptx(report(SMALL, lang)) == once
    assert parts(once)


@needs_impress
def test_another_program_shows_every_frame(tmp_path: Path) -> None:
    files = []
    for name in ("small", "hostile", "wordiest"):
        file = tmp_path / f"{name}.pptx"
        file.write_bytes(pptx(report(CASES[name])))
        files.append(file)
    wanted = {name: 1 + len(report(CASES[name]).sections) for name in ("small", "hostile", "wordiest")}
    assert pages(files, tmp_path) == wanted
