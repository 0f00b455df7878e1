"""What the follow-up found, in the documents: its own figures, and nothing that may not be shown."""

from __future__ import annotations

import datetime as dt
import io
import re
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from tests.followup.followed import CASE, PLAN, imported
from tests.report.cases import tables
from tests.report.followed.cases import BANK, said

from tovholder.followup.reading import read_plan
from tovholder.locale import LANGUAGES, Lang
from tovholder.quantities import month_of
from tovholder.report.followed.measured import Measured
from tovholder.report.html import html
from tovholder.report.letters.planned import letters_of
from tovholder.report.letters.readable import TARGET, lix_of
from tovholder.report.model import Chart, Figure
from tovholder.report.papers.communication import written
from tovholder.usecases.calculation import calculate
from tovholder.usecases.files import read_text
from tovholder.usecases.forms import Form, chosen_forms
from tovholder.usecases.measuring import known, measured
from tovholder.usecases.reporting import Desk, documents, followed

DAY, NOW = dt.date(2023, 9, 1), dt.datetime(2023, 9, 1)
READERS = ("citizen", "staff", "politician", "department", "partner", "press", "fund")
_LETTERS = "".join(
    f"  - {{audience: {reader}, reader: {reader}, message: Nyt., time: {time}, sender: Skolen}}\n"
    for reader in READERS
    for time in ("during", "after")
)
CASE_TEXT = f"{read_text(CASE)}\ncommunication:\n{_LETTERS}"
CALCULATION = calculate(CASE_TEXT, bank=BANK)


@pytest.fixture(scope="module")
def _imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return imported(tmp_path_factory.mktemp("followup"))


@pytest.fixture
def data(_imported: Path, tmp_path: Path) -> Path:
    """The example's data, of which nothing has been shown yet."""
    return Path(shutil.copytree(_imported, tmp_path / "data"))


@pytest.fixture(scope="module")
def found(_imported: Path, tmp_path_factory: pytest.TempPathFactory) -> Measured:
    own = Path(shutil.copytree(_imported, tmp_path_factory.mktemp("shown") / "data"))
    return _measured(own, read_text(PLAN), by=DAY)


def _measured(data: Path, plan: str, *, by: dt.date) -> Measured:
    reading = read_plan(plan, case=CALCULATION.case, document=CALCULATION.document)
    begins = CALCULATION.plan.timeline.start
    said = known(reading, folder=data, through=month_of(by), begins=begins, now=NOW)
    return measured(CALCULATION, reading.require(), said)


def _desk(found: Measured, lang: Lang = "da") -> Desk:
    return Desk(CALCULATION, lang, followed(DAY, measured=found))


@pytest.mark.journey
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("paper", ["status", "closing"])
def test_the_documents_have_every_part_of_the_follow_up(found: Measured, paper: str, lang: Lang) -> None:
    report = _desk(found, lang).report(paper)
    parts = ("followed-enrolment", "followed-assumptions", "followed-gain-years", "followed-effects")
    assert all(report.section(part).blocks for part in parts)
    page = html(report).replace("\u00a0", " ")
    assert said(report, "followed-effects").count("Kan ikke sige:" if lang == "da" else "Cannot say") == 6
    assert "{" not in re.sub(r"<(style|script).*?</\1>", "", page, flags=re.DOTALL)


@pytest.mark.law
def test_the_first_pages_tell_how_many_and_the_strongest_effect_with_its_limits(found: Measured) -> None:
    desk = _desk(found)
    for paper in ("status", "closing"):
        assert "70 er begyndt. 60 har gennemført." in said(desk.report(paper), paper)
    closing = said(desk.report("closing"), "closing")
    assert "Forskel: -6,30 procentpoint (95 %: -6,93 procentpoint til -5,67 procentpoint)." in closing
    assert "Kan ikke sige: at det skyldes tilbuddet" in closing


@pytest.mark.oracle
def test_every_figure_is_the_follow_ups_own(found: Measured) -> None:
    report = _desk(found).report("status")
    [enrolled] = tables(report, "followed-enrolment")
    assert [cell.value for cell in enrolled.rows[0].cells[1:] if isinstance(cell, Figure)] == [70, 70, 0, 60, 10]
    [held] = tables(report, "followed-assumptions")
    seen = {row.cells[0]: row.cells[2] for row in held.rows}
    assert any(isinstance(cell, Figure) and cell.value == pytest.approx(36 / 70) for cell in seen.values())
    assert found.spending is not None
    saved = next(one for one in found.spending.saved if one.year is None)
    gain = tables(report, "followed-gain")[0]
    assert gain.rows[0].cells[4] == Figure(saved.kroner, "DKK", gain.rows[0].cells[4].text)  # type: ignore[union-attr]
    assert gain.rows[1].cells[4] == "ikke målt"


@pytest.mark.oracle
def test_the_recalculated_gain_is_planned_where_nothing_was_seen(found: Measured) -> None:
    same = replace(found, recalculated=CALCULATION.result)
    for table in tables(_desk(same).report("status"), "followed-gain-years")[:1]:
        figures = [[cell.value for cell in row.cells[2:] if isinstance(cell, Figure)] for row in table.rows]
        assert figures[::2] == figures[1::2]


