"""What the intervention is expected to change: with and without it, and how long it lasts."""

from __future__ import annotations

import math

from tovholder.case.outcomes import Outcome
from tovholder.quantities import QuantityOrTable, Table

from ..material import Material
from ..model import Column, Figure, Row
from ..model import Table as Shown

_LASTS = ("delay", "ramp", "full", "half_life", "drop_off")


def effects(material: Material) -> Shown:
    """Each outcome with its two numbers, the difference between them, and its course over time."""
    words = material.words
    columns = (
        Column(words.text("field.outcome")),
        Column(words.text("field.with"), is_number=True),
        Column(words.text("field.without"), is_number=True),
        Column(words.text("effects.difference"), is_number=True),
        Column(words.text("field.lasts")),
    )
    rows = tuple(
        Row((
            material.names.outcome(name),
            _number(material, outcome.with_),
            _number(material, outcome.without),
            _difference(material, outcome),
            _course(material, outcome),
        ))
        for name, outcome in material.case.outcomes.items()
    )  # fmt: skip
    return Shown(words.text("effects.table"), columns, rows, words.text("effects.note"))


def _number(material: Material, quantity: QuantityOrTable) -> Figure | str:
    plain = _plain(quantity)
    return material.words.text("effects.see-assumptions") if plain is None else _figure(material, plain, quantity)


def _plain(quantity: QuantityOrTable) -> float | None:
    """The likely number; None where it stands elsewhere or changes over time."""
    return None if isinstance(quantity, Table) or quantity.use is not None else quantity.likely_value


def _figure(material: Material, value: float, quantity: QuantityOrTable) -> Figure:
    words, unit = material.words, quantity.unit
    if unit is not None and unit.percent:
        return Figure(value, "share", words.percent(value))
    named = "" if unit is None else unit.text
    return Figure(value, named, f"{words.number(value)} {named}".strip())


def _difference(material: Material, outcome: Outcome) -> Figure | str:
    """With less without, times the part that is due to the intervention and every further share of it."""
    factors = [_plain(factor) for factor in (outcome.attribution, *outcome.times.values())]
    level, otherwise = _plain(outcome.with_), _plain(outcome.without)
    if level is None or otherwise is None or None in factors:
        return ""
    value = (level - otherwise) * math.prod(factor for factor in factors if factor is not None)
    if outcome.measure == "probability":
        points = material.words.text("effects.points", points=material.words.number(100 * value, 1))
        return Figure(value, "share", points)
    return _figure(material, value, outcome.with_)


def _course(material: Material, outcome: Outcome) -> str:
    words, lasts = material.words, outcome.lasts
    parts = []
    for name in _LASTS:
        quantity = getattr(lasts, name)
        if quantity is None:
            continue
        if quantity.use is not None:
            written = words.text("effects.see-assumptions")
        elif quantity.unit is not None and quantity.unit.percent:
            written = words.percent(quantity.likely_value)
        else:
            written = f"{words.number(quantity.likely_value)} {words.noun(quantity.unit)}".strip()
        parts.append(f"{words.text(f'field.{name}').lower()} {written}")
    if lasts.until is not None:
        until = words.number(lasts.until.months)
        parts.append(f"{words.text('field.until')} {words.text('word.months', months=until)}")
    if lasts.by_year is not None:
        parts.append(words.text("effects.see-assumptions"))
    return ", ".join(parts) or words.text("effects.whole-horizon", horizon=material.horizon)
