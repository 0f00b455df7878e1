"""The same file again and again, its rows in a new order each time, and the program killed in the middle.

Run as `python -m tests.trust.repeated_imports FILE FOLDER` it imports once; the harness starts that as a process of its
own, so that killing it leaves what a power cut leaves.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tovholder.followup.importing.load import import_file
from tovholder.followup.importing.verdicts import Verdicts
from tovholder.followup.plan import Plan
from tovholder.followup.stores.store import open_store

ROOT = Path(__file__).parents[2]
HEADING = "id;indikator;måned;værdi"
PLAN = Plan.model_validate(
    {
        "tovholder_followup": 1,
        "sources": {
            "rows": {
                "table": "observations",
                "stores": {"verification": "prøve"},
                "columns": {"person": "id", "indicator": "indikator", "month": "måned", "value": "værdi"},
            }
        },
    }
)


@dataclass(frozen=True)
class Repeated:
    """What came of it.

    runs, killed   imports that ended by themselves, and that were killed
    half_done      times the store held neither what was there before nor all of it
    duplicates     rows too many in the end
    missing        rows too few
    unreconciled   imports whose read was not accepted + unchanged + rejected
    """

    runs: int
    killed: int
    half_done: int
    duplicates: int
    missing: int
    unreconciled: int


def written(people: int) -> tuple[list[str], int]:
    """(a file's rows: good, repeated, contradicting each other and wrong; how many can be taken)."""
    good = [f"p{i};fravær;2023-{month:02d};{i % 31},5" for i in range(people) for month in (1, 2, 3)]
    repeated, wrong = good[: people // 10], ["p1;fravær;i går;3", "p2;fravær;2023-01;1.234", ";fravær;2023-01;3"]
    contradicting = [f"q{i};fravær;2023-01;{value}" for i in range(5) for value in (1, 2)]
    return [*good, *repeated, *wrong, *contradicting], len(good)


def harness(folder: Path, *, times: int, people: int, seed: int) -> Repeated:
    """Import the file `times` times; every other one is killed at a random moment."""
    chance = random.Random(seed)
    rows, expected = written(people)
    file, data = folder / "rows.csv", folder / "data"
    killed = half = unreconciled = runs = 0
    usual = 1.0
    for i in range(times):
        chance.shuffle(rows)
        file.write_text("\n".join([HEADING, *rows]), encoding="utf-8")
        started = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.trust.repeated_imports", file, data], cwd=ROOT, stdout=subprocess.PIPE
        )
        if i % 2 == 0:
            time.sleep(chance.uniform(0, usual))
            process.kill()
        out, _ = process.communicate()
        if process.returncode == 0:
            runs += 1
            usual = time.perf_counter() - started
            said = json.loads(out)
            unreconciled += not said["agree"] or said["read"] != len(rows)
        else:
            killed += 1
        half += count(data) not in (0, expected)
    found = count(data)
    return Repeated(runs, killed, half, max(0, found - expected), max(0, expected - found), unreconciled)


def count(data: Path) -> int:
    """How many rows the store has."""
    if not (data / "verification.duckdb").exists():
        return 0
    with open_store(data, "verification", make=True) as store:
        return int(store.one("SELECT count(*) FROM observations"))


def once(file: Path, data: Path) -> Verdicts:
    """One import."""
    now = dt.datetime(2024, 1, 1)
    return import_file(file, PLAN, "rows", folder=data, purpose="verification", key=None, now=now)


if __name__ == "__main__":
    verdicts = once(Path(sys.argv[1]), Path(sys.argv[2]))
    print(json.dumps({"agree": verdicts.agree(), "read": verdicts.read}))
