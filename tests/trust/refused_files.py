"""Files made to do harm, given to what reads uploads: each is refused with a finding, soon, and with little memory."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Container
from dataclasses import dataclass
from itertools import islice

from tests.trust.hostile_files import hostile_files

from tovholder.tables.apart import Apart, Ended

MOST_SECONDS, MOST_BYTES = 2.0, 300_000_000
_READERS = {
    "xlsx": ("tovholder.tables.grids_apart:plain_grids", ("python_calamine",), {}),
    "docx": ("tovholder.usecases.house_trials:word", (), {"file": "house.docx"}),
    "pptx": ("tovholder.usecases.house_trials:slides", (), {"file": "house.pptx"}),
}


@dataclass(frozen=True, slots=True)
class Found:
    """How many files of which danger were tried, the most one took, and what was not as it should be."""

    dangers: Counter[str]
    slowest: float
    peak: int
    faults: tuple[str, ...]

    @property
    def files(self) -> int:
        """How many were tried."""
        return self.dangers.total()


def run(*, every: int = 1, without: Container[str] = ()) -> Found:
    """Every file, or every second, third …, but for those of some dangers."""
    hands = Apart()
    dangers: Counter[str] = Counter()
    slowest, peak, faults = 0.0, 0, []
    hands.warm(*(module for function, loads, _ in _READERS.values() for module in (function.partition(":")[0], *loads)))
    for file in islice(hostile_files(without=without), 0, None, every):
        function, loads, given = _READERS[file.kind]
        dangers[file.danger] += 1
        name = f"{file.danger}, {file.kind} {dangers.total()}"
        began = time.perf_counter()
        try:
            done = hands.do(function, file.content, loads=loads, **given)
        except Ended as ended:
            faults.append(f"{name}: the reader ended: {ended.reason}")
            continue
        finally:
            taken = time.perf_counter() - began
            slowest = max(slowest, taken)
        peak = max(peak, done.peak)
        if not done.findings:
            faults.append(f"{name}: taken in")
        if taken > MOST_SECONDS or done.peak > MOST_BYTES:
            faults.append(f"{name}: {taken:.1f} s, {done.peak / 1e6:.0f} MB")
    hands.close()
    return Found(dangers, slowest, peak, tuple(faults))
