"""`tovholder portfolio`: the choice as text, JSON and CSV, and what cannot be."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.command import ROOT, Answer, installed, tovholder

pytestmark = pytest.mark.journey

NAMES = ("family-treatment", "housing-first", "ips", "stress-treatment")
TEMPLATES = tuple(ROOT / "src" / "tovholder" / "case" / "templates" / f"{name}.yaml" for name in NAMES)
QUICK = ("--draws", "512")
DIFFERENT_LEVELS = (TEMPLATES[0], ROOT / "examples" / "vejle.yaml")


def portfolio(*words: str, files: tuple[Path, ...] = TEMPLATES) -> Answer:
    return tovholder("portfolio", *files, *QUICK, *words)


def as_json(*words: str, files: tuple[Path, ...] = TEMPLATES) -> dict[str, Any]:
    answer = portfolio(*words, "--json", files=files)
    assert answer.code == 0, answer.err
    found: dict[str, Any] = json.loads(answer.out)
    return found


def starts(found: dict[str, Any]) -> dict[str, int]:
    return {case["id"]: case["start"] for case in found["cases"] if case["start"] is not None}


def test_the_choice_is_told_in_danish_and_english() -> None:
    danish, english = portfolio("--pool", "4 mio."), portfolio("--pool", "4 mio.", "--lang", "en")
    assert danish.code == english.code == 0
    for words in ("Valget under puljen", "Hvad en større pulje giver", "Servicerammen pr. år", "Alle sager efter fase"):
        assert words in danish.out
    for words in ("The choice under the pool", "What a larger pool gives", "The service frame per year"):
        assert words in english.out
    assert "kr.." not in danish.out


def test_nothing_but_json_is_on_standard_output() -> None:
    answer = installed("portfolio", *TEMPLATES, "--pool", "4 mio.", "--delay", "2", *QUICK, "--json")
    assert answer.code == 0, answer.err
    assert json.loads(answer.out)["worth"] > 0


def test_the_rules_are_kept() -> None:
    free = starts(as_json("--pool", "9 mio."))
    assert {"family-treatment", "housing-first"} <= free.keys()
    assert "stress-treatment" not in free
    assert "stress-treatment" in starts(as_json("--pool", "9 mio.", "--must", "stress-treatment"))
    assert "ips" not in starts(as_json("--pool", "9 mio.", "--without", "ips"))
    both = starts(as_json("--pool", "9 mio.", "--either", "family-treatment,housing-first"))
    assert len({"family-treatment", "housing-first"} & both.keys()) == 1
    lonely = starts(as_json("--pool", "9 mio.", "--needs", "family-treatment:stress-treatment"))
    assert ("family-treatment" in lonely) == ("stress-treatment" in lonely)
    assert "housing-first" not in starts(as_json("--pool", "9 mio.", "--frame", "Social=100000"))


@pytest.mark.law
def test_the_order_of_the_files_is_irrelevant_and_the_seed_is_not() -> None:
    one = portfolio("--pool", "4 mio.", "--json").out
    assert portfolio("--pool", "4 mio.", "--json", files=TEMPLATES[::-1]).out == one
    assert portfolio("--pool", "4 mio.", "--json", "--seed", "2").out != one


@pytest.mark.oracle
def test_another_price_level_is_the_cases_own_times_the_growth() -> None:
    name = "family-treatment"
    alone = as_json("--pool", "9 mio.", files=TEMPLATES[:1])["cases"][0]
    both = as_json("--pool", "9 mio.", "--growth", "3", files=DIFFERENT_LEVELS)
    assert both["price_level"] == 2026
    assert next(case for case in both["cases"] if case["id"] == name)["net"] == pytest.approx(alone["net"])
    none, some = (as_json("--pool", "9 mio.", "--growth", g, files=DIFFERENT_LEVELS)["cases"][1] for g in ("0", "3"))
    assert some["net"] == pytest.approx(none["net"] * 1.03**4)


def test_tables_are_written_as_a_danish_excel_reads_them(tmp_path: Path) -> None:
    answer = portfolio("--pool", "4 mio.", "--csv", str(tmp_path / "ud"))
    assert answer.code == 0
    assert "service.csv" in answer.out
    with (tmp_path / "ud" / "cases.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert [row["case"] for row in rows] == list(NAMES)
    assert all("," in row["net"] for row in rows)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--pool", "x"), "»x« kan ikke læses"),
        (("--pool", "-1"), "»-1« kan ikke læses"),
        (("--pool", "1", "--add", "snart=2"), "2027=2000000"),
        (("--pool", "1", "--either", "ips"), "a,b"),
        (("--pool", "1", "--needs", "ips"), "a:b"),
        (("--pool", "1", "--frame", "Skole"), "Skole=1000000"),
        (("--pool", "1", "--frame", "Nej=1"), "Social"),
        (("--pool", "1", "--must", "nej"), "family-treatment, housing-first"),
        (("--pool", "1", "--must", "ips", "--without", "ips"), "både skulle med og ikke med"),
        (("--pool", "1", "--must", "ips"), "Puljen rækker ikke"),
        (("--pool", "9 mio.", "--must", "ips", "--must", "housing-first", "--either", "ips,housing-first"), "højst én"),
        (("--pool", "9 mio.", "--must", "stress-treatment", "--without", "ips", "--chance", "99", "--must",
          "family-treatment"), "sikkert nok"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_in_a_sentence(words: tuple[str, ...], said: str) -> None:
    answer = portfolio(*words)
    assert answer.code != 0
    assert said in answer.err


def test_cases_that_cannot_be_added_up_are_told() -> None:
    answer = portfolio("--pool", "1", files=DIFFERENT_LEVELS)
    assert "2022, 2026" in answer.err
    twice = portfolio("--pool", "1", files=(TEMPLATES[0], TEMPLATES[0]))
    assert "flere gange" in twice.err
    foreign = (TEMPLATES[0], ROOT / "tests" / "cases" / "aos_classroom.yaml")
    assert "valuta" in portfolio("--pool", "1", files=foreign).err
