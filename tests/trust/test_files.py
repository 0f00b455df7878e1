"""Hostile and mutated files, some of each; `make trust` tries all of the one and a thousand of the other."""

from __future__ import annotations

import pytest
from tests.trust import mutated_files, refused_files
from tests.trust.hostile_files import LARGE, Hostile, good

pytestmark = pytest.mark.law


def test_hostile_files_are_refused_soon_and_with_little_memory() -> None:
    found = refused_files.run(every=7, without=LARGE)
    assert found.faults == ()
    assert found.files > 15
    assert len(found.dangers) > 6


def test_a_good_file_that_is_taken_in_would_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refused_files, "hostile_files", lambda **_: iter([Hostile("none", "xlsx", good("xlsx"))]))
    assert refused_files.run().faults == ("none, xlsx 1: taken in",)


def test_mutated_files_are_answered_with_sense() -> None:
    found = mutated_files.run(8, processes=1)
    assert found.faults == []
    assert found.files == 8
    assert found.peak < mutated_files.MOST_BYTES
