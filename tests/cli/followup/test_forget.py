"""`tovholder followup forget`, as somebody does it who was asked to delete a person."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.command import tovholder
from tests.followup.followed import PLAN, imported
from typer.testing import CliRunner

from tovholder.cli.main import app

pytestmark = pytest.mark.journey


def test_a_person_asked_for_is_gone_from_both_stores_and_the_log_says_how_many(tmp_path: Path) -> None:
    data = imported(tmp_path)
    asked = ["followup", "forget", str(PLAN), "--data", str(data), "--ask", "--key", str(tmp_path / "noegle")]
    settings = {"TOVHOLDER_LANG": "", "COLUMNS": "200"}
    ran = CliRunner().invoke(app, [*asked, "--basis", "Sag 24/7", "--json"], input="elev-001\n", env=settings)
    assert ran.exit_code == 0, ran.output
    assert "elev-001" not in ran.output
    found = json.loads(ran.stdout)
    assert [(one["store"], one["people"], one["observations"]) for one in found["stores"]] == [
        ("verification", 1, 25),
        ("study", 1, 25),
    ]
    assert b"elev-001" not in (data / "verification.duckdb").read_bytes()
    log = tovholder("followup", "forget", PLAN, "--data", data, "--log")
    assert log.out.count("1 personer") == 2
    assert "Sag 24/7" in log.out
    again = CliRunner().invoke(app, [*asked, "--basis", "Sag 24/7"], input="elev-001\n", env=settings)
    assert again.exit_code == 1
    assert "Der er ingen at slette." in again.stdout


def test_a_trial_says_what_would_go(tmp_path: Path) -> None:
    data = imported(tmp_path, sources=("elever",))
    asked = ("followup", "forget", PLAN, "--data", data)
    answer = tovholder(*asked, "--person", "elev-001", "--basis", "Sag 24/7", "--dry-run")
    assert answer.code == 0, answer.err
    assert "Prøve: intet er slettet." in answer.out
    assert b"elev-001" in (data / "verification.duckdb").read_bytes()
    # The data end in July 2023, and the plan keeps people for five years.
    assert "verification" in tovholder(*asked, "--expired", "--basis", "Planens frist", "--dry-run").out


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        ((), 2, "hvem der skal slettes"),
        (("--person", "x", "--expired"), 2, "hvem der skal slettes"),
        (("--ask",), 2, "kræver nøglen"),
        (("--person", "010203-4567", "--basis", "x"), 1, "ikke stå på kommandolinjen"),
        (("--person", "x"), 1, "på hvilket grundlag"),
        (("--person", "x", "--basis", "x"), 1, "ingen data"),
    ],
)
def test_what_is_wrong_is_told(arguments: tuple[str, ...], code: int, says: str, tmp_path: Path) -> None:
    answer = tovholder("followup", "forget", PLAN, "--data", tmp_path / "data", *arguments)
    assert (answer.code, says in answer.err) == (code, True), answer.err
