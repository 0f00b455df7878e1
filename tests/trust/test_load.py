"""A few seconds of load with memory and files read meanwhile; `make trust` asks for a minute, or half an hour."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.trust import soak
from tests.trust.pace import pace, slowdown

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(sys.platform != "linux", reason="memory is read where Linux tells of it"),
]


def test_a_machine_that_was_slow_for_a_while_is_told_from_one_that_was_not() -> None:
    assert slowdown([0.02] * 40) == 1
    # A single reading is no while.
    assert slowdown([0.02] * 99 + [9.0]) == 1
    assert slowdown([0.02] * 80 + [0.06] * 20) == pytest.approx(3)
    assert pace() > 0


def test_everybody_is_answered_and_memory_is_read_meanwhile(tmp_path: Path) -> None:
    found = soak.run(tmp_path / "place", seconds=4, rate=10, tenants=2, cases=2, rows=200)
    load = found.load
    assert load.wrong == ()
    assert load.requests == load.statuses[200] + load.statuses[409] == 40
    assert 1 <= load.slowdown < 1000
    assert set(load.by_kind) == {"read", "calculate", "save"}
    assert found.warm[0] > 20
    assert found.end[1] > 5
