"""The disk goes wrong three times while people work; `make trust` lets it go wrong 30 times, or 200."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(sys.platform != "linux", reason="only Linux can be told to fail from outside"),
]


def test_nothing_is_lost_when_the_disk_goes_wrong_and_people_can_still_read(tmp_path: Path) -> None:
    from tests.trust.full_disk import run

    found = run(tmp_path / "place", events=3)
    assert (found.lost, found.wrong) == ((), ())
    assert sum(found.events.values()) == 3
    assert found.reads == 9
    assert found.refused >= 6
