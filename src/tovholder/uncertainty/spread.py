"""Many numbers' distributions gathered block by block: exact while they are few, in fine bins when they are many.

Up to `EXACT` draws are kept and quantiles are exact. From then on each number's draws are counted between the quantiles
of its first ones, a thousandth apart, so that memory does not grow with draws. What that errs by is far below the
standard error, which is shown.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tovholder.cashflow.timeline import Floats

EXACT = 8192
LEVELS = (0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95)
"""The percentiles that are reported."""
_BINS = 1024


@dataclass(frozen=True, slots=True)
class Spread:
    """One number over the draws. error: standard error of the mean. percentiles: at `LEVELS`. positive: share > 0.

    The standard error is that of independent draws; the streams are stratified, so the true one is smaller.
    """

    mean: float
    error: float
    percentiles: tuple[float, ...]
    positive: float


class Gathering:
    """Draws of many numbers coming in blocks of (number, draw)."""

    def __init__(self, numbers: int) -> None:
        self._count = 0
        self._mean, self._squares = np.zeros(numbers), np.zeros(numbers)
        self._positive = np.zeros(numbers)
        self._kept: list[Floats] = []
        self._edges: Floats | None = None
        self._counts: Floats = np.zeros((numbers, _BINS))
        self._lowest, self._highest = np.full(numbers, np.inf), np.full(numbers, -np.inf)

    def add(self, block: Floats) -> None:
        """Take in a block, (number, draw)."""
        size = block.shape[1]
        mean = block.mean(axis=1)
        squares = ((block - mean[:, None]) ** 2).sum(axis=1)
        both = self._count + size
        # Chan, Golub & LeVeque: the mean and squares of two sets from those of each.
        apart = mean - self._mean
        self._squares += squares + apart**2 * self._count * size / both
        self._mean += apart * size / both
        self._positive += (block > 0).sum(axis=1)
        self._lowest = np.minimum(self._lowest, block.min(axis=1))
        self._highest = np.maximum(self._highest, block.max(axis=1))
        self._count = both
        if self._edges is not None:
            self._bin(block)
            return
        self._kept.append(block)
        if self._count > EXACT:
            kept = np.concatenate(self._kept, axis=1)
            self._kept = []
            self._edges = np.quantile(kept, np.arange(1, _BINS) / _BINS, axis=1).T.copy()
            self._bin(kept)

    def _bin(self, block: Floats) -> None:
        assert self._edges is not None
        for number, values in enumerate(block):
            places = np.searchsorted(self._edges[number], values, side="right")
            self._counts[number] += np.bincount(places, minlength=_BINS)

    def spreads(self) -> tuple[Spread, ...]:
        """Each number's distribution."""
        percentiles = self._exact() if self._edges is None else self._binned()
        errors = np.sqrt(self._squares / max(self._count - 1, 1) / max(self._count, 1))
        return tuple(
            Spread(float(mean), float(error), tuple(map(float, row)), float(positive) / self._count)
            for mean, error, row, positive in zip(self._mean, errors, percentiles, self._positive, strict=True)
        )

    def _exact(self) -> Floats:
        """(number, level)."""
        return np.asarray(np.quantile(np.concatenate(self._kept, axis=1), LEVELS, axis=1).T)

    def _binned(self) -> Floats:
        """(number, level), straight lines between the edges."""
        assert self._edges is not None
        found = np.empty((len(self._counts), len(LEVELS)))
        for number, counts in enumerate(self._counts):
            ends = np.concatenate([[self._lowest[number]], self._edges[number], [self._highest[number]]])
            reached = np.concatenate([[0.0], np.cumsum(counts) / counts.sum()])
            found[number] = np.interp(LEVELS, reached, ends)
        return found
