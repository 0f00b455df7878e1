"""What knowing would be worth before choosing: everything, some of it, or what a pilot of n people shows.

    EVPI    = E[ max_d NB_d ] − max_d E[NB_d]
    EVPPI_x = E_x[ max_d E[NB_d | x] ] − max_d E[NB_d]
    EVSI_n  = Σ_s P(s) · max_d E[NB_d | s] − max_d E[NB_d],   s successes among n: binomial given the success rate

Each is ≥ 0, and EVSI_n ≤ EVPPI of the rate ≤ EVPI. *Source:* Raiffa & Schlaifer, "Applied Statistical Decision Theory",
1961; Brennan et al., "Calculating partial expected value of perfect information", Medical Decision Making 27, 2007.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import gammaln, xlog1py, xlogy

from tovholder.cashflow.timeline import Floats

_EDGE = 1e-12


@dataclass(frozen=True, slots=True)
class Worth:
    """A value of information in kroner and its standard error."""

    value: float
    error: float


def evpi(values: Floats) -> Worth:
    """The value of knowing everything. values: (option, draw).

    >>> evpi(np.array([[0.0, 0.0], [30.0, -10.0]])).value
    5.0
    """
    best = int(np.argmax(values.mean(axis=1)))
    regret = values.max(axis=0) - values[best]
    return Worth(float(regret.mean()), float(regret.std() / np.sqrt(len(regret))))


def evppi(conditional: Floats) -> float:
    """The value of knowing some inputs. conditional: (option, outer draw), means of NB given what is known, each outer
    draw as likely as the next."""
    return float(conditional.max(axis=0).mean() - conditional.mean(axis=1).max())


def evsi(conditional: Floats, rates: Floats, people: int) -> float:
    """The value of seeing how many of `people` succeed, before choosing.

    conditional: (option, rate) means of NB given the success rate. rates: (rate,) equally likely success rates.
    """
    # Σ_k P(s | rate_k) · E[NB_d | rate_k] / K  =  P(s) · E[NB_d | s]
    posterior = conditional @ binomial(people, rates).T / len(rates)
    return float(posterior.max(axis=0).sum() - conditional.mean(axis=1).max())


def binomial(people: int, rates: Floats) -> Floats:
    """(successes, rate) probabilities of 0 … people successes."""
    s = np.arange(people + 1.0)[:, None]
    p = np.clip(rates, _EDGE, 1 - _EDGE)[None, :]
    ways = gammaln(people + 1) - gammaln(s + 1) - gammaln(people - s + 1)
    return np.asarray(np.exp(ways + xlogy(s, p) + xlog1py(people - s, -p)))


def chance_best(values: Floats) -> Floats:
    """(option,) how often each option is the best; ties go to the first. values: (option, draw)."""
    return np.asarray(np.bincount(np.argmax(values, axis=0), minlength=len(values)) / values.shape[1])
