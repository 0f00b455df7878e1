"""Why there is no choice: what would have to give, and by how much.

Relations between cases are tried first, as if money were no matter. If they can hold, the least money that would have
to be found is sought: more in the pool from the start, or a ceiling lifted. If that is nothing, it is the chance asked
for that no choice has.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from tovholder.cashflow.timeline import Floats

from .matrix import UNIT, Matrix, once_each, scaled
from .programme import Limit, Programme, Row
from .solver import solve

_SMALL, _PATIENCE = 1e-6, 20.0


@dataclass(frozen=True, slots=True)
class Lacking:
    """A limit that cannot hold with the rest. short: kroner for the pool and ceilings, else 1."""

    limit: Limit
    short: float


def lacking(given: Programme) -> tuple[Lacking, ...]:
    """The limits that cannot hold. Raises NotFound."""
    money = tuple(row for row in given.rows if row.limit.is_money)
    relations = tuple(row for row in given.rows if not row.limit.is_money)
    broken = _least_excess(given, kept=(), exceeded=relations)
    if not broken:
        broken = _least_excess(given, kept=relations, exceeded=money)
    return broken or (Lacking(Limit("chance"), 1.0),)


def _least_excess(given: Programme, *, kept: tuple[Row, ...], exceeded: tuple[Row, ...]) -> tuple[Lacking, ...]:
    """What some rows must be exceeded by, at the least in all, while others are kept. The pool's excess is one."""
    if not exceeded:
        return ()
    weights, most = scaled((*kept, *exceeded))
    once, must = once_each(given)
    # One excess for all of the pool's years, then one for every other row.
    purse = [row.limit.what == "pool" for row in exceeded]
    places = [0 if pool else 1 + i for i, pool in enumerate(purse)]
    columns, extra = len(given.columns), 1 + len(exceeded)
    excess = np.zeros((len(weights), extra))
    excess[len(kept) + np.arange(len(exceeded)), places] = -1.0
    found = solve(
        Matrix(
            objective=np.concatenate([np.zeros(columns), np.ones(extra)]),
            rows=csr_array(np.block([[once, np.zeros((len(once), extra))], [weights, excess]])),
            least=np.concatenate([must, np.full(len(most), -np.inf)]),
            most=np.concatenate([np.ones(len(once)), most]),
            lowest=np.zeros(columns + extra),
            highest=np.concatenate([np.ones(columns), np.full(extra, np.inf)]),
            whole=np.concatenate([np.ones(columns), np.zeros(extra)]),
        ),
        gap=0.0,
        patience=_PATIENCE,
    )
    assert found is not None, "anything may be exceeded"
    over = found.values[columns:]
    above = weights[len(kept) :] @ found.values[:columns] - most[len(kept) :]
    named = []
    if over[0] > _SMALL:
        named.append(Lacking(_tightest(exceeded, above, purse), UNIT * float(over[0])))
    for row, short in zip(exceeded, over[1:], strict=True):
        if short > _SMALL:
            named.append(Lacking(row.limit, UNIT * float(short) if row.limit.is_money else 1.0))
    return tuple(named)


def _tightest(rows: tuple[Row, ...], above: Floats, purse: list[bool]) -> Limit:
    """The first year in which the pool lacks the most."""
    worst = max(amount for amount, pool in zip(above, purse, strict=True) if pool)
    return next(
        row.limit for row, amount, pool in zip(rows, above, purse, strict=True) if pool and amount >= worst - _SMALL
    )
