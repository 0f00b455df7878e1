"""Consequences as lines: people × net effect × how long it lasts × quantity × price × who carries it."""

from __future__ import annotations

import numpy as np

from tovholder.case.outcomes import Consequence, Outcome, Persistence
from tovholder.case.pricing import price_scale
from tovholder.errors import Path
from tovholder.quantities import Quantity, Unit, per_year

from .amounts import Piece, pieces, times_pieces
from .dear_cases import dear_case_factors
from .draft import Draft, constant, products
from .effects import effect_parts, event_of, strength_of
from .grid import Grid
from .money import add_money
from .people import people_behind
from .plan import LineKind
from .terms import Strength


def add_consequence(
    draft: Draft, name: str, outcome: Outcome, key: str, consequence: Consequence, tranche: str
) -> None:
    """The units of a consequence for one tranche, and its kroner if it has a price."""
    path: Path = ("outcomes", name, "consequences", key)
    kind: LineKind = "cost" if consequence.is_cost else "gain"
    line = draft.add_line(f"{name}.{key}", path, kind, consequence, tranche, outcome=name)
    grid, people = people_behind(draft, outcome, tranche)
    field = "change" if consequence.change is not None else "per_unit"
    unit = draft.unit(consequence.quantity)
    quantity = pieces(draft.inputs, consequence.quantity, (*path, field), grid, after_last="zero")
    whole: Path = ("outcomes", name)
    effect = effect_parts(draft.inputs, outcome, whole, grid)
    times = times_pieces(draft.inputs, consequence.times, path, grid)
    rate = draft.rate(outcome, unit)
    lasts, place = (outcome.lasts, whole) if consequence.lasts is None else (consequence.lasts, path)
    strength, timing = _timing(draft, lasts, (*place, "lasts"), rate, grid)
    counted = [*people, *effect, *times, quantity, timing]
    for factors, array in products(counted):
        draft.counts.append(draft.term(line, factors, strength, array[None]).on(grid.cohorts))
    if consequence.price is None or consequence.falls_on is None:
        return
    rule = consequence.falls_on.rule
    is_dear_case = rule is not None and draft.bank.rule(rule.rule).kind == "dear-case"
    dear_case = dear_case_factors(draft, name, outcome, consequence) if is_dear_case else None
    if is_dear_case and dear_case is None:
        return
    price = pieces(
        draft.inputs,
        consequence.price,
        (*path, "price"),
        grid,
        after_last="last",
        index=consequence.price_index,
        money=True,
    )
    scale = price_scale(unit, draft.unit(consequence.price))
    assert scale is not None  # a price of something else is refused when the case is read
    sign = scale if consequence.is_income else -scale
    add_money(
        draft,
        line,
        consequence,
        consequence.falls_on,
        path,
        grid,
        [*counted, price, constant(sign)],
        strength=strength,
        dear_case=dear_case,
    )


def add_valuation(draft: Draft, name: str, outcome: Outcome, worth: Quantity, tranche: str) -> None:
    """What citizens would pay per success (or unit of change), for the MVPF: nobody's cash, kept on the first row."""
    path: Path = ("outcomes", name, "willingness_to_pay")
    line = draft.add_line(f"{name}.willingness_to_pay", path, "valuation", None, tranche, outcome=name)
    grid, people = people_behind(draft, outcome, tranche)
    unit = draft.inputs.unit(worth)
    strength: Strength | None = None
    timing = constant(grid.once(0.0))
    if unit is not None and unit.per is not None:
        strength, timing = _timing(draft, outcome.lasts, ("outcomes", name, "lasts"), draft.rate(outcome, unit), grid)
    value = pieces(draft.inputs, worth, path, grid, after_last="last", money=True)
    effect = effect_parts(draft.inputs, outcome, ("outcomes", name), grid)
    sign = -1.0 if outcome.better == "lower" else 1.0
    for factors, array in products([*people, *effect, value, timing, constant(sign)]):
        weights = np.zeros((len(draft.parties), *array.shape))
        weights[0] = array
        draft.terms.append(draft.term(line, factors, strength, weights).on(grid.cohorts))


def _timing(
    draft: Draft, lasts: Persistence, path: Path, rate: Unit | None, grid: Grid
) -> tuple[Strength | None, list[Piece]]:
    """(strength if it moves, time weights): strength · h for a rate, 1 at the event plus delay for `once`."""
    if rate is not None and rate.once:
        return event_of(draft.inputs, lasts, path, grid)
    strength, folded = strength_of(draft.inputs, lasts, path, grid, profile=draft.case.profile)
    weight = draft.timeline.years * (1.0 if rate is None else per_year(rate))
    return strength, [Piece(piece.factors, piece.array * weight) for piece in folded]
