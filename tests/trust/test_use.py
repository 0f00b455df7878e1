"""The trials of use in small: each finds nothing wrong, and each would find what is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from starlette.routing import Route
from tests.browser.seen import Seen
from tests.trust import comparisons, pages, spellings
from tests.trust.pasting import Found as Pasted
from tests.trust.reports import Found as Reported
from tests.trust.reports import Way
from tests.trust.sliders import LINES, YEARS, wide_case
from tests.trust.sliders import Found as Moved
from tests.trust.typed import Found as Typed
from tests.workspace.sites import BANK

from tovholder.cashflow import waterfall
from tovholder.quantities import Reading, parse_shorthand
from tovholder.usecases.calculation import calculate

pytestmark = pytest.mark.law
TABLE = [Route("/sager/ny", lambda _: None), Route("/sager/{case}", lambda _: None)]
LOOKS = [
    Seen(True, "test_a", path, "", contrast, 320, 1)
    for path in ("/sager/ny", "/sager/x")
    for contrast in ("normal", "high")
]
TASKS = {f"test_task_{number}_of_twelve[keyboard]" for number in range(1, 13)}


def test_spellings_are_read_as_meant_or_asked_about() -> None:
    found = spellings.run(count=400, seed=7)
    assert found.faults == ()
    assert (found.read, found.asked) == (300, 100)


def test_a_reader_that_guesses_and_one_that_is_wrong_would_be_found() -> None:
    def reads(text: str) -> Reading:
        return parse_shorthand(text.replace(".", "")) if "," not in text else Reading(value=1.0)

    found = spellings.run(count=80, read=reads)
    assert found.misread
    assert found.unasked


def test_a_comparison_is_the_whole_change_and_one_that_is_not_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    found = comparisons.run(pairs=2, processes=1)
    assert found.faults == ()
    assert found.changes > 2
    every = waterfall.changes
    monkeypatch.setattr(waterfall, "changes", lambda before, after: every(before, after)[:1])
    assert any("all changes made at once" in fault for fault in comparisons.run(pairs=2, processes=1).faults)


def test_a_page_nobody_looked_at_and_a_task_nobody_did_would_be_found() -> None:
    whole = pages.found_in(LOOKS, TASKS, TABLE, ())
    assert (whole.faults, whole.pages, whole.tasks, whole.states) == ((), 2, 12, 2)
    light = [one for one in LOOKS if one.contrast == "normal"]
    wide = [replace(one, width=1280) for one in LOOKS]
    without = TASKS - {"test_task_7_of_twelve[keyboard]"}
    assert len(pages.found_in(light, TASKS, TABLE, ()).faults) == 2
    assert len(pages.found_in(wide, TASKS, TABLE, ()).faults) == 2
    assert pages.found_in(LOOKS, without, TABLE, ()).faults == ("task 7 was not done by keyboard",)
    assert pages.found_in(LOOKS, TASKS, TABLE, ("FAILED a",)).faults == ("FAILED a",)


def test_every_page_in_the_route_table_is_one_to_look_at(tmp_path: Path) -> None:
    table = {route.path for route in pages.pages_of(tmp_path)}
    assert {"/", "/was", "/sager/{case}/resultat/{part}", "/indberet/{case}/{form}"} <= table
    assert not {"/healthz", "/indstilling", "/sager/{case}/trin"} & table


def test_the_wide_case_is_as_wide_as_is_said() -> None:
    plan = calculate(wide_case(), bank=BANK).plan
    assert (len(plan.lines), plan.timeline.count) == (LINES, YEARS)


def test_what_is_too_slow_too_much_or_lost_is_a_fault() -> None:
    assert Moved((20.0,) * 99, (0.5,)).faults == ()
    assert len(Moved((20.0,) * 50 + (200.0,) * 50, (1.5,)).faults) == 2
    assert Pasted((0.5, 0.9), 500).faults == ()
    assert len(Pasted((0.5, 1.1), 499).faults) == 2
    assert Typed((1.2,), (0.0, 1.4), (0,)).faults == ()
    assert len(Typed((2.2,), (2.4,), (1,)).faults) == 3
    quick, slow = Way(6, 3.0), Way(41, 130.0)
    assert Reported(quick, quick, quick).faults == ()
    assert len(Reported(slow, quick, Way(6, 700.0)).faults) == 3
