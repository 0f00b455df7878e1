"""Two groups' values side by side: drawn by lot, or at different times; and one group against a number.

Shares: Newcombe's hybrid score interval for a difference, Wilson's for one share. *Source:* Newcombe, "Interval
estimation for the difference between independent proportions", Statistics in Medicine 17, 1998, method 10. Means:
Welch's interval. With clusters: least squares with the bias-reduced cluster-robust variance (CR2) and t on
Satterthwaite's degrees of freedom, by diff-diff. The usual variance with t on the number of clusters less one is too
small where clusters are few or of unlike size: of 12 schools its interval held the truth in 86 % of 4,000 worlds, and
this one in 95 %. *Source:* Pustejovsky and Tipton, "Small-sample methods for cluster-robust variance estimation",
Journal of Business & Economic Statistics 36, 2018; Bell and McCaffrey, Survey Methodology 28, 2002.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..plan import Design
from .effect import LEVEL, Effect, Other

Values = NDArray[np.float64]
Interval = tuple[float, float, float]
"""Estimate, low, high."""
_FEW_CLUSTERS = 10
"""The interval holds as it should with four; but one of so few can move the estimate far."""


def difference_of_shares(treated: Values, comparison: Values) -> Interval:
    """Share reached among the treated less that of the comparison."""
    from statsmodels.stats.proportion import confint_proportions_2indep

    low, high = confint_proportions_2indep(
        treated.sum(),
        len(treated),
        comparison.sum(),
        len(comparison),
        method="newcomb",
        compare="diff",
        alpha=1 - LEVEL,
    )
    return float(treated.mean() - comparison.mean()), float(low), float(high)


def difference_of_means(treated: Values, comparison: Values) -> Interval:
    """Mean of the treated less that of the comparison."""
    from scipy.stats import ttest_ind

    interval = ttest_ind(treated, comparison, equal_var=False).confidence_interval(LEVEL)
    return float(treated.mean() - comparison.mean()), float(interval.low), float(interval.high)


def clustered_difference(treated: Values, comparison: Values, clusters: ArrayLike) -> Interval:
    """The difference, where people of one cluster (a school, a home) may be alike; clusters: treated first."""
    from diff_diff import LinearRegression

    outcome = np.concatenate([treated, comparison])
    is_treated = np.repeat([1.0, 0.0], [len(treated), len(comparison)])
    codes = np.unique(np.asarray(clusters), return_inverse=True)[1]
    fit = LinearRegression(cluster_ids=codes, vcov_type="hc2_bm", alpha=1 - LEVEL).fit(is_treated[:, None], outcome)
    found = fit.get_inference(1)
    low, high = found.conf_int
    return float(found.coefficient), float(low), float(high)


def one_share(reached: int, of: int) -> Interval:
    """A share with Wilson's interval."""
    from statsmodels.stats.proportion import proportion_confint

    low, high = proportion_confint(reached, of, alpha=1 - LEVEL, method="wilson")
    return reached / of, float(low), float(high)


def exact_share(reached: int, of: int) -> Interval:
    """A share with Clopper and Pearson's interval, which covers at least as often as it says."""
    from statsmodels.stats.proportion import proportion_confint

    low, high = proportion_confint(reached, of, alpha=1 - LEVEL, method="beta")
    return reached / of, float(low), float(high)


def one_mean(values: Values) -> Interval:
    """A mean with Student's interval."""
    from scipy.stats import ttest_1samp

    interval = ttest_1samp(values, 0.0).confidence_interval(LEVEL)
    return float(values.mean()), float(interval.low), float(interval.high)


def randomised(treated: Values, comparison: Values, *, is_share: bool, clusters: ArrayLike | None = None) -> Effect:
    """The effect when a draw decided who got the offer."""
    return _two_groups("randomised", treated, comparison, is_share, clusters)


def historical(treated: Values, comparison: Values, *, is_share: bool, clusters: ArrayLike | None = None) -> Effect:
    """The difference to a group from before the offer was there."""
    return _two_groups("historical", treated, comparison, is_share, clusters)


def against_level(treated: Values, level: float, *, is_share: bool) -> Effect:
    """The difference to a level known from before, as if it were known exactly."""
    value, low, high = one_share(int(treated.sum()), len(treated)) if is_share else one_mean(treated)
    return Effect(
        "historical", "share" if is_share else "mean", value - level, low - level, high - level, len(treated),
        level_treated=value, level_comparison=level, doubts=("level-taken-as-certain",),
    )  # fmt: skip


def before_after(before: Values, after: Values, *, is_share: bool) -> Effect:
    """The mean change of the same people, in the order of their values."""
    value, low, high = one_mean(after - before)
    return Effect(
        "before-after", "share" if is_share else "mean", value, low, high, len(after),
        level_treated=float(after.mean()), level_comparison=float(before.mean()),
    )  # fmt: skip


def plain_share(values: Values) -> Effect:
    """The share who reached it, with Wilson's interval; Clopper and Pearson's stands beside it."""
    reached, of = int(values.sum()), len(values)
    value, low, high = one_share(reached, of)
    return Effect(
        "share", "share", value, low, high, of, level_treated=value,
        others=(Other("clopper-pearson", *exact_share(reached, of)),),
    )  # fmt: skip


def _two_groups(
    design: Design, treated: Values, comparison: Values, is_share: bool, clusters: ArrayLike | None
) -> Effect:
    if clusters is not None:
        value, low, high = clustered_difference(treated, comparison, clusters)
    else:
        value, low, high = (difference_of_shares if is_share else difference_of_means)(treated, comparison)
    doubts = ["few-people"] if min(len(treated), len(comparison)) < 25 else []
    if clusters is not None and len(np.unique(np.asarray(clusters))) < _FEW_CLUSTERS:
        doubts.append("few-clusters")
    return Effect(
        design,
        "share" if is_share else "mean", value, low, high, len(treated), len(comparison),
        float(treated.mean()), float(comparison.mean()), doubts=tuple(doubts),
    )  # fmt: skip
