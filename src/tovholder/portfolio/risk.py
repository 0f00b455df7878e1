"""How a choice fares in the draws: whether the pool lasts, and what is gained."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from tovholder.cashflow.timeline import Floats

from .candidate import Candidate
from .pool import Pool, pool_flow

LEVELS = (0.10, 0.50, 0.90)
"""The percentiles given."""
_SLACK = 0.5
"""Kroner below zero that are rounding."""


@dataclass(frozen=True, slots=True)
class Risk:
    """A choice over the draws; kroner, undiscounted.

    lasts         the share of draws in which the pool is not below zero at the end of any year
    balance       (year) → the pool's balance at the end of the year: its mean, and its percentiles at LEVELS
    lowest        percentiles at LEVELS of the lowest balance of any year
    net           the mean gain over all years; its percentiles at LEVELS; positive: the share of draws above zero
    """

    years: tuple[int, ...]
    lasts: float
    balance_mean: tuple[float, ...]
    balance: tuple[tuple[float, ...], ...]
    lowest: tuple[float, ...]
    net_mean: float
    net: tuple[float, ...]
    positive: float


def risk(candidates: Sequence[Candidate], starts: Mapping[str, int], pool: Pool, *, years: tuple[int, ...]) -> Risk:
    """The choice as it stands, in every draw: nothing is put off or left out when money is short."""
    draws = candidates[0].net.shape[1]
    balance = np.zeros((len(years), draws))
    net = np.zeros(draws)
    for candidate in candidates:
        if candidate.id in starts:
            begun = starts[candidate.id] - years[0]
            balance[begun : begun + candidate.years] += pool_flow(candidate.net, pool.returns)
            net += candidate.net.sum(axis=0)
    np.cumsum(balance, axis=0, out=balance)
    balance += pool.paid_in(years)[:, None]
    lowest = balance.min(axis=0)
    return Risk(
        years=years,
        lasts=float((lowest >= -_SLACK).mean()),
        balance_mean=tuple(balance.mean(axis=1).tolist()),
        balance=tuple(_percentiles(year) for year in balance),
        lowest=_percentiles(lowest),
        net_mean=float(net.mean()),
        net=_percentiles(net),
        positive=float((net > 0).mean()),
    )


def _percentiles(values: Floats) -> tuple[float, ...]:
    ordered = np.sort(values)
    places = np.asarray(LEVELS) * (len(ordered) - 1)
    return tuple(np.interp(places, np.arange(len(ordered)), ordered).tolist())
