"""One sheet being written: text that can never become a formula, numbers, formulas with the number they come to."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

Look = Literal[
    "title", "lead", "guide", "heading", "number_heading", "text", "note", "key", "money", "share", "number", "plain",
    "factor", "total", "total_text", "right", "example",
    "input_amount", "input_number", "input_share", "range_amount", "range_number", "range_share",
]  # fmt: skip

_A4 = 9
_STANDARD_WIDTH, _LINE_HEIGHT = 8.43, 15.0
_WRAPPED: frozenset[Look] = frozenset({"heading", "number_heading", "text", "note", "example"})
_INK, _GREY, _INPUT, _RANGE, _RULE, _BAND = "#1B2A3A", "#52606D", "#FFF0B8", "#FFFBEB", "#B8C2CC", "#E9EEF3"
_HEADING = {"bold": True, "bg_color": _BAND, "bottom": 1, "border_color": _RULE, "text_wrap": True, "valign": "top"}
_FIELD = {"border": 1, "border_color": _RULE, "valign": "top"}
_MONEY, _AMOUNT, _SHARE = "#,##0;-#,##0;0", "#,##0", "0.0##%"
# Without a format of its own a number shows the digits it has: `#,##0.##` leaves a bare comma after whole numbers.
_LOOKS: dict[Look, dict[str, object]] = {
    "title": {"bold": True, "font_size": 18, "font_color": _INK},
    "lead": {"font_color": _GREY},
    "guide": {"font_color": _GREY, "text_wrap": True, "valign": "top"},
    "heading": _HEADING,
    "number_heading": {**_HEADING, "align": "right"},
    "text": {"valign": "top", "text_wrap": True},
    "note": {"italic": True, "font_color": _GREY, "text_wrap": True, "valign": "top"},
    "key": {"italic": True, "font_color": _GREY, "valign": "top"},
    "money": {"num_format": _MONEY, "valign": "top"},
    "share": {"num_format": "0.0%", "valign": "top"},
    "number": {"num_format": "#,##0.00", "valign": "top"},
    "plain": {"valign": "top"},
    "factor": {"num_format": "0.000000", "valign": "top"},
    "total": {"num_format": _MONEY, "bold": True, "top": 1, "border_color": _RULE},
    "total_text": {"bold": True, "top": 1, "border_color": _RULE},
    "right": {"align": "right", "valign": "top"},
    "example": {"font_color": "#8A4B00", "valign": "top"},
    "input_amount": {**_FIELD, "bg_color": _INPUT, "num_format": _AMOUNT},
    "input_number": {**_FIELD, "bg_color": _INPUT},
    "input_share": {**_FIELD, "bg_color": _INPUT, "num_format": _SHARE},
    "range_amount": {**_FIELD, "bg_color": _RANGE, "num_format": _AMOUNT},
    "range_number": {**_FIELD, "bg_color": _RANGE},
    "range_share": {**_FIELD, "bg_color": _RANGE, "num_format": _SHARE},
}
_INDENTED: frozenset[Look] = frozenset({"text", "heading"})
"""Texts that would touch a number to their left."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where something stands, and the number in it."""

    sheet: str
    row: int
    column: int
    value: float

    @property
    def here(self) -> str:
        """The reference from the same sheet, fixed: `$C$5`."""
        return str(xl_rowcol_to_cell(self.row, self.column, row_abs=True, col_abs=True))

    @property
    def ref(self) -> str:
        """The reference from any sheet: `'Tid'!$C$5`."""
        return f"{quoted(self.sheet)}!{self.here}"


def quoted(sheet: str) -> str:
    """A sheet's name as formulas write it."""
    return "'" + sheet.replace("'", "''") + "'"


