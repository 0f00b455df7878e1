"""A register of people who never were, with effects that are known, of any size.

Everybody has a level of service use of their own and some persistence from month to month; those in the programme
start in one of several years (staggered), and from their start the use changes by the effect of their year, more with
every year passed. Those who start later may be worse off to begin with, which is what misleads comparisons that
ignore it.

A chunk of persons is drawn at a time and written to a file of its own, so that memory stays the same at any size. The
numbers of a chunk depend on the seed and the chunk only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

CHUNK = 20_000
"""Persons per file."""
Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Synthetic:
    """What is to be made.

    people, months   how many persons, each with a row per month
    first            the first month of the register (year · 12 + month − 1)
    starts           months from the first until each cohort starts
    share            how many of the persons are in the programme
    effect           change in units per month from the start, for each cohort
    growth           further change per year passed since the start
    selection        how much higher the programme's persons lie to begin with
    """

    people: int
    months: int = 120
    first: int = 2015 * 12
    starts: tuple[int, ...] = (36, 60, 84)
    share: float = 0.3
    effect: tuple[float, ...] = (-2.0, -4.0, -6.0)
    growth: float = -1.0
    selection: float = 3.0
    price: int = 42_000

    @property
    def rows(self) -> int:
        """How many person-months there are."""
        return self.people * self.months

    def true_effect(self) -> float:
        """The mean effect over the programme's person-months after start: each cohort is as large as the others."""
        years = [np.arange(self.months - start) // 12 for start in self.starts]
        effects = [e + self.growth * y for e, y in zip(self.effect, years, strict=True)]
        return float(np.concatenate(effects).mean())


def write_register(
    folder: Path, wanted: Synthetic, *, seed: int, told: Callable[[int, int], None] | None = None
) -> None:
    """Write `persons/*.parquet` and `person_months/*.parquet`; `told` is called with (persons written, in all)."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    for name in ("persons", "person_months"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for chunk, first in enumerate(range(0, wanted.people, CHUNK)):
        count = min(CHUNK, wanted.people - first)
        random = np.random.Generator(np.random.SFC64([seed, chunk]))
        cohort = np.where(random.random(count) < wanted.share, random.integers(1, len(wanted.starts) + 1, count), 0)
        person = np.arange(first, first + count, dtype=np.int64)
        starts = wanted.first + np.array([0, *wanted.starts])
        entry = np.where(cohort > 0, starts[cohort], 0)
        persons = {
            "person": person,
            "group": pa.array(np.where(cohort > 0, "programme", "comparison")),
            "cluster": person % 97,
            "entry": pa.array(entry, mask=cohort == 0),
        }
        pq.write_table(pa.table(persons), folder / "persons" / f"{chunk:06}.parquet")
        units = _units(random, wanted, cohort)
        months = {
            "person": np.repeat(person, wanted.months),
            "month": np.tile(np.arange(wanted.first, wanted.first + wanted.months, dtype=np.int64), count),
            "units": units.ravel(),
            "oere": units.ravel() * wanted.price,
        }
        pq.write_table(pa.table(months), folder / "person_months" / f"{chunk:06}.parquet")
        if told is not None:
            told(first + count, wanted.people)


def _units(random: np.random.Generator, wanted: Synthetic, cohort: Whole) -> Whole:
    """(person, month) whole units, never below 0: a level, a season, noise, and the effect from the start."""
    count, months = len(cohort), np.arange(wanted.months)
    level = 40.0 + 6.0 * random.standard_normal(count) + wanted.selection * (cohort > 0)
    expected = level[:, None] + 0.02 * months + 2.0 * np.sin(2 * np.pi * months / 12)
    since = months[None, :] - np.array([wanted.months, *wanted.starts])[cohort][:, None]
    effect = np.array([0.0, *wanted.effect])[cohort][:, None] + wanted.growth * (since // 12)
    drawn = expected + np.where(since >= 0, effect, 0.0) + 4.0 * random.standard_normal((count, wanted.months))
    return np.asarray(np.maximum(np.rint(drawn), 0), dtype=np.int64)
