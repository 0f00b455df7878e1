"""What turned out otherwise than expected, and why: goal by goal, then what was altered on the way."""

from __future__ import annotations

from collections.abc import Iterator

from ...followed import saying
from ...followed.payments import Paid, by_goal
from ...followed.results import Standing, standings
from ...material import HALF_A_KRONE, Material
from ...model import Block, Cell, Column, Paragraph, Row, Section, Table
from .changes import blocks


def differences(material: Material) -> Section:
    """Where each goal ended against its range, and what it paid against what was expected."""
    return Section("closing-differences", material.words.text("section.closing-differences"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words = material.words
    yield Paragraph(words.text("differences.lead"), "lead")
    if standings(material):
        yield _table(material)
    else:
        yield Paragraph(words.text("reached.nothing"), "warning")
    if not material.followed.alterations:
        yield Paragraph(words.text("differences.no-reasons"), "warning")
    yield from blocks(material)


def _table(material: Material) -> Table:
    words, paid, found = material.words, by_goal(material), standings(material)
    numbers = ("expected", "reached", "payment")
    columns = (
        Column(words.text("column.goal")),
        Column(words.text("differences.column.standing")),
        *(Column(words.text(f"differences.column.{name}"), is_number=True) for name in numbers),
    )
    rows = []
    for name in material.case.goals:
        amount = _payment(material, paid.get(name))
        for i, one in enumerate(found.get(name, ())):
            rows.append(Row((*_result(material, one), "" if i else amount)))
        if name not in found:
            none = words.text("followed.not-reported")
            rows.append(Row((saying.goal(material, name), none, "", "", amount)))
    return Table(
        words.text("differences.table", currency=words.unit), columns, tuple(rows), words.text("differences.note")
    )


def _result(material: Material, one: Standing) -> tuple[Cell, ...]:
    words = material.words
    key = one.against or "unknown"
    expected = "" if one.expected is None else saying.share(material, one.expected.likely)
    name = saying.goal(material, one.goal, one.tranche)
    return name, words.text(f"differences.standing.{key}"), expected, saying.share(material, one.value)


def _payment(material: Material, paid: Paid | None) -> Cell:
    """What was paid and is due, less what was expected."""
    if paid is None or paid.left is None:
        return ""
    return material.words.money(0.0 - paid.left if abs(paid.left) >= HALF_A_KRONE else 0.0)