@pytest.mark.snapshot
def test_the_event_study_is_drawn_with_its_numbers(found: Measured) -> None:
    blocks = _desk(found).report("status").section("followed-effects").blocks
    [chart] = [block for block in blocks if isinstance(block, Chart)]
    assert chart.table is not None
    values = chart.spec["data"]["values"]
    assert [row["period"] for row in values] == [-4, -3, -2, 0, 1, 2, 3, 4, 5, 6]
    assert len(chart.table.rows) == len(values)
    assert {row["when"] for row in values if row["period"] < 0} == {"Før start"}
    assert "Før start fulgtes grupperne ad" in chart.title


@pytest.mark.law
def test_small_counts_are_in_no_form_of_the_documents(data: Path) -> None:
    few = _measured(data, read_text(PLAN).replace("least_people: 5", "least_people: 20"), by=DAY)
    assert few.is_partly_hidden
    desk = _desk(few)
    table = tables(desk.report("status"), "followed-enrolment")[0]
    # Ten left: fewer than twenty. The sixty who completed would tell it.
    assert table.rows[0].cells[4:] == ("færre", "færre")
    told = "status.html,status.docx,closing.html,communication.html,workbook,charts"
    for name, content in documents(desk, chosen_forms(told), stem="sag").items():
        words = _words(content)
        assert "færre" in words or "zip" in name or "kommunikation" in name, name
        # Sixty of seventy completed.
        assert not re.search(r"\b10 er stoppet|\b60 har gennemført|0[.,]857|85,7|76.%.–.92", words), name


def _words(content: bytes) -> str:
    """Everything that can be read in a file, or in the files of a package."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return content.decode()
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = [package.read(part) for part in package.namelist() if part.endswith((".xml", ".csv", ".txt", ".svg"))]
    return " ".join(part.decode() for part in parts)


@pytest.mark.law
def test_a_document_tells_nothing_of_months_that_had_not_begun(data: Path) -> None:
    early = _measured(data, read_text(PLAN), by=dt.date(2022, 11, 3))
    assert early.through == 2022 * 12 + 10
    assert early.spending is not None
    assert early.spending.saved == []


@pytest.mark.journey
def test_without_data_to_study_the_rest_is_told(data: Path) -> None:
    (data / "study.duckdb").unlink()
    alone = _measured(data, read_text(PLAN).replace(", store: study}", "}"), by=DAY)
    assert (alone.answers, alone.spending) == ((), None)
    words = said(_desk(alone).report("status"), "followed-effects")
    assert "Der er endnu ingen data til undersøgelse" in words


@pytest.mark.journey
def test_the_workbook_has_a_sheet_of_it_with_numbers_as_numbers(found: Measured) -> None:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(io.BytesIO(_desk(found).write(Form("workbook", ".xlsx"))))
    rows = book.get_sheet_by_name("Opfølgning").to_python()
    assert ["Elever med mentor", 70.0, 70.0, 0.0, 60.0, 10.0] in [row[:6] for row in rows]
    alone = Desk(CALCULATION, "da", followed(DAY)).write(Form("workbook", ".xlsx"))
    assert "Opfølgning" not in CalamineWorkbook.from_filelike(io.BytesIO(alone)).sheet_names


@pytest.mark.law
def test_letters_tell_what_was_found_and_stay_readable(found: Measured) -> None:
    desk = _desk(found)
    for letter in letters_of(desk.material):
        pieces = [piece for piece in written(letter) if hasattr(piece, "block")]
        text = " ".join(getattr(piece.block, "text", "") for piece in pieces)
        assert "70 er begyndt. 60 har gennemført. 10 er stoppet før tid." in text, letter.audience
        assert ("Kan ikke sige" in text) == (letter.reader not in ("citizen", "staff")), letter.audience
        assert not any("endnu ingen resultater" in getattr(piece.block, "text", "") for piece in pieces)
        if letter.reader in ("citizen", "politician"):
            assert lix_of(pieces).whole <= TARGET
    spent = next(one for one in letters_of(desk.material) if (one.reader, one.time) == ("press", "after"))
    text = " ".join(getattr(piece.block, "text", "") for piece in written(spent) if hasattr(piece, "block"))
    assert "målt en besparelse på 961.000 kr. i 2022" in text


@pytest.mark.law
@pytest.mark.parametrize(("name", "told"), [("Skole og Dagtilbud", True), ("Familie og Børn", False)])
def test_a_letter_to_one_department_is_of_its_own_gain(found: Measured, name: str, *, told: bool) -> None:
    one = f"- {{audience: Chefen for {name}, reader: department, message: Nyt., time: after, sender: Skolen}}"
    text = f"{read_text(CASE)}\ncommunication:\n  {one}\n"
    desk = Desk(calculate(text, bank=BANK), "da", followed(DAY, measured=found))
    assert ("målt en besparelse" in said(desk.report("communication"))) == told
