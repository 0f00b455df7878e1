"""Thirty torn writes; `make trust` makes 500."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.trust.torn import run

pytestmark = pytest.mark.law


def test_what_is_opened_after_a_torn_write_is_what_a_commit_left(tmp_path: Path) -> None:
    found = run(tmp_path, torn=30)
    assert found.wrong == ()
    assert found.whole == found.torn == 30
    # Some of them lead back behind the newest commit, or nothing was torn at all.
    assert found.earlier > 0
