"""A municipality's own Word template keeps what is its own, and gets the content where it asked for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.styles.style import ParagraphStyle
from tests.report.cases import SMALL
from tests.report.documents import first_page, parts, report, wordiest
from tests.report.houses import HEADER, part, word
from tests.report.office import needs_writer, pages
from tests.report.word.opened import in_style, opened

from tovholder.report.house import House
from tovholder.report.word.looks import LOOKS
from tovholder.report.word.start import starting_docx
from tovholder.report.word.template import NoPlaceForContent, UnknownMarker
from tovholder.report.word.writer import docx

pytestmark = pytest.mark.law

PNG = part(docx(report(SMALL)), "word/media/image1.png")


def test_header_footer_and_styles_are_the_municipalitys() -> None:
    content = report(SMALL)
    document = opened(content, House(docx=word()))
    section = document.sections[0]
    assert section.header.paragraphs[0].text == HEADER
    assert section.footer.paragraphs[0].text == f"Sagen: {content.title} ({content.code})"
    normal, heading = document.styles["Normal"], document.styles["Heading 1"]
    assert isinstance(normal, ParagraphStyle)
    assert isinstance(heading, ParagraphStyle)
    assert (normal.font.name, heading.font.size) == ("Georgia", Pt(30))
    assert {style.name for style in document.styles} >= set(LOOKS)
    captions = [p for p in document.paragraphs if p.style is not None and p.style.name == "Caption"]
    assert all(caption.paragraph_format.keep_with_next for caption in captions)
    assert in_style(document, "Heading 1") == [section.heading for section in content.sections[1:]]


@pytest.mark.parametrize("marker", ["{{p content}}", "{{content}}", "  {{ p content }} "])
def test_the_content_stands_where_the_marker_stood(marker: str) -> None:
    content = report(SMALL)
    document = opened(content, House(docx=word("Foran", marker, "Bagefter")))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[0] == "Foran"
    assert texts[-1] == "Bagefter"
    assert texts[1] == content.kind
    assert not any("content" in text for text in texts)


def test_a_wide_section_in_the_middle_leaves_what_follows_standing() -> None:
    document = opened(report(SMALL), House(docx=word("{{p content}}", "Bagefter")))
    layout = [section.orientation for section in document.sections]
    assert layout[-1] == WD_ORIENT.PORTRAIT
    assert WD_ORIENT.LANDSCAPE in layout
    assert all(section.header.paragraphs[0].text == HEADER for section in document.sections)


def test_a_template_that_has_the_title_gets_it_once() -> None:
    content = report(SMALL)
    document = opened(content, House(docx=word("{{title}}", "{{kind}} af {{date}}.", "{{p content}}")))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts.count(content.title) == 1
    assert texts[:2] == [content.title, f"{content.kind} af ."]
    assert in_style(document, "Title") == []


@pytest.mark.parametrize(
    "marker", ["{{titel}}", "{% for x in range(9) %}", "{{ 7 * 7 }}", "{{ title.__class__ }}", "{# x #}", "{{title"]
)
def test_a_marker_that_is_none_of_ours_is_refused(marker: str) -> None:
    for template in (word(marker, "{{p content}}"), word(header=marker), word(footer=marker)):
        with pytest.raises(UnknownMarker):
            docx(report(SMALL), House(docx=template))


def test_a_template_without_a_place_is_refused() -> None:
    with pytest.raises(NoPlaceForContent):
        docx(report(SMALL), House(docx=word("Intet sted til indholdet, {{p content}} står i en sætning")))


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_starting_file_looks_as_the_program_does(lang: str) -> None:
    content = report(SMALL)
    assert docx(content, House(docx=starting_docx("da"))) == docx(content)
    made = starting_docx("en" if lang == "en" else "da")
    assert parts(made)
    assert b"{{p content}}" in part(made, "word/document.xml")


def test_a_logo_stands_on_the_first_page_and_is_told_in_words() -> None:
    document = opened(report(SMALL), House(logo=PNG))
    section = document.sections[0]
    assert [p.get("descr") for p in section.first_page_header._element.iter(qn("wp:docPr"))] == ["Logo"]
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'
    assert opened(report(SMALL), House(logo=svg)).sections[0].first_page_header._element.xpath(".//wp:docPr")


@needs_writer
@pytest.mark.oracle
def test_one_page_stays_one_page_with_a_tall_header_and_a_logo(tmp_path: Path) -> None:
    tall = "\n".join([HEADER] * 6)
    houses = {"tall": House(docx=word(header=tall)), "titled": House(docx=word("{{title}}", "{{p content}}")),
              "logo": House(logo=PNG)}  # fmt: skip
    files = []
    for name, house in houses.items():
        for case, content in {"small": first_page(report(SMALL)), "wordiest": wordiest()["wordiest-da"]}.items():
            file = tmp_path / f"{name}-{case}.docx"
            file.write_bytes(docx(content, house))
            files.append(file)
    counted = pages(files, tmp_path)
    assert {name: count for name, count in counted.items() if count != 1} == {}
