"""A store that cannot be used says why: somebody else has it, or it is damaged, wherever the damage is."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.full_disk import full_disk, needs_limits

from tovholder.followup.stores import store as stores
from tovholder.followup.stores.store import StoreProblem, open_store

pytestmark = pytest.mark.law
_HOLDS = """
import duckdb, sys
database = duckdb.connect(sys.argv[1])
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A store of more than a block."""
    _fill(tmp_path)
    return tmp_path / "study.duckdb"


def _fill(folder: Path, indicator: str = "x") -> None:
    with open_store(folder, "study", make=True) as store, store.transaction():
        rows = f"SELECT 'p-' || i, '{indicator}', i, i / 7, 'bilag ' || i, NULL, 1 FROM range(90000) t(i)"
        store.rows(f"INSERT INTO observations {rows}")


def _count(folder: Path) -> int:
    with open_store(folder, "study") as store:
        return int(store.one("SELECT count(*) + count(DISTINCT evidence) FROM observations"))


def test_held_by_another_process_it_is_busy(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "_PATIENCE", 0.1)
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDS, str(kept)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        assert _told(lambda: _count(kept.parent)) == "store-busy"
        process.communicate()
    assert _count(kept.parent) == 180000


def _overwritten(at: int) -> Callable[[Path], None]:
    def damage(file: Path) -> None:
        with file.open("r+b") as opened:
            opened.seek(at)
            opened.write(b"\x5a" * 300)

    return damage


def _cut(at: int) -> Callable[[Path], None]:
    return lambda file: os.truncate(file, at)


DAMAGES = {
    "no database at all": lambda file: file.write_bytes(b"no database" * 2000),
    "empty": _cut(0),
    "its first bytes": _overwritten(0),
    "its main header": _overwritten(100),
    "its first header": _overwritten(4096),
    "its second header": _overwritten(8192),
    "its first block": _overwritten(20_000),
    "rows": _overwritten(300_000),
    "cut in a header": _cut(5000),
    "cut after the headers": _cut(12288),
    "cut among the rows": _cut(400_000),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_damaged_it_is_broken_and_nobody_waits_for_it(name: str, kept: Path) -> None:
    assert _count(kept.parent) == 180000
    DAMAGES[name](kept)
    began = time.monotonic()
    with pytest.raises(StoreProblem) as refused:
        _count(kept.parent)
    assert [(found.code, found.params["file"]) for found in refused.value.findings] == [("store-broken", str(kept))]
    assert time.monotonic() - began < stores._PATIENCE


@needs_limits
@pytest.mark.parametrize("room", [0, 5000, 12_288, 100_000])
def test_on_a_full_disk_nothing_is_begun_that_cannot_be_used(room: int, tmp_path: Path) -> None:
    with full_disk(room):
        assert _told(lambda: _fill(tmp_path)) == "store-full"
    _fill(tmp_path)
    assert _count(tmp_path) == 180000
    assert os.listdir(tmp_path) == ["study.duckdb"]


@needs_limits
def test_on_a_full_disk_it_stays_as_it_was_and_is_not_told_as_damaged(kept: Path) -> None:
    for room in (0, 4096, 500_000):
        with full_disk(room):
            assert _told(lambda: _fill(kept.parent, "y")) == "store-full"
        assert _count(kept.parent) == 180000


def _told(doing: Callable[[], object]) -> str:
    """What is said to be the matter."""
    with pytest.raises(StoreProblem) as refused:
        doing()
    return ", ".join(found.code for found in refused.value.findings)
