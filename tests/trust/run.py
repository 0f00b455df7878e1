"""`make trust`: the figures that show what can be trusted, at full size; each line is also written to a results file.

python -m tests.trust.run [what] …      one or more of HARNESSES; all of them by default
"""

from __future__ import annotations

import json
import os
import platform
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tests.trust import editors, fuzzing, killing
from tests.trust.figure import Figure
from tests.trust.followed import imports, intervals, small_cells
from tests.trust.security import SECURITY

RESULTS = Path(__file__).parents[2] / "out" / "trust.json"
EDITORS, EDITS, KILLS, EXAMPLES = 50, 5_000, 100, 160


def _editors(folder: Path) -> Figure:
    found = editors.run(folder, editors=EDITORS, edits=EDITS)
    said = f"{found.editors} editors, {found.edits:,} edits: {len(found.lost)} lost updates"
    more = (
        f"{found.accepted:,} accepted, {found.refused:,} refused with both values, {found.versions:,} versions, "
        f"{found.edits / found.seconds:.0f} edits a second, slowest {found.slowest:.1f} s"
    )
    figures = {"edits": found.edits, "accepted": found.accepted, "lost": len(found.lost), "wrong": len(found.wrong)}
    return Figure(f"{said}; {more}", figures, (*found.lost, *found.wrong))


def _kills(folder: Path) -> Figure:
    found = killing.run(folder, kills=KILLS)
    said = f"{found.kills} kill -9 during writes, {found.acknowledged:,} acknowledged: {len(found.lost)} lost"
    figures = {"kills": found.kills, "acknowledged": found.acknowledged, "lost": len(found.lost), "whole": found.whole}
    return Figure(f"{said}; whole {found.whole} of {found.kills}", figures, (*found.lost, *found.wrong))


def _requests(folder: Path) -> Figure:
    folder.mkdir()
    found = fuzzing.run(folder, examples=EXAMPLES)
    statuses = ", ".join(f"{status}: {count:,}" for status, count in sorted(found.statuses.items()))
    said = f"{found.requests:,} made-up requests to {found.operations} operations: {len(found.errors)} server errors"
    figures = {"requests": found.requests, "errors": len(found.errors), "slowest": found.slowest}
    return Figure(f"{said} ({statuses}); slowest {found.slowest:.1f} s", figures, found.errors)


HARNESSES: Mapping[str, Callable[[Path], Figure]] = {
    "editors": _editors,
    "kills": _kills,
    "requests": _requests,
    "intervals": intervals,
    "small-cells": small_cells,
    "imports": imports,
    **SECURITY,
}


def main() -> int:
    """Run what is asked for; 1 if anything is not as promised."""
    wanted = sys.argv[1:] or list(HARNESSES)
    print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {os.cpu_count()} cores")
    found: dict[str, Any] = {}
    faults = 0
    for name in wanted:
        began = time.perf_counter()
        with tempfile.TemporaryDirectory() as folder:
            figure = HARNESSES[name](Path(folder) / "installation")
        print(f"{name}: {figure.text} ({time.perf_counter() - began:.0f} s)", flush=True)
        for fault in figure.faults[:10]:
            print(f"  {fault}", flush=True)
        faults += len(figure.faults)
        found[name] = figure.figures
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(found, indent=2), encoding="utf-8")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
