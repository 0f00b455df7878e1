"""`tovholder check`."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.cli.command import CASE, MANY_ERRORS, ROOT, tovholder

pytestmark = pytest.mark.journey


def test_red_and_amber_say_what_to_do_and_on_which_line() -> None:
    answer = tovholder("check", CASE)
    assert answer.code == 0
    assert re.search(r"^GUL    .*linje \d+", answer.out, re.MULTILINE)
    assert re.search(r"^       → ", answer.out, re.MULTILINE)
    assert "GRØN" not in answer.out


def test_all_shows_what_is_in_order_too() -> None:
    assert "GRØN" in tovholder("check", CASE, "--all").out


def test_the_most_important_is_shown_and_the_rest_is_counted() -> None:
    vejle = ROOT / "examples/vejle.yaml"
    short, everything = tovholder("check", vejle).out, tovholder("check", vejle, "--all").out
    amber = [line for line in short.splitlines() if line.startswith("GUL")]
    assert len(amber) == len({*amber}) <= 6
    assert re.search(r"^       … og \d+ til: linje \d+", short, re.MULTILINE)
    assert re.search(r"^Og \d+ gule til. Se dem alle: tovholder check .* --all$", short, re.MULTILINE)
    assert len(short.splitlines()) < 60 < len(everything.splitlines())
    assert "gule til" not in everything
    assert not re.search(r"^ +\d+$", everything, re.MULTILINE), "a line's number is never alone on its line"


def test_counts_are_those_of_the_json() -> None:
    data = json.loads(tovholder("check", CASE, "--json").out)
    assert data["can_be_calculated"] is True
    counts = data["counts"]
    assert f"Røde: {counts['red']}. Gule: {counts['amber']}. Grønne: {counts['green']}." in tovholder("check", CASE).out
    assert sum(counts.values()) == len(data["findings"])


def test_strict_lets_red_fail(tmp_path: Path) -> None:
    text = (ROOT / "examples/vejle.yaml").read_text(encoding="utf-8")
    case = tmp_path / "case.yaml"
    case.write_text(text, encoding="utf-8")
    assert json.loads(tovholder("check", case, "--json").out)["counts"]["red"] > 0
    assert tovholder("check", case).code == 0
    assert tovholder("check", case, "--strict").code == 1


def test_errors_come_as_json_too() -> None:
    answer = tovholder("check", MANY_ERRORS, "--json")
    assert answer.code == 1
    data = json.loads(answer.out)
    assert data["can_be_calculated"] is False
    assert data["counts"]["error"] == len(data["findings"]) > 2
    assert all(finding["line"] and finding["text"] for finding in data["findings"])
