"""What writes a file on a full disk says so, and leaves none that is half written and in the way of the next try."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.command import CASE, tovholder
from tests.full_disk import full_disk, needs_limits

pytestmark = [pytest.mark.journey, needs_limits]
WRITING = {
    "a case": ("new", "sag", "--template", "empty"),
    "a report": ("report", CASE, "-o", "sag.html"),
    "texts of a house": ("house", "udseende"),
    "a backup's key": ("backup-key", "kopi.key"),
    "a register": ("followup", "simulate-register", "register", "--people", "100"),
}


@pytest.mark.parametrize("name", WRITING)
def test_it_is_said_and_the_next_try_goes_well(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with full_disk():
        refused = tovholder(*WRITING[name])
    assert (refused.code, "disken" in refused.err) == (1, True), refused.err
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []
    assert tovholder(*WRITING[name]).code == 0
