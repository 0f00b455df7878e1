"""What was saved: what the treated would have cost at the comparison's rate of the year, less what they cost.

A year's rate is kroner per month followed, and saved is Σ over years of (months the treated were followed) · (rate of
the comparison − rate of the treated). It is one coefficient of a weighted least squares of each person's kroner a month
on the years and on being treated in each, weighted by months, where one of the treated's columns is scaled so that its
coefficient is the sum. The variance is that of clustered estimates (`groups`), each person a cluster of their years.
"""

from __future__ import annotations

import warnings

import numpy as np
from numpy.typing import NDArray

from .effect import LEVEL
from .groups import Interval, Values


def saved(
    kroner: Values, months: Values, *, person: NDArray[np.int64], year: NDArray[np.int64], treated: NDArray[np.bool_]
) -> Interval:
    """Kroner saved by all the treated together in all the years, with its interval.

    All (row,), a row per person and year followed. months: above 0. Both sides are followed in every year.
    """
    from diff_diff import LinearRegression

    in_year = (year[:, None] == np.unique(year)).astype(float)
    own = in_year * treated[:, None]
    followed = months @ own
    share = followed / followed.sum()
    # The first column's coefficient is Σ share · difference; the others are the later years' differences.
    sums = np.column_stack([own[:, 0] / share[0], own[:, 1:] - own[:, [0]] * share[1:] / share[0]])
    weight = np.sqrt(months)
    fit = LinearRegression(include_intercept=False, cluster_ids=person, vcov_type="hc2_bm", alpha=1 - LEVEL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the degrees of freedom of other coefficients than the one asked for
        found = fit.fit(np.column_stack([sums, in_year]) * weight[:, None], kroner / months * weight).get_inference(0)
    low, high = found.conf_int
    total = float(followed.sum())
    return -total * float(found.coefficient), -total * float(high), -total * float(low)
