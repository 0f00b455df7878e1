"""A report as plain data for the templates, with its drawings and what its tables need of room."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..columns import Form, divided
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
from ..printed import unbroken

_FORM = Form(sizes=(9.0, 8.5, 8.0, 7.5, 7.0), padding=6.5)
_FOR_LOOKING_UP = Form(sizes=(7.5, 7.0), padding=5.5)
_MANY = 40
"""A table with so many rows is for looking things up in, and set as small as can be read."""
_UPRIGHT, _SIDEWAYS = 481.0, 728.0
"""Points between the margins of an A4 page."""


def as_data(report: Report, drawings: list[str]) -> dict[str, Any]:
    """Everything the templates read. The drawings, as SVG, are added to a list that charts refer to by number."""
    return {
        "title": unbroken(report.title),
        "kind": report.kind,
        "code": report.code,
        "lang": report.lang,
        "day": [report.day.year, report.day.month, report.day.day],
        "labels": dict(report.labels),
        "logo": None,
        "facts": [[term, unbroken(text)] for term, text in report.facts],
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
            yield {"kind": "paragraph", "text": unbroken(text), "role": role, "label": label}
        case KeyFigures(items):
            shown = [[item.label, unbroken(item.figure.text), unbroken(item.note)] for item in items]
            yield {"kind": "key-figures", "items": shown}
        case Heading(text):
            yield {"kind": "heading", "text": text}
        case Bullets(items):
            yield {"kind": "bullets", "items": [_cell(item) for item in items]}
        case Facts(rows):
            yield {"kind": "facts", "items": [[term, [unbroken(text) for text in texts]] for term, texts in rows]}
        case Remarks(remarks):
            yield {"kind": "remarks", "items": [_remark(remark) for remark in remarks]}
        case Table():
            yield from _tables(block, room)
        case Chart():
            drawings.append(print_svg(block.spec))
            yield {
                "kind": "chart",
                "file": f"chart-{len(drawings) - 1}.svg",
                "title": unbroken(block.title),
                "subtitle": block.subtitle,
                "sentence": unbroken(block.sentence),
                "tables": [] if block.table is None else list(_tables(block.table, room)),
            }


def _remark(remark: Remark) -> dict[str, Any]:
    found = [[unbroken(text), place] for text, place in remark.found]
    return {"severity": remark.severity, "label": remark.label, "found": found, "todo": unbroken(remark.todo)}


def _tables(table: Table, room: float) -> Iterator[dict[str, Any]]:
    """The table, in a smaller text or in parts if it is too wide for the paper."""
    for part, widths in divided(table, room, _FOR_LOOKING_UP if len(table.rows) >= _MANY else _FORM):
        columns = [
            {"heading": column.heading, "number": column.is_number, "width": round(width, 1)}
            for column, width in zip(part.columns, widths.columns, strict=True)
        ]
        rows = [{"role": row.role, "cells": [_cell(cell) for cell in row.cells]} for row in part.rows]
        note = None if part.note is None else unbroken(part.note)
        yield {
            "kind": "table",
            "caption": part.caption,
            "note": note,
            "size": widths.points,
            "columns": columns,
            "rows": rows,
        }


def _cell(cell: Cell) -> dict[str, Any]:
    match cell:
        case Figure(_, _, text):
            return {"text": unbroken(text)}
        case Link(text, url):
            return {"text": text, "url": url}
        case text:
            return {"text": text}
