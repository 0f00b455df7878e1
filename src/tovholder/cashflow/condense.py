"""Before many draws: what is the same in every draw goes into the maps, so that only what is drawn is multiplied.

A plan in which every number can be moved has several times the features of one in which the certain numbers were folded
into the weights. With the draws known, the certain ones can be folded after all, in a fraction of the time it takes to
compile the case:

    product of factors = number · product of what is drawn
    strength, growth   = one number for each relative period, where nothing in them is drawn

Features that differ only in numbers become one. The totals are the same but for the last digits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from .features import Feature, Features
from .kernel import Block, Draws
from .maps import Map, Window
from .terms import Factor, Growth, MarginalRefund, Strength, Sum, WholeUnits
from .timeline import Floats


def condensed(known: Features, maps: Sequence[Map], draws: Draws) -> tuple[Features, tuple[Map, ...]]:
    """(the features that are drawn, the maps with everything else in them), for these draws."""
    folding = _Folding(known, draws)
    return folding.features(), tuple(folding.map(linear) for linear in maps)


@dataclass(frozen=True, slots=True)
class _Product:
    """number · drawn factors, by their index in the features."""

    number: float
    drawn: tuple[int, ...]


class _Folding:
    def __init__(self, known: Features, draws: Draws) -> None:
        self._known, self._draws = known, draws
        self._certain = Block(known, Draws(draws.likely), 0, 1)
        self._products = self._split()
        self._strengths = [self._settled(strength) for strength in known.strengths]
        self._growths = [replace(growth, rate=self._sum(growth.rate)) for growth in known.growths]
        self._plain: dict[tuple[int, ...], int] = {}
        self._aged: dict[tuple[tuple[int, ...], Strength | None, Growth | None], int] = {}
        self._from_plain = [self._place_plain(feature) for feature in known.plain]
        self._from_aged = [self._place_aged(feature) for feature in known.aged]

    def features(self) -> Features:
        """The features that are left."""
        factors: dict[int, int] = {}
        products: dict[tuple[int, int], int] = {}
        strengths: dict[Strength, int] = {}
        growths: dict[Growth, int] = {}

        def product(drawn: tuple[int, ...]) -> int:
            index = 0
            for factor in drawn:
                step = (index, factors.setdefault(factor, len(factors)))
                index = products.setdefault(step, len(products)) + 1
            return index

        plain = tuple(Feature(product(drawn)) for drawn in self._plain)
        aged = tuple(
            Feature(
                product(drawn),
                None if strength is None else strengths.setdefault(strength, len(strengths)),
                None if growth is None else growths.setdefault(growth, len(growths)),
            )
            for drawn, strength, growth in self._aged
        )
        used = tuple(self._factor(self._known.factors[index]) for index in factors)
        ages = self._known.ages
        return Features(used, tuple(products), tuple(strengths), tuple(growths), plain, aged, (), (), ages)

    def map(self, linear: Map) -> Map:
        """The same map of the features that are left."""
        plain = linear.plain @ self._matrix(self._from_plain, len(self._plain))
        numbers = [(place, number) if along is None else None for place, number, along in self._from_aged]
        still = self._matrix(numbers, len(self._aged))
        folds = [None if along is None else (place, number) for place, number, along in self._from_aged]
        folded = self._matrix(folds, len(self._plain))
        alongs = np.zeros((self._known.ages, len(self._from_aged)))
        for i, (_, _, along) in enumerate(self._from_aged):
            if along is not None:
                alongs[:, i] = along
        windows = []
        for t, window in enumerate(linear.windows):
            span = window.high - window.low
            weights = window.matrix.reshape(len(window.matrix), span, len(self._from_aged))
            rows = slice(None) if window.rows is None else list(window.rows)
            plain[t, rows] += np.einsum("raf,af->rf", weights, alongs[window.low : window.high]) @ folded
            matrix = (weights @ still).reshape(len(window.matrix), span * len(self._aged))
            windows.append(Window(window.low, window.high, matrix, window.rows))
        return Map(plain, tuple(windows))

    def _matrix(self, placed: Sequence[tuple[int, float] | None], width: int) -> Floats:
        """(feature before, feature after) the number that carries one over to the other."""
        matrix = np.zeros((len(placed), width))
        for i, found in enumerate(placed):
            if found is not None:
                matrix[i, found[0]] = found[1]
        return matrix

    def _split(self) -> list[_Product]:
        products = [_Product(1.0, ())]
        drawn = [self._is_drawn(factor) for factor in self._known.factors]
        for parent, index in self._known.products:
            before = products[parent]
            if drawn[index]:
                products.append(_Product(before.number, (*before.drawn, index)))
            else:
                number = before.number * float(np.asarray(self._certain.factors[index]).item())
                products.append(_Product(number, before.drawn))
        return products

    def _place_plain(self, feature: Feature) -> tuple[int, float]:
        product = self._products[feature.product]
        return self._plain.setdefault(product.drawn, len(self._plain)), product.number

    def _place_aged(self, feature: Feature) -> tuple[int, float, Floats | None]:
        """(place, number, (relative period,) what it is multiplied with over time if it becomes plain)."""
        product = self._products[feature.product]
        strength = None if feature.strength is None else self._strengths[feature.strength]
        growth = None if feature.growth is None else self._growths[feature.growth]
        if _moves(strength) or (growth is not None and growth.rate.inputs):
            key = (product.drawn, strength, growth)
            return self._aged.setdefault(key, len(self._aged)), product.number, None
        along = np.ones(self._known.ages)
        if feature.strength is not None:
            along = along * self._certain.strengths.whole(feature.strength)[:, 0]
        if feature.growth is not None:
            along = along * self._certain.growth(feature.growth)[:, 0]
        return self._plain.setdefault(product.drawn, len(self._plain)), product.number, along

    def _settled(self, strength: Strength) -> Strength:
        return replace(
            strength,
            delay=self._sum(strength.delay),
            ramp=self._sum(strength.ramp),
            full=self._sum(strength.full),
            decay=self._sum(strength.decay),
        )

    def _sum(self, total: Sum) -> Sum:
        """The sum with its certain inputs added to its constant."""
        still = [(sign, i) for sign, i in total.inputs if i not in self._draws.drawn]
        constant = total.constant + sum(sign * float(self._draws.likely[i]) for sign, i in still)
        return Sum(tuple(pair for pair in total.inputs if pair not in still), constant)

    def _factor(self, factor: Factor) -> Factor:
        return self._sum(factor) if isinstance(factor, Sum) else factor

    def _is_drawn(self, factor: Factor) -> bool:
        return any(i in self._draws.drawn for total in _sums(factor) for _, i in total.inputs)


def _sums(factor: Factor) -> tuple[Sum, ...]:
    match factor:
        case Sum():
            return (factor,)
        case WholeUnits(people=people, each=each):
            return (people, each)
        case MarginalRefund(cost_before=before, savings=savings):
            return (before, *(total for _, parts in savings for total in parts))


def _moves(strength: Strength | None) -> bool:
    return strength is not None and any(
        part.inputs for part in (strength.delay, strength.ramp, strength.full, strength.decay)
    )
