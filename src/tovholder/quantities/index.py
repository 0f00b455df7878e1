"""Moving an amount from one price level to another by an index series."""

from __future__ import annotations

import math
from collections.abc import Mapping

from tovholder.quantities.mistakes import BadIndexLevel, MissingLink


def convert(amount: float, *, from_year: int, to_year: int, series: Mapping[int, float], name: str = "") -> float:
    """The amount at another year's prices: amount · level(to) / level(from).

    `series` holds index levels by year on any base; `name` is only for the error. Within one year nothing
    is looked up.

    >>> convert(100.0, from_year=2020, to_year=2024, series={2020: 80.0, 2024: 100.0})
    125.0

    Raises `MissingLink` with the years the series lacks, `BadIndexLevel` for a level that is not positive.
    """
    if from_year == to_year:
        return amount
    missing = sorted({from_year, to_year} - series.keys())
    if missing:
        raise MissingLink(missing, name)
    for year in (from_year, to_year):
        if not 0 < series[year] < math.inf:
            raise BadIndexLevel(year, series[year], name)
    return amount * (series[to_year] / series[from_year])
