"""One backup while others save, restored and served; `make trust` makes three of a larger database, or 30."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.trust.restoring import run

pytestmark = pytest.mark.journey


def test_a_backup_made_while_others_save_is_restored_whole(tmp_path: Path) -> None:
    found = run(tmp_path / "place", restores=1, saves_a_second=50, megabytes=1)
    assert (found.lost, found.wrong) == ((), ())
    assert found.identical == 1
    assert found.saves > 0
