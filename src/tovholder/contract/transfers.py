"""The smallest transfers that leave nobody worse off: a small linear programme, solved by HiGHS.

`nets` is (party, step) float64, present value, + = gain. A transfer is (party, step), + = receives; in every step the
transfers sum to 0.

    minimise    Σ pays + Σ receives                           (1) the smallest sum of absolute amounts
    then        z, where Σ_t pays_i ≤ z · Σ_t max(net_i, 0)   (2) of those, the one that asks the smallest share of
                                                                  what a party gains of whoever gives most

subject to Σ_i pays = Σ_i receives in every step, and to nobody being worse off: the net after transfers is ≥ 0 in every
step, or (`running`) its sum up to every step is. Without (2) a corner of the programme would be chosen, and one party
could be asked for everything; with it and one step, all who gain give the same share of their gain.
"""

from __future__ import annotations

import numpy as np
from scipy.optimize import linprog

from tovholder.cashflow.timeline import Floats

TOLERANCE = 1e-9
"""Share of the largest amount below which a sum counts as 0."""


def shortfalls(nets: Floats, *, running: bool = False) -> Floats:
    """(step,) what all parties together lack in each step, or up to it; transfers exist if and only if all are 0.

    Transfers move money and make none, so nobody can be kept whole where the sum is negative; where it is not, giving
    everybody an equal part of the sum is one solution.

    >>> shortfalls(np.array([[-3.0, 4.0], [1.0, 0.0]])), shortfalls(np.array([[-3.0, 4.0], [1.0, 0.0]]), running=True)
    (array([2., 0.]), array([2., 0.]))
    """
    sums = nets.sum(axis=0)
    sums = np.cumsum(sums) if running else sums
    return np.where(sums < -TOLERANCE * _scale(nets), 0.0 - sums, 0.0)


def smallest_transfers(nets: Floats, *, running: bool = False) -> Floats:
    """(party, step) the transfers. Raises ValueError where there are none; ask `shortfalls` first.

    >>> smallest_transfers(np.array([[-30.0], [80.0], [20.0]])).round(6).T
    array([[ 30., -24.,  -6.]])
    """
    if shortfalls(nets, running=running).any():
        raise ValueError("no transfers leave nobody worse off")
    if running:
        return _solved(nets)
    # Steps that do not touch each other are solved one by one: each then has its own equal share.
    steps = [_solved(nets[:, [step]]) for step in range(nets.shape[1])]
    return np.hstack(steps) if steps else np.zeros_like(nets)


def _solved(nets: Floats) -> Floats:
    """Both stages over steps whose running sums must stay ≥ 0; one step is the plain case."""
    parties, steps = nets.shape
    scale = _scale(nets)
    scaled = nets / scale
    if (np.cumsum(scaled, axis=1) >= -TOLERANCE).all():
        return np.zeros_like(nets)
    moves = parties * steps
    balance = np.hstack([np.tile(np.eye(steps), parties), -np.tile(np.eye(steps), parties)])
    up_to = np.kron(np.eye(parties), np.tril(np.ones((steps, steps))))
    kept = np.hstack([up_to, -up_to])
    # A sum a hair below 0 counts as 0, or rounding would decide whether there is a solution.
    room = _lifted(np.cumsum(scaled, axis=1)).ravel()
    least = _minimum(np.ones(2 * moves), kept, room, balance)
    gains = np.maximum(scaled, 0.0).sum(axis=1)
    shares = np.hstack([np.kron(np.eye(parties), np.ones(steps)), np.zeros((parties, moves)), -gains[:, None]])
    total = np.concatenate([np.ones(2 * moves), [0.0]])[None, :]
    chosen = _minimum(
        np.concatenate([np.zeros(2 * moves), [1.0]]),
        np.vstack([_widened(kept), shares, total]),
        np.concatenate([room, np.zeros(parties), [float(least.sum()) * (1 + TOLERANCE)]]),
        _widened(balance),
    )
    pays, receives = chosen[:moves], chosen[moves : 2 * moves]
    return np.asarray((receives - pays).reshape(parties, steps) * scale)


def _lifted(sums: Floats) -> Floats:
    """The running sums with the common shortfall of rounding shared out, so that every column sums to ≥ 0."""
    return np.asarray(sums + np.maximum(-sums.sum(axis=0), 0.0) / len(sums))


def _widened(rows: Floats) -> Floats:
    return np.hstack([rows, np.zeros((len(rows), 1))])


def _minimum(cost: Floats, upper: Floats, bound: Floats, balance: Floats) -> Floats:
    solution = linprog(
        cost, A_ub=upper, b_ub=bound, A_eq=balance, b_eq=np.zeros(len(balance)), bounds=(0, None), method="highs"
    )
    if solution.x is None:
        raise ValueError(solution.message)
    return np.asarray(solution.x, dtype=np.float64)


def _scale(nets: Floats) -> float:
    return float(np.abs(nets).max(initial=0.0)) or 1.0
