"""Plan × draws → flows. Pure arrays; one draw is the certain case, ten thousand the uncertain one.

Draws are run in blocks that stay in the processor's cache. `totals` goes through the linear maps and is what is fast;
`by_term` multiplies term by term and is what a total is drilled down to. Both run the same factors and strengths.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from .features import Features
from .maps import Map
from .persistence import Parameter
from .refund import marginal_refund
from .strengths import Strengths
from .terms import Factor, Growth, MarginalRefund, Sum, Term, WholeUnits
from .timeline import Floats

BLOCK = 4096
"""Draws at a time: about 2 MB of features for a usual case."""


@dataclass(frozen=True)
class Draws:
    """The inputs of every draw: the certain value, replaced for some inputs by one value per draw.

    likely   (input,) float64
    drawn    input index → (draw,) float64
    """

    likely: Floats
    drawn: dict[int, Floats] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for index, values in self.drawn.items():
            if values.shape != (self.count,):
                raise ValueError(f"input {index}: {values.shape} draws, expected ({self.count},)")
            if not np.isfinite(values).all():
                raise ValueError(f"input {index}: draws must be finite")

    @property
    def count(self) -> int:
        """How many draws; 1 if nothing is drawn."""
        return next((len(values) for values in self.drawn.values()), 1)

    def value(self, index: int, start: int, stop: int) -> Parameter:
        """The input in some of the draws: a number if certain, else (draw,) numbers."""
        drawn = self.drawn.get(index)
        return float(self.likely[index]) if drawn is None else drawn[start:stop]


class Part:
    """The inputs of some of the draws."""

    def __init__(self, draws: Draws, start: int, stop: int) -> None:
        self._draws, self._start, self._stop = draws, start, stop

    def sum(self, total: Sum) -> Parameter:
        """constant + Σ sign · input."""
        number, array = total.constant, None
        for sign, index in total.inputs:
            part = self._draws.value(index, self._start, self._stop)
            if isinstance(part, float):
                number += sign * part
            else:
                signed = part if sign == 1.0 else sign * part
                array = signed if array is None else array + signed
        if array is None:
            return number
        return array + number if number else array


class Block:
    """Factors, products and strengths for some of the draws."""

    def __init__(self, known: Features, draws: Draws, start: int, stop: int) -> None:
        self._known = known
        # The part's and not the block's: things that refer to each other keep their draws, megabytes of them, until
        # somebody looks for garbage.
        self.sum = Part(draws, start, stop).sum
        self.strengths = Strengths(known.prepared, self.sum)
        self.factors = [self._factor(factor) for factor in known.factors]
        # A product is kept as number · array, so that certain factors never cost a pass over the draws.
        self._numbers = [1.0]
        self._arrays: list[Floats | None] = [None]
        for parent, index in known.products:
            self._extend(parent, self.factors[index])

    def product(self, index: int) -> Parameter:
        """One product of factors, (draw,) or a number."""
        number, array = self._numbers[index], self._arrays[index]
        return number if array is None else number * array

    def _extend(self, parent: int, factor: Parameter) -> None:
        number, array = self._numbers[parent], self._arrays[parent]
        if isinstance(factor, float):
            number *= factor
        else:
            array = factor if array is None else array * factor
        self._numbers.append(number)
        self._arrays.append(array)

    def growth(self, index: int) -> Floats:
        """(period, draw) or (period, 1)."""
        growth: Growth = self._known.growths[index]
        rate = np.atleast_1d(np.asarray(self.sum(growth.rate)))
        return np.asarray((1 + rate[None, :]) ** np.asarray(growth.years)[:, None])

    def _factor(self, factor: Factor) -> Parameter:
        if isinstance(factor, Sum):
            return self.sum(factor)
        if isinstance(factor, WholeUnits):
            return whole_units(self.sum(factor.people), self.sum(factor.each))
        return self._refund(factor)

    def _refund(self, refund: MarginalRefund) -> Parameter:
        saving: Parameter = 0.0
        for scale, factors in refund.savings:
            part: Parameter = scale
            for factor in factors:
                part = part * self.sum(factor)
            saving = saving + part
        share = marginal_refund(np.asarray(self.sum(refund.cost_before)), np.asarray(saving), refund.steps)
        return np.asarray(1 - share if refund.carried else share)


def whole_units(people: Parameter, each: Parameter) -> Parameter:
    """people / each, rounded up; what a rounding error lifts above a whole number is not rounded up."""
    return np.asarray(np.ceil(np.asarray(people) / np.asarray(each) - 1e-9))


def totals(known: Features, maps: Sequence[Map], draws: Draws) -> tuple[Floats, ...]:
    """(row, period, draw) for every map, over all draws."""
    outputs = tuple(np.empty((m.rows, len(m.plain), draws.count)) for m in maps)
    for start, stop, plain, aged in _blocks(known, draws):
        for linear, output in zip(maps, outputs, strict=True):
            _apply(linear, plain, aged, output[:, :, start:stop])
    return outputs


def totals_in_blocks(known: Features, maps: Sequence[Map], draws: Draws) -> Iterator[tuple[Floats, ...]]:
    """As `totals`, a block of draws at a time, so that memory does not grow with draws."""
    for start, stop, plain, aged in _blocks(known, draws):
        outputs = tuple(np.empty((m.rows, len(m.plain), stop - start)) for m in maps)
        for linear, output in zip(maps, outputs, strict=True):
            _apply(linear, plain, aged, output)
        yield outputs


def _blocks(known: Features, draws: Draws) -> Iterator[tuple[int, int, Floats, Floats]]:
    """(start, stop, plain (feature, draw), aged (relative period, feature, draw)); the arrays are used again."""
    size = min(BLOCK, draws.count)
    plain = np.empty((len(known.plain), size))
    # Zero once: a strength is 0 in the same relative periods in every block.
    aged = np.zeros((known.ages, len(known.aged), size))
    for start in range(0, draws.count, BLOCK):
        stop = min(start + BLOCK, draws.count)
        block = Block(known, draws, start, stop)
        here = slice(0, stop - start)
        for i, feature in enumerate(known.plain):
            plain[i, here] = block.product(feature.product)
        for i, feature in enumerate(known.aged):
            product = block.product(feature.product)
            if feature.strength is None:
                aged[:, i, here] = product
            else:
                for first, rows in block.strengths.segments(feature.strength):
                    np.multiply(rows, product, out=aged[first : first + len(rows), i, here])
            if feature.growth is not None:
                aged[:, i, here] *= block.growth(feature.growth)
        yield start, stop, plain[:, here], aged[:, :, here]


def _apply(linear: Map, plain: Floats, aged: Floats, out: Floats) -> None:
    """Fill out (row, period, draw)."""
    width = aged.shape[1]
    flat = aged.reshape(-1, aged.shape[2])
    for t, window in enumerate(linear.windows):
        weights = linear.plain[t]
        target = out[:, t]
        whole = window.rows is None and window.high > window.low
        if whole:
            np.matmul(window.matrix, flat[window.low * width : window.high * width], out=target)
        if weights.any():
            if whole:
                target += weights @ plain
            else:
                np.matmul(weights, plain, out=target)
        elif not whole:
            target[...] = 0.0
        if window.rows:
            target[list(window.rows)] += window.matrix @ flat[window.low * width : window.high * width]


def by_term(known: Features, terms: Sequence[Term], draws: Draws) -> Iterator[tuple[Term, Floats]]:
    """Each term's (row, period, draw), for drilling a total to its lines. Holds every draw at once."""
    block = Block(known, draws, 0, draws.count)
    for term, feature in zip(terms, known.of_term, strict=True):
        product = np.atleast_1d(np.asarray(block.product(feature.product)))
        if feature.is_plain:
            yield term, term.weights.sum(axis=1)[:, :, None] * product
            continue
        periods = term.weights.shape[2]
        strength = np.ones((periods, 1)) if feature.strength is None else block.strengths.whole(feature.strength)
        grown = np.ones((periods, 1)) if feature.growth is None else block.growth(feature.growth)
        along = strength * grown
        total = np.zeros((term.weights.shape[0], periods, max(len(product), along.shape[1])))
        for k, cohort in enumerate(term.cohorts):
            total[:, cohort:] += term.weights[:, k, cohort:, None] * along[: periods - cohort]
        yield term, total * product
