"""A few seconds of load, and of soak; `make trust` asks for a minute, and for half an hour with --full."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.trust import load, soak

pytestmark = pytest.mark.journey


def test_everybody_is_answered(tmp_path: Path) -> None:
    found = load.run(tmp_path / "place", tenants=2, cases=2, rate=10, seconds=4)
    assert found.wrong == ()
    assert found.requests == 40
    assert set(found.by_kind) == {"read", "calculate", "save"}
    assert found.statuses[200] + found.statuses[409] == 40


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read where Linux tells of it")
def test_memory_and_files_are_read_while_it_works(tmp_path: Path) -> None:
    found = soak.run(tmp_path / "place", seconds=4, rate=5, tenants=1, cases=1)
    assert found.load.wrong == ()
    assert found.warm[0] > 20
    assert found.end[1] > 5
