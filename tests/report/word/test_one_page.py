"""One A4 page, whatever the case: fifty cases and the longest names, also where our typeface is not installed."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.report.cases import SMALL
from tests.report.documents import first_page, one_page, report, wordiest
from tests.report.office import needs_writer, pages
from tests.report.word.opened import all_text, opened
from tests.report.workbook.books import calculated, many_cases

from tovholder.report.model import Paragraph, Report
from tovholder.report.printed import printed
from tovholder.report.word.writer import docx

pytestmark = pytest.mark.oracle

VEJLE = Path("examples/vejle.yaml")


def _written(reports: dict[str, Report], folder: Path) -> list[Path]:
    files = []
    for name, content in reports.items():
        file = folder / f"{name}.docx"
        file.write_bytes(docx(content))
        files.append(file)
    return files


@needs_writer
def test_fifty_cases_are_one_page_each(tmp_path: Path) -> None:
    reports = {name: one_page(calculation) for name, calculation in many_cases(50).items()} | wordiest()
    assert len(reports) == 54
    counted = pages(_written(reports, tmp_path), tmp_path)
    assert {name: count for name, count in counted.items() if count != 1} == {}


@needs_writer
def test_so_they_are_in_our_own_typeface(tmp_path: Path) -> None:
    vejle = calculated(VEJLE.read_text(encoding="utf-8"))
    reports = {"vejle": one_page(vejle), "vejle-en": one_page(vejle, "en")} | wordiest()
    counted = pages(_written(reports, tmp_path), tmp_path, with_typeface=True)
    assert set(counted.values()) == {1}


def test_an_ordinary_case_is_not_cut() -> None:
    content = first_page(report(SMALL))
    text = all_text(opened(content))
    for block in content.sections[0].blocks:
        if isinstance(block, Paragraph):
            assert printed(block.text) in text


def test_a_wordy_case_is_cut_at_words_and_says_so() -> None:
    content = wordiest()["wordiest-da"]
    assert "…" in all_text(opened(content))
