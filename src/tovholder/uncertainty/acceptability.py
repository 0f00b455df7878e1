"""How sure the case is to be worth it, for every price one may put on a success: the acceptability curve.

    chance(λ) = share of draws in which  net present value + λ · successes > 0

*Source:* Fenwick, Claxton & Sculpher, "Representing uncertainty: the role of cost-effectiveness acceptability curves",
Health Economics 10, 2001.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tovholder.cashflow.result import evaluate
from tovholder.cashflow.timeline import Floats

from .measure import Measure
from .sampler import Sampler


@dataclass(frozen=True, slots=True)
class Acceptability:
    """One outcome's curve. values: kroner per success; chances: at each."""

    outcome: str
    values: tuple[float, ...]
    chances: tuple[float, ...]


def acceptability(sampler: Sampler, measure: Measure, outcome: str, *, values: Floats, count: int) -> Acceptability:
    """The curve over these values of a success (net of what happens without), from `count` draws."""
    plan, draws = sampler.plan, sampler.draws(0, count)
    rows = [i for i, row in enumerate(plan.people) if row.what == "successes" and row.outcome == outcome]
    successes = evaluate(plan, draws).people[rows].sum(axis=(0, 1))
    net = measure.values(plan, draws)
    chances = (net[None, :] + values[:, None] * successes[None, :] > 0).mean(axis=1)
    return Acceptability(outcome, tuple(map(float, values)), tuple(map(float, np.asarray(chances))))
