"""`tovholder contract departments`, `export-indigo` and `import-indigo`, as they are typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.command import CASES, ROOT, tovholder

CASE, JOURNAL = CASES / "aftale.yaml", CASES / "aftale.journal.yaml"
PROJECT = ROOT / "tests" / "contract" / "indigo" / "project.json"

pytestmark = pytest.mark.journey


def test_departments_shows_what_is_moved() -> None:
    answer = tovholder("contract", "departments", CASE)
    assert answer.code == 0, answer.err
    assert "I alt flyttes" in answer.out
    assert "Familie og Forebyggelse" in answer.out


def test_departments_says_when_there_is_no_settlement() -> None:
    answer = tovholder("contract", "departments", CASE, "--rule", "yearly")
    assert (answer.code, "Der findes ingen afregning" in answer.out) == (0, True)
    said = json.loads(tovholder("contract", "departments", CASE, "--rule", "yearly", "--json").out)
    assert said["exists"] is False
    assert said["missing"]["amount"] > 0


def test_departments_as_json_sums_to_nothing() -> None:
    said = json.loads(tovholder("contract", "departments", CASE, "--json").out)
    assert sum(department["moved"] for department in said["departments"]) == pytest.approx(0, abs=1e-3)


def test_a_project_is_read_into_files_that_can_be_used_and_written_again(tmp_path: Path) -> None:
    case = tmp_path / "mentor.yaml"
    answer = tovholder("contract", "import-indigo", PROJECT, case)
    assert answer.code == 0, answer.err
    assert "technical_assistances" in answer.out
    journal = tmp_path / "mentor.journal.yaml"
    assert tovholder("run", case).code == 0
    assert tovholder("contract", "settle", case, journal, "--day", "2026-01-01").code == 0
    out = tmp_path / "project.json"
    assert tovholder("contract", "export-indigo", case, "--journal", journal, "-o", out).code == 0
    assert json.loads(out.read_text(encoding="utf-8"))["name"]["value"] == "Mentorer til unge (opdigtet)"
    assert tovholder("contract", "import-indigo", PROJECT, case).code == 1  # nothing is written over


def test_export_has_planned_and_paid_side_by_side(tmp_path: Path) -> None:
    books = tmp_path / "afregninger.json"
    tovholder(
        "contract", "settle", CASE, JOURNAL, "--day", "2023-08-01", "--books", books, "--approve", "Økonomichefen"
    )
    answer = tovholder("contract", "export-indigo", CASE, "--journal", JOURNAL, "--books", books)
    payments = json.loads(answer.out)["outcome_payments"]
    assert [(p["type"]["value"], p["money"]["amount"]["value"]) for p in payments] == [
        ("Planned", 900_000),
        ("Actual", 672_000),
    ]


def test_what_is_not_a_project_is_told(tmp_path: Path) -> None:
    answer = tovholder("contract", "import-indigo", CASE, tmp_path / "ny.yaml")
    assert answer.code == 1
    assert "ikke JSON" in answer.err
