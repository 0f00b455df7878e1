"""A section of a report on the terminal: text as paragraphs, tables as tables, a chart as its sentence and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tovholder.report.model import Block, Cell, Chart, Figure, Heading, KeyFigures, Link, Paragraph, Section, Table

if TYPE_CHECKING:
    from rich.console import Console


def print_section(section: Section, out: Console) -> None:
    """Print the blocks a terminal can show; others are left out."""
    out.print(section.heading, style="bold")
    for block in section.blocks:
        out.print()
        _print(block, out)


def _print(block: Block, out: Console) -> None:
    match block:
        case Paragraph(text=text, role=role):
            out.print(text, style="dim" if role == "note" else None)
        case Heading(text=text):
            out.print(text, style="bold")
        case KeyFigures(items=items):
            for item in items:
                out.print(f"{item.label}: {item.figure.text} ({item.note})")
        case Chart(sentence=sentence, table=table):
            out.print(sentence)
            if table is not None:
                out.print()
                _table(table, out)
        case Table():
            _table(block, out)
        case _:
            pass


def _table(table: Table, out: Console) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table as Drawn

    drawn = Drawn(
        title=table.caption, title_justify="left", title_style="bold",
        box=SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1),
    )  # fmt: skip
    for column in table.columns:
        drawn.add_column(column.heading, justify="right" if column.is_number else "left")
    for row in table.rows:
        style = {"group": "bold", "total": "bold", "subtotal": "bold"}.get(row.role)
        drawn.add_row(*map(_text, row.cells), style=style)
    out.print(drawn)
    if table.note:
        out.print(table.note, style="dim")


def _text(cell: Cell) -> str:
    return cell.text if isinstance(cell, Figure | Link) else cell
