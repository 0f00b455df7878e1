"""`tovholder report --as status,closing`: what was reported by a day, as documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.command import CASES, tovholder
from tests.followup.followed import CASE as FOLLOWED
from tests.followup.followed import PLAN, imported

CASE, JOURNAL = CASES / "aftale.yaml", CASES / "aftale.journal.yaml"

pytestmark = pytest.mark.journey


def _books(folder: Path) -> Path:
    books = folder / "afregninger.json"
    days = ("--day", "2023-08-01", "--books", books, "--approve", "Økonomichefen")
    assert tovholder("contract", "settle", CASE, JOURNAL, *days).code == 0
    return books


def test_both_documents_say_what_is_booked_and_what_is_to_be_paid_back(tmp_path: Path) -> None:
    files = ("--journal", JOURNAL, "--books", _books(tmp_path), "--day", "2023-12-01")
    answer = tovholder("report", CASE, "--as", "status.html,closing.html", *files, "-o", tmp_path)
    assert answer.code == 0, answer.err
    for name in ("aftale-statusrapport.html", "aftale-afslutningsrapport.html"):
        page = (tmp_path / name).read_text(encoding="utf-8")
        assert "672.000,00" in page
        assert "-48.000,00" in page
        assert "1. december 2023" in page


def test_the_books_are_read_as_they_were_on_the_day(tmp_path: Path) -> None:
    file = tmp_path / "status.html"
    files = ("--journal", JOURNAL, "--books", _books(tmp_path), "--day", "2023-07-31")
    assert tovholder("report", CASE, "--as", "status.html", *files, "-o", file).code == 0
    page = file.read_text(encoding="utf-8").replace("\u00a0", " ")
    assert "Der er bogført 0 kr. for resultater. 672.000 kr. er klar til betaling nu." in page


def test_without_a_journal_the_plan_is_shown(tmp_path: Path) -> None:
    file = tmp_path / "status.html"
    assert tovholder("report", CASE, "--as", "status.html", "--day", "2022-02-01", "-o", file).code == 0
    assert "Der er ikke indberettet noget endnu" in file.read_text(encoding="utf-8")
    assert tovholder("report", CASE, "--as", "status.html", "-o", file, "--lang", "en").code == 0
    assert "Nothing has been reported yet" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("--books", CASE), 2, "uden den journal"),
        (("--journal", JOURNAL, "--books", "findes-ikke.json"), 1, "findes-ikke.json"),
        (("--journal", JOURNAL, "--day", "i går"), 2, "ikke en dag"),
        (("--journal", CASE), 1, "aftale.yaml"),
        (("--followup", CASE), 2, "hører sammen"),
        (("--data", "data"), 2, "hører sammen"),
        (("--followup", CASE, "--data", "findes-ikke"), 1, "aftale.yaml"),
        (("--followup", PLAN, "--data", "findes-ikke"), 1, "opfoelgning.yaml"),
    ],
)
def test_what_is_wrong_is_told(arguments: tuple[str | Path, ...], code: int, says: str, tmp_path: Path) -> None:
    answer = tovholder("report", CASE, "--as", "status.html", *arguments, "-o", tmp_path / "status.html")
    assert (answer.code, says in answer.err) == (code, True), answer.err
    assert not (tmp_path / "status.html").exists()


def test_a_journal_error_carries_the_journals_name(tmp_path: Path) -> None:
    journal = tmp_path / "min.journal.yaml"
    journal.write_text(JOURNAL.read_text(encoding="utf-8").replace("goal: plan", "goal: plam", 1), encoding="utf-8")
    answer = tovholder("report", CASE, "--as", "status.html", "--journal", journal, "-o", tmp_path / "status.html")
    assert answer.code == 1
    assert "min.journal.yaml:" in answer.err


def test_what_the_follow_up_found_is_written_in_every_document_that_follows_up(tmp_path: Path) -> None:
    asked = ("--followup", PLAN, "--data", imported(tmp_path), "--day", "2023-09-01", "-o", tmp_path / "ud")
    answer = tovholder("report", FOLLOWED, "--as", "status.html,closing.html", *asked, "--lang", "en")
    assert answer.code == 0, answer.err
    for file in (tmp_path / "ud").iterdir():
        page = file.read_text(encoding="utf-8").replace("\u00a0", " ")
        assert "Enrolment and drop-out" in page
        assert "Read from the services" in page
