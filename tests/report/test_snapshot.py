"""All the words and figures of a small case's report. Renew with --snapshot-update and read the difference."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.report.cases import NEGATIVE, SMALL, made

from tovholder.report.model import (
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
    Table,
)


def _cell(cell: Cell) -> str:
    match cell:
        case Figure(text=text):
            return text
        case Link(text=text, url=url):
            return f"{text} <{url}>"
        case str(text):
            return text


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield f"({block.role}) {block.label + ': ' if block.label else ''}{block.text}"
        case KeyFigures():
            yield from (f"[{item.label}] {item.figure.text} ({item.note})" for item in block.items)
        case Heading():
            yield f"### {block.text}"
        case Bullets():
            yield from (f"* {_cell(item)}" for item in block.items)
        case Facts():
            yield from (f"{term}: {' | '.join(texts)}" for term, texts in block.items)
        case Remarks():
            yield from (f"{remark.label}: {remark.found} -> {remark.todo}" for remark in block.items)
        case Table():
            yield f"= {block.caption}"
            yield " | ".join(column.heading for column in block.columns)
            yield from (" | ".join(map(_cell, row.cells)) for row in block.rows)
            if block.note:
                yield f"note: {block.note}"
        case Chart():
            yield f"~ {block.title} / {block.subtitle}"
            yield block.sentence
            if block.table is not None:
                yield from _lines(block.table)


def as_text(report: Report) -> str:
    """The report model as text, block by block."""
    lines = [report.title, *(f"{term}: {text}" for term, text in report.facts)]
    for section in report.sections:
        lines += ["", f"## {section.heading}"]
        for block in section.blocks:
            lines += _lines(block)
    return "\n".join(lines)


@pytest.mark.snapshot
@pytest.mark.parametrize("lang", ["da", "en"])
def test_small_case(lang: str, snapshot: SnapshotAssertion) -> None:
    assert as_text(made(SMALL, lang=lang).report) == snapshot


@pytest.mark.snapshot
def test_negative_first_page(snapshot: SnapshotAssertion) -> None:
    first = made(NEGATIVE).report.section("first-page")
    assert "\n".join(line for block in first.blocks for line in _lines(block)) == snapshot
