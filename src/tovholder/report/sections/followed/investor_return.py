"""The investors' return as it became, beside the range it was expected in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import numpy as np

from tovholder.cashflow.timeline import Floats
from tovholder.contract.returns import Returns

from ...followed.investors import realised
from ...followed.payments import simulated
from ...followed.unfinished import unfinished
from ...material import Material
from ...model import Block, Cell, Column, Figure, Paragraph, Row, Section, Table
from .calls import table

_LEVELS = (5, 50, 95)
_MEASURES: Mapping[str, tuple[str, Callable[[Returns], Floats]]] = {
    "paid-in": ("money", lambda earned: earned.paid_in),
    "received": ("money", lambda earned: earned.received),
    "profit": ("money", lambda earned: earned.received - earned.paid_in),
    "multiple": ("times", lambda earned: earned.multiple),
    "yearly": ("share", lambda earned: earned.yearly),
    "irr": ("share", lambda earned: earned.irr),
}
"""What is measured → its unit, and where it stands."""


def investor_return(material: Material) -> Section | None:
    """The section, or None where nobody was to put up money and nobody has."""
    simulation = simulated(material)
    if realised(material) is None and (simulation is None or not simulation.is_financed):
        return None
    return Section("closing-return", material.words.text("section.closing-return"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words, earned, is_open = material.words, realised(material), bool(unfinished(material))
    if earned is None:
        yield Paragraph(words.text("return.nothing"), "warning")
    elif is_open:
        yield Paragraph(words.text("return.so-far"), "warning")
    simulation = simulated(material)
    forecast = simulation.returns if simulation is not None and simulation.is_financed else None
    if earned is not None and forecast is not None and not is_open:
        profit = float(earned.received[0] - earned.paid_in[0])
        share = float((forecast.received - forecast.paid_in <= profit).mean())
        yield Paragraph(words.text("return.place", share=words.percent(round(share, 2))), "finding")
    yield _table(material, earned, forecast)
    if material.case.contract is not None and material.case.contract.guarantees:
        yield Paragraph(words.text("return.guarantees"), "note")
    if material.followed.calls:
        yield table(material)


def _table(material: Material, earned: Returns | None, forecast: Returns | None) -> Table:
    words = material.words
    columns = (
        Column(""),
        Column(words.text("return.column.realised"), is_number=True),
        *(Column(words.text(f"contract.column.p{level}"), is_number=True) for level in _LEVELS if forecast is not None),
    )
    body = []
    for name, (unit, of) in _MEASURES.items():
        cell = _cell(material, unit, None if earned is None else float(of(earned)[0]))
        levels = () if forecast is None else _levels(material, unit, of(forecast))
        body.append(Row((words.text(f"return.{name}"), cell, *levels)))
    return Table(words.text("return.table", currency=words.unit), columns, tuple(body), words.text("return.note"))


def _levels(material: Material, unit: str, values: Floats) -> tuple[Cell, ...]:
    known = values[np.isfinite(values)]
    found = np.percentile(known, _LEVELS).tolist() if len(known) else [None] * len(_LEVELS)
    return tuple(_cell(material, unit, value) for value in found)


def _cell(material: Material, unit: str, value: float | None) -> Cell:
    words = material.words
    if value is None or not np.isfinite(value):
        return words.text("return.unknown")
    if unit == "money":
        return words.money(value)
    if unit == "share":
        return Figure(value, "share", words.percent(round(value, 3)))
    return Figure(value, "", words.number(value, 2))
