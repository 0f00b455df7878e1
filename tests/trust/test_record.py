"""The record in small: `make trust` tampers a thousand times, and fills it with a million entries."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.trust import intruder, intruder_with_old_key, long_record, tampering

pytestmark = pytest.mark.law


def test_every_tampering_is_found(tmp_path: Path) -> None:
    found = tampering.run(tmp_path, tamperings=102)
    assert found.whole
    assert found.missed == ()
    assert set(found.tried) == {*intruder.TAMPERINGS, *intruder_with_old_key.AT_THE_EXCHANGE}


def test_what_is_about_one_citizen_is_found_again(tmp_path: Path) -> None:
    found = long_record.run(tmp_path, entries=5_000)
    assert found.wrong == ()
    assert found.entries > 5_000
    assert found.extract < 2
