"""Amounts of an indicator as people write them."""

from __future__ import annotations

from collections.abc import Callable

from tovholder.followup.plan import Plan
from tovholder.followup.reading import definition
from tovholder.quantities import formats

from ..wording import Wording

Write = Callable[[float], str]


def level_of(plan: Plan, reference: str, words: Wording) -> Write:
    """How a level of the indicator is written: a share in per cent, else a number with its unit."""
    version = definition(plan, reference)
    if version.measure != "mean":
        return lambda value: formats.percent(value, lang=words.lang, decimals=1)
    unit = f" {version.unit}" if version.unit else ""
    return lambda value: words.number(value, 2) + unit


def difference_of(plan: Plan, reference: str, words: Wording) -> Write:
    """The same for a difference: of shares it is percentage points."""
    version = definition(plan, reference)
    if version.measure == "mean":
        return level_of(plan, reference, words)
    return lambda value: words.text("measured.points", value=words.number(100 * value, 1))
