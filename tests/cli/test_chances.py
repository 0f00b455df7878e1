"""`tovholder run --draws`."""

from __future__ import annotations

import json

import pytest
from tests.cli.command import CASES, tovholder

pytestmark = pytest.mark.journey

CHOICE = CASES / "choice.yaml"


def test_the_simulation_is_a_second_layer_after_the_certain_result() -> None:
    plain, more = tovholder("run", CHOICE).out, tovholder("run", CHOICE, "--draws", "500").out
    assert more.startswith(plain)
    added = more.removeprefix(plain)
    assert "Det, vi ikke ved" in added
    assert "… og tilfældet med" in added
    assert "2029" in added


def test_the_same_seed_gives_the_same_bytes() -> None:
    one, same, other = (tovholder("run", CHOICE, "--draws", "300", "--seed", s, "--json").out for s in ("0", "0", "1"))
    assert one == same
    assert one != other
    answer = json.loads(one)["simulation"]
    assert answer["years"] == [2026, 2027, 2028, 2029]
    layers = answer["unknown"], answer["unknown_and_luck"]
    spread = [layer["groups"]["municipality"]["present"]["error"] for layer in layers]
    assert spread[1] > spread[0] > 0


def test_in_english() -> None:
    assert "What we do not know" in tovholder("run", CHOICE, "--draws", "2", "--lang", "en").out


def test_draws_must_be_a_number_of_draws() -> None:
    answer = tovholder("run", CHOICE, "--draws", "1")
    assert answer.code != 0
    assert "--draws" in answer.err