class Formats:
    """The looks of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._formats: dict[Look, Format] = {look: book.add_format(how) for look, how in _LOOKS.items()}
        self._indented = {look: book.add_format({**_LOOKS[look], "align": "left", "indent": 1}) for look in _INDENTED}

    def __getitem__(self, look: Look) -> Format:
        return self._formats[look]

    def of_text(self, look: Look, column: int) -> Format:
        """Beyond the first column some texts stand a little in."""
        return self._indented[look] if column and look in _INDENTED else self._formats[look]


class Sheet:
    """A sheet and its name; rows and columns count from 0."""

    def __init__(self, book: Workbook, formats: Formats, name: str) -> None:
        self.name = name
        self._book = book
        self.plain: Worksheet = book.add_worksheet(name)
        self._formats = formats
        self._written: list[tuple[int, int, str]] = []
        self._across: list[tuple[int, int, int, str]] = []
        self.plain.set_landscape()
        self.plain.set_paper(_A4)
        self.plain.fit_to_pages(1, 0)
        self.plain.set_footer("&L&F&C&A&R&P/&N")

    def text(self, row: int, column: int, text: str, look: Look = "text") -> None:
        """Text, whatever it begins with."""
        self.plain.write_string(row, column, text, self._formats.of_text(look, column))
        if look in _WRAPPED:
            self._written.append((row, column, text))

    def texts(self, row: int, column: int, texts: list[str], look: Look = "text") -> None:
        """Texts side by side."""
        for offset, text in enumerate(texts):
            self.text(row, column + offset, text, look)

    def headings(self, row: int, column: int, texts: list[str], *, numbers: int) -> None:
        """Column headings, the last `numbers` of them over numbers."""
        words = len(texts) - numbers
        self.texts(row, column, texts[:words], "heading")
        self.texts(row, column + words, texts[words:], "number_heading")

    def across(self, row: int, column: int, columns: int, text: str, look: Look = "text") -> None:
        """Text over so many columns."""
        last = column + columns - 1
        how = self._formats.of_text(look, column)
        self.plain.merge_range(row, column, row, last, "", how)
        self.plain.write_string(row, column, text, how)
        self._across.append((row, column, last, text))

    def text_cell(self, row: int, column: int, text: str) -> str:
        """Text that formulas on the same sheet look up by; returns its reference."""
        self.text(row, column, text, "key")
        return Cell(self.name, row, column, 0.0).here

    def number(self, row: int, column: int, value: float, look: Look = "money") -> Cell:
        """A constant."""
        self.plain.write_number(row, column, value, self._formats[look])
        return Cell(self.name, row, column, value)

    def blank(self, row: int, column: int, look: Look) -> None:
        """A cell to be filled in."""
        self.plain.write_blank(row, column, None, self._formats[look])

    def formula(self, row: int, column: int, formula: str, value: float, look: Look = "money") -> Cell:
        """A formula (without its `=`) and the number it comes to."""
        self.plain.write_formula(row, column, f"={formula}", self._formats[look], value)
        return Cell(self.name, row, column, value)

    def label(self, row: int, column: int, formula: str, text: str, look: Look = "right") -> None:
        """A formula that comes to a text."""
        self.plain.write_formula(row, column, f"={formula}", self._formats[look], text)

    def span(self, first_row: int, first_column: int, last_row: int, last_column: int) -> str:
        """A fixed range, from any sheet."""
        first = xl_rowcol_to_cell(first_row, first_column, row_abs=True, col_abs=True)
        last = xl_rowcol_to_cell(last_row, last_column, row_abs=True, col_abs=True)
        return f"{quoted(self.name)}!{first}:{last}"

    def link(self, row: int, column: int, sheet: str) -> None:
        """A sheet's name that leads to it."""
        self.plain.write_url(row, column, f"internal:{quoted(sheet)}!A1", string=sheet)

    def define(self, name: str, cell: Cell) -> None:
        """Give a cell a name that every formula in the book can use."""
        self._book.define_name(name, f"={cell.ref}")

    def widths(self, *widths: float) -> None:
        """Column widths from the left, once everything is written; rows grow to hold the text wrapped in them."""
        for column, width in enumerate(widths):
            self.plain.set_column(column, column, width)
        lines: dict[int, int] = {}
        placed = [*self._across, *((row, column, column, text) for row, column, text in self._written)]
        for row, first, last, text in placed:
            room = sum(widths[c] if c < len(widths) else _STANDARD_WIDTH for c in range(first, last + 1))
            needed = sum(max(1, math.ceil(1.1 * len(part) / room)) for part in text.split("\n"))
            lines[row] = max(lines.get(row, 1), needed)
        for row, needed in lines.items():
            if needed > 1:
                self.plain.set_row(row, _LINE_HEIGHT * needed)


def kind_of_number(value: float, *, percent: bool) -> Literal["amount", "number", "share"]:
    """How an assumption is shown: percent, whole numbers in groups of thousands, or with the digits it has."""
    if percent:
        return "share"
    return "amount" if abs(value) >= 1000 and float(value).is_integer() else "number"


def column_name(column: int) -> str:
    """`A` for 0."""
    return str(xl_col_to_name(column))
