"""From an amount to who carries it: shares, rules, transfers and real price growth."""

from __future__ import annotations

import numpy as np

from tovholder.case.flow import Flow
from tovholder.case.sharing import Sharing
from tovholder.errors import Finding, Path

from .draft import Draft, Parts, constant, products
from .funding import Carried, carried_shares
from .grid import Grid
from .terms import Factor, Growth, Strength, Sum, Term
from .timeline import Floats

_SMALL = 1e-9


def add_money(
    draft: Draft,
    line: int,
    flow: Flow,
    sharing: Sharing,
    path: Path,
    grid: Grid,
    parts: Parts,
    *,
    strength: Strength | None = None,
    dear_case: tuple[Factor, Factor] | None = None,
) -> None:
    """Terms of one line: amount × growth × who carries it. `parts` multiply to the signed amount, + = gain."""
    rate, grown = _growth(draft, flow, path)
    amounts = list(products([*parts, constant(grown)]))
    carried = carried_shares(sharing, grid, draft.bank, dear_case=dear_case)
    _require_known(draft, carried, [array for _, array in amounts], path)
    counterparty = draft.rows[flow.counterparty] if flow.transfer else None
    by_factors: dict[tuple[Factor, ...], Floats] = {}
    for factors, array in amounts:
        for part in carried:
            shape = (len(draft.parties), *np.broadcast_shapes(array.shape, part.share.shape))
            weights = by_factors.setdefault((*factors, *part.factors), np.zeros(shape))
            weights[draft.rows[part.party]] += array * part.share
            if counterparty is not None:
                weights[counterparty] -= array * part.share
    for factors, weights in by_factors.items():
        term = draft.term(line, factors, strength, weights).on(grid.cohorts)
        draft.terms += [term] if rate is None else _growing(draft, term, rate)


def _require_known(draft: Draft, carried: list[Carried], amounts: list[Floats], path: Path) -> None:
    """A dated rule that is not known in a period where money flows is a finding, never a guess."""
    if any(part.factors for part in carried):
        return
    known = np.asarray(sum(part.share for part in carried))
    for array in amounts:
        unknown = (np.abs(array) > _SMALL) & (np.abs(known - 1) > 1e-6)
        if unknown.any():
            period = draft.timeline.labels[int(np.argmax(unknown.any(axis=0)))]
            draft.findings.append(Finding("rule-not-known-then", path=path, params={"period": period}))
            return


def _growth(draft: Draft, flow: Flow, path: Path) -> tuple[Sum | None, Floats]:
    """Real price growth from the case's start: (the rate if it moves, else the growth as a (period,) array)."""
    flat = np.ones(draft.timeline.count)
    if flow.price_growth is None:
        return None, flat
    rate = draft.inputs.resolve(flow.price_growth, (*path, "price_growth"))
    if draft.inputs.moves(rate):
        return draft.inputs.factor(rate), flat
    years = draft.timeline.years * np.arange(draft.timeline.count)
    return None, np.asarray((1 + rate.quantity.likely_value) ** years)


def _growing(draft: Draft, term: Term, rate: Sum) -> list[Term]:
    """The term cohort by cohort, since growth follows the calendar and everything else the cohort's own time."""
    h, count = draft.timeline.years, draft.timeline.count
    return [
        Term(
            term.line,
            term.factors,
            term.strength,
            Growth(rate, tuple(h * (cohort + j) for j in range(count))),
            (cohort,),
            term.weights[:, k : k + 1],
        )
        for k, cohort in enumerate(term.cohorts)
    ]
