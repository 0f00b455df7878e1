"""The whole of docs/opfoelgning.md as a user does it, and what cannot be meant."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.cli.command import Answer, tovholder
from tests.followup.followed import CASE, EXAMPLE, PLAN, imported
from tests.followup.school import files

pytestmark = pytest.mark.journey


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return imported(tmp_path_factory.mktemp("followup"))


@pytest.fixture
def own(data: Path, tmp_path: Path) -> Path:
    """A copy that may be changed."""
    return Path(shutil.copytree(data, tmp_path / "data"))


def _import(folder: Path, *arguments: str | Path) -> Answer:
    return tovholder("followup", "import", PLAN, *arguments, "--data", folder / "data")


def test_the_example_is_what_its_generator_makes() -> None:
    for name, text in files().items():
        assert (EXAMPLE / name).read_text(encoding="utf-8") == text, name


def test_importing_again_changes_nothing(own: Path) -> None:
    answer = _import(own.parent, EXAMPLE / "elever.csv", "--source", "elever", "--store", "verification")
    assert "læst 170 = optaget 0 + uændret 170 + afvist 0" in answer.out
    assert "Intet nyt at skrive." in answer.out


def test_status_compares_what_was_expected_with_what_happened(own: Path) -> None:
    answer = tovholder("followup", "status", CASE, PLAN, "--data", own)
    assert answer.code == 0, answer.err
    for said in ("Elever med mentor", "85,7 %", "51,4 %", "Skole og Dagtilbud", "Indtil nu", "Tilbage"):
        assert said in answer.out
    early = json.loads(tovholder("followup", "status", CASE, PLAN, "--data", own, "--through", "2022-11", "--json").out)
    assert early["assumptions"][2]["value"] is None
    found = json.loads(tovholder("followup", "status", CASE, PLAN, "--data", own, "--json").out)
    for department in found["departments"]:
        for year in department["years"]:
            assert year["now"] < year["forecast"] + 1


def test_every_estimate_says_what_it_can_and_cannot(own: Path) -> None:
    answer = tovholder("followup", "estimate", PLAN, "--data", own)
    assert answer.code == 0, answer.err
    assert answer.out.count("Kan sige:") == answer.out.count("Kan ikke sige:") == 6
    # The effect that was put into the data is -8 points from the fourth month, so about -6.3 over the first periods.
    found = json.loads(tovholder("followup", "estimate", PLAN, "udvikling", "--data", own, "--json").out)
    effect = found["estimates"][0]["effect"]
    assert effect["low"] < -6.0 < effect["high"] or -7.5 < effect["estimate"] < -5.5
    assert all(event["low"] < 0 < event["high"] for event in effect["events"] if event["time"] < 0)


def test_power_needs_no_data() -> None:
    answer = tovholder("followup", "power", PLAN, "udvikling")
    assert "70 i indsatsen" in answer.out
    assert "»ikke påvist« er ikke »ingen effekt«" in answer.out


def test_update_writes_a_new_version_and_leaves_the_old_one(own: Path, tmp_path: Path) -> None:
    new, before = tmp_path / "ny.yaml", CASE.read_text(encoding="utf-8")
    answer = tovholder("followup", "update", CASE, PLAN, "--data", own, "-o", new)
    assert answer.code == 0, answer.err
    text = new.read_text(encoding="utf-8")
    assert "36 af 70 personer" in text
    assert "Før: 40..60..75 %" in text
    assert "# Sagen, der følges op på" in text
    assert CASE.read_text(encoding="utf-8") == before
    assert tovholder("run", new).code == 0
    refused = tovholder("followup", "update", CASE, PLAN, "--data", own, "-o", new)
    assert refused.code == 1
    assert "findes" in refused.err


def test_verified_results_are_settled_once_and_corrected_later(own: Path, tmp_path: Path) -> None:
    journal = tmp_path / "journal.yaml"
    asked = ("followup", "settle", CASE, PLAN, journal, "--data", own, "--by", "Skolen")
    assert "30 begyndt, nået 11" in tovholder(*asked, "--day", "2023-08-01").out
    first = journal.read_text(encoding="utf-8")
    assert "har det hele allerede" in tovholder(*asked, "--day", "2023-08-02").out
    assert journal.read_text(encoding="utf-8") == first
    settled = json.loads(tovholder("contract", "settle", CASE, journal, "--day", "2023-08-15", "--json").out)
    assert settled["due"] == 36 * 3_000_000
    rows = (EXAMPLE / "fravaer.csv").read_text(encoding="utf-8").splitlines()
    late = [row for row in rows if row.startswith("elev-001;2022-1")]
    (tmp_path / "rettet.csv").write_text(
        "\n".join([rows[0], *(row.rsplit(";", 1)[0] + ";0,0" for row in late)]), encoding="utf-8"
    )
    _import(own.parent, tmp_path / "rettet.csv", "--source", "fravaer", "--store", "verification", "--correct")
    again = tovholder(*asked, "--day", "2023-09-01")
    assert again.out.startswith("tilbage-2022-12-mentor-2: rettelse") or "har det hele" in again.out
    assert first.splitlines()[2] in journal.read_text(encoding="utf-8")


def test_a_definition_in_use_is_not_changed(own: Path, tmp_path: Path) -> None:
    assert tovholder("followup", "estimate", PLAN, "andel", "--data", own).code == 0
    changed = tmp_path / "plan.yaml"
    changed.write_text(PLAN.read_text(encoding="utf-8").replace("at_most: 10\n", "at_most: 12\n"), encoding="utf-8")
    answer = tovholder("followup", "estimate", changed, "andel", "--data", own)
    assert answer.code == 1
    assert "er ændret, efter at den blev taget i brug" in answer.err
    assert "plan.yaml:16:" in answer.err


def test_a_register_is_made_and_brought_down(tmp_path: Path) -> None:
    register, table = tmp_path / "register", tmp_path / "tabel.csv"
    made = tovholder("followup", "simulate-register", register, "--people", "300", "--months", "36")
    assert "10.800 personmåneder" in made.out
    again = tovholder("followup", "simulate-register", register)
    assert again.code == 1
    assert "har allerede et register" in again.err
    answer = tovholder("followup", "aggregate", register, "-o", table)
    assert "9 rækker" in answer.out
    assert len(table.read_text(encoding="utf-8").splitlines()) == 10


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("estimate", PLAN, "--data", "ingen"), 1, "har endnu ingen data"),
        (("estimate", PLAN, "andl", "--data", "ingen"), 1, "andel"),
        (("import", PLAN, "x.csv", "--source", "elevr", "--data", "ingen"), 1, "elever"),
        (("import", PLAN, "x.csv", "--source", "elever", "--data", "ingen", "--make-key"), 2, "--key"),
        (("import", PLAN, "x.csv", "--source", "elever", "--data", "ingen", "--store", "andet"), 2, "verification"),
        (("import", PLAN, EXAMPLE / "elever.csv", "--source", "elever", "--data", "ingen"), 1, "Der mangler en nøgle"),
        (("aggregate", "ingen", "-o", "x.csv"), 1, "findes ikke"),
        (("status", CASE, PLAN, "--data", "ingen"), 1, "har endnu ingen data"),
    ],
)
def test_what_cannot_be_meant_is_told(
    arguments: tuple[str | Path, ...], code: int, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = tovholder("followup", *arguments)
    assert answer.code == code, answer.err
    assert says in answer.err
    assert not (tmp_path / "ingen").exists()
