"""What was altered, and which results were corrected: what, why, and who had the mandate."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.quantities import formats

from ...followed import saying
from ...followed.points import known
from ...material import Material
from ...model import Block, Column, Paragraph, Row, Section, Table


def changes(material: Material) -> Section:
    """The alterations, then the corrections."""
    return Section("followed-changes", material.words.text("section.followed-changes"), tuple(blocks(material)))


def blocks(material: Material) -> Iterator[Block]:
    """The tables, or that nothing was changed."""
    words = material.words
    altered, corrected = _alterations(material), _corrections(material)
    if altered is None and corrected is None:
        yield Paragraph(words.text("changes.nothing"))
    yield from (table for table in (altered, corrected) if table is not None)
    statement = material.followed.statement
    if statement is not None and statement.accepted.duplicates:
        names = words.listed(list(statement.accepted.duplicates), at_most=9)
        yield Paragraph(words.text("changes.duplicates", names=names), "note")


def _alterations(material: Material) -> Table | None:
    words, altered = material.words, material.followed.alterations
    if not altered:
        return None
    headings = ("date", "concerns", "what", "reason", "decided-by")
    body = tuple(
        Row((
            formats.day(entry.date, lang=words.lang),
            words.text(f"changes.concerns.{entry.concerns}"),
            entry.what,
            entry.reason,
            entry.decided_by or words.text("word.not-stated"),
        ))
        for entry in altered
    )  # fmt: skip
    columns = tuple(Column(words.text(f"changes.column.{name}")) for name in headings)
    return Table(words.text("changes.alterations"), columns, body)


def _corrections(material: Material) -> Table | None:
    words = material.words
    statement, journal = material.followed.statement, material.followed.journal
    there = [(name, report) for name, report in known(material).items() if report.corrects is not None]
    if statement is None or journal is None or not there:
        return None
    body = tuple(
        Row((
            formats.day(report.received, lang=words.lang),
            saying.goal(material, report.goal, report.tranche),
            saying.month(material, report.at),
            report.reason or "",
            words.text("followed.waits") if name in statement.accepted.waiting else report.verified_by or "",
        ))
        for name, report in there
    )  # fmt: skip
    columns = tuple(
        Column(words.text(f"changes.column.{name}")) for name in ("received", "goal", "at", "reason", "verified")
    )
    return Table(words.text("changes.corrections"), columns, body, words.text("changes.corrections-note"))
