"""The server is killed three times while it writes; `make trust` kills it a hundred times."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.trust.killing import run

pytestmark = pytest.mark.journey


def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    found = run(tmp_path / "data", kills=3)
    assert (found.lost, found.wrong) == ((), ())
    assert (found.kills, found.whole) == (3, 3)
    assert found.acknowledged > 0
