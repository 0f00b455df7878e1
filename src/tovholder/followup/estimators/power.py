"""Before the start: how small an effect could be seen with the people there will be.

By statsmodels: Student's t for means, Cohen's arcsine for shares. People in clusters count for fewer: for n of them
n / (1 + (m − 1) ρ), with m per cluster and ρ the correlation within. *Source:* Cohen, "Statistical Power Analysis", 2nd
edition, 1988; Kish, "Survey Sampling", 1965 (design effect).
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass

import numpy as np

from ..plan import Planned
from .effect import LEVEL


@dataclass(frozen=True, slots=True)
class Power:
    """What the planned people can show.

    smallest  the smallest effect seen with the chance asked for, in the indicator's unit (a share: in share)
    power     the chance of seeing the planned effect; None if none is planned
    needed    how many treated the planned effect needs, with as many per treated in the comparison; None likewise
    effective how many of the treated they count for, with clusters
    """

    smallest: float
    power: float | None
    needed: int | None
    effective: float


def power_of(planned: Planned, *, is_share: bool) -> Power:
    """The power of a plan; without a comparison group people are held against a level or their own past."""
    lost = 1 + ((planned.cluster_size or 1) - 1) * planned.cluster_correlation
    treated = planned.treated / lost
    comparison = None if planned.comparison is None else planned.comparison / lost
    smallest = _unstandardised(_solve(planned, treated, comparison), planned, is_share)
    if planned.effect is None:
        return Power(smallest, None, None, treated)
    size = _standardised(planned.effect, planned, is_share)
    chance = _solve(planned, treated, comparison, size=size, power=None)
    needed = _solve(planned, None, comparison, size=size)
    return Power(smallest, float(chance), int(np.ceil(needed * lost)), treated)


def _solve(
    planned: Planned, treated: float | None, comparison: float | None, *, size: float | None = None,
    power: float | None = -1.0,
) -> float:  # fmt: skip
    """The one of size, people and power that is None."""
    from statsmodels.stats.power import TTestIndPower, TTestPower

    asked = {"effect_size": size, "alpha": 1 - LEVEL, "power": planned.power if power == -1.0 else power}
    ratio = 1.0 if planned.comparison is None else planned.comparison / planned.treated
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if comparison is None:
            found = TTestPower().solve_power(nobs=treated, **asked)
        else:
            found = TTestIndPower().solve_power(nobs1=treated, ratio=ratio, **asked)
    return float(np.atleast_1d(found)[0])


def _standardised(effect: float, planned: Planned, is_share: bool) -> float:
    from statsmodels.stats.proportion import proportion_effectsize

    if not is_share:
        return abs(effect) / (planned.spread or 1.0)
    base = planned.baseline or 0.0
    return abs(float(proportion_effectsize(min(max(base + effect, 0.0), 1.0), base)))


def _unstandardised(size: float, planned: Planned, is_share: bool) -> float:
    """The effect of a standardised size; for a share in the direction there is more room."""
    if not is_share:
        return size * (planned.spread or 1.0)
    base = planned.baseline or 0.0
    angle = 2 * np.arcsin(np.sqrt(base))
    rises = base <= 0.5 if planned.effect is None else planned.effect > 0
    moved = min(max(angle + (size if rises else -size), 0.0), np.pi)
    return float(abs(np.sin(moved / 2) ** 2 - base))
