"""The dear-case refund of an outcome: all consequences under the rule are one person's yearly cost, and are pooled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tovholder.case.outcomes import Consequence, Outcome
from tovholder.case.pricing import price_scale
from tovholder.errors import Finding, Path
from tovholder.quantities import Quantity, Table, per_year

from .draft import Draft
from .effects import effect_factors
from .terms import Factor, MarginalRefund, Sum


def dear_case_factors(
    draft: Draft, name: str, outcome: Outcome, consequence: Consequence
) -> tuple[Factor, Factor] | None:
    """(what the municipality keeps, what the state refunds) of each krone saved per person-year at full effect.

    Thresholds are those of the case's price level. None, with a finding, when they are not known for that year, or
    when a pooled consequence has a table, since the refund depends on the size of the whole saving.
    """
    use = consequence.falls_on.rule if consequence.falls_on is not None else None
    assert use is not None
    rule = draft.bank.rule(use.rule)
    assert rule.kind == "dear-case"
    path: Path = ("outcomes", name, "consequences")
    year = draft.case.price_level
    level = None if year is None else rule.in_year(year)
    if level is None:
        known = ", ".join(map(str, rule.years))
        params = {"rule": use.rule, "year": year or "–", "known": known}
        draft.findings.append(Finding("threshold-year-unknown", path=path, params=params))
        return None
    if outcome.measure == "mean" and (isinstance(outcome.with_, Table) or isinstance(outcome.without, Table)):
        draft.findings.append(Finding("dear-case-needs-plain-numbers", path=("outcomes", name)))
        return None
    savings = []
    before: Sum | None = None
    for key, other in outcome.consequences.items():
        other_use = other.falls_on.rule if other.falls_on is not None else None
        if other_use is None or other_use.rule != use.rule or other_use.cost_before is None or other.price is None:
            continue
        if any(isinstance(amount, Table) for amount in _in_saving(outcome, other)):
            draft.findings.append(Finding("dear-case-needs-plain-numbers", path=(*path, key)))
            return None
        if before is None:
            cost = draft.inputs.resolve(
                other_use.cost_before, (*path, key, "falls_on", "cost_before"), index=other.price_index, money=True
            )
            before = Sum(tuple((sign * cost.scale, i) for sign, i in draft.inputs.factor(cost).inputs))
        savings.append(_saving(draft, name, outcome, (*path, key), other))
    assert before is not None
    pooled = tuple(savings)
    kept = MarginalRefund(before, pooled, level.steps, carried=True)
    return kept, MarginalRefund(before, pooled, level.steps, carried=False)


def _in_saving(outcome: Outcome, consequence: Consequence) -> Iterator[Quantity | Table]:
    """What one person's yearly saving is a product of."""
    yield consequence.quantity
    if consequence.price is not None:
        yield consequence.price
    yield from consequence.times.values()
    if outcome.measure == "mean":
        yield from outcome.times.values()


def _saving(
    draft: Draft, name: str, outcome: Outcome, path: Path, consequence: Consequence
) -> tuple[float, tuple[Sum, ...]]:
    """Kroner a person-year by one consequence: scale · quantity · price · times, and the change if it is a mean."""
    assert isinstance(consequence.quantity, Quantity)
    assert isinstance(consequence.price, Quantity)
    field = "change" if consequence.change is not None else "per_unit"
    quantity = draft.inputs.resolve(consequence.quantity, (*path, field))
    price = draft.inputs.resolve(consequence.price, (*path, "price"), index=consequence.price_index, money=True)
    factors: tuple[Sum, ...] = (draft.inputs.factor(quantity), draft.inputs.factor(price))
    factors += _times(draft, consequence.times, path)
    if outcome.measure == "mean":
        factors += effect_factors(draft.inputs, outcome, ("outcomes", name))
        factors += _times(draft, outcome.times, ("outcomes", name))
    counted = draft.unit(consequence.quantity)
    rate = draft.rate(outcome, counted)
    per = 1.0 if rate is None or rate.per is None else per_year(rate)
    scale = price_scale(counted, draft.unit(consequence.price)) or 1.0
    sign = 1.0 if consequence.is_income else -1.0
    return sign * scale * per * price.scale, factors


def _times(draft: Draft, times: Mapping[str, Quantity | Table], path: Path) -> tuple[Sum, ...]:
    """The named factors; no table among them has come this far."""
    plain = ((name, factor) for name, factor in times.items() if isinstance(factor, Quantity))
    return tuple(draft.inputs.factor(draft.inputs.resolve(factor, (*path, "times", name))) for name, factor in plain)
