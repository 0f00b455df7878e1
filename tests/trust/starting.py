"""How long it takes until the server answers, and every wrong set-up that it must refuse."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.trust.load import fill, serving
from tests.trust.server import ROOT


@dataclass(frozen=True, slots=True)
class Found:
    """What a run came to. Seconds of each start; set-ups that were tried, and those that went as they should."""

    starts: tuple[float, ...]
    tried: int
    passed: int


def run(folder: Path, *, starts: int, tenants: int, cases: int, rows: int) -> Found:
    """Start it so many times on an installation of this size, and try every wrong set-up."""
    folder.mkdir(parents=True)
    fill(folder / "data", tenants=tenants, cases=cases, rows=rows)
    took = []
    for _ in range(starts):
        began = time.monotonic()
        with serving(folder / "data"):
            took.append(time.monotonic() - began)
    program = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "tests/web/test_starting.py"]
    said = subprocess.run(program, cwd=ROOT, capture_output=True, text=True).stdout
    counted = {word: int(number) for number, word in re.findall(r"(\d+) (passed|failed|error)", said)}
    return Found(tuple(took), sum(counted.values()), counted.get("passed", 0))
