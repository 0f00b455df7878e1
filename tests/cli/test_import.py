"""`tovholder import`."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.command import CASE, installed, tovholder
from tests.report.workbook.edited import cell_at, with_cells

from tovholder.report.workbook.inputs import VALUE

pytestmark = pytest.mark.journey


@pytest.fixture
def case(tmp_path: Path) -> Path:
    file = tmp_path / "sag.yaml"
    file.write_text(CASE.read_text(encoding="utf-8"), encoding="utf-8")
    return file


@pytest.fixture
def book(case: Path) -> Path:
    file = case.with_suffix(".xlsx")
    assert tovholder("report", case, "--as", "workbook", "-o", file).code == 0
    return file


def _change(book: Path, place: str, value: float | str) -> str:
    content = book.read_bytes()
    cell = cell_at(content, place, VALUE)
    book.write_bytes(with_cells(content, {cell: value}))
    return cell


def test_an_unchanged_book_changes_nothing(case: Path, book: Path) -> None:
    before = case.read_text(encoding="utf-8")
    answer = tovholder("import", case, book, "--write")
    assert (answer.code, case.read_text(encoding="utf-8")) == (0, before)
    assert "ingen ændringer" in answer.out


def test_a_change_is_shown_first_and_written_when_asked(case: Path, book: Path) -> None:
    before = case.read_text(encoding="utf-8")
    cell = _change(book, "costs.mentor.per_entrant", 35000.0)
    preview = tovholder("import", case, book)
    assert preview.code == 0
    assert cell in preview.out
    assert "30000" in preview.out
    assert "35000" in preview.out
    assert "--write" in preview.out
    assert case.read_text(encoding="utf-8") == before
    assert "Skrevet i" in tovholder("import", case, book, "--write").out
    assert "35000" in tovholder("diff", CASE, case).out
    again = tovholder("import", case, book, "--write")
    assert (again.code, "ingen ændringer" in again.out) == (0, True)


def test_what_cannot_be_read_gives_one_and_names_the_cell(case: Path, book: Path) -> None:
    cell = _change(book, "costs.mentor.per_entrant", "ca. 500")
    answer = tovholder("import", case, book)
    assert answer.code == 1
    assert f"{cell} rummer »ca. 500«" in answer.out


def test_a_table_from_a_file_and_a_paste(case: Path, tmp_path: Path) -> None:
    table = tmp_path / "budget.csv"
    start = next(line for line in case.read_text(encoding="utf-8").splitlines() if line.startswith("start:"))[7:11]
    table.write_bytes(f"Post;Afdeling;{start}\nKørsel;job;12.500,00\nMad;ingen;5\n".encode("cp1252"))
    answer = tovholder("import", case, table, "--write", "--source", "Budget")
    assert answer.code == 1, "a row was rejected"
    assert "Mad" in answer.out
    assert "costs.koersel" in answer.out
    assert "Kørsel" in case.read_text(encoding="utf-8")
    pasted = installed("import", case, "-", "--paid-by", "job", stdin=f"Post\t{start}\nKørsel\t12500\n")
    assert (pasted.code, "Intet er skrevet" in pasted.out) == (0, True)


def test_a_hostile_file_and_a_missing_one_say_so(case: Path, tmp_path: Path) -> None:
    hostile = tmp_path / "x.xlsx"
    hostile.write_bytes(b"PK\x03\x04nothing")
    assert "ikke et helt regneark" in tovholder("import", case, hostile).err
    assert tovholder("import", case, tmp_path / "mangler.csv").code == 1


def test_it_speaks_english(case: Path, book: Path) -> None:
    assert "no changes" in tovholder("import", case, book, "--lang", "en").out
