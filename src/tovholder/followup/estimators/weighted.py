"""A comparison made alike by weights: those in the comparison who resemble the treated count for more.

Inverse-probability weighting by statsmodels, the effect on the treated, with a variance that knows the chances are
estimated. Its weighting with regression adjustment is not used: version 0.15 reads the last six parameters as those of
the chance, however many there are. *Source:* Hirano, Imbens and Ridder, "Efficient estimation of average treatment
effects using the estimated propensity score", Econometrica 71, 2003; statsmodels, `TreatmentEffect.ipw`.
"""

from __future__ import annotations

import warnings

import numpy as np
from numpy.typing import NDArray

from .effect import LEVEL, Balance, Effect, Other
from .groups import Values, difference_of_means

Characteristics = NDArray[np.float64]
"""(person, characteristic), measured before the start."""
Mask = NDArray[np.bool_]
_ALIKE = 0.1
"""A standardised difference below this is usually called balance. *Source:* Austin, Statistics in Medicine 28, 2009."""
_LEAST_CHANCE, _MOST_CHANCE = 0.02, 0.98


def weighted(
    values: Values, treated: Mask, characteristics: Characteristics, names: tuple[str, ...], *, is_share: bool
) -> Effect:
    """The effect on the treated, by weights."""
    from scipy.stats import norm
    from statsmodels.regression.linear_model import OLS
    from statsmodels.tools import add_constant
    from statsmodels.treatment.treatment_effects import TreatmentEffect

    design = add_constant(standardised(characteristics), has_constant="add")
    chance, selection = propensity(design, treated)
    kept = (chance > _LEAST_CHANCE) & (chance < _MOST_CHANCE)
    if not kept.all():
        design, values, treated = design[kept], values[kept], treated[kept]
        characteristics = characteristics[kept]
        chance, selection = propensity(design, treated)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        effects = TreatmentEffect(OLS(values, design), treated.astype(float), results_select=selection)
        found = effects.ipw(effect_group=1, disp=False)
    estimate, error = float(np.ravel(found.effect)[0]), float(np.ravel(found.sd)[0])
    reach = float(norm.ppf(0.5 + LEVEL / 2)) * error
    weights = np.where(treated, 1.0, chance / (1 - chance))
    balance = balance_of(characteristics, treated, weights, names)
    plain = difference_of_means(values[treated], values[~treated])
    doubts = [] if max((abs(row.after) for row in balance), default=0.0) < _ALIKE else ["not-alike"]
    overlap = overlapping(chance, treated)
    if overlap < 0.9 or not kept.all():
        doubts.append("little-overlap")
    return Effect(
        "weighted", "share" if is_share else "mean", estimate, estimate - reach, estimate + reach,
        int(treated.sum()), int((~treated).sum()), balance=balance, overlap=overlap,
        others=(Other("unadjusted", *plain),), doubts=tuple(doubts),
    )  # fmt: skip


def propensity(design: NDArray[np.float64], treated: Mask) -> tuple[Values, object]:
    """(person,) the chance of being treated given the characteristics, by logistic regression; and the fit."""
    from statsmodels.discrete.discrete_model import Logit

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        fit = Logit(treated.astype(float), design).fit(disp=False)
    return np.asarray(fit.predict()), fit


def standardised(characteristics: Characteristics) -> Characteristics:
    """Each characteristic with mean 0 and spread 1; one that does not vary becomes 0."""
    spread = characteristics.std(axis=0)
    return np.asarray((characteristics - characteristics.mean(axis=0)) / np.where(spread > 0, spread, 1.0))


def balance_of(
    characteristics: Characteristics, treated: Mask, weights: Values, names: tuple[str, ...]
) -> tuple[Balance, ...]:
    """Standardised mean differences before and after weighting, in spreads of the treated."""
    rows = []
    for i, name in enumerate(names):
        own, others = characteristics[treated, i], characteristics[~treated, i]
        spread = own.std(ddof=1) or 1.0
        after = np.average(own, weights=weights[treated]) - np.average(others, weights=weights[~treated])
        rows.append(Balance(name, float((own.mean() - others.mean()) / spread), float(after / spread)))
    return tuple(rows)


def overlapping(chance: Values, treated: Mask) -> float:
    """The share of the treated whose chance lies within those found in the comparison."""
    others = chance[~treated]
    return float(((chance[treated] >= others.min()) & (chance[treated] <= others.max())).mean())
