"""`make trust`: the figures that show what can be trusted; written to a results file and in the table of docs/trust.md.

python -m tests.trust.run [--full] [what] …      one or more of HARNESSES; all of them by default
--full: the sizes of FULL, which take from minutes to hours.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import platform
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from tests.trust import editors, fuzzing, killing, operations, table
from tests.trust.figure import Figure, danish
from tests.trust.followed import imports, intervals, small_cells
from tests.trust.security import SECURITY

RESULTS = Path(__file__).parents[2] / "out" / "trust.json"
EDITORS, EDITS, KILLS, EXAMPLES = 50, 5_000, 100, 160


def _editors(folder: Path, *, edits: int = EDITS) -> Figure:
    found = editors.run(folder, editors=EDITORS, edits=edits)
    said = f"{found.editors} editors, {found.edits:,} edits: {len(found.lost)} lost updates"
    more = (
        f"{found.accepted:,} accepted, {found.refused:,} refused with both values, {found.versions:,} versions, "
        f"{found.edits / found.seconds:.0f} edits a second, slowest {found.slowest:.1f} s"
    )
    figures = {"edits": found.edits, "accepted": found.accepted, "lost": len(found.lost), "wrong": len(found.wrong)}
    row = (
        f"{found.editors} redaktører retter i samme sag på én gang, {danish(found.edits)} rettelser",
        f"**{len(found.lost)} tabt**: {danish(found.accepted)} gemt, {danish(found.refused)} afvist med begges "
        "værdier; "
        f"{danish(found.versions)} versioner uden huller",
    )
    return Figure(f"{said}; {more}", figures, (*found.lost, *found.wrong), row)


def _kills(folder: Path, *, kills: int = KILLS) -> Figure:
    found = killing.run(folder, kills=kills)
    said = f"{found.kills} kill -9 during writes, {found.acknowledged:,} acknowledged: {len(found.lost)} lost"
    figures = {"kills": found.kills, "acknowledged": found.acknowledged, "lost": len(found.lost), "whole": found.whole}
    row = (
        f"serveren dræbes (`kill -9`) {danish(found.kills)} gange, mens fire skriver",
        f"{danish(found.acknowledged)} gemninger kvitteret, **{len(found.lost)} tabt**; databasen hel "
        f"{danish(found.whole)} af "
        f"{danish(found.kills)} gange",
    )
    return Figure(f"{said}; whole {found.whole} of {found.kills}", figures, (*found.lost, *found.wrong), row)


def _requests(folder: Path, *, examples: int = EXAMPLES) -> Figure:
    folder.mkdir()
    found = fuzzing.run(folder, examples=examples)
    statuses = ", ".join(f"{status}: {count:,}" for status, count in sorted(found.statuses.items()))
    said = f"{found.requests:,} made-up requests to {found.operations} operations: {len(found.errors)} server errors"
    figures = {"requests": found.requests, "errors": len(found.errors), "slowest": found.slowest}
    row = (
        "forespørgsler fundet på efter API'ets egen beskrivelse",
        f"{danish(found.requests)} til {found.operations} slags, **{len(found.errors)} serverfejl**; den "
        "langsomste tog "
        f"{danish(found.slowest, 1)} s",
    )
    return Figure(f"{said} ({statuses}); slowest {found.slowest:.1f} s", figures, found.errors, row)


HARNESSES: Mapping[str, Callable[[Path], Figure]] = {
    "editors": _editors,
    "kills": _kills,
    "requests": _requests,
    "intervals": intervals,
    "small-cells": small_cells,
    "imports": imports,
    "load": operations.under_load,
    "torn-writes": operations.torn_writes,
    "disks": operations.disks,
    "restores": operations.restores,
    "upgrades": operations.upgrades,
    "starts": operations.starts,
    "stops": operations.stops,
    **SECURITY,
}

FULL: Mapping[str, Callable[[Path], Figure]] = {
    "editors": partial(_editors, edits=20_000),
    "kills": partial(_kills, kills=1_000),
    "requests": partial(_requests, examples=1_600),
    "load": partial(operations.under_load, seconds=1800),
    "disks": partial(operations.disks, events=200),
    "restores": partial(operations.restores, count=30, megabytes=1_000),
}


def _machine() -> str:
    """What it was measured on, and whether that had other things to do."""
    cores = os.cpu_count() or 1
    where = f"{cores} kerner, {platform.system()}, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    return f"{where}, mens den også lavede andet" if _busy_before > cores else where


_busy_before = os.getloadavg()[2] if hasattr(os, "getloadavg") else 0.0
"""How many programs wanted a core before this one began, over a quarter of an hour."""


def main() -> int:
    """Run what is asked for; 1 if anything is not as promised."""
    asked = sys.argv[1:]
    harnesses = {**HARNESSES, **(FULL if "--full" in asked else {})}
    wanted = [name for name in asked if name != "--full"] or list(harnesses)
    print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {os.cpu_count()} cores")
    found: dict[str, Any] = {}
    faults = 0
    for name in wanted:
        began = time.perf_counter()
        with tempfile.TemporaryDirectory() as folder:
            figure = harnesses[name](Path(folder) / "installation")
        print(f"{name}: {figure.text} ({time.perf_counter() - began:.0f} s)", flush=True)
        for fault in figure.faults[:10]:
            print(f"  {fault}", flush=True)
        faults += len(figure.faults)
        found[name] = figure.figures
        if figure.row is not None:
            tried, came = figure.row
            row = {"tried": tried, "came": came, "when": dt.date.today().isoformat(), "where": _machine()}
            table.keep({name: row})
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(found, indent=2), encoding="utf-8")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
