"""`tovholder diff`."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.cli.command import CASE, tovholder

pytestmark = pytest.mark.journey


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    file = tmp_path / "changed.yaml"
    text = CASE.read_text(encoding="utf-8")
    text = text.replace("likely: 50 %", "likely: 55 %").replace("value: 30000", "value: 35000.55")
    file.write_text(text.replace("value: 400,", "value: 425.25,"), encoding="utf-8")
    return file


def test_the_steps_add_up_to_the_oere(changed: Path) -> None:
    out = tovholder("diff", CASE, changed).out
    amounts = [int(re.sub(r"[.,+]", "", found)) for found in re.findall(r"(?m)([-+]?[\d.]+,\d\d)$", out)]
    first, *steps, last = amounts
    assert len(steps) == 4
    assert first + sum(steps) == last


def test_values_before_and_after_are_shown(changed: Path) -> None:
    out = " ".join(tovholder("diff", CASE, changed).out.split())
    assert "costs.mentor.per_entrant: value 30000 → value 35000.55" in out
    assert "likely 50 % → likely 55 %" in out, "only what differs"


def test_json_holds_the_same_steps_in_whole_oere(changed: Path) -> None:
    data = json.loads(tovholder("diff", CASE, changed, "--json").out)
    assert data["start"] + sum(c["amount"] for c in data["changes"]) + data["interaction"] == data["end"]
    net = json.loads(tovholder("run", changed, "--json").out)["groups"]["municipality"]["present_net"]
    assert data["end"] == round(100 * net)


def test_another_party_and_the_other_bottom_line(changed: Path) -> None:
    data = json.loads(tovholder("diff", CASE, changed, "--party", "job", "--view", "society", "--json").out)
    assert (data["group"], data["view"]) == ("job", "society")
    assert "job" in tovholder("diff", CASE, changed, "--party", "jobb").err


def test_a_party_may_be_called_what_it_is_called_on_screen(changed: Path) -> None:
    for name in ("Staten", "the state", "state"):
        answer = tovholder("diff", CASE, changed, "--party", name, "--json")
        assert json.loads(answer.out)["group"] == "state", answer.err


def test_the_changed_number_is_named_and_its_place_stands_beneath(changed: Path) -> None:
    lines = tovholder("diff", CASE, changed).out.splitlines()
    at = next(i for i, line in enumerate(lines) if "costs.mentor.per_entrant" in line)
    assert lines[at - 1].startswith("Mentor")
    assert re.search(r"-[\d.]+,\d\d$", lines[at - 1])


def test_the_same_file_is_the_same() -> None:
    assert "ens" in tovholder("diff", CASE, CASE).out


def test_an_error_names_the_file_it_is_in(changed: Path) -> None:
    changed.write_text(changed.read_text(encoding="utf-8").replace("horizon:", "horison:"), encoding="utf-8")
    answer = tovholder("diff", CASE, changed)
    assert answer.code == 1
    assert str(changed) in answer.err
    assert str(CASE) not in answer.err
