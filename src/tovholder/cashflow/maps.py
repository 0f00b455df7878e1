"""Linear maps from what moves to what is asked: everything after the outer product of effect and age is one matrix.

    out[row, period] = plain[row, period, :] · plain features + window[period][row, :] · aged features[low:high]

Aged features are ordered by relative period j, so that a period needs only a narrow slice of them: with one cohort,
exactly one j. The window is then a tenth of the dense matrix, and ten times less work.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from .features import Features
from .terms import Term
from .timeline import Floats

Whole = NDArray[np.intp]


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


@dataclass(frozen=True, slots=True, eq=False)
class _Entries:
    """Weights of aged features, one by one. outs, ages, places: (entry,) where each goes; weights: (row, entry)."""

    outs: Whole
    ages: Whole
    places: Whole
    weights: Floats


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
    entries = [_no_entries(rows)]
    for term, feature, place in zip(terms, known.of_term, known.place, strict=True):
        weights = placed(term)
        if weights is None:
            continue
        if feature.is_plain:
            plain[:, :, place] += into @ weights.sum(axis=1).T
        else:
            entries.append(_entries(term, weights, place, into))
    return Map(plain, _windows(entries, len(into), rows, len(known.aged)))


def _no_entries(rows: int) -> _Entries:
    nowhere = np.zeros(0, dtype=np.intp)
    return _Entries(nowhere, nowhere, nowhere, np.zeros((rows, 0)))


def _entries(term: Term, weights: Floats, place: int, into: Floats) -> _Entries:
    """What a term's (row, cohort, period) weights come to in each of what is asked for, period by period."""
    periods, cohorts = np.nonzero(weights.any(axis=0).T)
    ages = periods - np.asarray(term.cohorts, dtype=np.intp)[cohorts]
    begun = ages >= 0
    periods, cohorts, ages = periods[begun], cohorts[begun], ages[begun]
    which, outs = np.nonzero(into[:, periods].T)
    share = into[outs, periods[which]]
    found = share * weights[:, cohorts[which], periods[which]]
    return _Entries(outs, ages[which], np.full(len(which), place), found)


def _windows(entries: Sequence[_Entries], outs: int, rows: int, width: int) -> tuple[Window, ...]:
    out = np.concatenate([part.outs for part in entries])
    # In each of what comes out, in the order they were found: sums of numbers depend on their order.
    order = np.argsort(out, kind="stable")
    ends = np.searchsorted(out[order], np.arange(outs + 1))
    ages = np.concatenate([part.ages for part in entries])[order]
    places = np.concatenate([part.places for part in entries])[order]
    weights = np.concatenate([part.weights for part in entries], axis=1)[:, order]
    return tuple(
        _window(ages[first:last], places[first:last], weights[:, first:last], rows, width)
        for first, last in pairwise(ends.tolist())
    )


def _window(ages: Whole, places: Whole, weights: Floats, rows: int, width: int) -> Window:
    if not len(ages):
        return Window(0, 0, np.zeros((0, 0)), ())
    low, high = int(ages.min()), int(ages.max()) + 1
    flat = np.zeros((rows, (high - low) * width))
    # Unlike `+=` through an index, this adds what comes to the same place more than once.
    np.add.at(flat.T, (ages - low) * width + places, weights.T)
    used = np.flatnonzero(flat.any(axis=1))
    if len(used) == rows:
        return Window(low, high, flat)
    return Window(low, high, np.ascontiguousarray(flat[used]), tuple(used.tolist()))
