"""How fast the machine itself is just now: a machine that is lent out to others too is slower at times.

Read every second while a server is asked, it tells whether the machine was slow when the server was.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

_TIMES = 100_000
_STRETCH = 10
"""Seconds that are looked at together."""


def pace() -> float:
    """Seconds of processor time that the same piece of work takes; what else runs here does not lengthen it."""
    began, total = time.thread_time(), 0
    for number in range(_TIMES):
        total += number
    return time.thread_time() - began


@dataclass(frozen=True, slots=True)
class Behind:
    """When a server was behind: in so large a share of the time, and how many times longer than usual the machine
    itself at most took for the same work, then and otherwise.
    """

    share: float
    slower: float
    otherwise: float


def behind(asked: Iterable[tuple[float, float]], paces: Iterable[tuple[float, float]], *, within: float) -> Behind:
    """When more than one in twenty waited longer than `within` seconds, by stretches of ten seconds.

    asked   when each request was due, and how long it waited
    paces   when the machine's pace was read, and what it was; a stretch has the median of its readings, and what is
            usual is the median of all
    """
    waits, read = _by_stretch(asked), {at: float(np.median(own)) for at, own in _by_stretch(paces).items()}
    late = {at for at, own in waits.items() if np.quantile(own, 0.95) > within}
    # A server comes behind before anybody has waited long for it.
    near = late | {before for before, at in pairwise(sorted(waits)) if at in late}
    usual = float(np.median(list(read.values())))
    then, otherwise = (
        max((read[at] for at in some), default=usual) for some in (read.keys() & near, read.keys() - near)
    )
    return Behind(len(late) / len(waits), then / usual, otherwise / usual)


def _by_stretch(readings: Iterable[tuple[float, float]]) -> dict[int, list[float]]:
    found = dict[int, list[float]]()
    for at, reading in readings:
        found.setdefault(int(at // _STRETCH), []).append(reading)
    return found
