"""Costs as lines: per person who enters or completes, once, again and again, or by date, or per year."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from tovholder.case.costs import Cost
from tovholder.errors import Path
from tovholder.quantities import Quantity, Span, Table

from .amounts import Piece, pieces, times_pieces
from .caseload import whole_units
from .draft import Draft, Parts, constant
from .grid import Grid
from .money import add_money
from .people import completion_of, grid_of, intake, tranches_of
from .plan import LineKind
from .timeline import Floats, Timeline


def add_cost(draft: Draft, name: str, cost: Cost) -> None:
    """One line for a fixed or yearly cost, one per tranche for a cost per entrant."""
    path: Path = ("costs", name)
    kind: LineKind = "saved_cost" if cost.replaces else "cost"
    sign = constant(1.0 if cost.replaces else -1.0)
    if cost.per_entrant is not None:
        for tranche in tranches_of(draft, cost.of):
            line = draft.add_line(name, path, kind, cost, tranche)
            grid = grid_of(draft, tranche, since="entry")
            people = intake(draft, tranche, grid, since="entry")
            times = times_pieces(draft.inputs, cost.times, path, grid)
            for parts in _per_entrant(draft, cost, path, tranche, grid):
                add_money(draft, line, cost, cost.paid_by, path, grid, [people, *parts, *times, sign])
        return
    if cost.per_completer is not None:
        for tranche in tranches_of(draft, cost.of):
            line = draft.add_line(name, path, kind, cost, tranche)
            grid = grid_of(draft, tranche, since="completion")
            people = intake(draft, tranche, grid, since="completion")
            completing = [Piece((completion_of(draft, tranche),), np.ones((1, 1)))]
            laid = constant(_laid_out(cost, grid, by_table=isinstance(cost.amount, Table), until=np.inf))
            times = times_pieces(draft.inputs, cost.times, path, grid)
            completed = [people, completing, _worth(draft, cost, path, grid), laid, *times, sign]
            add_money(draft, line, cost, cost.paid_by, path, grid, completed)
        return
    line = draft.add_line(name, path, kind, cost, None)
    grid = Grid(draft.timeline, (0,), 0.0)
    times = times_pieces(draft.inputs, cost.times, path, grid)
    if cost.per_year is not None:
        amount = [_yearly(draft, cost, path, grid), whole_units(draft, cost, path)]
    else:
        amount = [_fixed(draft, cost, path, grid)]
    add_money(draft, line, cost, cost.paid_by, path, grid, [*amount, *times, sign])


def _worth(draft: Draft, cost: Cost, path: Path, grid: Grid) -> list[Piece]:
    """Kroner per person, in the form the cost is written in."""
    return pieces(
        draft.inputs,
        cost.amount,
        (*path, cost.form),
        grid,
        after_last="zero",
        index=cost.price_index,
        money=True,
    )


def _per_entrant(draft: Draft, cost: Cost, path: Path, tranche: str, grid: Grid) -> Iterator[Parts]:
    """Kroner per entrant by time since entry: what everybody costs, and what only those who complete cost on top."""
    worth = _worth(draft, cost, path, grid)
    by_table = isinstance(cost.amount, Table)
    full = _laid_out(cost, grid, by_table=by_table, until=np.inf)
    dropout = draft.case.tranches[tranche].dropout
    if dropout is None:
        yield [worth, constant(full)]
        return
    everybody = _laid_out(cost, grid, by_table=by_table, until=dropout.after.years)
    yield [worth, constant(everybody)]
    yield [worth, [Piece((completion_of(draft, tranche),), full - everybody)]]


def _laid_out(cost: Cost, grid: Grid, *, by_table: bool, until: float) -> Floats:
    """(cohort, period) kroner per krone of one person's cost that falls before `until` years of the grid's time."""
    years = grid.timeline.years
    if by_table:
        # A table's entries are kroner in a year, so the part of the year that has passed counts.
        return grid.active(until=until) * years
    if cost.spread is not None:
        shares = (
            share.likely_value * grid.between(year, min(year + 1, until)) for year, share in enumerate(cost.spread)
        )
        return np.asarray(sum(shares)) * years
    after, over = cost.after.years, cost.over.years
    if cost.every is not None:
        end = grid.timeline.years * grid.timeline.count + grid.lag if over <= 0 else after + over
        return np.asarray(sum(map(grid.once, _repeated(after, min(end, until), cost.every.years))))
    if over <= 0:
        return grid.once(after) * (after < until)
    return grid.between(after, min(after + over, until)) * (years / over)


def _fixed(draft: Draft, cost: Cost, path: Path, grid: Grid) -> list[Piece]:
    """Kroner in all: laid where `at` says (default the first period), by year of the case, or by date."""
    path = (*path, "fixed")
    inputs, timeline = draft.inputs, draft.timeline
    assert cost.fixed is not None
    if isinstance(cost.fixed, Quantity):
        resolved = inputs.resolve(cost.fixed, path, index=cost.price_index, money=True)
        return [Piece((inputs.factor(resolved),), _when(cost, timeline)[None] * resolved.scale)]
    if cost.fixed.by_date is None:
        yearly = pieces(inputs, cost.fixed, path, grid, after_last="zero", index=cost.price_index, money=True)
        return [Piece(piece.factors, piece.array * timeline.years) for piece in yearly]
    laid = []
    for span, entry in cost.fixed.by_date.items():
        resolved = inputs.resolve(entry, (*path, "by_date", str(span)), index=cost.price_index, money=True)
        laid.append(Piece((inputs.factor(resolved),), timeline.overlap(span)[None] * resolved.scale))
    return laid


def _when(cost: Cost, timeline: Timeline) -> Floats:
    """(period,) how much of a fixed amount falls in each period, with its repetitions."""
    first = cost.at or Span(timeline.start, timeline.months)
    if cost.every is None:
        return timeline.overlap(first)
    end = timeline.start + timeline.months * timeline.count
    until = end if cost.until is None else min(end, cost.until.start)
    starts = range(first.start, until, round(cost.every.months))
    return np.asarray(sum((timeline.overlap(Span(start, first.months)) for start in starts), np.zeros(timeline.count)))


def _repeated(first: float, until: float, every: float) -> list[float]:
    """Years from `first`, up to, not including, `until`."""
    return np.arange(first, until - 1e-9, every).tolist()


def _yearly(draft: Draft, cost: Cost, path: Path, grid: Grid) -> list[Piece]:
    """Kroner per year while `from` … `until` runs."""
    assert cost.per_year is not None
    first = None if cost.from_ is None else cost.from_.start
    until = None if cost.until is None else cost.until.start
    running = draft.timeline.covered(first, until) * draft.timeline.years
    yearly = pieces(
        draft.inputs,
        cost.per_year,
        (*path, "per_year"),
        grid,
        after_last="last",
        index=cost.price_index,
        money=True,
    )
    return [Piece(piece.factors, piece.array * running) for piece in yearly]
