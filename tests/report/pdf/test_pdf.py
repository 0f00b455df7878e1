"""The PDF as other programs see it: tagged, with its typeface inside, one page where it promises one."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pikepdf
import pytest
from tests.report.cases import HOSTILE, LONG, SMALL, made
from tests.report.pdf.briefs import briefs, sheet

from tovholder.locale import LANGUAGES
from tovholder.report.house import House
from tovholder.report.model import Report
from tovholder.report.papers import PAPERS
from tovholder.report.pdf.writer import HOUSE, BadTemplate, pdf, templates
from tovholder.usecases.forms import FORMS, Form

TYPESET = [name for name, endings in FORMS.items() if ".pdf" in endings]
LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'


def opened(report: Report) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf(report)))


def tags(document: pikepdf.Pdf) -> list[Any]:
    """Every element of the tree that screen readers follow."""

    def walk(node: Any) -> Iterator[Any]:
        if isinstance(node, pikepdf.Array):
            for child in node:
                yield from walk(child)
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            yield node
            if "/K" in node:
                yield from walk(node.K)

    return list(walk(document.Root.StructTreeRoot.K))


@pytest.mark.law
@pytest.mark.parametrize("paper", TYPESET)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_is_tagged_in_its_language_with_its_title_and_its_typeface(paper: str, lang: str) -> None:
    report = made(SMALL, lang=lang, paper=paper).report
    document = opened(report)
    assert document.Root.MarkInfo.Marked
    assert str(document.Root.Lang).startswith(lang)
    assert str(document.docinfo.Title) == report.title
    assert document.Root.ViewerPreferences.DisplayDocTitle
    with document.open_metadata() as metadata:
        assert metadata["pdfaid:part"] == "2"
        assert metadata["pdfaid:conformance"] == "A"
        assert metadata["pdfuaid:part"] == "1"
    fonts = [font for page in document.pages for font in page.get("/Resources", {}).get("/Font", {}).values()]
    described = [font.DescendantFonts[0].FontDescriptor for font in fonts]
    assert described
    assert all("IBMPlexSans" in str(font.FontName) for font in described)
    assert all("/FontFile3" in font or "/FontFile2" in font for font in described)


@pytest.mark.law
@pytest.mark.parametrize("paper", TYPESET)
def test_drawings_have_words_tables_have_heads_and_headings_go_down_one_at_a_time(paper: str) -> None:
    document = opened(made(SMALL, paper=paper).report)
    found = tags(document)
    kinds = [str(node.S).removeprefix("/") for node in found]
    assert all(str(node.get("/Alt", "")) for node in found if str(node.S) == "/Figure")
    assert kinds.count("Table") == 0 or "TH" in kinds
    levels = [int(kind[1:]) for kind in kinds if kind[0] == "H" and kind[1:].isdigit()]
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.law
def test_the_decision_brief_is_one_page_that_is_readable_in_grey_also_with_the_longest_names() -> None:
    sheets = {name: sheet(pdf(report)) for name, report in briefs(8).items()}
    assert {name: found.faults for name, found in sheets.items() if found.faults} == {}
    assert len(sheets) == 20


@pytest.mark.law
def test_a_second_page_and_faint_text_would_be_told() -> None:
    faint = templates()[HOUSE].decode().replace("#let quiet = ", '#let quiet = rgb("#aab4ba") // ')
    told = sheet(pdf(made(LONG, paper="case").report, House(typ=faint))).faults
    pages, contrast = told[::2]
    assert int(pages.partition(" ")[0]) > 1
    assert contrast.startswith("has text with a contrast of")


@pytest.mark.law
@pytest.mark.parametrize("paper", TYPESET)
def test_the_same_case_gives_the_same_bytes(paper: str) -> None:
    assert pdf(made(SMALL, paper=paper).report) == pdf(made(SMALL, paper=paper).report)


@pytest.mark.law
def test_what_is_written_in_a_case_is_set_as_text() -> None:
    hostile = SMALL.replace(
        "title: Mentor til tyve unge", 'title: "#panic(1) $x$ #import \\"@preview/x:1.0.0\\": y [*"'
    )
    report = made(hostile, paper="memo").report
    assert str(opened(report).docinfo.Title) == '#panic(1) $x$ #import "@preview/x:1.0.0": y [*'
    assert opened(made(HOSTILE, paper="case").report).pages


@pytest.mark.law
def test_a_house_style_of_ones_own_is_used() -> None:
    own = templates()[HOUSE].decode().replace("#let rule = ", "#let rule = red // ")
    report = made(SMALL, paper="memo").report
    assert len({pdf(report), pdf(report, House(typ=own)), pdf(report, House(logo=LOGO))}) == 3
    with pytest.raises(BadTemplate):
        pdf(report, House(typ="#panic()"))


@pytest.mark.law
def test_every_paper_can_be_asked_for_and_has_a_name() -> None:
    asked = {form for form, endings in FORMS.items() if {".pdf", ".pptx"} & set(endings)}
    assert asked | {"page"} == set(PAPERS)
    names = {Form(name, FORMS[name][0]).file("sag", "da") for name in FORMS}
    assert len(names) == len(FORMS)
