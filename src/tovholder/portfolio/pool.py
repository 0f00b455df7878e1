"""The pool (investeringspuljen): what it has, what is added each year, and what comes back to it.

A case draws on the pool when its payer's net is negative. What comes back is set by `returns`:

    invested    gains go back until what was drawn has come back; the rest stays with the departments
    all         every net gain goes back
    nothing     a pool that is spent and does not revolve

With `invested` the outstanding amount of a case is o(y) = max(0, o(y−1) − net(y)) and the flow to the pool
o(y−1) − o(y): negative for a draw, positive for a repayment. A later year with a deficit is drawn again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, get_args

import numpy as np

from tovholder.cashflow.timeline import Floats

Returns = Literal["invested", "all", "nothing"]
RETURNS: tuple[Returns, ...] = get_args(Returns)


@dataclass(frozen=True, slots=True)
class Pool:
    """The pool's money in kroner.

    opening    what it has before the first year
    added      calendar year → what is put in that year
    level      the percentile at which what a case has drawn and given back is counted; None counts the mean
    """

    opening: float
    added: Mapping[int, float] = field(default_factory=dict)
    returns: Returns = "invested"
    level: float | None = None

    def __post_init__(self) -> None:
        if self.level is not None and not 0 < self.level < 1:
            raise ValueError(f"the level {self.level} is not between 0 and 1")

    def paid_in(self, years: Sequence[int]) -> Floats:
        """(year,) the opening balance and everything added until the end of each year."""
        before = sum(amount for year, amount in self.added.items() if year < years[0])
        yearly = np.array([self.added.get(year, 0.0) for year in years])
        return np.asarray(self.opening + before + np.cumsum(yearly))

    def so_far(self, net: Floats) -> Floats:
        """(year,) what a case has given the pool less what it has drawn, by the end of each year, as it is counted.

        net: (year, draw)
        """
        running = np.cumsum(pool_flow(net, self.returns), axis=0)
        return np.asarray(running.mean(axis=1) if self.level is None else _percentile(running, self.level))


def pool_flow(net: Floats, returns: Returns) -> Floats:
    """(year, draw) what goes back to the pool, negative for what is drawn on it, from a payer's (year, draw) net.

    >>> pool_flow(np.array([[-10.0], [6.0], [7.0]]), "invested").ravel().tolist()
    [-10.0, 6.0, 4.0]
    """
    if returns == "all":
        return net
    if returns == "nothing":
        return np.minimum(net, 0.0)
    flow, outstanding = np.empty_like(net), np.zeros(net.shape[1:])
    for year, amount in enumerate(net):
        left = np.maximum(outstanding - amount, 0.0)
        flow[year] = outstanding - left
        outstanding = left
    return flow


def _percentile(values: Floats, level: float) -> Floats:
    """(row,) the draw at the level of each row: that one of the draws, so that a larger level never gives less."""
    place = int(level * (values.shape[1] - 1))
    return np.asarray(np.partition(values, place, axis=1)[:, place])
