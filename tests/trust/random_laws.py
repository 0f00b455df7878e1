"""Random cases, each held against every law of the calculation."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

from tests.cashflow.laws import LAWS, Law, NotAbout
from tests.cashflow.random_cases import random_case

_CHUNK = 50


@dataclass
class Found:
    """What a run came to. kept: law → how many cases it was about and true of. broken: what was not, with its seed."""

    cases: int = 0
    kept: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)


def run(cases: int, *, laws: Sequence[Law] = LAWS, processes: int | None = None) -> Found:
    """So many cases, one for each seed from 0, against the laws."""
    if processes == 1:
        return _tried(range(cases), laws)
    found = Found()
    chunks = [range(first, min(first + _CHUNK, cases)) for first in range(0, cases, _CHUNK)]
    with ProcessPoolExecutor(processes) as pool:
        for part in pool.map(_tried, chunks, [laws] * len(chunks)):
            found.cases += part.cases
            found.kept += part.kept
            found.broken += part.broken
    return found


def _tried(seeds: range, laws: Sequence[Law]) -> Found:
    found = Found()
    for seed in seeds:
        chance = random.Random(seed)
        raw = random_case(chance)
        for law in laws:
            try:
                law(raw, chance.randint)
            except NotAbout:
                continue
            # A case that cannot be calculated at all keeps no law either.
            except Exception as error:
                found.broken.append(f"seed {seed}: {law.__name__}: {type(error).__name__} {error}")
            else:
                found.kept[law.__name__] += 1
        found.cases += 1
    return found
