"""The report model: what is said and shown, without any layout. Page, workbook, Word, PDF and slides are writers of it.

A figure keeps its value beside its text, so that a writer that calculates (a workbook) and one that prints show the
same number.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from tovholder.errors import Severity
from tovholder.locale import Lang

Spec = Mapping[str, Any]
"""A Vega-Lite specification."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, its unit (a currency code, `share`, `year`, or what is counted) and how it is written.

    cell: the name of the workbook's cell that holds it; empty where none does.
    """

    value: float | None
    unit: str
    text: str
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a source; `url` is http or https."""

    text: str
    url: str


Cell = str | Figure | Link


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column. Numbers stand to the right."""

    heading: str
    is_number: bool = False


Role = Literal["plain", "subtotal", "total", "group"]
"""What a row is: a line of figures, a sum within the table, the table's sum, or a heading over the rows below."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row; the first cell is its heading."""

    cells: tuple[Cell, ...]
    role: Role = "plain"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption. Every row has as many cells as there are columns."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: str | None = None

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row.cells) != len(self.columns):
                raise ValueError(f"{self.caption}: {len(row.cells)} cells, {len(self.columns)} columns")


@dataclass(frozen=True, slots=True, eq=False)
class Chart:
    """A drawing with the finding as its title, the same in a sentence, and the numbers behind it as a table.

    `table` is None where the next table in the same section holds exactly these numbers (`Section.numbers_of`).
    """

    title: str
    subtitle: str
    spec: Spec
    sentence: str
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. `lead` opens a section, `decision` is what is asked for, `status` how far it can be trusted."""

    text: str
    role: Literal["plain", "lead", "decision", "finding", "note", "status", "warning"] = "plain"
    label: str | None = None


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One number of the first page, with what it is and one line of explanation."""

    label: str
    figure: Figure
    note: str


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """The numbers of the first page, side by side."""

    items: tuple[KeyFigure, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[str | Link, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Terms and what is written about each."""

    items: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check found: severity, in words too, each (finding, place), and what to do about them all."""

    severity: Severity
    label: str
    found: tuple[tuple[str, str], ...]
    todo: str


@dataclass(frozen=True, slots=True)
class Remarks:
    """The findings of the checks, most serious first."""

    items: tuple[Remark, ...]


Block = Paragraph | KeyFigures | Heading | Bullets | Facts | Remarks | Table | Chart


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report. `id` is stable across languages."""

    id: str
    heading: str
    blocks: tuple[Block, ...]
    wide: bool = False
    """Whether print needs the page on its side."""
    apart: bool = False
    """Whether it is handed out alone, and so begins a page of its own."""

    def numbers_of(self, chart: Chart) -> Table | None:
        """The numbers behind a chart of the section: its own table, else the next one in the section."""
        if chart.table is not None:
            return chart.table
        after = self.blocks[next(i for i, block in enumerate(self.blocks) if block is chart) :]
        return next((block for block in after if isinstance(block, Table)), None)


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a writer needs. `code` names the version of the case file the figures were calculated from."""

    paper: str
    """Which document it is: an id of `papers.PAPERS`."""
    kind: str
    """What such a document is called."""
    title: str
    code: str
    day: dt.date
    """What the document is dated: the case's own date, else the day its calculation begins."""
    lang: Lang
    labels: Mapping[str, str]
    """The writers' own few words: `contents`, `skip`, `numbers`, `version`, …"""
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]

    def section(self, id_: str) -> Section:
        """The section with this id. Raises KeyError."""
        for section in self.sections:
            if section.id == id_:
                return section
        raise KeyError(id_)
