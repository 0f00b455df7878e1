"""What one frame shows of a section, and what is left for the speaker to say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import (
    Block,
    Bullets,
    Cell,
    Chart,
    Facts,
    Figure,
    Heading,
    KeyFigures,
    Link,
    Paragraph,
    Remarks,
    Report,
    Section,
    Table,
)

_UNSAID = {"note", "status", "warning"}
"""Paragraphs that are read, not shown."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A section as it is shown: lines may have to be shortened, `notes` has everything."""

    title: str
    lines: tuple[str, ...]
    notes: tuple[str, ...]
    figures: KeyFigures | None = None
    chart: Chart | None = None
    table: Table | None = None


def frame_of(section: Section) -> Frame:
    """At most one chart; a table only where there is none; then the section's own sentences."""
    figures = next((block for block in section.blocks if isinstance(block, KeyFigures)), None)
    chart = next((block for block in section.blocks if isinstance(block, Chart)), None)
    tables = [block for block in section.blocks if isinstance(block, Table)]
    table = tables[0] if tables and chart is None and figures is None else None
    lines = [line for block in section.blocks for line in _lines(block)]
    if chart is not None and chart.title != section.heading:
        lines.insert(0, chart.title)
    notes = (section.heading, *(line for block in section.blocks for line in _notes(block)))
    return Frame(section.heading, tuple(lines), notes, figures, chart, table)


def warning(report: Report) -> str:
    """What everybody must know before the figures are seen, if anything."""
    blocks = (block for section in report.sections for block in section.blocks)
    return next((b.text for b in blocks if isinstance(b, Paragraph) and b.role == "warning"), "")


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph() if block.role not in _UNSAID:
            yield _labelled(block.label, block.text)
        case Bullets():
            yield from (_written(item) for item in block.items)
        case Facts():
            yield from (_labelled(term, " ".join(texts)) for term, texts in block.items)
        case Remarks():
            yield from (_labelled(item.label, item.found[0][0]) for item in block.items if item.found)


def _notes(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield _labelled(block.label, block.text)
        case KeyFigures():
            yield from (f"{item.label}: {item.figure.text}. {item.note}" for item in block.items)
        case Heading():
            yield block.text
        case Chart():
            yield f"{block.title}. {block.subtitle}"
            yield block.sentence
        case Table():
            yield block.caption
            yield from ([block.note] if block.note else [])
        case Remarks():
            for remark in block.items:
                yield from (_labelled(remark.label, text) for text, _ in remark.found)
                yield from ([remark.todo] if remark.todo else [])
        case _:
            yield from _lines(block)


def _labelled(label: str | None, text: str) -> str:
    return f"{label}: {text}" if label else text


def _written(cell: Cell) -> str:
    return cell.text if isinstance(cell, Figure | Link) else cell
