"""How far the most important effect may fall before the bottom line is zero: the one uncertainty of the first page."""

from __future__ import annotations

from tovholder.cashflow.breakeven import BreakEven, break_even, rate_path
from tovholder.errors import UnknownName

from .material import HALF_A_KRONE, Material


def turning_sentence(material: Material) -> str:
    """The break-even of the effect that brings the most, in words.

    If that effect alone cannot bring the result to zero, the next ones are tried; if none can, it says so.
    """
    words, names = material.words, material.names
    candidates = list(_candidates(material))
    if not candidates:
        return words.text("turning.no-effect")
    for outcome_id in candidates:
        found = _break_even(material, outcome_id)
        if found is not None and found.nearest is not None:
            return _sentence(material, outcome_id, found, found.nearest)
    positive = material.bottom_line.present_net >= 0
    is_chance = material.case.outcomes[candidates[0]].measure == "probability"
    key = ("always" if positive else "never") if is_chance else ("no-value-surplus" if positive else "no-value-deficit")
    return words.text(f"turning.{key}", outcome=names.outcome(candidates[0]))


def _candidates(material: Material) -> list[str]:
    """Outcomes by what they bring the bottom line's party, most first."""
    rows = list(material.rows(material.main))
    brings: dict[str, float] = {}
    for i, line in enumerate(material.lines):
        if line.outcome is not None and not material.is_cost[i]:
            brings[line.outcome] = brings.get(line.outcome, 0.0) + float(material.cash[i, rows].sum())
    worth = {name: abs(amount) for name, amount in brings.items() if abs(amount) >= HALF_A_KRONE}
    return sorted(worth, key=lambda name: -worth[name])


def _break_even(material: Material, outcome_id: str) -> BreakEven | None:
    path = rate_path(material.case, outcome_id)
    if path is None:
        return None
    try:
        return break_even(material.case, path, group=material.main, bank=material.bank, plan=material.result.plan)
    except UnknownName:
        return None


def _sentence(material: Material, outcome_id: str, found: BreakEven, value: float) -> str:
    words = material.words
    outcome = material.case.outcomes[outcome_id]
    discounted = any(rate for _, rate in material.result.plan.schedules["budget"])
    tail = words.text("turning.present-value" if discounted else "turning.all-else")
    name = material.names.outcome(outcome_id)
    if outcome.measure == "probability":
        return words.text(
            "turning.chance", outcome=name, value=words.percent(value), likely=words.percent(found.likely), tail=tail
        )
    unit = outcome.with_.unit
    return words.text(
        "turning.mean",
        outcome=name,
        value=words.number(round(value, 2)),
        likely=words.number(found.likely),
        unit="" if unit is None else unit.text,
        tail=tail,
    )
