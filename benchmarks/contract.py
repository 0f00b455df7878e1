"""One measurement in a process of its own: the Vejle deal with people drawn one by one, and 100,000 rates of return.

Prints one line of JSON. No other program simulates such a deal; beside ours runs what an analyst would write in NumPy
and SciPy: the same goals as binomials and means, the caps, and a root found per draw, without the case's own flows.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from scipy import stats
from scipy.optimize import brentq

from tovholder.case.reading import read_case
from tovholder.cashflow.compile import compile_case
from tovholder.contract.compile import compile_contract
from tovholder.contract.returns import rates
from tovholder.contract.simulation import simulate_contract

DRAWS = 10_000
VEJLE = Path(__file__).parent.parent / "examples" / "vejle.yaml"
STEP = 0.25


def contract() -> dict[str, float]:
    """The whole simulation with the return's distribution, beside the analyst's."""
    case = read_case(VEJLE.read_text(encoding="utf-8")).require()
    deal = compile_contract(case, compile_case(case))
    ours = _milliseconds(lambda: simulate_contract(case, deal, count=DRAWS), times=9)
    peer = _milliseconds(lambda: by_hand(np.random.default_rng(1)), times=3)
    return {"ours_ms": ours, "peer_ms": peer, "ratio": peer / ours}


def by_hand(rng: np.random.Generator) -> np.ndarray:
    """(draw,) rates of return of the deal as an analyst would write it."""
    rate = stats.beta.ppf(rng.random(DRAWS), 3.4, 2.6) * 0.25 + 0.60
    plan = rng.binomial(25, rate) * 62_000
    hours = stats.beta.ppf(rng.random(DRAWS), 2.3, 3.7) * 9 + 6 + rng.normal(0, 8 / 5, DRAWS)
    days = 50 - (stats.beta.ppf(rng.random(DRAWS), 2, 4) * 20 + 10) + rng.normal(0, 15 / 5, DRAWS)
    placed = rng.binomial(5, stats.beta.ppf(rng.random(DRAWS), 3, 3) * 0.3 + 0.35)
    paid = plan + np.clip(hours / 12, 0, 1) * 25 * 85_000 + np.clip(days / 35, 0, 1) * 25 * 55_000
    paid = np.minimum(1.05 * (paid + (placed >= 3) * 1_500_000), 5_600_000)
    flows = np.zeros((21, DRAWS))
    flows[[0, 2, 4]] = -1_600_000
    flows[6] = plan * 0.5
    flows[16] = paid - flows[6]
    return _one_by_one(flows)


def rates_of_return() -> dict[str, float]:
    """100,000 rates of return at once; the peer's time is a tenth of the draws', times ten."""
    rng = np.random.default_rng(1)
    flows = np.zeros((21, 100_000))
    flows[[0, 2, 4]] = -1_600_000
    flows[[6, 10, 14, 18]] = rng.uniform(2e5, 2e6, (4, 100_000))
    ours = _milliseconds(lambda: rates(flows, step=STEP), times=5)
    peer = 10 * _milliseconds(lambda: _one_by_one(flows[:, :10_000]), times=1)
    gap = np.abs(rates(flows[:, :10_000], step=STEP)[0] - _one_by_one(flows[:, :10_000])).max()
    return {"ours_ms": ours, "peer_ms": peer, "ratio": peer / ours, "difference": float(gap)}


def _one_by_one(flows: np.ndarray) -> np.ndarray:
    years = STEP * np.arange(len(flows))

    def worth(rate: float, draw: int) -> float:
        return float((flows[:, draw] * (1 + rate) ** -years).sum())

    return np.array([brentq(worth, -0.99, 10.0, args=(draw,)) for draw in range(flows.shape[1])])


def _milliseconds(job: Callable[[], object], *, times: int) -> float:
    job()
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        job()
        taken.append(time.perf_counter() - begun)
    return 1000 * statistics.median(taken)


if __name__ == "__main__":
    print(json.dumps({"contract": contract, "rates": rates_of_return}[sys.argv[1]]()))
