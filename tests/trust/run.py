"""`make trust`: the figures that show what can be trusted; written to a results file and in the table of docs/trust.md.

The parts, each with the goal it is about, and how much it tries:

{parts}
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import platform
import sqlite3
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.trust import at_hand, correct, operations, probes, security, table, understood
from tests.trust.followed import forgotten, imports, intervals, small_cells
from tests.trust.part import Part, goals, listed
from tests.trust.recorded import long_log, tampered
from tests.trust.supplied import packages, suite_without_network

RESULTS = Path(__file__).parents[2] / "out" / "trust.json"

PARTS: Mapping[str, Part] = {
    "published": Part("C1", correct.published),
    "workbooks": Part("C2", correct.workbooks, {"cases": 100}),
    "laws": Part("C3", correct.laws, {"cases": 10_000}),
    "same-seed": Part("C4", correct.same_seed, {"versions": ("3.11", "3.12", "3.13")}),
    "previous": Part("C5", correct.previous),
    "charts": Part("C6", correct.charts),
    "histories": Part("C7", correct.histories, {"histories": 1_000}),
    "load": Part(
        "R1",
        operations.under_load,
        {"tenants": 10, "cases": 100, "rows": 200_000, "rate": 200, "seconds": 60},
        {"seconds": 1800},
    ),
    "editors": Part("R2", operations.edited, {"people": 50, "edits": 5_000}, {"edits": 20_000}),
    "kills": Part("R3", operations.killed, {"kills": 100}, {"kills": 1_000}),
    "commits": Part("R3", operations.committed, {"kills": 50, "commits": 200}, {"kills": 1_000, "commits": 500}),
    "torn-writes": Part("R4", operations.torn_writes, {"writes": 500}),
    "disks": Part("R5", operations.disks, {"events": 30}, {"events": 200}),
    "restores": Part(
        "R6",
        operations.restores,
        {"backups": 3, "megabytes": 100, "saves_a_second": 50},
        {"backups": 30, "megabytes": 1_000},
    ),
    "imports": Part("R7", imports, {"times": 100, "people": 20_000}),
    "requests": Part("R8", operations.requested, {"examples": 160}, {"examples": 750}),
    "changed-files": Part("R8", security.changed_files, {"files": 1_000}, {"files": 10_000}),
    "upgrades": Part("R9", operations.upgrades, {"interruptions": 50}),
    "soak": Part("R10", operations.soaked, {"minutes": 5, "rate": 50}, {"minutes": 24 * 60}),
    "starts": Part("R11", operations.starts, {"times": 5, "tenants": 10, "cases": 100, "rows": 200_000}),
    "stops": Part("R11", operations.stops, {"times": 5, "saves": 50}),
    "outbound": Part("R12", suite_without_network, {"tests_of": "tests/web tests/cli"}, {"tests_of": "src tests"}),
    "permissions": Part("S2", security.permissions, {"states": ("new", "approved")}, {"states": probes.STATES}),
    "canaries": Part("S3", security.crawled, {"municipalities": 4}, {"municipalities": 14}),
    "sessions": Part("S4", security.sessions_, {"times": 100}),
    "formulas": Part("S5", security.formulas, {"payloads": 5_000}),
    "hostile-files": Part("S6", security.hostile_files),
    "addresses": Part("S7", security.called),
    "scripts": Part("S8", security.shown, {"texts": 500}, {"texts": 3_000}),
    "injections": Part("S9", security.injected, {"of_each_kind": 27}),
    "guesses": Part("S10", security.guesses, {"rounds": 20}),
    "leftovers": Part("S11", security.left),
    "small-cells": Part("S12", small_cells, {"tables": 10_000}),
    "packages": Part("S13", packages),
    "tampering": Part("S14", tampered, {"tamperings": 1_000}),
    "log": Part("S14", long_log, {"entries": 1_000_000}),
    "forgetting": Part("S15", forgotten, {"people": 1_000}),
    "sliders": Part("U1", at_hand.moved, {"moves": 100}),
    "pages": Part("U2", at_hand.looked_at, {"tests_of": "tests/browser"}),
    "typing": Part("U3", at_hand.written, {"saves": 10, "kills": 10, "sessions": 3}, {"kills": 200, "sessions": 10}),
    "comparisons": Part("U4", understood.explained, {"pairs": 1_000}),
    "one-pagers": Part("U5", understood.one_pagers, {"cases": 50}),
    "spellings": Part("U6", understood.spellings, {"spellings": 2_000}),
    "workbooks-back": Part("U7", understood.returned, {"cases": 50}),
    "pasting": Part("U7", at_hand.pasted, {"times": 5}),
    "reports": Part("U8", at_hand.reported),
    "intervals": Part("F", intervals, {"worlds": 2_000}),
}
"""By name, in the order of the goals; F is follow-up's own."""


def main(asked: Sequence[str] | None = None) -> int:
    """Run what is asked for; 1 if anything is not as promised."""
    given = _arguments(asked)
    print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {os.cpu_count()} cores")
    found: dict[str, Any] = {}
    faults = 0
    for name in given.part or PARTS:
        began = time.perf_counter()
        with tempfile.TemporaryDirectory() as folder:
            figure = PARTS[name].run(Path(folder) / "installation", full=given.full, other=dict(given.size))
        print(f"{name}: {figure.text} ({time.perf_counter() - began:.0f} s)", flush=True)
        for fault in figure.faults[:10]:
            print(f"  {fault}", flush=True)
        faults += len(figure.faults)
        found[name] = figure.figures
        if figure.row is not None:
            tried, came = figure.row
            row = {"tried": tried, "came": came, "when": dt.date.today().isoformat(), "where": _machine()}
            kept_as = table.row_name(name, full=given.full and bool(PARTS[name].full))
            table.keep({kept_as: row}, goals(PARTS))
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(found, indent=2), encoding="utf-8")
    return 1 if faults else 0


def _arguments(asked: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="make trust TRUST_ARGS=…",
        description=str(__doc__).format(parts=listed(PARTS)),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--full", action="store_true", help="the full sizes, which take from minutes to hours")
    parser.add_argument(
        "--size",
        action="append",
        default=[],
        type=_size,
        metavar="NAME=NUMBER",
        help="one size chosen, e.g. minutes=90",
    )
    parser.add_argument("part", nargs="*", metavar="part", help="which parts; all of them if none is named")
    given = parser.parse_args(asked)
    unknown = [name for name in given.part if name not in PARTS]
    if unknown:
        parser.error(f"no such part: {', '.join(unknown)}; there are {', '.join(PARTS)}")
    gates = [PARTS[name].gate for name in given.part or PARTS]
    known = {size for gate in gates for size, number in gate.items() if isinstance(number, int)}
    if other := [size for size, _ in given.size if size not in known]:
        parser.error(f"no such size: {', '.join(other)}; there are {', '.join(sorted(known))}")
    return given


def _size(typed: str) -> tuple[str, int]:
    name, _, number = typed.partition("=")
    return name, int(number)


def _machine() -> str:
    """What it was measured on, and whether that had other things to do."""
    cores = os.cpu_count() or 1
    where = f"{cores} kerner, {platform.system()}, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    return f"{where}, mens den også lavede andet" if _busy_before > cores else where


_busy_before = os.getloadavg()[2] if hasattr(os, "getloadavg") else 0.0
"""How many programs wanted a core before this one began, over a quarter of an hour."""


if __name__ == "__main__":
    sys.exit(main())
