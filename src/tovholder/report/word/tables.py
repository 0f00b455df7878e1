"""Tables: the head repeated on every page, rows not split, numbers to the right, sums set off."""

from __future__ import annotations

from collections.abc import Sequence

from ..columns import Form, Widths, divided, fitted, indent
from ..model import Column, Row, Table
from ..printed import printed
from ..theme import INK
from .flow import Flow
from .looks import CAPTION, CELL, HEAD, NOTE, NUMBER, PALE, TABLE
from .runs import File, run, shown
from .xml import Element, element, line, shading, twips

FORM = Form(sizes=(9.0, 8.5, 8.0, 7.5, 7.0), padding=6.5)
_SHORT = 10
"""Tables of so few rows stand on one page."""
_AFTER = 8.0
"""Points below a table without a note."""


def write_table(flow: Flow, table: Table) -> None:
    """Caption, table, note."""
    for part, widths in divided(table, flow.room, FORM):
        flow.paragraph(CAPTION, run(part.caption))
        flow.put(table_element(part, widths, flow.file))
        if part.note:
            flow.paragraph(NOTE, run(part.note))
        else:
            flow.gap(_AFTER)


def needs_width(table: Table, room: float) -> bool:
    """Whether the table must lie down to be had in one piece."""
    return fitted(table, room, FORM) is None


def table_element(table: Table, widths: Widths, file: File) -> Element:
    """The table itself."""
    points = None if widths.points == FORM.sizes[0] else widths.points
    properties = element(
        "w:tblPr",
        None,
        element("w:tblStyle", {"w:val": file.styles[TABLE]}),
        element("w:tblW", {"w:w": twips(sum(widths.columns)), "w:type": "dxa"}),
        element("w:tblLayout", {"w:type": "fixed"}),
        element("w:tblLook", {"w:val": "04A0", "w:firstRow": 1, "w:firstColumn": 1, "w:noHBand": 0, "w:noVBand": 1}),
        element("w:tblCaption", {"w:val": printed(table.caption)}),
    )
    grid = element("w:tblGrid", None, *(element("w:gridCol", {"w:w": twips(w)}) for w in widths.columns))
    made = element("w:tbl", None, properties, grid)
    made.append(_head(table, widths, file, points))
    for number, row in enumerate(table.rows):
        kept = _kept_with_next(table, number)
        made.append(_row(row, table.columns, widths, file, points, kept=kept))
    return made


def _kept_with_next(table: Table, number: int) -> bool:
    last = len(table.rows) - 1
    if number == last:
        return table.note is not None and last < _SHORT
    if last < _SHORT or table.rows[number].role == "group":
        return True
    # The first rows stay with the head, a sum with what it is the sum of.
    return number < 2 or table.rows[number + 1].role in ("subtotal", "total")


def _head(table: Table, widths: Widths, file: File, points: float | None) -> Element:
    cells = (
        _cell(
            [run(column.heading, points=points)],
            HEAD,
            widths.columns[i],
            file,
            kept=True,
            right=column.is_number,
            left=indent(table.columns, i),
        )
        for i, column in enumerate(table.columns)
    )
    return element("w:tr", None, element("w:trPr", None, element("w:cantSplit"), element("w:tblHeader")), *cells)


def _row(
    row: Row, columns: tuple[Column, ...], widths: Widths, file: File, points: float | None, *, kept: bool
) -> Element:
    made = element("w:tr", None, element("w:trPr", None, element("w:cantSplit")))
    if row.role == "group":
        words = [shown(row.cells[0], file, bold=True, points=points)]
        below = line("bottom", 0.75, INK)
        made.append(_cell(words, CELL, sum(widths.columns), file, kept=True, span=len(columns), edge=below, above=6))
        return made
    is_sum = row.role in ("subtotal", "total")
    for i, (cell, column, width) in enumerate(zip(row.cells, columns, widths.columns, strict=True)):
        words = [shown(cell, file, bold=is_sum, points=points)]
        ground = PALE if row.role == "subtotal" else ""
        style = NUMBER if column.is_number else CELL
        edge = line("top", 1, INK) if row.role == "total" else None
        made.append(_cell(words, style, width, file, kept=kept, edge=edge, ground=ground, left=indent(columns, i)))
    return made


def _cell(
    words: list[Element],
    style: str,
    width: float,
    file: File,
    *,
    kept: bool,
    right: bool = False,
    left: float = 0,
    span: int = 1,
    edge: Element | None = None,
    ground: str = "",
    above: float = 0,
) -> Element:
    properties = element("w:tcPr", None, element("w:tcW", {"w:w": twips(width), "w:type": "dxa"}))
    if span > 1:
        properties.append(element("w:gridSpan", {"w:val": span}))
    if edge is not None:
        properties.append(element("w:tcBorders", None, edge))
    if ground:
        properties.append(shading(ground))
    looks = element("w:pPr", None, element("w:pStyle", {"w:val": file.styles[style]}))
    if kept:
        looks.append(element("w:keepNext"))
    if above:
        looks.append(element("w:spacing", {"w:before": twips(above)}))
    if left:
        looks.append(element("w:ind", {"w:left": twips(left)}))
    if right:
        looks.append(element("w:jc", {"w:val": "right"}))
    return element("w:tc", None, properties, element("w:p", None, looks, *words))


def plain_table(rows: Sequence[Sequence[Sequence[Element]]], widths: tuple[float, ...], *, gap: float) -> Element:
    """A table without lines, for what stands side by side: rows of cells of paragraphs.

    gap: the room to the right of each cell.
    """
    margins = element(
        "w:tblCellMar",
        None,
        element("w:left", {"w:w": 0, "w:type": "dxa"}),
        element("w:right", {"w:w": twips(gap), "w:type": "dxa"}),
    )
    properties = element(
        "w:tblPr",
        None,
        element("w:tblW", {"w:w": twips(sum(widths)), "w:type": "dxa"}),
        element("w:tblLayout", {"w:type": "fixed"}),
        margins,
        element("w:tblLook", {"w:val": "0000"}),
    )
    made = element("w:tbl", None, properties)
    made.append(element("w:tblGrid", None, *(element("w:gridCol", {"w:w": twips(w)}) for w in widths)))
    for cells in rows:
        row = element("w:tr")
        for width, paragraphs in zip(widths, cells, strict=True):
            size = element("w:tcPr", None, element("w:tcW", {"w:w": twips(width), "w:type": "dxa"}))
            row.append(element("w:tc", None, size, *paragraphs))
        made.append(row)
    return made
