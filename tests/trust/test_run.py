"""One way to ask for each part and its full size, and a part for every goal."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest
from tests.trust import forgetting, formulas, run
from tests.trust.figure import Figure
from tests.trust.part import Part
from tests.trust.run import PARTS, main

pytestmark = pytest.mark.law
GOALS = {
    *(f"C{number}" for number in range(1, 8)),
    *(f"R{number}" for number in range(1, 13)),
    *(f"S{number}" for number in range(2, 16)),
    *(f"U{number}" for number in range(1, 9)),
}


def test_every_goal_has_a_part() -> None:
    assert {part.goal for part in PARTS.values()} - {"F"} == GOALS


@pytest.mark.parametrize("name", PARTS)
def test_the_sizes_are_those_the_harness_takes(name: str) -> None:
    part = PARTS[name]
    for full in (False, True):
        inspect.signature(part.harness).bind(Path(), **part.sizes(full=full))
    assert part.full.keys() <= part.gate.keys()
    assert part.what


def test_help_lists_each_part_with_both_sizes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    told = capsys.readouterr().out
    assert all(f"  {name} " in told for name in PARTS)
    assert "1,000 files; --full: 10,000 files" in told


def test_a_size_is_the_gates_the_full_one_or_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[int] = []

    def harness(folder: Path, *, many: int) -> Figure:
        """Counts."""
        asked.append(many)
        return Figure(str(folder), {}, ())

    monkeypatch.setattr(run, "PARTS", {"counting": Part("R1", harness, {"many": 1}, {"many": 9})})
    monkeypatch.setattr(run, "RESULTS", tmp_path / "out" / "trust.json")
    monkeypatch.setenv("TRUST_FULL", "1")
    assert main([]) == main(["--full", "counting"]) == main(["counting", "--size", "many=5"]) == 0
    assert asked == [1, 9, 5]
    for unknown in (["--full", "nothing"], ["--size", "few=1"], ["--size", "many=several"]):
        with pytest.raises(SystemExit):
            main(unknown)


def test_no_trace_of_the_forgotten_is_left(tmp_path: Path) -> None:
    found = forgetting.run(tmp_path / "place", people=40)
    assert found.faults == ()
    assert (found.forgotten, found.names) == (40, 120)
    assert found.rows > 250


def test_a_trace_would_be_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forgetting, "forget_people", _claims_to)
    faults = forgetting.run(tmp_path / "place", people=12).faults
    assert any(" a row of " in fault for fault in faults)
    assert any("people are left" in fault for fault in faults)


def _claims_to(*_: object, **__: object) -> tuple[()]:
    """Forgets nobody."""
    return ()


def test_no_text_becomes_a_formula() -> None:
    found = formulas.run(payloads_=300)
    assert found.faults == ()
    assert min(found.seen, found.fields) > 100
