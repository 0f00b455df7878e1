"""The enrolment as the follow-up counts it: who started, who is under way, who completed and who left before that."""

from __future__ import annotations

from collections.abc import Iterator

from ...followed import saying
from ...followed.measured import Measured
from ...material import Material
from ...model import Block, Cell, Column, Figure, Paragraph, Row, Section, Table

_STATES = ("underway", "completed", "left")


def enrolment(material: Material) -> Section | None:
    """A row per tranche; None without follow-up."""
    measured = material.followed.measured
    if measured is None:
        return None
    heading = material.words.text("section.followed-enrolment")
    return Section("followed-enrolment", heading, tuple(_blocks(material, measured)))


def _blocks(material: Material, measured: Measured) -> Iterator[Block]:
    words = material.words
    yield Paragraph(words.text("enrolment.lead", month=saying.month(material, measured.through)), "lead")
    columns = (
        Column(words.text("people.column.tranche")),
        *(Column(words.text(f"enrolment.column.{name}"), is_number=True) for name in ("planned", "started", *_STATES)),
    )
    rows = tuple(
        Row((
            material.names.tranche(row.tranche),
            Figure(row.planned, "person", words.number(row.planned, 0)),
            people(material, row.started),
            *(people(material, row.states[state]) for state in _STATES),
        ))
        for row in measured.enrolled
    )  # fmt: skip
    yield Table(words.text("enrolment.table"), columns, rows, hidden_note(material, measured))


def people(material: Material, count: int | None) -> Cell:
    """A count of people; that they are too few, where it may not be shown."""
    words = material.words
    return words.text("measured.few") if count is None else Figure(float(count), "person", words.number(count, 0))


def hidden_note(material: Material, measured: Measured) -> str | None:
    """What it means that a figure is not there, where one is not."""
    if not measured.is_partly_hidden:
        return None
    return material.words.text("measured.hidden", least=measured.plan.least_people)
