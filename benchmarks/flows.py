"""One measurement in a process of its own: flows and present values from given draws.

Prints one line of JSON. The two engines take turns at a few repeats each, so that a busy machine disturbs both alike
while each runs with its own caches warm; their results are compared before anything is timed.
"""

from __future__ import annotations

import json
import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from benchmarks import plain_numpy
from tovholder.case.reading import read_case
from tovholder.cashflow.compile import compile_case
from tovholder.cashflow.kernel import Draws, totals, totals_in_blocks
from tovholder.cashflow.plan import Plan
from tovholder.cashflow.result import evaluate

CASE = Path(__file__).with_name("case.yaml")
REPEATS = 5


def benchmark_plan() -> Plan:
    """The benchmark case, compiled."""
    return compile_case(read_case(CASE.read_text(encoding="utf-8")).require())


def as_draws(plan: Plan, drawn: dict[str, plain_numpy.Floats]) -> Draws:
    """The peer's draws under our inputs' paths."""
    at = plan.index_of
    events = {
        at(("outcomes", f"effect_{k + 1}", "consequences", "event", "change")): drawn["events"][k] for k in range(8)
    }
    others = {
        at(("assumptions", "half_life")): drawn["half_life"],
        at(("tranches", "people", "completion")): drawn["completion"],
        at(("assumptions", "caused")): drawn["caused"],
        at(("costs", "programme", "per_entrant")): drawn["cost"],
    }
    return Draws(plan.likely, {**events, **others})


def compare(count: int) -> dict[str, float]:
    """Median milliseconds of both engines, and the largest relative difference between them."""
    plan, drawn = benchmark_plan(), plain_numpy.drawn(count)
    draws = as_draws(plan, drawn)

    def ours() -> tuple[plain_numpy.Floats, plain_numpy.Floats]:
        result = evaluate(plan, draws)
        return result.flows, result.net_present("budget")

    (net, present), (peer_net, peer_present) = ours(), plain_numpy.flows(drawn)
    difference = max(
        float(np.abs(net.transpose(2, 0, 1) - peer_net).max() / np.abs(peer_net).max()),
        float(np.abs(present.T - peer_present).max() / np.abs(peer_present).max()),
    )
    del net, present, peer_net, peer_present
    times = _in_turn(ours, lambda: plain_numpy.flows(drawn), rounds=9 if count <= 10_000 else 3)
    return {"ours_ms": times[0], "numpy_ms": times[1], "ratio": times[1] / times[0], "difference": difference}


def memory(count: int, engine: str) -> dict[str, float]:
    """Peak memory of the process in MB, kept flows (`ours`, `numpy`) or streamed block by block (`blocks`)."""
    drawn = plain_numpy.drawn(count)
    if engine == "numpy":
        plain_numpy.flows(drawn)
    else:
        plan = benchmark_plan()
        draws = as_draws(plan, drawn)
        before = _peak()
        if engine == "ours":
            totals(plan.features, [plan.flow_map], draws)
        else:
            for _ in totals_in_blocks(plan.features, [plan.flow_map], draws):
                pass
        return {"peak_mb": _peak(), "added_mb": _peak() - before}
    return {"peak_mb": _peak()}


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _in_turn(*engines: Callable[[], object], rounds: int) -> list[float]:
    """Median milliseconds of each."""
    taken: list[list[float]] = [[] for _ in engines]
    for _ in range(rounds):
        for engine, times in zip(engines, taken, strict=True):
            engine()
            for _ in range(REPEATS):
                start = time.perf_counter()
                engine()
                times.append(1000 * (time.perf_counter() - start))
    return [statistics.median(times) for times in taken]


if __name__ == "__main__":
    what, size, *rest = sys.argv[1:]
    print(json.dumps(compare(int(size)) if what == "compare" else memory(int(size), *rest)))
