"""`tovholder contract settle`: a proposal, four eyes, a closed period, a late correction."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.command import CASES, Answer, tovholder

CASE, JOURNAL = CASES / "aftale.yaml", CASES / "aftale.journal.yaml"

pytestmark = pytest.mark.journey


def _settle(*arguments: str | Path) -> Answer:
    return tovholder("contract", "settle", CASE, JOURNAL, *arguments)


def test_a_proposal_shows_both_statements_and_writes_nothing(tmp_path: Path) -> None:
    books = tmp_path / "afregninger.json"
    answer = _settle("--day", "2023-08-01", "--books", books)
    assert answer.code == 0, answer.err
    assert "14/20 (70 %)" in answer.out
    assert "672.000,00" in answer.out
    assert "ikke, at indsatsen er årsagen" in answer.out
    assert "plan-2023-sendt-igen" in answer.out
    assert not books.exists()


def test_a_period_is_closed_by_another_than_who_verified_and_corrected_by_a_new_line(tmp_path: Path) -> None:
    books = tmp_path / "afregninger.json"
    refused = _settle("--day", "2023-08-01", "--books", books, "--approve", "sus")
    assert (refused.code, books.exists()) == (1, False)
    assert "fire øjne" in refused.err
    closed = _settle("--day", "2023-08-01", "--books", books, "--approve", "Økonomichefen")
    assert "er lukket i" in closed.out
    first = json.loads(books.read_text(encoding="utf-8"))["entries"][0]
    later = _settle("--day", "2023-12-01", "--books", books, "--approve", "Økonomichefen")
    assert "-48.000,00" in later.out
    assert "plan-2023-intensive" in later.out
    entries = json.loads(books.read_text(encoding="utf-8"))["entries"]
    assert entries[0] == first
    assert [line["kind"] for line in entries[1]["lines"]] == ["adjustment"]


def test_json_has_amounts_in_whole_oere() -> None:
    said = json.loads(_settle("--day", "2023-08-01", "--json").out)
    assert said["due"] == 67_200_000
    assert said["results"][0]["of"] == 20


def test_books_that_were_changed_are_refused(tmp_path: Path) -> None:
    books = tmp_path / "afregninger.json"
    _settle("--day", "2023-08-01", "--books", books, "--approve", "Økonomichefen")
    books.write_text(books.read_text(encoding="utf-8").replace("67200000", "67200001"), encoding="utf-8")
    answer = _settle("--day", "2023-12-01", "--books", books)
    assert answer.code == 1
    assert "ændret, efter den blev lukket" in answer.err


def test_a_settled_report_that_was_changed_is_told_with_its_line(tmp_path: Path) -> None:
    books, journal = tmp_path / "afregninger.json", tmp_path / "journal.yaml"
    text = JOURNAL.read_text(encoding="utf-8")
    journal.write_text(text, encoding="utf-8")
    tovholder(
        "contract", "settle", CASE, journal, "--day", "2023-08-01", "--books", books, "--approve", "Økonomichefen"
    )
    journal.write_text(text.replace("reached: 14", "reached: 15"), encoding="utf-8")
    answer = tovholder("contract", "settle", CASE, journal, "--day", "2023-12-01", "--books", books)
    assert answer.code == 1
    assert "»plan-2023« er afregnet" in answer.err
    assert "journal.yaml:" in answer.err


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("--approve", "Chefen"), 2, "--books"),
        (("--day", "i går"), 2, "ikke en dag"),
        (("--through", "snart"), 2, "ikke en måned"),
        (("--books", CASE), 1, "lukkede afregninger"),
    ],
)
def test_what_cannot_be_meant_is_told(arguments: tuple[str | Path, ...], code: int, says: str) -> None:
    answer = _settle(*arguments)
    assert answer.code == code
    assert says in answer.err


def test_every_error_of_a_journal_has_its_line(tmp_path: Path) -> None:
    journal = tmp_path / "journal.yaml"
    journal.write_text(
        """tovholder_journal: 1
reports:
  a: {goal: plam, at: 2023-06, received: 2023-07-01, reached: 3}
  b: {goal: plan, at: 2023-06, received: 2023-05-01, reached: 3}
  c: {goal: plan, at: 2023-06, received: 2023-07-01, reached: 4}
  d: {goal: plan, at: 2023-06, received: 2023-07-01, reached: 4, corrects: e, reason: x}
""",
        encoding="utf-8",
    )
    answer = tovholder("contract", "settle", CASE, journal)
    assert answer.code == 1
    for line, says in ((3, "Mente du »plan«"), (4, "før det måletidspunkt"), (5, "»b«"), (6, "»e«")):
        assert f"journal.yaml:{line}:" in answer.err
        assert says in answer.err
