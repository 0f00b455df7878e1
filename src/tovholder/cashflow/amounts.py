"""Quantities and tables as pieces of a product: what can move stays a factor, the rest becomes an array."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from tovholder.errors import Path
from tovholder.quantities import Quantity, Span, Table

from .grid import Grid
from .inputs import Inputs
from .terms import Factor
from .timeline import Floats


@dataclass(frozen=True, slots=True)
class Piece:
    """factor · array; the array is (cohort, period), the factor None for 1."""

    factors: tuple[Factor, ...]
    array: Floats


def pieces(
    inputs: Inputs,
    amount: Quantity | Table,
    path: Path,
    grid: Grid,
    *,
    after_last: Literal["zero", "last"],
    index: str | None = None,
    money: bool = False,
) -> list[Piece]:
    """The amount as pieces whose sum it is, in every cohort and period.

    after_last: what a table that does not say holds after its last entry. Before the first entry by date a table that
    holds its last value also holds its first; otherwise it is 0 there.
    """
    everywhere = np.ones((len(grid.cohorts), grid.timeline.count))
    if isinstance(amount, Quantity):
        resolved = inputs.resolve(amount, path, index=index, money=money)
        return [Piece((inputs.factor(resolved),), everywhere * resolved.scale)]
    folded = np.zeros_like(everywhere)
    moving: list[Piece] = []
    for entry_path, entry, share in _entries(amount, path, grid, after_last=after_last):
        resolved = inputs.resolve(entry, entry_path, index=index, money=money)
        if inputs.moves(resolved):
            moving.append(Piece((inputs.factor(resolved),), share * resolved.scale))
        else:
            folded = folded + share * (resolved.scale * resolved.quantity.likely_value)
    return [*moving, Piece((), folded)] if folded.any() or not moving else moving


def times_pieces(inputs: Inputs, times: Mapping[str, Quantity | Table], path: Path, grid: Grid) -> list[list[Piece]]:
    """Each named factor as pieces; the line or effect is multiplied with all of them. A table holds its last value."""
    return [pieces(inputs, factor, (*path, "times", name), grid, after_last="last") for name, factor in times.items()]


def _entries(
    table: Table, path: Path, grid: Grid, *, after_last: Literal["zero", "last"]
) -> list[tuple[Path, Quantity, Floats]]:
    """Each entry with its path and the (cohort, period) share of time it holds."""
    holds = (table.then or after_last) == "last"
    if table.by_year is not None:
        years = sorted(table.by_year)
        ends = [following - 1 for following in years[1:]] + [None if holds else years[-1]]
        return [
            ((*path, "by_year", year), table.by_year[year], grid.in_year(year, end))
            for year, end in zip(years, ends, strict=True)
        ]
    if table.by_age is not None:
        ages = sorted(table.by_age)
        # An age holds until the next one; the last holds unless the table says it ends.
        limits = [*ages[1:], None if table.then != "zero" else ages[-1] + 1]
        return [
            ((*path, "by_age", age), table.by_age[age], grid.at_age(age, limit))
            for age, limit in zip(ages, limits, strict=True)
        ]
    assert table.by_date is not None
    return [
        ((*path, "by_date", str(span)), table.by_date[span], grid.by_date(share))
        for span, share in dated_shares(list(table.by_date), grid, holds=holds)
    ]


def dated_shares(spans: list[Span], grid: Grid, *, holds: bool) -> list[tuple[Span, Floats]]:
    """(period,) share of each period in which each span's value holds."""
    ordered = sorted(spans)
    shares = []
    for i, span in enumerate(ordered):
        start = None if holds and i == 0 else span.start
        until = (ordered[i + 1].start if i + 1 < len(ordered) else None) if holds else span.end
        shares.append((span, grid.timeline.covered(start, until)))
    return shares
