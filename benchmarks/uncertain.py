"""One measurement in a process of its own: drawing and quantiles, Sobol indices, value of information, and memory.

Prints one line of JSON. Each of ours runs beside what an analyst would write, on the benchmark case.
"""

from __future__ import annotations

import json
import resource
import statistics
import sys
import time
import warnings
from collections.abc import Callable

import numpy as np
from scipy import stats
from scipy.stats import qmc

from benchmarks import plain_numpy
from benchmarks.flows import CASE
from tovholder.case.reading import read_case
from tovholder.cashflow.compile import compile_case
from tovholder.cashflow.plan import Plan
from tovholder.cashflow.result import evaluate
from tovholder.uncertainty.indices import sobol_indices
from tovholder.uncertainty.measure import Measure
from tovholder.uncertainty.options import Options
from tovholder.uncertainty.partial import partial_values
from tovholder.uncertainty.sampler import Sampler
from tovholder.uncertainty.simulation import simulate

LEVELS = (0.05, 0.25, 0.5, 0.75, 0.95)
NET = Measure("all")
BASE, RESAMPLES = 8192, 100


def plan_and_sampler() -> tuple[Plan, Sampler]:
    """The benchmark case and its draws."""
    case = read_case(CASE.read_text(encoding="utf-8")).require()
    plan = compile_case(case)
    return plan, Sampler(plan, case, seed=1)


def drawn_by_scipy(u: plain_numpy.Floats) -> dict[str, plain_numpy.Floats]:
    """(draw, 12) numbers in (0, 1) through SciPy's quantile functions, as an analyst would."""
    return {
        "events": stats.norm.ppf(u[:, :8], plain_numpy.MEANS, plain_numpy.SPREADS).T.copy(),
        "half_life": np.exp(stats.norm.ppf(u[:, 8], 1.7537506, 0.35)),
        "completion": stats.beta.ppf(u[:, 9], 40, 12),
        "caused": stats.beta.ppf(u[:, 10], 24, 6),
        "cost": stats.gamma.ppf(u[:, 11], 60, scale=26000 / 60),
    }


def whole(count: int) -> dict[str, float]:
    """Drawing, flows, and the quantiles of every flow: 5 levels × 30 flows."""
    plan, sampler = plan_and_sampler()

    def ours() -> object:
        flows = evaluate(plan, sampler.draws(0, count)).flows
        places = [int(level * count) for level in LEVELS]
        return np.partition(flows, places, axis=-1)[..., places]

    def usual() -> object:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # SciPy warns when the count is no power of two
            u = qmc.Sobol(12, rng=1).random(count)
        flows, _ = plain_numpy.flows(drawn_by_scipy(np.clip(u, 1e-12, 1 - 1e-12)))
        return np.quantile(flows, LEVELS, axis=0)

    return in_turn(ours, usual)


def sobol() -> dict[str, float]:
    """First-order and total indices with intervals, beside SALib on the vectorised model."""
    from SALib.analyze import sobol as analyze
    from SALib.sample import sobol as sample

    _, sampler = plan_and_sampler()
    problem = {"num_vars": 12, "names": [str(i) for i in range(12)], "bounds": [[0, 1]] * 12}

    def ours() -> list[float]:
        return [index.total for index in sobol_indices(sampler, NET, count=BASE).groups]

    def salib() -> list[float]:
        points = np.clip(sample.sample(problem, BASE, calc_second_order=False, seed=1), 1e-12, 1 - 1e-12)
        values = plain_numpy.flows(drawn_by_scipy(points))[1].sum(axis=1)
        found = analyze.analyze(problem, values, calc_second_order=False, num_resamples=RESAMPLES, seed=1)
        return list(found["ST"])

    difference = float(np.abs(np.sort(ours()) - np.sort(salib())).max())
    return {**in_turn(ours, salib, rounds=3), "difference": difference}


def information() -> dict[str, float]:
    """The value of knowing each of the twelve inputs, beside the nested loop people write (100 × 1,000 an input)."""
    _, sampler = plan_and_sampler()
    options = Options({"case": sampler}, NET)
    names = ["events"] * 8 + ["half_life", "completion", "caused", "cost"]

    def ours() -> object:
        return partial_values(options, count=16_384)

    def nested() -> object:
        found = []
        for i, name in enumerate(names):
            outer, means = plain_numpy.drawn(100), []
            for k in range(100):
                inner = plain_numpy.drawn(1000)
                if name == "events":
                    inner[name][i] = outer[name][i, k]
                else:
                    inner[name][:] = outer[name][k]
                means.append(plain_numpy.flows(inner)[1].sum(axis=1).mean())
            found.append(np.maximum(means, 0).mean() - max(np.mean(means), 0))
        return found

    return in_turn(ours, nested, rounds=1)


def memory(count: int) -> dict[str, float]:
    """Peak memory of a whole simulation, all groups and years."""
    plan, sampler = plan_and_sampler()
    case = read_case(CASE.read_text(encoding="utf-8")).require()
    start = time.perf_counter()
    simulate(plan, case, count=count, seed=sampler.seed)
    taken = time.perf_counter() - start
    return {"peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "seconds": taken}


def in_turn(ours: Callable[[], object], peer: Callable[[], object], *, rounds: int = 5) -> dict[str, float]:
    """Median milliseconds of each, taking turns after one run to warm up."""
    taken: tuple[list[float], list[float]] = ([], [])
    for turn in range(rounds + 1):
        for engine, times in zip((ours, peer), taken, strict=True):
            start = time.perf_counter()
            engine()
            if turn or rounds == 1:
                times.append(1000 * (time.perf_counter() - start))
    mine, theirs = map(statistics.median, taken)
    return {"ours_ms": mine, "peer_ms": theirs, "ratio": theirs / mine}


if __name__ == "__main__":
    what, *rest = sys.argv[1:]
    measure: dict[str, Callable[..., dict[str, float]]] = {
        "whole": whole, "sobol": sobol, "information": information, "memory": memory,
    }  # fmt: skip
    print(json.dumps(measure[what](*map(int, rest))))
