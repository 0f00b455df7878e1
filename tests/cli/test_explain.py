"""`tovholder explain`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.cli.command import CASE, tovholder

pytestmark = pytest.mark.journey


@pytest.mark.snapshot
def test_a_line_is_shown_down_to_its_factors(snapshot: SnapshotAssertion) -> None:
    answer = tovholder("explain", CASE, "stoette", "--year", "2027")
    assert answer.code == 0
    assert answer.out == snapshot


def test_a_party_that_pays_nothing_of_it_is_named_all_the_same() -> None:
    out = tovholder("explain", CASE, "mentor", "--party", "job").out
    assert "Mentor – Job" in out


def test_without_a_line_they_are_listed() -> None:
    out = tovholder("explain", CASE).out
    assert "  i_arbejde.ydelse" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["stotte"], "i_arbejde.stoette"),
        (["stoette", "--party", "jb"], "job"),
        (["stoette", "--year", "2031"], "2026"),
    ],
)
def test_names_that_do_not_exist_are_answered_with_those_that_do(arguments: list[str], said: str) -> None:
    answer = tovholder("explain", CASE, *arguments)
    assert answer.code == 1
    assert said in answer.err


def test_a_share_is_in_percent_and_an_amount_has_its_unit() -> None:
    out = " ".join(tovholder("explain", CASE, "stoette", "--year", "2027").out.split())
    assert "(50 %) − " in out
    assert "timer pr. måned" in out
    assert "begyndt i 2026-H1: 10 × -6" in out


def test_a_number_of_the_knowledge_bank_has_its_name_there(tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    text = CASE.read_text(encoding="utf-8").replace("price_level: 2026", "price_level: 2024")
    case.write_text(re.sub(r"price: \{value: 12000.*\}", "price: knowledge/kontanthjaelp-30", text), encoding="utf-8")
    out = tovholder("explain", case, "ydelse").out
    assert "Kontanthjælp, fyldt 30 år, ikke forsørger (knowledge/kontanthjaelp-30, 2024)" in " ".join(out.split())
