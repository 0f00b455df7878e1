"""How fast the machine itself is just now: a machine that is lent out to others too is slower at times."""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np

_TIMES = 100_000


def pace() -> float:
    """Seconds of processor time that the same piece of work takes; what else runs here does not lengthen it."""
    began, total = time.thread_time(), 0
    for number in range(_TIMES):
        total += number
    return time.thread_time() - began


def slowdown(paces: Sequence[float]) -> float:
    """How many times slower the machine was when it was slow (19 of 20 readings were faster) than when it was fast."""
    fast, slow = np.quantile(paces, [0.05, 0.95])
    return float(slow / fast)
