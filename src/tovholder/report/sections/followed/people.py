"""The people: started, completed and neither, as reported, against the plan."""

from __future__ import annotations

from collections.abc import Iterator

from ...followed import saying
from ...followed.turnout import Turnout, turnout
from ...material import Material
from ...model import Block, Cell, Column, Figure, Paragraph, Row, Section, Table

_NUMBERS = ("planned", "by-day", "planned-started", "started", "planned-completed", "completed", "between")


def people(material: Material) -> Section:
    """A row per tranche and one for all."""
    return Section("status-people", material.words.text("section.status-people"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words, rows = material.words, turnout(material)
    yield Paragraph(words.text("people.lead"), "lead")
    if all(row.at is None for row in rows):
        yield Paragraph(words.text("people.nothing"), "warning")
    columns = (
        Column(words.text("people.column.tranche")),
        *(Column(words.text(f"people.column.{name}"), is_number=True) for name in _NUMBERS),
        Column(words.text("people.column.source")),
    )
    body = tuple(_row(material, row) for row in rows)
    yield Table(words.text("people.table"), columns, body, words.text("people.note"))
    expected = _expected_dropout(material)
    if expected:
        yield Paragraph(expected, "note")


def _row(material: Material, row: Turnout) -> Row:
    words = material.words
    name = words.text("people.all") if row.tranche is None else material.names.tranche(row.tranche)

    def count(value: float | None) -> Cell:
        return words.text("followed.not-reported") if value is None else words.count(value, "person")

    def plan(value: float | None) -> Cell:
        return "" if value is None else Figure(value, "person", words.number(value, 0))

    cells = (
        plan(row.planned), plan(row.by_day), plan(row.planned_started), count(row.started),
        plan(row.planned_completed), count(row.completed), count(row.between), _source(material, row),
    )  # fmt: skip
    return Row((name, *cells), "total" if row.tranche is None else "plain")


def _source(material: Material, row: Turnout) -> str:
    words = material.words
    if row.at is None:
        return words.text("people.no-report")
    key = "people.mixed" if row.is_mixed else "people.as-of"
    said = words.text(key, month=saying.month(material, row.at))
    return said if row.verified else words.text("people.unverified", said=said)


def _expected_dropout(material: Material) -> str:
    """What share the case expects to complete, per tranche."""
    words = material.words
    said = [
        f"{material.names.tranche(name)}: {words.percent(tranche.completion.likely_value)}"
        for name, tranche in material.case.tranches.items()
        if tranche.completion.use is None
    ]
    return words.text("people.expected", said="; ".join(said)) if said else ""
