"""The plan itself, for a contract nobody has reported anything of yet: people, measurings and payments to come."""

from __future__ import annotations

from collections.abc import Iterator

from ...followed.turnout import turnout
from ...material import Material
from ...model import Block, Figure, KeyFigure, KeyFigures, Paragraph
from .next_steps import measurings


def plan(material: Material) -> Iterator[Block]:
    """How many are to start, and when each goal is measured for the first time."""
    words = material.words
    *_, people = turnout(material)
    paying = sum(goal.paying for goal in material.case.goals.values())
    planned = Figure(people.planned, "person", words.number(people.planned, 0))
    note = words.text("status.planned-by-day", count=words.number(people.by_day or 0.0, 0))
    goals = Figure(float(paying), "goal", str(paying))
    yield KeyFigures((
        KeyFigure(words.text("status.planned-people"), planned, note),
        KeyFigure(words.text("status.paying-goals"), goals, words.text("status.paying-goals-note")),
    ))  # fmt: skip
    table = measurings(material)
    if table is None:
        yield Paragraph(words.text("followed.no-points"), "note")
    else:
        yield table
