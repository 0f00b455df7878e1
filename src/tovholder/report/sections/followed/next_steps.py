"""What the steering group must decide or do next, and when each goal is measured next."""

from __future__ import annotations

from collections.abc import Iterator

from ...followed import saying
from ...followed.points import Point, ahead
from ...followed.tasks import tasks
from ...material import Material
from ...model import Block, Column, Paragraph, Row, Section, Table


def next_steps(material: Material) -> Section:
    """The tasks with who, then the measurings to come with dates."""
    return Section("status-next", material.words.text("section.status-next"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words, waiting = material.words, tasks(material)
    if waiting:
        columns = tuple(Column(words.text(f"next.column.{name}")) for name in ("kind", "what", "who"))
        body = tuple(Row((words.text(f"next.kind.{task.kind}"), task.what, task.who)) for task in waiting)
        yield Table(words.text("next.tasks"), columns, body)
    else:
        yield Paragraph(words.text("status.nothing-waits"))
    table = measurings(material)
    if table is not None:
        # With nothing reported it is what the first page shows.
        if material.followed.statement is not None:
            yield table
    else:
        key = "followed.no-points" if material.case.contract is None else "next.no-more-points"
        yield Paragraph(words.text(key), "note")


def measurings(material: Material) -> Table | None:
    """The measurings that are not over; None if there are none."""
    words, coming = material.words, ahead(material)
    if not coming:
        return None
    headings = ("goal", "when", "measured-by", "verified-by", "paid-from")
    columns = tuple(Column(words.text(f"next.column.{name}")) for name in headings)
    body = tuple(_row(material, point) for point in coming)
    return Table(words.text("next.points"), columns, body, words.text("next.points-note"))


def _row(material: Material, point: Point) -> Row:
    words, goal = material.words, material.case.goals[point.goal]
    missing = words.text("word.not-stated")
    pays = saying.month(material, point.due) if goal.paying else words.text("next.pays-not")
    return Row((
        saying.goal(material, point.goal),
        saying.when(material, point),
        goal.measured_by or missing,
        saying.verifier(material, point.goal) or missing,
        pays,
    ))  # fmt: skip
