"""How long the server takes from a number moved to the figures, 10,000 draws behind them: a process of its own."""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from pathlib import Path

from tests.trust.server import EXAMPLES, Server

COUNT = 200
MOVES = (
    ("outcomes.no_placement.with", "6{} %"),
    ("outcomes.employment.lasts.full", "1.{} years"),
    ("outcomes.no_placement.lasts.half_life", "2.{} years"),
    ("outcomes.employment.lasts.delay", "{} months"),
    ("tranches.ordinary.entrants.2022-Q2", "{}"),
    ("costs.treatment.per_entrant", "16{}000"),
    ("outcomes.no_placement.consequences.placement.price", "9{}0000"),
    ("goals.less_help.price", "1{}000"),
)


def main() -> None:
    """Milliseconds of 200 requests, each with another number or another value: median and 95th percentile."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Server(Path(folder) / "data", "--with", str(EXAMPLES / "vejle.yaml")) as server,
    ):
        client = server.administrator()
        case = client.get("/cases")[0]
        path, opened = f"/cases/{case['id']}/preview", case["head"]["hash"]
        taken, processor, quick = [], [], 0
        for i in range(COUNT):
            place, typed = MOVES[i % len(MOVES)]
            edits = [{"place": place, "typed": typed.format(1 + i % 9)}]
            start, used = time.perf_counter(), _processor(server.pid)
            answer = client.post(path, {"opened": opened, "edits": edits})
            taken.append(1000 * (time.perf_counter() - start))
            processor.append(_processor(server.pid) - used)
            quick += answer["quick"]
    figures = {"p50_ms": statistics.median(taken), "p95_ms": _p95(taken), "slowest_ms": max(taken)}
    print(json.dumps({**figures, "processor_p95_ms": _p95(processor), "quick": quick}))


def _p95(values: list[float]) -> float:
    return sorted(values)[round(0.95 * len(values)) - 1]


def _processor(pid: int) -> float:
    """Milliseconds the process has had a processor; what other programs on the machine take is not in it."""
    tasks = Path(f"/proc/{pid}/task")
    return sum(float((task / "schedstat").read_text().split()[0]) for task in tasks.iterdir()) / 1e6


if __name__ == "__main__":
    main()
