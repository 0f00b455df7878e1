"""The Word file as another program reads it: headings, tables, pictures, links, language."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from tests.report.cases import ABROAD, BARE, LONG, NEGATIVE, SMALL
from tests.report.documents import first_page, parts, report, said
from tests.report.word.opened import all_text, before, data_tables, in_style, opened

from tovholder.locale import Lang
from tovholder.report.model import Bullets, Chart, Facts, Figure, Heading, Link, Report, Section, Table
from tovholder.report.printed import printed
from tovholder.report.word.writer import docx

pytestmark = pytest.mark.law

CASES = {"small": SMALL, "negative": NEGATIVE, "bare": BARE, "abroad": ABROAD, "long": LONG}


@pytest.fixture(scope="module")
def small() -> tuple[Report, Document]:
    return report(SMALL), opened(report(SMALL))


def _charts(content: Report) -> list[Chart]:
    return [block for section in content.sections for block in section.blocks if isinstance(block, Chart)]


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("case", CASES)
def test_everything_is_said(case: str, lang: Lang) -> None:
    content = report(CASES[case], lang)
    text = all_text(opened(content))
    for section in content.sections:
        missing = [words for block in section.blocks for words in said(block) if words not in text]
        assert missing == [], section.id


def test_headings_are_headings(small: tuple[Report, Document]) -> None:
    content, document = small
    assert in_style(document, "Title") == [content.title]
    assert in_style(document, "Heading 1") == [section.heading for section in content.sections[1:]]
    inner = [b.text for section in content.sections for b in section.blocks if isinstance(b, Heading)]
    assert in_style(document, "Heading 2") == [printed(text) for text in inner]


def test_contents_hold_every_heading_and_lead_to_it(small: tuple[Report, Document]) -> None:
    content, document = small
    links = document.element.body.xpath(".//w:hyperlink[@w:anchor]")
    assert ["".join(link.xpath(".//w:t/text()")) for link in links] == [
        section.heading for section in content.sections[1:]
    ]
    names = set(document.element.body.xpath(".//w:bookmarkStart/@w:name"))
    assert {link.get(qn("w:anchor")) for link in links} <= names
    codes = "".join(document.element.body.xpath(".//w:instrText/text()"))
    assert "TOC" in codes
    marks = [mark.get(qn("w:fldCharType")) for mark in document.element.body.iter(qn("w:fldChar"))]
    assert marks == ["begin", "separate", "end"]
    assert document.settings.element.find(qn("w:updateFields")) is None


def test_a_short_document_has_no_contents() -> None:
    document = opened(replace(report(SMALL), sections=report(SMALL).sections[:3]))
    assert not document.element.body.xpath(".//w:instrText")


def test_tables_repeat_their_head_and_keep_their_rows_whole(small: tuple[Report, Document]) -> None:
    tables = data_tables(small[1])
    assert tables
    for table in tables:
        head, *rows = table._tbl.tr_lst
        assert head.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in (head, *rows))
        caption = before(table)
        assert caption.style is not None
        assert caption.style.name == "Caption"
        assert caption.text == table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))


def test_numbers_stand_to_the_right_and_are_those_of_the_report(small: tuple[Report, Document]) -> None:
    content, document = small
    shown = next(b for b in content.section("who-pays").blocks if isinstance(b, Table))
    table = next(t for t in data_tables(document) if before(t).text == printed(shown.caption))
    for row, cells in zip(shown.rows, table.rows[1:], strict=True):
        for index, (cell, written) in enumerate(zip(row.cells, cells.cells, strict=True)):
            text = cell.text if isinstance(cell, Figure) else cell
            assert written.text == printed(str(text))
            style = written.paragraphs[0].style
            assert style is not None
            assert (style.name == "Tovholder tabeltal") == shown.columns[index].is_number


def test_pictures_are_told_in_words(small: tuple[Report, Document]) -> None:
    content, document = small
    pictures = document.element.body.xpath(".//wp:docPr")
    wanted = [f"{printed(chart.title)}. {printed(chart.sentence)}" for chart in _charts(content)]
    assert [picture.get("descr") for picture in pictures] == wanted
    assert len({picture.get("id") for picture in pictures}) == len(pictures)


def test_links_lead_to_the_sources_and_nowhere_else(small: tuple[Report, Document]) -> None:
    content, document = small
    told = {
        item.url
        for section in content.sections
        for block in section.blocks
        for item in (block.items if isinstance(block, Bullets) else ())
        if isinstance(item, Link)
    }
    outside = {rel.target_ref for rel in document.part.rels.values() if rel.is_external}
    assert outside == told == {"https://example.org/rapport"}


def test_a_wide_section_lies_down_and_the_others_stand(small: tuple[Report, Document]) -> None:
    content, document = small
    layout = [section.orientation for section in document.sections]
    assert WD_ORIENT.LANDSCAPE in layout
    assert layout[0] == layout[-1] == WD_ORIENT.PORTRAIT
    last_wide = Section("x", "X", (), wide=True)
    turned = opened(replace(content, sections=(*content.sections[:1], last_wide)))
    assert [section.orientation for section in turned.sections] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE]
    assert [section.different_first_page_header_footer for section in turned.sections] == [True, False]


def test_a_table_too_wide_for_any_page_is_divided_with_its_first_column_repeated() -> None:
    content = report(SMALL)
    table = next(b for b in content.section("cash-flow").blocks if isinstance(b, Table))
    wide = replace(
        table,
        columns=(table.columns[0], *table.columns[1:] * 12),
        rows=tuple(replace(row, cells=(row.cells[0], *row.cells[1:] * 12)) for row in table.rows),
    )
    document = opened(replace(content, sections=(Section("x", "X", (wide,)),)))
    pieces = data_tables(document)
    assert len(pieces) > 1
    assert sum(len(piece.columns) - 1 for piece in pieces) == len(wide.columns) - 1
    for piece in pieces:
        assert [row.cells[0].text for row in piece.rows[1:]] == [str(row.cells[0]) for row in wide.rows]


@pytest.mark.parametrize(("lang", "tag"), [("da", "da-DK"), ("en", "en-GB")])
def test_language_hyphenation_and_label(lang: Lang, tag: str) -> None:
    content = report(SMALL, lang)
    document = opened(content)
    assert document.styles.element.xpath("./w:docDefaults//w:lang/@w:val") == [tag]
    assert document.settings.element.find(qn("w:autoHyphenation")) is not None
    properties = document.core_properties
    assert (properties.title, properties.subject, properties.keywords) == (content.title, content.kind, content.code)
    assert (properties.language, properties.author) == (tag, "Tovholder")


def test_every_page_says_which_version_it_is_and_how_many_there_are(small: tuple[Report, Document]) -> None:
    content, document = small
    section = document.sections[0]
    for footer in (section.footer, section.first_page_footer):
        assert content.code in footer.paragraphs[0].text
        assert "".join(footer._element.xpath(".//w:instrText/text()")).split() == ["PAGE", "NUMPAGES"]
    assert content.title in section.header.paragraphs[0].text


def test_amounts_are_not_parted(small: tuple[Report, Document]) -> None:
    assert not re.search(r"\d (kr\.|mio\.|%)", all_text(small[1]))


def test_facts_and_first_page_are_in_the_order_they_are_read(small: tuple[Report, Document]) -> None:
    content, document = small
    text = all_text(document)
    for section in content.sections:
        facts = [term for block in section.blocks if isinstance(block, Facts) for term, _ in block.items]
        start = text.index(section.heading) if section.id != "first-page" else 0
        places = [text.index(printed(term), start) for term in facts[:1]]
        assert places == sorted(places)


@pytest.mark.parametrize("content", [report(SMALL), first_page(report(SMALL, "en"))], ids=["page", "one-pager"])
def test_the_same_case_gives_the_same_bytes(content: Report) -> None:
    once = docx(content)
    assert docx(content) == once
    assert parts(once)
