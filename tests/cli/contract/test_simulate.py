"""`tovholder contract simulate` and `price`: who pays and gets, what a fair price is, and what is refused."""

from __future__ import annotations

import pytest
from tests.cli.command import ROOT, Answer, tovholder

VEJLE = ROOT / "examples" / "vejle.yaml"

pytestmark = pytest.mark.journey


def _contract(command: str, *arguments: str) -> Answer:
    return tovholder("contract", command, VEJLE, "--draws", "400", *arguments)


def test_the_simulation_says_who_pays_and_gets_and_never_that_paid_is_caused() -> None:
    answer = _contract("simulate")
    assert answer.code == 0, answer.err
    for words in (
        "Den Sociale Investeringsfond",
        "Investorernes afkast",
        "Loft i alt",
        "ikke, at indsatsen er årsagen",
    ):
        assert words in answer.out


def test_the_simulation_in_english() -> None:
    answer = _contract("simulate", "--lang", "en")
    assert "The investors' return" in answer.out


def test_a_fair_price_and_who_loses() -> None:
    answer = _contract("price", "--return", "2 %", "--chance", "60 %")
    assert answer.code == 0, answer.err
    assert "Ganges alle priser med" in answer.out
    assert "Hvem bærer tabet" in answer.out


def test_a_return_no_price_can_give_is_said() -> None:
    assert "Ingen pris giver" in _contract("price", "--return", "30 %").out


@pytest.mark.parametrize(("option", "value"), [("--return", "meget"), ("--chance", "120 %")])
def test_what_is_not_a_share_is_refused(option: str, value: str) -> None:
    answer = _contract("price", option, value)
    assert answer.code == 2
    assert value in answer.err


def test_a_goal_there_is_not_is_refused() -> None:
    answer = _contract("price", "--goal", "wellbeing")
    assert answer.code == 1
    assert "wellbeing" in answer.err


def test_goals_that_cannot_be_paid_are_told_of_with_their_lines() -> None:
    answer = tovholder("contract", "simulate", ROOT / "tests" / "cli" / "cases" / "two_departments.yaml")
    assert answer.code in (0, 1)
    assert "Traceback" not in answer.err
