"""Linear maps from what moves to what is asked: everything after the outer product of effect and age is one matrix.

A *plain* feature is a coefficient; an *aged* feature is a coefficient times the strength of an effect at one relative
period j. Features of all terms that share coefficient and strength are one. A map then takes features to rows:

    out[row, period] = plain[row, period, :] · coefficients + window[period][row, :] · aged[low:high]

Aged features are ordered by j, so that a period needs only a narrow slice of them: with one cohort, exactly one j.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from .terms import Factor, Growth, Strength, Term
from .timeline import Floats

Factors = tuple[Factor, ...]
Aged = tuple[Factors, Strength, Growth | None]


@dataclass(frozen=True)
class Features:
    """What moves: the unique coefficients, and the unique coefficient × strength products.

    feature_of: per term, its index among plain or aged features.
    """

    plain: tuple[Factors, ...]
    aged: tuple[Aged, ...]
    feature_of: tuple[int, ...]
    ages: int
    """Relative periods per aged feature (J)."""


@dataclass(frozen=True)
class Map:
    """Features to rows.

    plain    (row, period, plain feature) float64
    windows  per period: (low, high, (row, (high − low) · aged) float64); low and high are relative periods
    """

    plain: Floats
    windows: tuple[tuple[int, int, Floats], ...]


def features(terms: Sequence[Term], *, periods: int) -> Features:
    """The unique features of these terms."""
    plain: dict[Factors, int] = {}
    aged: dict[Aged, int] = {}
    feature_of = []
    for term in terms:
        if term.strength is None and term.growth is None:
            feature_of.append(plain.setdefault(term.factors, len(plain)))
        else:
            key = (term.factors, term.strength or _constant(periods), term.growth)
            feature_of.append(aged.setdefault(key, len(aged)))
    return Features(tuple(plain), tuple(aged), tuple(feature_of), periods)


def _constant(periods: int) -> Strength:
    """Full strength throughout: what a term with uncertain growth but a certain effect has."""
    from .terms import Sum

    zero = Sum((), 0.0)
    edges = tuple(float(j) for j in range(periods + 1))
    return Strength(edges, zero, zero, zero, zero, "rate", np.inf, stepped=False)


Placement = Callable[[Term], Floats | None]
"""A term's weights in a map: (row, cohort, period), or None if the map leaves it out."""


def linear_map(
    terms: Sequence[Term], known: Features, *, rows: int, periods: int, placed: Placement, summed: bool = False
) -> Map:
    """The map whose weights `placed` gives. `summed` adds all periods into one (present values)."""
    out_periods = 1 if summed else periods
    plain = np.zeros((rows, out_periods, len(known.plain)))
    chunks: list[list[tuple[int, Floats, Floats]]] = [[] for _ in range(out_periods)]
    for term, feature in zip(terms, known.feature_of, strict=True):
        weights = placed(term)
        if weights is None:
            continue
        if term.strength is None and term.growth is None:
            total = weights.sum(axis=1)
            plain[:, :, feature] += total.sum(axis=1, keepdims=True) if summed else total
            continue
        cohorts = np.asarray(term.cohorts)
        for t in range(periods):
            ages = t - cohorts
            used = (ages >= 0) & np.any(weights[:, :, t] != 0, axis=0)
            if used.any():
                chunks[0 if summed else t].append((feature, ages[used], weights[:, used, t]))
    width = len(known.aged)
    return Map(plain, tuple(_window(chunk, rows, width) for chunk in chunks))


def _window(chunk: list[tuple[int, Floats, Floats]], rows: int, width: int) -> tuple[int, int, Floats]:
    if not chunk:
        return 0, 0, np.zeros((rows, 0))
    low = int(min(ages.min() for _, ages, _ in chunk))
    high = int(max(ages.max() for _, ages, _ in chunk)) + 1
    matrix = np.zeros((rows, high - low, width))
    for feature, ages, weights in chunk:
        np.add.at(matrix, (slice(None), np.asarray(ages) - low, feature), weights)
    return low, high, matrix.reshape(rows, -1)
