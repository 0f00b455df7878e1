"""What was observed, as the case's next belief: the old one is the prior, and both are told.

Shares: Beta(a, b) with the mean and spread the case assumed; with r of n reached it becomes Beta(a + r, b + n − r).
Means: N(m, s²) becomes the precision-weighted mean of m and what was observed, whose variance is (spread of persons)²
/ n. A number the case gave without any uncertainty says nothing of how much it should count: then what was observed
stands alone (for a share with Jeffreys' Beta(½, ½)). *Source:* Gelman et al., "Bayesian Data Analysis", 3rd edition,
2013, sections 2.4-2.5 and 2.8.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from tovholder.quantities import Quantity
from tovholder.uncertainty.inverse import inverse

from .realised import Realised

_GRID = (np.arange(20_000) + 0.5) / 20_000
_SURE = 1e-9


@dataclass(frozen=True, slots=True)
class Belief:
    """A mean and how sure one is of it (standard deviation); ends: the middle 80 %."""

    mean: float
    sd: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Updated:
    """An assumption before and after.

    written   what the new case file is to say, as its `distribution`
    prior_people  how many observed people the old belief counted for; None if it was certain
    after_more    the spread to be expected if as many people again are observed
    """

    place: str
    before: Belief
    after: Belief
    written: dict[str, Any]
    prior_people: float | None
    after_more: float


def belief_of(quantity: Quantity) -> Belief:
    """A quantity's mean, spread and middle 80 %."""
    values = inverse(quantity, _GRID)
    mean, sd, (low, high) = float(values.mean()), float(values.std()), np.quantile(values, [0.1, 0.9])
    normal = quantity.distribution.normal if quantity.distribution is not None else None
    if normal is not None:
        # Exactly, so that two updates are one.
        mean, sd = normal.mean, normal.sd
    return Belief(mean, sd, float(low), float(high))


def updated(place: str, quantity: Quantity, seen: Realised) -> Updated | None:
    """The assumption after what was seen; None for a count, or where what was seen may not be shown."""
    if seen.value is None or seen.people is None:
        return None
    before = belief_of(quantity)
    if seen.kind == "share":
        return _share(place, quantity, before, seen.reached or 0, seen.people)
    return _mean(place, before, seen) if seen.kind == "mean" else None


def _share(place: str, quantity: Quantity, before: Belief, reached: int, people: int) -> Updated:
    from scipy.stats import beta

    a, b = beta_of(quantity, before)
    after = beta(a + reached, b + people - reached)
    total = a + b + people
    low, high = after.ppf([0.1, 0.9])
    belief = Belief(float(after.mean()), float(after.std()), float(low), float(high))
    # E[variance after m more] = variance now · total / (total + m)
    more = belief.sd * float(np.sqrt(total / (total + people)))
    written = {"beta": {"a": round(a + reached, 4), "b": round(b + people - reached, 4)}}
    return Updated(place, before, belief, written, None if before.sd < _SURE else a + b, more)


def beta_of(quantity: Quantity, belief: Belief) -> tuple[float, float]:
    """The beta distribution with the belief's mean and spread; the quantity's own if it is one; Jeffreys' if
    certain."""
    own = quantity.distribution.beta if quantity.distribution is not None else None
    if own is not None and (own.low, own.high) == (0.0, 1.0):
        return own.a, own.b
    if belief.sd < _SURE or not 0 < belief.mean < 1:
        return 0.5, 0.5
    total = max(belief.mean * (1 - belief.mean) / belief.sd**2 - 1, 1.0)
    return belief.mean * total, (1 - belief.mean) * total


def _mean(place: str, before: Belief, seen: Realised) -> Updated | None:
    from scipy.stats import norm

    if not seen.spread or not seen.people or seen.value is None:
        return None
    error = seen.spread / float(np.sqrt(seen.people))
    known = 0.0 if before.sd < _SURE else 1 / before.sd**2
    precision = known + 1 / error**2
    mean, sd = (known * before.mean + seen.value / error**2) / precision, float(precision**-0.5)
    low, high = norm(mean, sd).ppf([0.1, 0.9])
    more = float((precision + 1 / error**2) ** -0.5)
    written = {"normal": {"mean": float(f"{mean:.6g}"), "sd": float(f"{sd:.6g}")}}
    people = None if known == 0 else seen.spread**2 * known
    return Updated(place, before, Belief(mean, sd, float(low), float(high)), written, people, more)
