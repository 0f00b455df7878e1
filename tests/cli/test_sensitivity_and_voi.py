"""`tovholder sensitivity` and `tovholder voi`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.command import CASE, CASES, tovholder

import tovholder as tovholder_library

pytestmark = pytest.mark.journey

CHOICE = CASES / "choice.yaml"


def test_the_groundwork_list_names_what_to_find_out_who_owns_it_and_which_lens() -> None:
    answer = tovholder("voi", CHOICE)
    assert answer.code == 0
    first = answer.out.index("Find ud af »I job: med indsatsen« først.")
    assert "Ejer: Jobcentret." in answer.out[first:]
    assert "Hører til den metodiske vurdering." in answer.out[first:]
    assert "Billigere mentor" in answer.out
    assert "10 deltagere" in answer.out
    assert "kr.." not in answer.out
    assert "Find out" in tovholder("voi", CHOICE, "--lang", "en").out


def test_scenarios_and_the_optimism_correction_stand_beside_the_case() -> None:
    answer = json.loads(tovholder("sensitivity", CHOICE, "--draws", "256", "--json").out)
    values = {scenario["name"]: scenario["value"] for scenario in answer["scenarios"]}
    # 40 · 12,000 kr. less a person
    assert values["cheaper"] - values["case"] == pytest.approx(480_000)
    # 40 · 75 % · 25 % of (38 % − 20 %) · 3 years · 12 months · 11,000 kr.
    assert answer["correction"] == pytest.approx(-40 * 0.75 * 0.25 * 0.18 * 3 * 12 * 11_000, abs=0.01)


def test_the_same_seed_gives_the_same_bytes_and_another_does_not() -> None:
    for command in ("sensitivity", "voi"):
        one, same, other = (tovholder(command, CHOICE, "--seed", seed, "--json").out for seed in ("3", "3", "4"))
        assert one == same
        assert one != other


def test_a_case_without_ranges_says_what_to_write() -> None:
    certain = CASES.parents[2] / "tests" / "cases" / "aos_classroom.yaml"
    assert "45-60-75 %" in tovholder("voi", certain).out
    assert "45-60-75 %" in tovholder("sensitivity", certain).out


def test_an_unknown_party_is_answered_with_those_there_are() -> None:
    answer = tovholder("sensitivity", CASE, "--party", "skole")
    assert answer.code != 0
    assert "skole" in answer.err


def test_a_scenario_that_leads_nowhere_names_itself(tmp_path: Path) -> None:
    text = CHOICE.read_text(encoding="utf-8").replace("costs.mentor.per_entrant: 30000", "costs.mentor.name.x: 30000")
    file = tmp_path / "sag.yaml"
    file.write_text(text, encoding="utf-8")
    answer = tovholder("sensitivity", file)
    assert answer.code != 0
    assert "cheaper" in answer.err


def test_the_library_has_the_grid_and_the_incremental_ratios() -> None:
    case = tovholder_library.load(CHOICE)
    grid = case.grid("outcomes.job.with", "costs.mentor.per_entrant", [0.2, 0.38], [42_000, 30_000])
    assert grid.shape == (2, 2)
    assert grid[1, 0] == pytest.approx(case.sensitivity(draws=64).tornado.likely)
    assert grid[:, 1] - grid[:, 0] == pytest.approx([480_000, 480_000])
    ranked = {row.name: row for row in case.ratios()["job"]}
    assert ranked["cheaper"].standing == "kept"
    assert ranked["case"].standing == "dominated"  # it costs more and does the same
