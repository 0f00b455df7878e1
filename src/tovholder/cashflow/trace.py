"""The tree of terms behind any number: what was multiplied with what to give a line's kroner in a period."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tovholder.errors import Path, UnknownName

from .kernel import Block
from .persistence import Parameter
from .result import Result
from .terms import Factor, Sum, WholeUnits


@dataclass(frozen=True, slots=True)
class Ingredient:
    """One factor of a product: the inputs it is a sum of, each with sign and value, and what it comes to."""

    inputs: tuple[tuple[float, Path, float], ...]
    value: float


@dataclass(frozen=True, slots=True)
class Product:
    """One term: Π ingredients · strength-weighted sum over cohorts = amount.

    cohorts: (label of the period of entry, kroner per unit of the ingredients' product).
    """

    ingredients: tuple[Ingredient, ...]
    cohorts: tuple[tuple[str, float], ...]
    amount: float


@dataclass(frozen=True, slots=True)
class Trace:
    """A line's kroner for a party in a period, and the products it is the sum of."""

    line: str
    party: str
    period: str
    amount: float
    products: tuple[Product, ...]


def trace(result: Result, *, line: str, party: str, period: str) -> Trace:
    """How a number came about, for the first draw. Raises UnknownName for a line, party or period not in the case."""
    plan = result.plan
    row = _index("line", line, [entry.id for entry in plan.lines])
    payer = _index("party", party, [entry.id for entry in plan.parties])
    t = _index("period", period, list(plan.timeline.labels))
    known = plan.features
    block = Block(known, result.draws, 0, 1)
    products = []
    for term, feature in zip(plan.terms, known.of_term, strict=True):
        if term.line != row or not term.weights[payer, :, t].any():
            continue
        ingredients = tuple(
            _ingredient(result, block.factors[known.factors.index(factor)], factor) for factor in term.factors
        )
        per_cohort = term.weights[payer, :, t].copy()
        ages = t - np.asarray(term.cohorts)
        if feature.strength is not None:
            per_cohort *= block.strengths.whole(feature.strength)[np.clip(ages, 0, None), 0]
        if feature.growth is not None:
            per_cohort *= block.growth(feature.growth)[np.clip(ages, 0, None), 0]
        cohorts = tuple(
            (plan.timeline.labels[cohort], float(value))
            for cohort, value in zip(term.cohorts, per_cohort, strict=True)
            if value
        )
        amount = float(np.prod([i.value for i in ingredients])) * float(per_cohort.sum())
        products.append(Product(ingredients, cohorts, amount))
    return Trace(line, party, period, sum(p.amount for p in products), tuple(products))


def _index(kind: str, name: str, known: list[str]) -> int:
    if name not in known:
        raise UnknownName(kind, name, known)
    return known.index(name)


def _ingredient(result: Result, computed: Parameter, factor: Factor) -> Ingredient:
    terms = _behind(factor).inputs
    inputs = result.plan.inputs
    listed = tuple((sign, inputs[i].path, float(result.plan.likely[i])) for sign, i in terms)
    return Ingredient(listed, float(np.asarray(computed).reshape(-1)[0]))


def _behind(factor: Factor) -> Sum:
    """The sum that is shown for a factor: its own, the cost before a refund, the people that units are counted from."""
    if isinstance(factor, Sum):
        return factor
    return factor.people if isinstance(factor, WholeUnits) else factor.cost_before
