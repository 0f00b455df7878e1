"""`make trust`: the trials of follow-up at full size, with their figures. Leaves with 1 if one is not as promised.

`python -m tests.trust.run coverage` runs one of them.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.trust.coverage import DESIGNS, Coverage, coverage
from tests.trust.repeated_imports import harness
from tests.trust.small_cells import Trial, trial

WORLDS, TABLES, IMPORTS = 2_000, 10_000, 100
SEED = 1
_CHUNK = 50


def intervals() -> bool:
    """The share of 95 % intervals with the truth in them; the naive regression stands beside them and must fail."""
    print(f"\nIntervals: how often they hold the truth in {WORLDS:,} worlds; 93-97 % is asked for")
    with ProcessPoolExecutor() as pool:
        found: list[Coverage] = list(pool.map(coverage, DESIGNS, [WORLDS] * len(DESIGNS)))
    held = True
    for one in found:
        naive = one.name == "naive_twfe"
        fine = one.share < 0.5 if naive else 0.93 <= one.share <= 0.97
        held &= fine
        note = "not offered: it fails, as it should" if naive else ""
        print(f"  {one.name:22} {one.share:6.1%}   mean error {one.bias:+7.1%}   {'ok' if fine else 'FAILED'} {note}")
    return held


def small_cells() -> bool:
    """Random tables and filter pairs against an attacker with a solver."""
    print(f"\nSmall cells: {TABLES:,} pairs of tables of random people, thresholds 3-20")
    with ProcessPoolExecutor() as pool:
        found: Iterable[Trial] = list(pool.map(trial, range(TABLES), chunksize=_CHUNK))
    shown, recovered = sum(t.shown_small for t in found), sum(t.recovered for t in found)
    below, hidden = sum(t.below for t in found), sum(t.hidden for t in found) / sum(t.cells for t in found)
    print(f"  below the threshold shown {shown}, exactly recoverable {recovered}, known to be below it {below}")
    print(f"  of all cells hidden {hidden:.0%} (the people are few, and thresholds up to 20)")
    return shown == recovered == below == 0


def imports() -> bool:
    """The same file again, shuffled, and the program killed in the middle."""
    print(f"\nImports: the same file {IMPORTS} times, shuffled, every other one killed")
    with TemporaryDirectory() as folder:
        found = harness(Path(folder), times=IMPORTS, people=20_000, seed=SEED)
    print(f"  {found.runs} ended, {found.killed} killed; half done {found.half_done}, duplicates {found.duplicates},")
    print(f"  missing {found.missing}, totals that did not agree {found.unreconciled}")
    return found.half_done == found.duplicates == found.missing == found.unreconciled == 0


TRIALS: dict[str, Callable[[], bool]] = {"coverage": intervals, "small-cells": small_cells, "imports": imports}


def main(names: list[str]) -> int:
    """Run the trials named, or all."""
    failed = []
    for name in names or TRIALS:
        start = time.perf_counter()
        if not TRIALS[name]():
            failed.append(name)
        print(f"  ({time.perf_counter() - start:.0f} s)")
    print(f"\n{'Not as promised: ' + ', '.join(failed) if failed else 'As promised.'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
