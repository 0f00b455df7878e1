"""A few seconds of load with memory and files read meanwhile; `make trust` asks for a minute, or half an hour."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import psutil
import pytest
from tests.trust import soak
from tests.trust.pace import Behind, behind, pace

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(sys.platform == "win32", reason="open files are counted as Unix does"),
]


def test_a_server_behind_on_a_slow_machine_is_told_from_one_behind_by_itself() -> None:
    asked = [(float(at), 5.0 if 20 <= at < 30 else 0.1) for at in range(100)]
    even = [(float(at), 0.02) for at in range(100)]
    assert behind(asked, even, within=0.3) == Behind(0.1, 1.0, 1.0)
    # The stretch before counts as well: it is then that a server comes behind.
    slow = [(at, 0.05 if 10 <= at < 20 else pace) for at, pace in even]
    assert behind(asked, slow, within=0.3) == Behind(0.1, 2.5, 1.0)
    elsewhere = [(at, 0.05 if 60 <= at < 70 else pace) for at, pace in even]
    assert behind(asked, elsewhere, within=0.3) == Behind(0.1, 1.0, 2.5)
    assert behind([(at, 0.1) for at, _ in asked], slow, within=0.3) == Behind(0.0, 1.0, 2.5)
    assert pace() > 0


def test_everybody_is_answered_and_memory_is_read_meanwhile(tmp_path: Path) -> None:
    found = soak.run(tmp_path / "place", seconds=4, rate=10, tenants=2, cases=2, rows=200)
    load = found.load
    assert found.wrong == ()
    assert load.requests == load.statuses[200] + load.statuses[409] == 40
    assert 0 <= load.behind.share <= 1
    assert set(load.by_kind) == {"read", "calculate", "save"}
    assert found.warm[0] > 20
    assert found.end[1] > 5


def test_what_a_process_began_is_counted_too() -> None:
    """A server calculates drafts and reads tables in processes of their own."""
    holds = "import sys; held = b'1' * 200_000_000; print('holds', flush=True); sys.stdin.read()"
    before = soak.held_by(psutil.Process())
    with subprocess.Popen([sys.executable, "-c", holds], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as begun:
        assert begun.stdout is not None
        assert begun.stdin is not None
        begun.stdout.readline()
        memory, files = soak.held_by(psutil.Process())
        begun.stdin.close()
    assert memory > before[0] + 150
    assert files >= before[1] + 3
