"""The server at work for a long time: does its memory grow, or the files it holds open?

The first hour, and of a short run the first quarter, is for warming up. Beside what a load asks, somebody now and then
looks at a result or has a document made: drawings and files take more memory than most.
"""

from __future__ import annotations

import random
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import psutil
from tests.trust.load import Found as Loaded
from tests.trust.load import Tenant, ask, fill, serving
from tests.trust.server import Client

DRAWN = (
    "/sager/{case}/resultat",
    "/sager/{case}/resultat/departments",
    "/api/cases/{case}/documents/memo.docx",
    "/api/cases/{case}/documents/slides.pptx",
    "/api/cases/{case}/documents/charts.zip",
)
_BETWEEN = 30
"""Readings, of one a second, from one of these to the next."""
GROWTH, FILES = 0.05, 5
"""How much memory may grow, and how many more files may be open, after warming up."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a run came to: megabytes and open files when warm and at the end (the middle of a few readings each)."""

    load: Loaded
    wrong: tuple[str, ...]
    warm: tuple[float, int]
    end: tuple[float, int]

    @property
    def growth(self) -> float:
        """Of memory, as a share."""
        return self.end[0] / self.warm[0] - 1

    @property
    def told(self) -> str:
        """What it came to, in words."""
        return (
            f"memory {self.warm[0]:.0f} MB when warm, {self.end[0]:.0f} MB at the end ({self.growth:+.1%}); files "
            f"{self.warm[1]} and {self.end[1]}; {len(self.wrong)} server errors"
        )

    @property
    def faults(self) -> tuple[str, ...]:
        """What grew or went wrong."""
        grown = [self.told] if self.growth > GROWTH or self.end[1] > self.warm[1] + FILES else []
        return (*self.wrong, *grown)


def run(folder: Path, *, seconds: float, rate: float, tenants: int = 2, cases: int = 10, rows: int = 2_000) -> Found:
    """At work for so long."""
    folder.mkdir(parents=True)
    known = fill(folder / "data", tenants=tenants, cases=cases, rows=rows)
    readings: list[tuple[float, float, int]] = []
    chance = random.Random(1)
    with serving(folder / "data") as server:
        # All of it once, of a large case, a small one and the one that is followed, as if somebody had been there.
        first = (*known[0].cases[:2], known[0].followed)
        wrong = [fault for case in first for path in DRAWN for fault in _shown(server.port, known[0], case, path)]
        began, process = time.monotonic(), psutil.Process(server.pid)

        def read() -> None:
            readings.append((time.monotonic() - began, *held_by(process)))
            if len(readings) % _BETWEEN == 0:
                tenant = chance.choice(known)
                wrong.extend(_shown(server.port, tenant, chance.choice(tenant.cases), chance.choice(DRAWN)))

        load = ask(server.port, known, rate=rate, seconds=seconds, seed=1, meanwhile=read)
    warm = min(3600.0, seconds / 4)
    later = [reading for reading in readings if reading[0] >= warm]
    some = max(1, len(later) // 10)
    return Found(load, (*load.wrong, *wrong), _middle(later[:some]), _middle(later[-some:]))


def _shown(port: int, tenant: Tenant, case: str, path: str) -> list[str]:
    """What went wrong when somebody looked at a result, or had a document made."""
    with closing(Client(port, tenant.token)) as client:
        answer = client.ask("GET", path.format(case=case), under="")
    return [] if answer.status == 200 else [f"{path}: {answer.status}"]


def held_by(server: psutil.Process) -> tuple[float, int]:
    """Megabytes in memory, and how many files are open: the server's, and those of the processes it has begun."""
    memory, files = 0, 0
    for process in (server, *server.children(recursive=True)):
        with suppress(psutil.NoSuchProcess):
            memory += process.memory_info().rss
            files += process.num_fds()
    return memory / 1e6, files


def _middle(readings: list[tuple[float, float, int]]) -> tuple[float, int]:
    memory, files = (sorted(reading[i] for reading in readings) for i in (1, 2))
    return memory[len(memory) // 2], int(files[len(files) // 2])
