"""A report as plain data for the templates, with its drawings and what its tables need of room."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..columns import allotted, fitted, needed
from ..drawing import print_svg
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
    Remark,
    Remarks,
    Report,
    Section,
    Table,
)
from ..wording import kept

_SIZES = (9.0, 8.5, 8.0, 7.5, 7.0)
"""Points a table's text may have: the first that fits."""
_MANY = 40
"""A table with so many rows is for looking things up in, and set as small as can be read."""
_UPRIGHT, _SIDEWAYS = 481.0, 728.0
"""Points between the margins of an A4 page."""


def as_data(report: Report, drawings: list[str]) -> dict[str, Any]:
    """Everything the templates read. The drawings, as SVG, are added to a list that charts refer to by number."""
    return {
        "title": kept(report.title),
        "kind": report.kind,
        "code": report.code,
        "lang": report.lang,
        "day": [report.day.year, report.day.month, report.day.day],
        "labels": dict(report.labels),
        "facts": [[term, kept(text)] for term, text in report.facts],
        "sections": [_section(section, drawings) for section in report.sections],
    }


def _section(section: Section, drawings: list[str]) -> dict[str, Any]:
    room = _SIDEWAYS if section.wide else _UPRIGHT
    blocks = [made for block in section.blocks for made in _block(block, room, drawings)]
    return {
        "id": section.id,
        "heading": section.heading,
        "wide": section.wide,
        "apart": section.apart,
        "blocks": blocks,
    }


def _block(block: Block, room: float, drawings: list[str]) -> Iterator[dict[str, Any]]:
    match block:
        case Paragraph(text, role, label):
            yield {"kind": "paragraph", "text": kept(text), "role": role, "label": label}
        case KeyFigures(items):
            shown = [[item.label, kept(item.figure.text), kept(item.note)] for item in items]
            yield {"kind": "key-figures", "items": shown}
        case Heading(text):
            yield {"kind": "heading", "text": text}
        case Bullets(items):
            yield {"kind": "bullets", "items": [_cell(item) for item in items]}
        case Facts(rows):
            yield {"kind": "facts", "items": [[term, [kept(text) for text in texts]] for term, texts in rows]}
        case Remarks(remarks):
            yield {"kind": "remarks", "items": [_remark(remark) for remark in remarks]}
        case Table():
            yield from _tables(block, room)
        case Chart():
            drawings.append(print_svg(block.spec))
            yield {
                "kind": "chart",
                "file": f"chart-{len(drawings) - 1}.svg",
                "title": kept(block.title),
                "subtitle": block.subtitle,
                "sentence": kept(block.sentence),
                "tables": [] if block.table is None else list(_tables(block.table, room)),
            }


def _remark(remark: Remark) -> dict[str, Any]:
    found = [[kept(text), place] for text, place in remark.found]
    return {"severity": remark.severity, "label": remark.label, "found": found, "todo": kept(remark.todo)}


def _tables(table: Table, room: float) -> Iterator[dict[str, Any]]:
    """The table, in a smaller text or in parts if it is too wide for the paper."""
    sizes = _SIZES[-2:] if len(table.rows) >= _MANY else _SIZES
    size = next((size for size in sizes if needed(table) * size <= room), _SIZES[-1])
    for part in fitted(table, room / size):
        columns = [
            {"heading": column.heading, "number": column.is_number, "width": round(width * size, 1)}
            for column, width in zip(part.columns, allotted(part, room / size), strict=True)
        ]
        rows = [{"role": row.role, "cells": [_cell(cell) for cell in row.cells]} for row in part.rows]
        note = None if part.note is None else kept(part.note)
        yield {
            "kind": "table",
            "caption": part.caption,
            "note": note,
            "size": size,
            "columns": columns,
            "rows": rows,
        }


def _cell(cell: Cell) -> dict[str, Any]:
    match cell:
        case Figure(_, _, text):
            return {"text": kept(text)}
        case Link(text, url):
            return {"text": text, "url": url}
        case text:
            return {"text": text}
