"""The trials of correctness in small, and that each would tell: `make trust` tries them in full."""

from __future__ import annotations

import json
import lzma
from pathlib import Path
from typing import Any

import pytest
from tests.cashflow.laws import LAWS, NotAbout
from tests.cashflow.random_cases import Pick, Raw
from tests.contract.settlement import histories as settled
from tests.contract.settlement.histories import History
from tests.trust import correct, drawings, pythons, random_laws, scenarios
from tests.trust.precision import share

from tovholder.contract.settlement.books import Books
from tovholder.uncertainty.spread import Spread

pytestmark = pytest.mark.law


def test_random_cases_keep_the_laws() -> None:
    found = random_laws.run(2, processes=1)
    assert found.broken == []
    assert found.cases == 2
    assert sum(found.kept.values()) > len(LAWS)


def test_a_law_that_is_broken_is_told_and_one_that_is_not_about_a_case_is_not_counted() -> None:
    def never_so(*_: object) -> None:
        raise AssertionError("of course not")

    def about_nothing(_: Raw, __: Pick) -> None:
        raise NotAbout

    found = random_laws.run(2, laws=(never_so, about_nothing), processes=1)
    assert found.broken == [f"seed {seed}: never_so: AssertionError of course not" for seed in (0, 1)]
    assert not found.kept


def test_books_that_keep_no_law_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing_booked(_: History) -> tuple[Books, list[Any]]:
        return Books(), []

    assert correct.settled_of(3)[2] == []
    monkeypatch.setattr(settled, "run", nothing_booked)
    assert any("the_same_is_paid_in_the_end" in fault for seed in range(5) for fault in correct.settled_of(seed)[2])


@pytest.fixture(scope="module")
def stored() -> dict[str, Any]:
    whole = json.loads(lzma.decompress(scenarios.STORED.read_bytes()))
    return {**whole, "cases": {name: whole["cases"][name] for name in ("refund_ladder", "minimal")}}


def test_scenarios_come_to_what_they_did(stored: dict[str, Any]) -> None:
    found = scenarios.run(stored=stored)
    assert found.unlisted == ()
    assert (found.cases, found.scenarios) == (2, 20)


def test_a_difference_must_stand_in_the_change_log(stored: dict[str, Any]) -> None:
    ladder = stored["cases"]["refund_ladder"]
    numbers = {**ladder["numbers"], "state net": [kroner + 1.5 for kroner in ladder["numbers"]["state net"]]}
    other = {**stored, "cases": {"refund_ladder": {**ladder, "numbers": numbers}}}
    assert scenarios.run(stored=other).unlisted == ("refund_ladder: state net differs by 1.50 kr.",)
    log = "## [Unreleased]\n### Changed results\n\n- The ladder has another step: `refund_*`.\n\n## [0.1.0]\n"
    told = scenarios.run(stored=other, changelog=log)
    assert (told.listed, told.unlisted) == (1, ())
    assert scenarios.run(stored=other, changelog=log.replace("Unreleased", "0.2.0")).listed == 0


def test_a_drawing_that_nobody_approved_is_told_and_put_where_it_can_be_seen(tmp_path: Path) -> None:
    found = drawings.run(tmp_path, only="minimal")
    assert found.faults == ()
    assert found.drawn == 16
    assert not list(tmp_path.iterdir())
    approved = json.loads(drawings.APPROVED.read_text(encoding="utf-8"))
    name = "minimal/da/first-page/1/wide"
    changed = drawings.run(tmp_path, only="minimal", approved={**approved, name: "another", "minimal/x": "y"})
    assert set(changed.faults) == {f"{name} is another drawing", "minimal/x is no longer drawn"}
    assert [file.name for file in tmp_path.iterdir()] == ["minimal-da-first-page-1-wide.svg"]


def test_what_two_versions_of_python_disagree_about_is_told() -> None:
    answers = [
        {"python": "3.11.7", "hashes": {"a": "1", "b": "2"}},
        {"python": "3.12.1", "hashes": {"a": "1", "b": "3"}},
    ]
    assert pythons.compared(answers, {}).different == ("b: not the same in 3.11.7 and 3.12.1",)
    assert pythons.compared(answers[:1], {}).different == ()


def test_a_standard_error_is_held_up_against_the_middle_of_the_draws() -> None:
    assert share(Spread(0.0, 2.0, (0, 100, 0, 0, 0, 300, 0), 1.0)) == 0.01
    assert share(Spread(0.0, 2.0, (7,) * 7, 1.0)) == float("inf")
