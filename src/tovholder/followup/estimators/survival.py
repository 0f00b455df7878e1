"""How soon: the share who have reached it by a month, where some are still under way or have left.

Kaplan and Meier's estimate by SciPy, with the log-log interval; a difference between groups by Greenwood's variances,
and the log-rank test. *Source:* Kalbfleisch and Prentice, "The Statistical Analysis of Failure Time Data", 2nd
edition, 2002, sections 1.4-1.5.
"""

from __future__ import annotations

import warnings

import numpy as np
from numpy.typing import NDArray

from .effect import LEVEL, Effect

Values = NDArray[np.float64]


def by_month(time: Values, event: NDArray[np.bool_], *, month: float) -> Effect:
    """The share who have reached it by a month from entry."""
    share, low, high, _ = reached_by(time, event, month=month)
    return Effect("time", "time", share, low, high, len(time), level_treated=share, doubts=_doubts(time, month))


def difference_by_month(
    time: Values, event: NDArray[np.bool_], other_time: Values, other_event: NDArray[np.bool_], *, month: float
) -> Effect:
    """The share who have reached it by a month, less that of a comparison."""
    from scipy.stats import norm

    one, _, _, error = reached_by(time, event, month=month)
    other, _, _, other_error = reached_by(other_time, other_event, month=month)
    reach = float(norm.ppf(0.5 + LEVEL / 2)) * float(np.hypot(error, other_error))
    value = one - other
    return Effect(
        "time", "time", value, value - reach, value + reach, len(time), len(other_time), one, other,
        doubts=tuple(dict.fromkeys([*_doubts(time, month), *_doubts(other_time, month)])),
    )  # fmt: skip


def reached_by(time: Values, event: NDArray[np.bool_], *, month: float) -> tuple[float, float, float, float]:
    """(share reached by the month, its interval's low and high, its standard error by Greenwood's formula)."""
    from scipy.stats import CensoredData, ecdf
    from statsmodels.duration.survfunc import SurvfuncRight

    if not event.any() or time[event].min() > month:
        return 0.0, 0.0, 1 - (1 - LEVEL) ** (1 / len(time)), 0.0
    left = ecdf(CensoredData(uncensored=time[event], right=time[~event])).sf
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # undefined where nobody, or everybody, has reached it; seen to below
        band = left.confidence_interval(LEVEL, method="log-log")
    at = max(int(np.searchsorted(left.quantiles, month, side="right")) - 1, 0)
    value, high, low = (float(1 - curve.probabilities[at]) for curve in (left, band.low, band.high))
    table = SurvfuncRight(time, event.astype(int))
    place = max(int(np.searchsorted(table.surv_times, month, side="right")) - 1, 0)
    error = float(table.surv_prob_se[place])
    # Where everybody has reached it the formulas say nothing; Clopper and Pearson's bound does.
    if not np.isfinite([low, high, error]).all():
        return value, (1 - LEVEL) ** (1 / len(time)), 1.0, 0.0
    return value, low, high, error


def _doubts(time: Values, month: float) -> tuple[str, ...]:
    """Few of those followed are still followed in that month."""
    return ("few-left",) if (time >= month).sum() < 10 else ()
