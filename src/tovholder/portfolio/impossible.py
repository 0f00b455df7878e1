"""Why there is no choice: what would have to give, and by how much.

Every row but "once each" may be exceeded, at a price; the cheapest excess is then what cannot hold. Relations between
cases are dearer than any money, so that they are named only where no money could help. The pool is one purse: its
excess is one amount, which would have to be there from the start.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from tovholder.cashflow.timeline import Floats

from .matrix import UNIT, once_each, scaled
from .programme import Limit, Programme

_SMALL = 1e-6


@dataclass(frozen=True, slots=True)
class Lacking:
    """A limit that cannot hold with the rest. short: kroner for the pool and ceilings, else 1."""

    limit: Limit
    short: float


def lacking(given: Programme) -> tuple[Lacking, ...]:
    """The limits that cannot hold; the chance asked for is named where everything else can."""
    weights, most = scaled(given)
    once, must = once_each(given)
    pools = np.array([row.limit.what == "pool" for row in given.rows])
    money = np.array([row.limit.is_money for row in given.rows])
    # One excess for the pool, then one for every row that is not the pool's.
    others = np.flatnonzero(~pools)
    excess = np.zeros((len(given.rows), 1 + len(others)))
    excess[pools, 0] = -1.0
    excess[others, 1 + np.arange(len(others))] = -1.0
    dear = 1e3 * (1.0 + float(np.abs(weights[money]).sum() if money.any() else 0.0) + float(np.abs(most[money]).sum()))
    prices = np.concatenate([[1.0], np.where(money[others], 1.0, dear)])
    columns, extra = len(given.columns), len(prices)
    rows = np.block([[once, np.zeros((len(once), extra))], [weights, excess]])
    found = milp(
        np.concatenate([np.zeros(columns), prices / prices.max()]),
        integrality=np.concatenate([np.ones(columns), np.zeros(extra)]),
        bounds=Bounds(np.zeros(columns + extra), np.concatenate([np.ones(columns), np.full(extra, np.inf)])),
        constraints=LinearConstraint(
            csr_array(rows),
            np.concatenate([must, np.full(len(most), -np.inf)]),
            np.concatenate([np.ones(len(once)), most]),
        ),
    )
    over = np.maximum(found.x[columns:], 0.0)
    named = (
        [Lacking(_worst_pool(given, weights @ found.x[:columns] - most, pools), UNIT * over[0])]
        if over[0] > _SMALL
        else []
    )
    for row, short in zip((given.rows[i] for i in others), over[1:], strict=True):
        if short > _SMALL:
            named.append(Lacking(row.limit, UNIT * short if row.limit.is_money else 1.0))
    return tuple(named) or (Lacking(Limit("chance"), 1.0),)


def _worst_pool(given: Programme, above: Floats, pools: NDArray[np.bool_]) -> Limit:
    """The first year in which the pool lacks the most."""
    years = np.flatnonzero(pools)
    worst = above[years].max()
    first = int(years[np.flatnonzero(above[years] >= worst - _SMALL)[0]])
    return given.rows[first].limit
