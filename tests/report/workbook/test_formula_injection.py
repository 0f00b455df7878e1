"""Five thousand texts that a spreadsheet might run, through every text of a case: none of them is ever a formula."""

from __future__ import annotations

import csv
import io
import re
import subprocess
import zipfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from tests.report.workbook.books import calculated, workbook_of
from tests.report.workbook.hostile import HostileCase, hostile_case, payloads
from tests.report.workbook.office import needs_office

from tovholder.tables.grid import Grid, grids
from tovholder.usecases.as_csv import csv_text, tables

pytestmark = pytest.mark.law

COUNT = 5_000
PAYLOADS = payloads(COUNT)
SIGNS = set("=+-@\t\r\n\0＝＋－＠")
RUN = ("cmd|", "HYPERLINK", "IMPORTXML", "WEBSERVICE", "DDE", "INDIRECT", "_xlfn.", "http:")


def _cases(*, ids: bool = False) -> Iterator[HostileCase]:
    """As many cases as it takes to hold every payload."""
    held: set[str] = set()
    given = iter(PAYLOADS + PAYLOADS[:300])
    while not held.issuperset(PAYLOADS):
        case = hostile_case(given, ids=ids)
        held |= case.held
        yield case


def _book(case: HostileCase) -> bytes:
    return workbook_of(calculated(case.text))


def _sheets(book: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        return {n: parts.read(n).decode() for n in parts.namelist() if n.startswith("xl/worksheets/sheet")}


def _formulas(book: bytes) -> list[tuple[str, str]]:
    return [(name, f) for name, text in _sheets(book).items() for f in re.findall(r"<f[^>]*>([^<]*)</f>", text)]


def _shown(book: bytes) -> set[str]:
    return {cell for grid in grids(book) for row in grid.rows for cell in row if isinstance(cell, str)}


def test_every_text_field_is_reached() -> None:
    fields = next(_cases()).fields
    assert {"Case.title", "Cost.name", "Consequence.note", "Department.head", "Quantity.source", "Table.note"} <= fields
    assert {"Risk.text", "ContractParty.name", "Step.name", "Goal.text", "Case.unpriced", "Absence.text"} <= fields
    assert len(fields) > 150


def test_the_books_formulas_are_those_of_the_same_case_with_harmless_words() -> None:
    harmless = _formulas(_book(hostile_case(f"ord {i}" for i in count())))
    read = 0
    for case in _cases():
        book = _book(case)
        assert _formulas(book) == harmless
        shown = _shown(book)
        read += len(case.held & shown)
        assert not re.search(r't="str"(?![^>]*>\s*<f)', "".join(_sheets(book).values())), "text that is not a text cell"
    assert read > COUNT / 3, "they are there, as text"


def test_nor_is_a_name_of_something_in_the_file() -> None:
    given = iter(PAYLOADS[::7] + PAYLOADS)
    for _ in range(5):
        case = hostile_case(given, ids=True)
        calculation = calculated(case.text)
        formulas = _formulas(workbook_of(calculation))
        assert formulas
        assert not [f for _, f in formulas if any(word in f for word in RUN)]
        for text in tables(calculation, lang="da").values():
            _assert_harmless(text)


def test_no_cell_of_a_csv_begins_like_a_formula_and_numbers_stay_numbers() -> None:
    rows = [[payload, -1.5, -i] for i, payload in enumerate(PAYLOADS)]
    text = csv_text(["tekst", "tal", "antal"], rows, lang="da")
    _assert_harmless(text)
    read = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))[1:]
    assert [row[0].removeprefix("'") for row in read] == [p.removeprefix("'") for p in PAYLOADS]
    assert [row[1:] for row in read] == [["-1,5", str(-i)] for i in range(COUNT)]


def _assert_harmless(text: str) -> None:
    for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"):
        for cell in row:
            is_number = re.fullmatch(r"-?[0-9]+(?:,[0-9]+)?(?:e-?[0-9]+)?", cell)
            assert is_number or not (cell.lstrip(" \xa0")[:1] in SIGNS and cell), cell


@needs_office
class TestInLibreOffice:
    def test_no_text_of_a_book_becomes_a_formula_when_it_is_saved_again(self, tmp_path: Path) -> None:
        books = {f"{i}.xlsx": _book(case) for i, case in zip(range(3), _cases(), strict=False)}
        for name, book in books.items():
            saved = _converted(tmp_path / name, book, "xlsx")
            assert len(_formulas(saved)) == len(_formulas(book))
            assert not [f for _, f in _formulas(saved) if any(word in f for word in RUN)]

    def test_no_cell_of_a_csv_is_a_formula_even_when_it_evaluates_them(self, tmp_path: Path) -> None:
        text = csv_text(["tekst", "tal"], [[payload, -1.5] for payload in PAYLOADS], lang="da")
        saved = _converted(tmp_path / "ours.csv", text.encode(), "xlsx", evaluating=True)
        assert _formulas(saved) == []
        (sheet,) = (Grid(grid.name, grid.rows) for grid in grids(saved))
        assert sum(cell == -1.5 for row in sheet.rows for cell in row) == COUNT
        control = _converted(tmp_path / "control.csv", b"tekst;tal\r\n=1+1;2\r\n", "xlsx", evaluating=True)
        assert _formulas(control), "it would have been one"


def _converted(file: Path, content: bytes, to: str, *, evaluating: bool = False) -> bytes:
    file.write_bytes(content)
    # Semicolons, quotation marks, UTF-8, Danish; what looks like a number is one, and formulas are evaluated.
    reading = ["--infilter=CSV:59,34,76,1,,1030,false,true,false,false,false,-1,true"] if evaluating else []
    profile = f"-env:UserInstallation=file://{file.parent / 'profile'}"
    out = file.parent / "out"
    command = ["soffice", "--headless", profile, *reading, "--convert-to", to, "--outdir", str(out), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return next(out.glob(f"{file.stem}*.{to}")).read_bytes()
