"""Fifty people edit one case at once, a smoke run; `make trust` makes 5,000 edits."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.trust.editors import run

pytestmark = pytest.mark.journey


def test_fifty_editors_lose_nothing(tmp_path: Path) -> None:
    found = run(tmp_path / "data", editors=50, edits=150)
    assert (found.lost, found.wrong) == ((), ())
    assert found.edits == 150
    assert found.versions == found.accepted + 1
