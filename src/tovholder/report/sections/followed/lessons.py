"""What was learned, lens by lens, as those who own the lens have written it; what nobody has written is named."""

from __future__ import annotations

from collections.abc import Iterator

from ...entries import entries
from ...followed.unfinished import LENSES, is_said, lens_said, missing
from ...material import Material
from ...model import Block, Column, Facts, Heading, Paragraph, Row, Section, Table
from ...written import as_written


def lessons(material: Material) -> Section:
    """The assessments written since the start, the decisions taken, and what is still to be written and by whom."""
    return Section("closing-lessons", material.words.text("section.closing-lessons"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words = material.words
    yield Paragraph(words.text("lessons.lead"), "lead")
    said = [entry for lens in LENSES if (entry := lens_said(material, lens)) is not None]
    if said:
        facts = []
        for entry in said:
            texts = [str(entry.assessment), *(condition for condition in entry.conditions if is_said(condition))]
            by = [text for text in (entry.person, as_written(material, "date", entry.date)) if text]
            facts.append((words.choice("lens", entry.lens), (*texts, words.text("lessons.by", by=", ".join(by)))))
        yield Facts(tuple(facts))
    else:
        yield Paragraph(words.text("lessons.none"), "warning")
    decisions = entries(material, "decisions")
    if decisions is not None:
        yield Heading(words.text("part.decisions"))
        yield decisions
    lacking = missing(material)
    if lacking:
        yield Heading(words.text("lessons.missing", count=len(lacking)))
        columns = (Column(words.text("lessons.column.what")), Column(words.text("lessons.column.who")))
        yield Table(words.text("lessons.table"), columns, tuple(Row((part.what, part.who)) for part in lacking))
