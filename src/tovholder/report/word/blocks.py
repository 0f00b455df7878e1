"""Each kind of block as Word has it."""

from __future__ import annotations

from collections.abc import Mapping

from ..measuring import width
from ..model import Block, Bullets, Chart, Facts, Heading, KeyFigures, Link, Paragraph, Remarks, Table
from ..printed import printed
from ..theme import DARK
from .charts import write_chart
from .flow import Flow
from .looks import (
    AMBER,
    BULLET,
    DECISION,
    FACT,
    FINDING,
    GREEN,
    KEY_FIGURE,
    KEY_LABEL,
    KEY_NOTE,
    LEAD,
    NORMAL,
    NOTE,
    RED,
    REMARK,
    STATUS,
    SUBHEADING,
    TERM,
    WARNING,
)
from .runs import link, new_line, run, tab
from .tables import plain_table, write_table
from .xml import Element, element

PARAGRAPHS: Mapping[str, str] = {
    "plain": NORMAL, "lead": LEAD, "decision": DECISION, "finding": FINDING, "note": NOTE, "status": STATUS,
    "warning": WARNING,
}  # fmt: skip
"""A paragraph's role → its style."""
_SEVERITIES = {"error": ("#ffffff", RED), "red": ("#ffffff", RED), "amber": (AMBER, ""), "green": (GREEN, "")}
"""Severity → the colour of its word and of the ground beneath it."""
_FIGURE_SIZES = (20.0, 18.0, 16.0, 14.0, 12.0)
_TERM = 0.3
"""The part of the width that names of facts have."""
GAP = 14.0
"""Points between things side by side, and below them."""


def write_block(flow: Flow, block: Block, labels: Mapping[str, str], *, with_numbers: bool) -> None:
    """One block; with_numbers: whether the numbers behind a chart stand after it."""
    match block:
        case Paragraph():
            flow.paragraph(PARAGRAPHS[block.role], *labelled(block))
        case KeyFigures():
            write_key_figures(flow, block)
        case Heading():
            flow.paragraph(SUBHEADING, run(block.text))
        case Bullets():
            for item in block.items:
                flow.paragraph(BULLET, link(item, flow.file) if isinstance(item, Link) else run(item))
        case Facts():
            _write_facts(flow, block)
        case Remarks():
            _write_remarks(flow, block, labels)
        case Table():
            write_table(flow, block)
        case Chart():
            write_chart(flow, block)
            if with_numbers and block.table is not None:
                write_table(flow, block.table)


def labelled(paragraph: Paragraph, points: float | None = None) -> tuple[Element, ...]:
    """The text after its label: beside it where the style leaves room at the side, else on a line of its own."""
    if paragraph.label is None:
        return (run(paragraph.text, points=points),)
    beside = paragraph.role in ("finding", "status")
    return (
        run(paragraph.label, bold=True, colour=DARK, points=points),
        tab() if beside else new_line(),
        run(paragraph.text, points=points),
    )


def write_key_figures(flow: Flow, block: KeyFigures) -> None:
    """The numbers side by side, all in one size."""
    across = flow.room / len(block.items)
    points = figure_points(block, across - GAP, _FIGURE_SIZES)

    cells = [
        [
            _in_style(flow, KEY_LABEL, run(item.label)),
            _in_style(flow, KEY_FIGURE, run(item.figure.text, points=points)),
            _in_style(flow, KEY_NOTE, run(item.note)),
        ]
        for item in block.items
    ]
    flow.put(plain_table([cells], (across,) * len(cells), gap=GAP))
    flow.gap(GAP / 2)


def figure_points(block: KeyFigures, room: float, sizes: tuple[float, ...]) -> float:
    """The largest of the sizes with which every number stands on one line."""
    longest = max(width(printed(item.figure.text), 1.0, bold=True) for item in block.items)
    return next((points for points in sizes if longest * points <= room), sizes[-1])


def _write_facts(flow: Flow, block: Facts) -> None:
    """Names to the left, what is written about each to the right; neither the first nor the last row stands alone."""
    across = flow.room * _TERM
    rows = []
    for number, (term, texts) in enumerate(block.items):
        kept = number in (0, len(block.items) - 2) and len(block.items) > 1
        name = _in_style(flow, TERM, run(term), kept=kept)
        rows.append([[name], [_in_style(flow, FACT, run(text), kept=kept) for text in texts or ("",)]])
    if rows:
        flow.put(plain_table(rows, (across, flow.room - across), gap=GAP))
        flow.gap(GAP / 2)


def _in_style(flow: Flow, style: str, *parts: Element, kept: bool = False) -> Element:
    looks = element("w:pPr", None, element("w:pStyle", {"w:val": flow.file.styles[style]}))
    if kept:
        looks.append(element("w:keepNext"))
    return element("w:p", None, looks, *parts)


def _write_remarks(flow: Flow, block: Remarks, labels: Mapping[str, str]) -> None:
    """The word for how serious it is before the first finding; what to do after the last."""
    for remark in block.items:
        colour, ground = _SEVERITIES[remark.severity]
        for number, (text, place) in enumerate(remark.found):
            said = f"{text} {labels['place']} {place}" if place else text
            label = (run(f"\u00a0{remark.label}\u00a0", bold=True, colour=colour, ground=ground),) if not number else ()
            flow.paragraph(REMARK, *label, tab(), run(said))
        if remark.todo:
            flow.paragraph(REMARK, tab(), run(labels["todo"], bold=True), run(f"\u00a0{remark.todo}"))
