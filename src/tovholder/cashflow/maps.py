"""Linear maps from what moves to what is asked: everything after the outer product of effect and age is one matrix.

    out[row, period] = plain[row, period, :] · plain features + window[period][row, :] · aged features[low:high]

Aged features are ordered by relative period j, so that a period needs only a narrow slice of them: with one cohort,
exactly one j. The window is then a tenth of the dense matrix, and ten times less work.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from .features import Features
from .terms import Term
from .timeline import Floats


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """The aged features one period needs: relative periods [low, high), and (row, (high − low) · aged) weights.

    rows: the rows that have any weight, None for all; the matrix holds only those.
    """

    low: int
    high: int
    matrix: Floats
    rows: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Map:
    """Features to rows. plain: (period, row, plain feature); windows: one per period."""

    plain: Floats
    windows: tuple[Window, ...]

    @property
    def rows(self) -> int:
        """How many rows come out."""
        return int(self.plain.shape[1])


Placement = Callable[[Term], Floats | None]
"""A term's weights in a map: (row, cohort, period), or None if the map leaves it out."""


def linear_map(
    terms: Sequence[Term],
    known: Features,
    *,
    rows: int,
    periods: int,
    placed: Placement,
    summed: bool = False,
    into: Floats | None = None,
) -> Map:
    """The map whose weights `placed` gives. `summed` adds all periods into one (present values).

    into: (what comes out, period) how much of each period counts in each of what is asked for instead of periods, such
    as calendar years.
    """
    if into is None:
        into = np.ones((1, periods)) if summed else np.eye(periods)
    plain = np.zeros((len(into), rows, len(known.plain)))
    chunks: list[list[tuple[int, Floats, Floats]]] = [[] for _ in into]
    for term, feature, place in zip(terms, known.of_term, known.place, strict=True):
        weights = placed(term)
        if weights is None:
            continue
        if feature.is_plain:
            plain[:, :, place] += into @ weights.sum(axis=1).T
            continue
        cohorts = np.asarray(term.cohorts)
        for t in range(periods):
            ages = t - cohorts
            used = (ages >= 0) & np.any(weights[:, :, t] != 0, axis=0)
            if used.any():
                for out in np.flatnonzero(into[:, t]):
                    chunks[out].append((place, ages[used], into[out, t] * weights[:, used, t]))
    width = len(known.aged)
    return Map(plain, tuple(_window(chunk, rows, width) for chunk in chunks))


def _window(chunk: list[tuple[int, Floats, Floats]], rows: int, width: int) -> Window:
    if not chunk:
        return Window(0, 0, np.zeros((0, 0)), ())
    low = int(min(ages.min() for _, ages, _ in chunk))
    high = int(max(ages.max() for _, ages, _ in chunk)) + 1
    matrix = np.zeros((rows, high - low, width))
    for place, ages, weights in chunk:
        # Ages of one term's cohorts differ, so adding through an index adds each once.
        matrix[:, ages - low, place] += weights
    flat = matrix.reshape(rows, -1)
    used = np.flatnonzero(flat.any(axis=1))
    if len(used) == rows:
        return Window(low, high, flat)
    return Window(low, high, np.ascontiguousarray(flat[used]), tuple(int(row) for row in used))
