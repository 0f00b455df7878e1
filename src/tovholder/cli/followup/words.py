"""Amounts of an indicator as people write them."""

from __future__ import annotations

from collections.abc import Callable

from tovholder.followup.plan import Plan
from tovholder.followup.reading import definition
from tovholder.quantities import formats

from .. import language


def amount(plan: Plan, reference: str) -> Callable[[float], str]:
    """How a level or a difference of the indicator is written: a share in per cent, else a number with its unit."""
    version, lang = definition(plan, reference), language.current()
    if version.measure != "mean":
        return lambda value: formats.percent(round(value, 3), lang=lang, decimals=1)
    unit = f" {version.unit}" if version.unit else ""
    return lambda value: formats.number(round(value, 2) + 0.0, lang=lang, decimals=2) + unit


def difference(plan: Plan, reference: str) -> Callable[[float], str]:
    """The same for a difference: of shares it is percentage points."""
    from tovholder.locale import text

    version, lang = definition(plan, reference), language.current()
    if version.measure == "mean":
        return amount(plan, reference)
    points = text("cli.followup.points", lang)
    return lambda value: formats.number(round(100 * value, 1) + 0.0, lang=lang, decimals=1) + f" {points}"
