"""Plan × draws → flows. Pure arrays; one draw is the certain case, ten thousand the uncertain one.

Draws are run in blocks that stay in the processor's cache. Strengths of effects that share a curve are computed once
per block, and a decay over equal steps is a repeated multiplication rather than a row of exponentials.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from .maps import Features, Map
from .persistence import (
    Curve,
    Parameter,
    decay_of_drop_off,
    decay_of_half_life,
    mean_strength,
    stepped_strength,
    year_shares,
)
from .terms import Factor, Growth, MarginalRefund, Strength, Sum, Term
from .timeline import Floats

BLOCK = 2048
"""Draws at a time: about 1 MB of features for a usual case."""


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

    def block(self, start: int, stop: int) -> Draws:
        """Some of the draws, as views."""
        block = object.__new__(Draws)
        object.__setattr__(block, "likely", self.likely)
        object.__setattr__(block, "drawn", {i: v[start:stop] for i, v in self.drawn.items()})
        return block

    def value(self, index: int) -> Parameter:
        """The input: a number if certain, else (draw,) numbers."""
        drawn = self.drawn.get(index)
        return float(self.likely[index]) if drawn is None else drawn


class Evaluation:
    """What has been computed for one block of draws; the same factor, product or curve is computed once."""

    def __init__(self, draws: Draws) -> None:
        self._draws = draws
        self._factors: dict[Factor, Parameter] = {}
        self._products: dict[tuple[Factor, ...], Parameter] = {}
        self._strengths: dict[object, Floats] = {}

    def sum(self, total: Sum) -> Parameter:
        """constant + Σ sign · input."""
        value: Parameter = total.constant
        for sign, index in total.inputs:
            part = self._draws.value(index)
            value = part if sign == 1 and isinstance(value, float) and value == 0 else value + sign * part
        return value

    def factor(self, factor: Factor) -> Parameter:
        """One factor, (draw,) or a number."""
        if factor not in self._factors:
            self._factors[factor] = self.sum(factor) if isinstance(factor, Sum) else self._refund(factor)
        return self._factors[factor]

    def coefficient(self, factors: tuple[Factor, ...]) -> Parameter:
        """The product of factors; products that begin alike are computed once."""
        if not factors:
            return 1.0
        if factors not in self._products:
            head = self.coefficient(factors[:-1])
            self._products[factors] = head * self.factor(factors[-1])
        return self._products[factors]

    def _refund(self, refund: MarginalRefund) -> Parameter:
        before = np.asarray(self.sum(refund.cost_before))
        saving = np.zeros(())
        for scale, factors in refund.savings:
            saving = saving + scale * self.coefficient(factors)
        share = marginal_refund(before, np.asarray(saving), refund.steps)
        return np.asarray(1 - share if refund.carried else share)

    def strength(self, strength: Strength) -> Floats:
        """(relative period, draw) or (relative period, 1)."""
        if strength not in self._strengths:
            self._strengths[strength] = self._curve(strength)
        return self._strengths[strength]

    def growth(self, growth: Growth) -> Floats:
        """(period, draw) or (period, 1)."""
        rate = np.atleast_1d(np.asarray(self.sum(growth.rate)))
        return np.asarray((1 + rate[None, :]) ** np.asarray(growth.years)[:, None])

    def _curve(self, strength: Strength) -> Floats:
        edges = np.asarray(strength.edges)
        delay, ramp, full = self.sum(strength.delay), self.sum(strength.ramp), self.sum(strength.full)
        decay = self._decay(strength.decay, strength.decay_kind)
        curve = Curve(delay=delay, ramp=ramp, full=full, decay=decay, until=strength.until)
        if strength.stepped and isinstance(delay, float) and ramp == 0.0 and isinstance(full, float):
            return self._stepped_decay(edges, curve, strength)
        return stepped_strength(edges, curve) if strength.stepped else mean_strength(edges, curve)

    def _decay(self, parameter: Sum, kind: str) -> Parameter:
        key = ("decay", parameter, kind)
        if key not in self._strengths:
            value = self.sum(parameter)
            read = {"half_life": decay_of_half_life, "drop_off": decay_of_drop_off}.get(kind)
            self._strengths[key] = np.asarray(value if read is None else read(value))
        return self._strengths[key]

    def _stepped_decay(self, edges: Floats, curve: Curve, strength: Strength) -> Floats:
        """Strength at whole elapsed years when only the decay is drawn: powers of one factor, shifted by the delay."""
        years = int(np.ceil(max(edges[-1], 0.0))) or 1
        since = np.arange(years) - float(curve.delay)
        fading = np.maximum(since - float(curve.full), 0.0)
        first = int(np.argmax(fading > 0)) if (fading > 0).any() else years
        powers = self._powers(strength.decay, strength.decay_kind, years)
        rows = np.empty((years, powers.shape[1]))
        rows[:first] = (since[:first] >= 0)[:, None]
        if first < years:
            offset = fading[first] - 1.0
            rows[first:] = powers[1 : years - first + 1]
            if offset != 0.0:
                rows[first:] *= np.exp(-np.asarray(curve.decay) * offset)
        shares = year_shares(edges, years, until=curve.until)
        identity = shares.shape[0] == years and np.array_equal(shares, np.eye(years))
        return rows if identity else np.asarray(shares @ rows)

    def _powers(self, parameter: Sum, kind: str, years: int) -> Floats:
        """(year, draw): e^(−λ·0), e^(−λ·1), … by repeated multiplication."""
        key = ("powers", parameter, kind, years)
        if key not in self._strengths:
            step = np.exp(-np.atleast_1d(np.asarray(self._decay(parameter, kind))))
            powers = np.empty((years + 1, step.shape[0]))
            powers[0] = 1.0
            for y in range(1, years + 1):
                np.multiply(powers[y - 1], step, out=powers[y])
            self._strengths[key] = powers
        return self._strengths[key]


def marginal_refund(before: Floats, saving: Floats, steps: Sequence[tuple[float, float]]) -> Floats:
    """The state's share of a saving: (refund(before) − refund(before − saving)) / saving, the limit at saving 0.

    *Source:* serviceloven § 176, barnets lov § 198: the state refunds rising shares of what lies above thresholds.
    """
    tiny = np.abs(saving) < 1e-9
    change = np.where(tiny, 1e-6, saving)
    refunded = _refund(before, steps) - _refund(np.maximum(before - change, 0.0), steps)
    return np.asarray(refunded / change)


def _refund(cost: Floats, steps: Sequence[tuple[float, float]]) -> Floats:
    """Σ (share_i − share_{i−1}) · max(cost − threshold_i, 0)."""
    total = np.zeros_like(cost, dtype=np.float64)
    previous = 0.0
    for threshold, share in steps:
        total = total + (share - previous) * np.maximum(cost - threshold, 0.0)
        previous = share
    return total


def totals(known: Features, maps: Sequence[Map], draws: Draws) -> tuple[Floats, ...]:
    """(row, period, draw) for every map, over all draws."""
    outputs = tuple(np.empty((*m.plain.shape[:2], draws.count)) for m in maps)
    for start, stop, block in blocks(known, maps, draws):
        for output, part in zip(outputs, block, strict=True):
            output[:, :, start:stop] = part
    return outputs


def blocks(known: Features, maps: Sequence[Map], draws: Draws) -> Iterator[tuple[int, int, tuple[Floats, ...]]]:
    """(start, stop, one (row, period, draw) array per map) block by block, so that memory need not grow with draws."""
    for start in range(0, draws.count, BLOCK):
        stop = min(start + BLOCK, draws.count)
        evaluation = Evaluation(draws.block(start, stop))
        size = stop - start
        plain = _plain(known, evaluation, size)
        aged = _aged(known, evaluation, size)
        yield start, stop, tuple(_apply(m, plain, aged, size) for m in maps)


def _plain(known: Features, evaluation: Evaluation, size: int) -> Floats:
    rows = np.empty((len(known.plain), size))
    for i, factors in enumerate(known.plain):
        rows[i] = evaluation.coefficient(factors)
    return rows


def _aged(known: Features, evaluation: Evaluation, size: int) -> Floats:
    """(relative period, aged feature, draw)."""
    rows = np.empty((known.ages, len(known.aged), size))
    for i, (factors, strength, growth) in enumerate(known.aged):
        np.multiply(evaluation.coefficient(factors), evaluation.strength(strength), out=rows[:, i])
        if growth is not None:
            rows[:, i] *= evaluation.growth(growth)
    return rows


def _apply(linear: Map, plain: Floats, aged: Floats, size: int) -> Floats:
    rows, periods, count = linear.plain.shape
    out = (linear.plain.reshape(-1, count) @ plain).reshape(rows, periods, size)
    flat = aged.reshape(-1, size)
    width = aged.shape[1]
    for t, (low, high, matrix) in enumerate(linear.windows):
        if high > low:
            out[:, t] += matrix @ flat[low * width : high * width]
    return np.asarray(out)


def by_term(terms: Iterable[Term], draws: Draws) -> Iterator[tuple[Term, Floats]]:
    """Each term's (row, period, draw), for drilling a total to its lines."""
    evaluation = Evaluation(draws)
    for term in terms:
        coefficient = np.atleast_1d(np.asarray(evaluation.coefficient(term.factors)))
        if term.strength is None and term.growth is None:
            weights = term.weights.sum(axis=1)
            yield term, weights[:, :, None] * coefficient
            continue
        periods = term.weights.shape[2]
        strength = np.ones((periods, 1)) if term.strength is None else evaluation.strength(term.strength)
        total = np.zeros((term.weights.shape[0], periods, max(len(coefficient), strength.shape[1])))
        if term.growth is not None:
            total = total + np.zeros(evaluation.growth(term.growth).shape[1])
        for k, cohort in enumerate(term.cohorts):
            part = term.weights[:, k, cohort:, None] * strength[: periods - cohort]
            if term.growth is not None:
                part = part * evaluation.growth(term.growth)[: periods - cohort]
            total[:, cohort:] += part
        yield term, total * coefficient
