"""The net effect and how long it lasts, as pieces and curves."""

from __future__ import annotations

import numpy as np

from tovholder.case.outcomes import Outcome, Persistence
from tovholder.errors import Path
from tovholder.quantities import Quantity, Unit, parse_unit, per_year

from .amounts import Piece, pieces, times_pieces
from .grid import Grid
from .inputs import Inputs
from .persistence import Curve, decay_of_drop_off, decay_of_half_life, mean_strength, stepped_strength, year_shares
from .terms import Strength, Sum

SOEM_YEARS = 10.0
"""The longest a cohort's effect is counted in the SØM profile. *Source:* SØM v2.3, FAQ on consequences."""


def soem_years(profile: str | None) -> float:
    """The profile's own limit on a cohort's effect, in years."""
    return SOEM_YEARS if profile == "soem" else np.inf


def effect_factors(inputs: Inputs, outcome: Outcome, path: Path) -> tuple[Sum, Sum]:
    """(with − without) and attribution, where both are plain numbers; `times` is not in it."""
    assert isinstance(outcome.with_, Quantity)
    assert isinstance(outcome.without, Quantity)
    gained = inputs.factor(inputs.resolve(outcome.with_, (*path, "with")))
    lost = inputs.factor(inputs.resolve(outcome.without, (*path, "without")))
    difference = Sum(gained.inputs + tuple((-sign, i) for sign, i in lost.inputs))
    return difference, inputs.factor(inputs.resolve(outcome.attribution, (*path, "attribution")))


def effect_parts(inputs: Inputs, outcome: Outcome, path: Path, grid: Grid) -> list[list[Piece]]:
    """(with − without) · attribution, and every factor in `times`, as parts to be multiplied."""
    return [_net_effect(inputs, outcome, path, grid), *times_pieces(inputs, outcome.times, path, grid)]


def _net_effect(inputs: Inputs, outcome: Outcome, path: Path, grid: Grid) -> list[Piece]:
    """(with − without) · attribution as pieces."""
    if isinstance(outcome.with_, Quantity) and isinstance(outcome.without, Quantity):
        return [Piece(effect_factors(inputs, outcome, path), np.ones((1, 1)))]
    attribution = inputs.factor(inputs.resolve(outcome.attribution, (*path, "attribution")))
    gained = pieces(inputs, outcome.with_, (*path, "with"), grid, after_last="zero")
    lost = pieces(inputs, outcome.without, (*path, "without"), grid, after_last="zero")
    signed = [*gained, *(Piece(piece.factors, -piece.array) for piece in lost)]
    return [Piece((*piece.factors, attribution), piece.array) for piece in signed]


def event_of(inputs: Inputs, lasts: Persistence, path: Path, grid: Grid) -> tuple[Strength | None, list[Piece]]:
    """1 in the period that the starting event plus the delay falls in: (that, if the delay moves; folded otherwise)."""
    delay = _time(inputs, lasts.delay, (*path, "delay"))
    if not delay.inputs:
        return None, [Piece((), grid.once(delay.constant))]
    none = Sum(())
    strength = Strength(tuple(grid.edges), delay, none, none, none, "rate", np.inf, stepped=False, once=True)
    return strength, [Piece((), grid.by_relative(np.ones(grid.timeline.count)))]


def strength_of(
    inputs: Inputs, lasts: Persistence, path: Path, grid: Grid, *, profile: str | None
) -> tuple[Strength | None, list[Piece]]:
    """(the curve if any of its parameters moves, the strengths by cohort and period otherwise)."""
    until = min(np.inf if lasts.until is None else lasts.until.years, soem_years(profile))
    stepped = profile == "soem" if lasts.stepped is None else lasts.stepped
    if lasts.by_year is not None:
        return None, _table(inputs, lasts, path, grid, until=until)
    delay = _time(inputs, lasts.delay, (*path, "delay"))
    ramp = _time(inputs, lasts.ramp, (*path, "ramp"))
    full = _time(inputs, lasts.full, (*path, "full"))
    decay, kind = _decay(inputs, lasts, path)
    moving = any(part.inputs for part in (delay, ramp, full, decay))
    if moving:
        strength = Strength(tuple(grid.edges), delay, ramp, full, decay, kind, until, stepped)
        # Cohorts run through the strength's own axis; the weights only say which periods a cohort lives in.
        return strength, [Piece((), grid.by_relative(np.ones(grid.timeline.count)))]
    read = {"half_life": decay_of_half_life, "drop_off": decay_of_drop_off}.get(kind)
    rate = decay.constant if read is None else read(decay.constant)
    curve = Curve(delay=delay.constant, ramp=ramp.constant, full=full.constant, decay=rate, until=until)
    values = stepped_strength(grid.edges, curve) if stepped else mean_strength(grid.edges, curve)
    return None, [Piece((), grid.by_relative(values[:, 0]))]


def _table(inputs: Inputs, lasts: Persistence, path: Path, grid: Grid, *, until: float) -> list[Piece]:
    """Strength by elapsed year as given; nothing after the last year."""
    assert lasts.by_year is not None
    shares = year_shares(grid.edges, len(lasts.by_year), until=until)
    moving, folded = [], np.zeros(grid.timeline.count)
    for year, given in enumerate(lasts.by_year):
        resolved = inputs.resolve(given, (*path, "by_year", year))
        if inputs.moves(resolved):
            moving.append(Piece((inputs.factor(resolved),), grid.by_relative(shares[:, year])))
        else:
            folded += shares[:, year] * resolved.quantity.likely_value
    return [*moving, Piece((), grid.by_relative(folded))]


def _time(inputs: Inputs, quantity: Quantity | None, path: Path) -> Sum:
    """A length of time in years: a constant, or an input times the years in its unit."""
    if quantity is None:
        return Sum((), 0.0)
    resolved = inputs.resolve(quantity, path)
    scale = years_in(inputs.unit(quantity))
    if inputs.moves(resolved):
        return Sum(tuple((scale * sign, i) for sign, i in inputs.factor(resolved).inputs))
    return Sum((), scale * resolved.quantity.likely_value)


def _decay(inputs: Inputs, lasts: Persistence, path: Path) -> tuple[Sum, str]:
    if lasts.half_life is not None:
        return _time(inputs, lasts.half_life, (*path, "half_life")), "half_life"
    if lasts.drop_off is None:
        return Sum((), 0.0), "rate"
    resolved = inputs.resolve(lasts.drop_off, (*path, "drop_off"))
    if inputs.moves(resolved):
        return inputs.factor(resolved), "drop_off"
    return Sum((), resolved.quantity.likely_value), "drop_off"


def years_in(unit: Unit | None) -> float:
    """How many years one of this unit is: a month is 1/12; no unit means years."""
    if unit is None or unit.noun in ("", "year"):
        return 1.0
    return 1.0 / per_year(parse_unit(f"per {unit.noun}"))
