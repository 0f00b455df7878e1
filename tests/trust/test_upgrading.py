"""Every version there has been is upgraded, and broken off five times; `make trust` breaks off 50."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.trust.upgrading import run

pytestmark = pytest.mark.oracle


def test_every_release_can_be_upgraded(tmp_path: Path) -> None:
    found = run(tmp_path, interruptions=5)
    assert found.changed == ()
    assert (found.interrupted, found.recovered) == (5, 5)
    assert found.databases >= 10
    assert found.rows > 100
    assert found.cases > 40
