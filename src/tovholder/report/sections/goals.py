"""Result goals and the rate card."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.case.goals import Goal
from tovholder.quantities import Quantity

from ..material import Material
from ..model import Block, Cell, Column, Facts, Figure, Heading, Paragraph, Row, Section, Table

_DETAILS = (
    "shape", "threshold", "max_units", "measured_at", "look_back", "denominator", "missing_data", "instrument",
    "measured_by", "verified_by", "budget_item", "value", "cost", "perverse_incentive", "note",
)  # fmt: skip
_CODED = {"shape", "denominator"}


def goals(material: Material) -> Section:
    """The rate card as DSI sets it up (goal, payment, data source), then each goal's details."""
    return Section("goals", material.words.text("section.goals"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words = material.words
    if not material.case.goals:
        yield Paragraph(words.text("goals.none"))
        return
    yield Paragraph(words.text("goals.lead"), "lead")
    yield goals_table(material)
    yield from goal_details(material)


def goals_table(material: Material) -> Table:
    """Every goal, what it is expected to reach and pay, and where the data come from."""
    words = material.words
    columns = (
        Column(words.text("column.goal")),
        Column(words.text("column.pays")),
        Column(words.text("column.success-rate"), is_number=True),
        Column(words.text("column.payment"), is_number=True),
        Column(words.text("column.data-source")),
    )
    rows = tuple(
        Row((
            goal.text,
            words.text("word.yes" if goal.paying else "word.no"),
            _range(material, goal.success_rate),
            _range(material, goal.price),
            goal.data_source or words.text("word.missing"),
        ))
        for goal in material.case.goals.values()
    )  # fmt: skip
    return Table(words.text("goals.table"), columns, rows, words.text("goals.table-note"))


def rate_card(material: Material) -> Table:
    """What each paying goal pays, beside what it is worth to the payer and what it costs to reach."""
    words = material.words
    fields = ("price", "value", "cost", "max_units")
    columns = (
        Column(words.text("column.goal")),
        *(Column(words.field(name, "goals"), is_number=True) for name in fields),
        Column(words.text("field.measured_at")),
    )
    rows = tuple(
        Row((
            goal.text,
            *(_range(material, getattr(goal, name)) for name in fields),
            words.listed([_months(material, length.months) for length in goal.measured_at], at_most=12),
        ))
        for goal in material.case.goals.values()
        if goal.paying
    )  # fmt: skip
    return Table(words.text("goals.rate-card"), columns, rows, words.text("goals.table-note"))


def goal_details(material: Material) -> Iterator[Block]:
    """How each goal is counted, when and by whom."""
    for goal in material.case.goals.values():
        details = _details(material, goal)
        if details:
            yield Heading(goal.text)
            yield Facts(details)


def _details(material: Material, goal: Goal) -> tuple[tuple[str, tuple[str, ...]], ...]:
    words = material.words
    shown: list[tuple[str, tuple[str, ...]]] = []
    if goal.outcome is not None:
        shown.append((words.text("field.outcome"), (material.names.outcome(goal.outcome),)))
    if goal.of:
        shown.append((words.text("field.of"), tuple(material.names.tranche(name) for name in goal.of)))
    for field in _DETAILS:
        value = getattr(goal, field)
        if value in (None, ()):
            continue
        if field in _CODED:
            written = (words.choice(field, value),)
        elif field == "measured_at":
            written = (words.listed([_months(material, d.months) for d in value], at_most=12),)
        elif field == "look_back":
            written = (_months(material, value.months),)
        elif isinstance(value, Quantity):
            cell = _range(material, value)
            written = (cell.text if isinstance(cell, Figure) else str(cell),)
        else:
            written = (str(value),)
        shown.append((words.text(f"field.{field}"), written))
    return tuple(shown)


def price_of(material: Material, goal: Goal) -> str:
    """What a goal pays, as it is read; empty if its price stands elsewhere or is missing."""
    price = _range(material, goal.price)
    return price.text if isinstance(price, Figure) else ""


def _months(material: Material, months: float) -> str:
    words = material.words
    return words.text("word.month" if months == 1 else "word.months", months=words.number(months))


def _range(material: Material, quantity: Quantity | None) -> Cell:
    """`60 % (45–75 %)`, or that it is missing."""
    words = material.words
    if quantity is None:
        return words.text("word.missing")
    if quantity.use is not None:
        return quantity.use
    percent = quantity.unit is not None and quantity.unit.percent
    write = words.percent if percent else words.number
    unit = "" if percent or quantity.unit is None else f" {quantity.unit.text}"
    text = write(quantity.likely_value) + unit
    if quantity.low_value is not None and quantity.high_value is not None and quantity.is_uncertain:
        text += f" ({write(quantity.low_value)} – {write(quantity.high_value)})"
    return Figure(quantity.likely_value, "share" if percent else unit.strip(), text)
