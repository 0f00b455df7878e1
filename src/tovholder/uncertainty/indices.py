"""How much of the spread each input brings: first-order and total Sobol indices.

    A, B    two independent sets of draws;  A_i: A with the values of input i taken from B
    S_i  = mean( f(B) · (f(A_i) − f(A)) ) / V            first order: what is gained by knowing i alone
    T_i  = mean( (f(A) − f(A_i))² ) / 2V                 total: what is left if everything but i is known
    V    = the variance of f over A and B together

*Source:* Saltelli et al., "Variance based sensitivity analysis of model output", 2010, table 2 (b) and (f, Jansen).
Correlated inputs are moved as one group, since what each brings alone has no single answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tovholder.cashflow.kernel import Draws
from tovholder.cashflow.timeline import Floats
from tovholder.errors import Path

from .measure import Measure
from .sampler import Sampler

RESAMPLES = 100
_TWO_SIDED = 1.96


@dataclass(frozen=True, slots=True)
class Index:
    """One group of inputs: its share of the variance alone, in all, and half the width of each 95 % interval."""

    paths: tuple[Path, ...]
    first: float
    total: float
    first_error: float
    total_error: float


@dataclass(frozen=True, slots=True)
class Indices:
    """The indices of every group, most in all first; `variance` of the measure in kroner²."""

    measure: Measure
    count: int
    variance: float
    groups: tuple[Index, ...]


def sobol_indices(sampler: Sampler, measure: Measure, *, count: int) -> Indices:
    """The indices from `count` base draws: count · (2 + groups) evaluations."""
    plan = sampler.plan
    one, other = sampler.draws(0, count), sampler.draws(0, count, purpose="second")
    at_one, at_other = measure.values(plan, one), measure.values(plan, other)
    swapped = np.array(
        [measure.values(plan, Draws(plan.likely, one.drawn | _of(other, group))) for group in sampler.groups]
    ).reshape(-1, count)
    if not sampler.groups:
        return Indices(measure, count, 0.0, ())
    first, total = estimates(at_one, at_other, swapped)
    first_error, total_error = errors(at_one, at_other, swapped, _resampling(sampler, count))
    rows = [
        Index(tuple(plan.inputs[i].path for i in group), *map(float, row))
        for group, row in zip(sampler.groups, np.array([first, total, first_error, total_error]).T, strict=True)
    ]
    variance = float(np.concatenate([at_one, at_other]).var())
    return Indices(measure, count, variance, tuple(sorted(rows, key=lambda row: (-row.total, row.paths))))


def _of(draws: Draws, group: Sequence[int]) -> dict[int, Floats]:
    return {index: draws.drawn[index] for index in group}


def estimates(at_one: Floats, at_other: Floats, swapped: Floats) -> tuple[Floats, Floats]:
    """(first order, total), each (group,); 0 where nothing varies. swapped: (group, draw).

    >>> u, v = np.random.default_rng(1).random((2, 3, 50_000))
    >>> f = lambda x: x[0] + 2 * x[1]
    >>> swapped = np.array([f(np.where(np.arange(3)[:, None] == i, v, u)) for i in range(3)])
    >>> [float(abs(x).round(1)) for x in estimates(f(u), f(v), swapped)[1]]
    [0.2, 0.8, 0.0]
    """
    weights = np.ones((1, len(at_one)))
    first, total = _weighted(at_one, at_other, swapped, weights)
    return first[0], total[0]


def errors(at_one: Floats, at_other: Floats, swapped: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """Half widths of 95 % intervals, each (group,), from bootstrap weights (resample, draw)."""
    first, total = _weighted(at_one, at_other, swapped, weights)
    return _TWO_SIDED * first.std(axis=0), _TWO_SIDED * total.std(axis=0)


def _weighted(at_one: Floats, at_other: Floats, swapped: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """(resample, group) estimates: every sum over draws is one matrix product, however many resamples."""
    # Centred, so that the mean's own error does not enter the product.
    middle = 0.5 * (at_one.mean() + at_other.mean())
    one, other, moved = at_one - middle, at_other - middle, swapped - middle
    difference = moved - one
    count = weights.sum(axis=1)
    mean = weights @ (one + other) / (2 * count)
    variance = weights @ (one**2 + other**2) / (2 * count) - mean**2
    first = weights @ (other * difference).T / count[:, None]
    total = weights @ (difference**2).T / (2 * count[:, None])
    scale = np.where(variance > 0, variance, np.inf)[:, None]
    return first / scale, total / scale


def _resampling(sampler: Sampler, count: int) -> Floats:
    """(resample, draw) how often each draw is taken: Poisson weights, from the sampler's own seed."""
    generator = np.random.default_rng([sampler.seed, count])
    return generator.poisson(1.0, (RESAMPLES, count)).astype(np.float64)
