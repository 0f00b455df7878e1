"""What is sought: the largest expected gain, or the largest gain in the draws that go worst; and how sure it must be.

The 10th percentile and the chance of paying off are not linear in the choice. The mean of the worst share of draws is:

    worst(x, a) = max over η of  η − 1/(a·S) · Σ over draws s of max(0, η − gain_s(x))

It is never above the percentile at a. So a choice whose worst tenth is at zero or better on average pays off in at
least nine of ten draws: a chance asked for is kept through it, on the safe side.

*Source:* Rockafellar & Uryasev, "Optimization of conditional value-at-risk", Journal of Risk 2 (2000).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np

from tovholder.cashflow.timeline import Floats

Seek = Literal["expected", "careful"]
SEEKS: tuple[Seek, ...] = get_args(Seek)
SCENARIOS = 256
"""Draws in the linear form of what goes worst: a multiple of the runs of 64 that each stream spreads evenly."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What is sought.

    tail     the share of draws that `careful` looks at
    rate     yearly discount rate of the gain; 0 counts every krone alike. Year y counts (1 + rate)^−(y − first + 1)
    chance   the chance of a gain above zero that the choice must have; None asks for none
    """

    seek: Seek = "expected"
    tail: float = 0.10
    rate: float = 0.0
    chance: float | None = None

    def __post_init__(self) -> None:
        if not 0 < self.tail <= 1 or not self.rate > -1 or not (self.chance is None or 0 <= self.chance < 1):
            raise ValueError("tail is in (0, 1], rate above −1, chance in [0, 1)")

    def factors(self, years: int) -> Floats:
        """(year,) what a krone counts in each year of the portfolio."""
        return np.asarray((1 + self.rate) ** -(1.0 + np.arange(years)))

    @property
    def shares(self) -> tuple[float, ...]:
        """The shares of worst draws that the choice depends on; the one that is sought is the first."""
        sought = (self.tail,) if self.seek == "careful" else ()
        return sought if self.chance is None else (*sought, 1 - self.chance)


def worst_mean(gains: Floats, share: float) -> float:
    """The mean of the worst share of these draws, (draw,); a draw on the border counts in part.

    >>> worst_mean(np.array([4.0, 1.0, 2.0, 3.0]), 0.5), worst_mean(np.array([4.0, 1.0, 2.0, 3.0]), 0.375)
    (1.5, 1.3333333333333333)
    """
    ordered, wanted = np.sort(gains), share * len(gains)
    weights = np.clip(wanted - np.arange(len(gains)), 0.0, 1.0)
    return float(weights @ ordered / wanted)
