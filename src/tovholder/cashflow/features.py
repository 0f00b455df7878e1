"""What moves in a plan: the unique factors, products, strengths and growths of its terms, numbered once.

A *plain* feature is a product of factors; an *aged* feature is a product times the strength of an effect at each
relative period, and perhaps a growth. Numbering them when a plan is made means that running it compares nothing.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from .strengths import Prepared, prepare
from .terms import Factor, Growth, Strength, Term

T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Feature:
    """Indices into `Features`: a product, and for an aged feature its strength or growth (None: constantly 1)."""

    product: int
    strength: int | None = None
    growth: int | None = None

    @property
    def is_plain(self) -> bool:
        """Whether it does not depend on how long ago people completed."""
        return self.strength is None and self.growth is None


@dataclass(frozen=True)
class Features:
    """The unique features of some terms.

    products    each is (an earlier product, a factor) multiplied; product 0 is 1
    plain, aged the features of each kind, unique
    of_term     the feature of each term; place its index within its own kind
    ages        relative periods (J)
    """

    factors: tuple[Factor, ...]
    products: tuple[tuple[int, int], ...]
    strengths: tuple[Strength, ...]
    growths: tuple[Growth, ...]
    plain: tuple[Feature, ...]
    aged: tuple[Feature, ...]
    of_term: tuple[Feature, ...]
    place: tuple[int, ...]
    ages: int

    @cached_property
    def prepared(self) -> tuple[Prepared, ...]:
        """The strengths cut into segments."""
        return tuple(prepare(strength) for strength in self.strengths)


def features(terms: Sequence[Term], *, periods: int) -> Features:
    """Number everything that moves in these terms."""
    factors: dict[Factor, int] = {}
    products: dict[tuple[int, int], int] = {}
    strengths: dict[Strength, int] = {}
    growths: dict[Growth, int] = {}
    plain: dict[Feature, int] = {}
    aged: dict[Feature, int] = {}
    of_term, place = [], []
    for term in terms:
        product = 0
        for factor in term.factors:
            product = _numbered(products, (product, _numbered(factors, factor))) + 1
        feature = Feature(
            product,
            None if term.strength is None else _numbered(strengths, term.strength),
            None if term.growth is None else _numbered(growths, term.growth),
        )
        of_term.append(feature)
        place.append(_numbered(plain if feature.is_plain else aged, feature))
    return Features(
        tuple(factors),
        tuple(products),
        tuple(strengths),
        tuple(growths),
        tuple(plain),
        tuple(aged),
        tuple(of_term),
        tuple(place),
        periods,
    )


def _numbered(known: dict[T, int], item: T) -> int:
    return known.setdefault(item, len(known))
