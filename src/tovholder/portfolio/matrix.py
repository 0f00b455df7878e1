"""The programme as the solver reads it. Amounts are in thousands, so that its tolerances are fractions of a krone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array, hstack, vstack

from tovholder.cashflow.timeline import Floats

from .programme import Programme, Row

UNIT = 1000.0
"""Kroner."""


@dataclass(frozen=True, slots=True, eq=False)
class Matrix:
    """minimise objective · v, least ≤ rows · v ≤ most, lowest ≤ v ≤ highest; v: the columns, then the aim's own."""

    objective: Floats
    rows: csr_array
    least: Floats
    most: Floats
    lowest: Floats
    highest: Floats
    whole: Floats


def matrix(given: Programme) -> Matrix:
    """What the solver is given; per share of worst draws a level η and each scenario's fall below it."""
    columns, shares = len(given.columns), given.aim.shares
    scenarios = len(given.gains)
    extra = len(shares) * (1 + scenarios)
    least, rows, most = _plain_rows(given)
    parts = [hstack([csr_array(rows), csr_array((len(rows), extra))])] if extra else [csr_array(rows)]
    objective = np.concatenate([-given.worth / UNIT, np.zeros(extra)])
    lowest = np.concatenate([np.zeros(columns), np.zeros(extra)])
    highest = np.concatenate([np.ones(columns), np.full(extra, np.inf)])
    for number, share in enumerate(shares):
        level = columns + number * (1 + scenarios)
        lowest[level] = -np.inf
        parts.append(_falls(given, level, columns + extra))
        least, most = np.append(least, np.full(scenarios, -np.inf)), np.append(most, np.zeros(scenarios))
        mean = np.zeros(columns + extra)
        mean[level] = 1.0
        mean[level + 1 : level + 1 + scenarios] = -1.0 / (share * scenarios)
        if given.aim.seek == "careful" and number == 0:
            objective = -mean
        else:
            parts.append(csr_array(mean[None]))
            least, most = np.append(least, 0.0), np.append(most, np.inf)
    whole = np.concatenate([np.ones(columns), np.zeros(extra)])
    return Matrix(objective, csr_array(vstack(parts)), least, most, lowest, highest, whole)


def once_each(given: Programme) -> tuple[Floats, Floats]:
    """((case, column) which columns are each case's, (case,) 1 for those that must be in)."""
    rows = np.zeros((len(given.candidates), len(given.columns)))
    for i, columns in enumerate(given.of_case):
        rows[i, list(columns)] = 1.0
    must = np.array([float(candidate.id in given.rules.must) for candidate in given.candidates])
    return rows, must


def scaled(rows: Sequence[Row]) -> tuple[Floats, Floats]:
    """((row, column), (row,)) weights and the most they may come to, money in units. At least one row."""
    units = np.array([UNIT if row.limit.is_money else 1.0 for row in rows])
    weights = np.stack([row.weights for row in rows])
    return weights / units[:, None], np.array([row.most for row in rows]) / units


def _plain_rows(given: Programme) -> tuple[Floats, Floats, Floats]:
    """(least, rows, most) of what does not depend on the draws."""
    once, must = once_each(given)
    weights, most = scaled(given.rows)
    least = np.concatenate([must, np.full(len(most), -np.inf)])
    return least, np.concatenate([once, weights]), np.concatenate([np.ones(len(once)), most])


def _falls(given: Programme, level: int, width: int) -> csr_array:
    """η − gain_s · x − z_s ≤ 0 for every scenario s."""
    scenarios, columns = given.gains.shape
    below = np.zeros((scenarios, width - columns))
    below[:, level - columns] = 1.0
    places = np.arange(scenarios)
    below[places, level - columns + 1 + places] = -1.0
    return csr_array(hstack([csr_array(-given.gains / UNIT), csr_array(below)]))
