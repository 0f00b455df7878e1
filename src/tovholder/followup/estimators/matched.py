"""A comparison of pairs: each of the treated with the one in the comparison who resembles them most.

One to one, without replacement, the hardest to match first, within a fifth of a spread of the log odds; then least
squares on the pairs with the same characteristics, and variance clustered by pair. *Source:* Austin, "Optimal caliper
widths", Pharmaceutical Statistics 10, 2011; Abadie and Spiess, "Robust post-matching inference", JASA 117, 2022.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .effect import LEVEL, Effect, Other
from .groups import Values, difference_of_means
from .weighted import Characteristics, Mask, balance_of, overlapping, propensity, standardised

_CALIPER = 0.2
_NEAREST = 64
_ALIKE = 0.1


def matched(
    values: Values, treated: Mask, characteristics: Characteristics, names: tuple[str, ...], *, is_share: bool
) -> Effect:
    """The effect on those of the treated who have a match."""
    import statsmodels.api as sm

    design = sm.add_constant(standardised(characteristics), has_constant="add")
    chance, _ = propensity(design, treated)
    pairs = pairs_of(np.log(chance / (1 - chance)), treated)
    rows, pair = pairs.T.ravel(), np.tile(np.arange(len(pairs)), 2)
    regressors = np.column_stack([design[rows], treated[rows].astype(float)])
    fit = sm.OLS(values[rows], regressors).fit(cov_type="cluster", cov_kwds={"groups": pair}, use_t=True)
    low, high = fit.conf_int(1 - LEVEL)[-1]
    weights = np.zeros(len(values))
    weights[rows] = 1.0
    balance = balance_of(characteristics, treated, weights, names)
    doubts = [] if max((abs(row.after) for row in balance), default=0.0) < _ALIKE else ["not-alike"]
    if len(pairs) < treated.sum():
        doubts.append("unmatched")
    return Effect(
        "matched", "share" if is_share else "mean", float(fit.params[-1]), float(low), float(high),
        len(pairs), len(pairs),
        balance=balance, overlap=min(overlapping(chance, treated), len(pairs) / int(treated.sum())),
        others=(Other("unadjusted", *difference_of_means(values[treated], values[~treated])),), doubts=tuple(doubts),
    )  # fmt: skip


def pairs_of(odds: Values, treated: Mask) -> NDArray[np.int64]:
    """(pair, 2) the rows of the treated and of their match; people nobody is near enough to are left out."""
    from scipy.spatial import cKDTree

    own, others = np.flatnonzero(treated), np.flatnonzero(~treated)
    reach = _CALIPER * odds.std()
    tree = cKDTree(odds[others, None])
    taken: set[int] = set()
    pairs = []
    for row in own[np.argsort(-odds[own], kind="stable")]:
        distances, found = tree.query(odds[row, None], k=min(_NEAREST, len(others)), distance_upper_bound=reach)
        near = np.atleast_1d(found)[np.isfinite(np.atleast_1d(distances))]
        free = next((int(i) for i in near if int(i) not in taken), None)
        if free is not None:
            taken.add(free)
            pairs.append((int(row), int(others[free])))
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)
