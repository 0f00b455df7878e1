"""The algebra of a plan: terms that are a product of numbers known only per draw and weights known beforehand.

    flow[row, period] = Σ_terms coefficient(draw) · Σ_j strength_j(draw) · weight[row, period, j]

A *coefficient* is a product of factors, each a sum of signed inputs plus a constant; a *strength* is a curve over the
time since entry that depends on inputs. What depends on no uncertain input is folded into the weights, so a plan holds
only what can move. All "which price, which rule, which date" has been decided when a term exists.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .timeline import Floats


@dataclass(frozen=True, slots=True)
class Sum:
    """constant + Σ sign · input. The usual factor: one input; (with − without) is two."""

    inputs: tuple[tuple[float, int], ...]
    constant: float = 0.0


@dataclass(frozen=True, slots=True)
class MarginalRefund:
    """The state's share of a saving on a dear case: (refund(before) − refund(before − saving)) / saving.

    cost_before  kr per person-year before
    savings      kr saved per person-year by each consequence under the rule: scale · product of factors
    steps        (threshold in kr, share refunded of what lies above), rising
    carried      True for what the payer keeps (1 − share) instead of the refund
    """

    cost_before: Sum
    savings: tuple[tuple[float, tuple[Sum, ...]], ...]
    steps: tuple[tuple[float, float], ...]
    carried: bool


@dataclass(frozen=True, slots=True)
class WholeUnits:
    """How many whole units so many people need: people / each, rounded up. One therapist for every 12 families."""

    people: Sum
    each: Sum


Factor = Sum | MarginalRefund | WholeUnits


@dataclass(frozen=True, slots=True)
class Strength:
    """A curve with at least one parameter that is an input.

    edges  interval boundaries in years elapsed, one interval per relative period
    Each parameter is a Sum (years; a yearly share for `drop_off`), `decay_kind` says how to read `decay`.
    """

    edges: tuple[float, ...]
    delay: Sum
    ramp: Sum
    full: Sum
    decay: Sum
    decay_kind: str
    until: float
    stepped: bool
    once: bool = False
    """1 in the interval that the delay falls in and 0 elsewhere, whatever the other parameters say."""


@dataclass(frozen=True, slots=True)
class Growth:
    """(1 + rate)^years in each relative period of one cohort, with a rate that moves."""

    rate: Sum
    years: tuple[float, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """One product.

    line     index of the cost or consequence line it belongs to
    factors  multiplied into the coefficient
    strength if given, multiplies along each cohort's own time; `growth` does too, and then there is one cohort
    weights  (row, cohort, period) float64, kroner (or units) with sign; cohort c enters in period `cohorts[c]`
    """

    line: int
    factors: tuple[Factor, ...]
    strength: Strength | None
    growth: Growth | None
    cohorts: tuple[int, ...]
    weights: Floats

    def on(self, cohorts: tuple[int, ...]) -> Term:
        """The term with its weights' cohort axis named, without the cohorts that carry nothing."""
        shape = (self.weights.shape[0], len(cohorts), self.weights.shape[2])
        weights = np.broadcast_to(self.weights, shape)
        used = np.flatnonzero(weights.any(axis=(0, 2)))
        chosen = tuple(cohorts[k] for k in used)
        return Term(self.line, self.factors, self.strength, self.growth, chosen, weights[:, used])
