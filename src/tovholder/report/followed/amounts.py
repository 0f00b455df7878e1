"""Amounts of an indicator, or of a difference between two groups, as people write them."""

from __future__ import annotations

from collections.abc import Callable

from tovholder.followup.estimators.effect import Effect
from tovholder.followup.plan import Plan
from tovholder.followup.reading import definition
from tovholder.locale import Lang, text
from tovholder.quantities import formats


def amount(plan: Plan, reference: str, lang: Lang) -> Callable[[float], str]:
    """How a level of the indicator is written: a share in per cent, else a number with its unit."""
    version = definition(plan, reference)
    if version.measure != "mean":
        return lambda value: formats.percent(round(value, 3), lang=lang, decimals=1)
    unit = f" {version.unit}" if version.unit else ""
    return lambda value: formats.number(round(value, 2) + 0.0, lang=lang, decimals=2) + unit


def difference(plan: Plan, reference: str, lang: Lang) -> Callable[[float], str]:
    """The same for a difference: of shares, and of a mean in per cent, it is percentage points."""
    version = definition(plan, reference)
    if version.measure == "mean" and version.unit != "%":
        return amount(plan, reference, lang)
    scale, decimals = (1, 2) if version.measure == "mean" else (100, 1)
    points = text("followup.points", lang)
    return lambda value: (
        f"{formats.number(round(scale * value, decimals) + 0.0, lang=lang, decimals=decimals)} {points}"
    )


def difference_unit(plan: Plan, reference: str, lang: Lang) -> str:
    """What a difference is counted in, as an axis names it; nothing where the indicator has no unit."""
    version = definition(plan, reference)
    return (version.unit or "") if version.measure == "mean" and version.unit != "%" else text("followup.points", lang)


def is_difference(effect: Effect) -> bool:
    """Whether an effect is a difference, and not the level of those who were there (`share`, and `time` alone)."""
    return effect.level_comparison is not None or effect.design not in ("share", "time")


def written(plan: Plan, reference: str, effect: Effect, lang: Lang) -> Callable[[float], str]:
    """How this effect's figures are written."""
    return (difference if is_difference(effect) else amount)(plan, reference, lang)
