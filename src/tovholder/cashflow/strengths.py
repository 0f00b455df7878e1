"""Running strengths fast: a decay over equal steps is one factor multiplied again and again.

An effect's strength over relative periods is cut into segments. Where only the decay is drawn, everything before it is
constant, and from there on each period is the one before times e^(−λh): a *geometric* tail, which effects that differ
only in when they begin share. Whatever does not fit (a drawn delay, a tail cut in the middle of a period) is computed
by the exact formulas of `persistence`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from .persistence import (
    Curve,
    Parameter,
    decay_of_drop_off,
    decay_of_half_life,
    falls_in,
    mean_strength,
    stepped_strength,
)
from .terms import Strength, Sum
from .timeline import Floats

_EPSILON = 1e-9


@dataclass(frozen=True, slots=True)
class Geometric:
    """Rows e^(−λ(offset + m·step)), m = 0, 1, …; times the mean over a step if `averaged`."""

    decay: Sum
    kind: str
    step: float
    offset: float
    averaged: bool


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """Some of a strength's relative periods, from `start`: constant rows, geometric rows, or exact ones."""

    start: int
    count: int
    constant: Floats | None = None
    geometric: Geometric | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A strength cut into segments; periods outside every segment are 0."""

    strength: Strength
    segments: tuple[Segment, ...]


def prepare(strength: Strength) -> Prepared:
    """Cut a strength into segments, once per plan."""
    count = len(strength.edges) - 1
    edges = np.asarray(strength.edges)
    step = float(edges[1] - edges[0])
    drawn_start = strength.delay.inputs or strength.ramp.inputs or strength.full.inputs
    if strength.once or drawn_start or (strength.stepped and not _whole_years(edges, step)):
        return Prepared(strength, (Segment(0, count),))
    begins = strength.delay.constant + strength.ramp.constant + strength.full.constant
    tail = min(int(np.searchsorted(edges[:-1], max(begins, 0.0) - _EPSILON)), count)
    whole = max(tail, min(int(np.searchsorted(edges[1:], strength.until + _EPSILON)), count))
    # A year takes its strength from its start, so before the tail nothing has faded; a mean over a period may have.
    still = tail if strength.stepped else int(np.searchsorted(edges[1:], begins + _EPSILON))
    segments = []
    if still > 0:
        segments.append(Segment(0, still, constant=_unfaded(strength, edges[: still + 1])))
    if tail > still:
        segments.append(Segment(still, tail - still))
    if whole > tail:
        offset = float(edges[tail] - begins)
        offset = 0.0 if offset < _EPSILON else offset
        geometric = Geometric(strength.decay, strength.decay_kind, step, offset, averaged=not strength.stepped)
        segments.append(Segment(tail, whole - tail, geometric=geometric))
    if whole < count and edges[whole] < strength.until:
        segments.append(Segment(whole, 1))
    return Prepared(strength, tuple(segments))


def _unfaded(strength: Strength, edges: Floats) -> Floats:
    """(interval, 1) strengths of intervals that end before anything fades."""
    curve = Curve(
        delay=strength.delay.constant, ramp=strength.ramp.constant, full=strength.full.constant, until=strength.until
    )
    return stepped_strength(edges, curve) if strength.stepped else mean_strength(edges, curve)


def _whole_years(edges: Floats, step: float) -> bool:
    return step == 1.0 and bool(abs(edges[0] - round(edges[0])) < _EPSILON)


class Strengths:
    """The strengths of one block of draws; geometric tails that are alike are computed once."""

    def __init__(self, prepared: Sequence[Prepared], value: Callable[[Sum], Parameter]) -> None:
        self._prepared, self._value = prepared, value
        self._decays: dict[tuple[Sum, str], Parameter] = {}
        self._tails: dict[Geometric, Floats] = {}
        self._segments: dict[int, list[tuple[int, Floats]]] = {}

    def segments(self, index: int) -> list[tuple[int, Floats]]:
        """[(first relative period, (period, draw) or (period, 1) rows)] of one strength; 0 elsewhere."""
        if index not in self._segments:
            prepared = self._prepared[index]
            self._segments[index] = [(s.start, self._rows(prepared.strength, s)) for s in prepared.segments]
        return self._segments[index]

    def whole(self, index: int) -> Floats:
        """(relative period, draw) or (relative period, 1): one strength over all periods."""
        segments = self.segments(index)
        draws = max((rows.shape[1] for _, rows in segments), default=1)
        out = np.zeros((len(self._prepared[index].strength.edges) - 1, draws))
        for start, rows in segments:
            out[start : start + len(rows)] = rows
        return out

    def _rows(self, strength: Strength, segment: Segment) -> Floats:
        if segment.constant is not None:
            return segment.constant
        if segment.geometric is not None:
            return self._tail(segment.geometric, segment.count)
        edges = np.asarray(strength.edges[segment.start : segment.start + segment.count + 1])
        if strength.once:
            return falls_in(edges, self._value(strength.delay))
        curve = Curve(
            delay=self._value(strength.delay),
            ramp=self._value(strength.ramp),
            full=self._value(strength.full),
            decay=self._decay(strength.decay, strength.decay_kind),
            until=strength.until,
        )
        return stepped_strength(edges, curve) if strength.stepped else mean_strength(edges, curve)

    def _decay(self, parameter: Sum, kind: str) -> Parameter:
        key = (parameter, kind)
        if key not in self._decays:
            value = self._value(parameter)
            read = {"half_life": decay_of_half_life, "drop_off": decay_of_drop_off}.get(kind)
            self._decays[key] = value if read is None else read(value)
        return self._decays[key]

    def _tail(self, geometric: Geometric, count: int) -> Floats:
        known = self._tails.get(geometric)
        if known is None or len(known) < count:
            known = self._tails[geometric] = self._powers(geometric, count)
        return known[:count]

    def _powers(self, geometric: Geometric, count: int) -> Floats:
        decay = np.atleast_1d(np.asarray(self._decay(geometric.decay, geometric.kind), dtype=np.float64))
        ratio = np.exp(-decay * geometric.step)
        rows = np.empty((count, len(decay)))
        rows[0] = 1.0 if geometric.offset == 0.0 else np.exp(-decay * geometric.offset)
        if geometric.averaged:
            with np.errstate(divide="ignore", invalid="ignore"):
                over = decay * geometric.step
                rows[0] *= np.where(over > 0, np.where(np.isinf(over), 0.0, -np.expm1(-over) / over), 1.0)
        for m in range(1, count):
            np.multiply(rows[m - 1], ratio, out=rows[m])
        return rows
