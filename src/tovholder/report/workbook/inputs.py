"""The sheet of assumptions: every number the result depends on, one input cell each, by name and with its source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tovholder.case.exchange import Points, can_take_range, points_of
from tovholder.cashflow.plan import VIEWS, Input, Plan, View
from tovholder.errors import Path, dotted
from tovholder.quantities import formats

from ..material import Material
from .cell_names import cell_names
from .sheet import Cell, Look, Sheet, kind_of_number

HEAD = 3
NAME, VALUE, LOW, HIGH, PLACE, ORDER = 0, 1, 3, 4, 11, 12
_COLUMNS = (
    "assumption", "value", "unit", "low", "high", "price_level", "source", "kind", "grade", "owner", "checked", "place",
)  # fmt: skip
_GROUPS = ("assumptions", "tranches", "costs", "outcomes", "knowledge")
_INPUT: dict[str, Look] = {"amount": "input_amount", "number": "input_number", "share": "input_share"}
_RANGE: dict[str, Look] = {"amount": "range_amount", "number": "range_number", "share": "range_share"}
_PLAIN: dict[str, Look] = {"amount": "money", "number": "plain", "share": "share"}
_WARNING = 2
"""The row that says so when rows have changed places."""


@dataclass(frozen=True)
class InputCells:
    """What stands where.

    names    (input,) each cell's name
    rates    the cells of each view's discount schedule
    written  place → the numbers on its row
    warning  the cell that is empty unless rows have changed places
    """

    names: list[str]
    rates: dict[View, list[Cell]]
    written: dict[str, Points]
    warning: Cell

    def named(self, index: int) -> str:
        """The name of an input's cell."""
        return self.names[index]


def write_inputs(sheet: Sheet, plan: Plan, material: Material, texts: dict[str, str]) -> InputCells:
    """Fill the sheet, and define a name for every input cell."""
    sheet.text(0, 0, texts["title"], "title")
    sheet.across(1, 0, 7, texts["lead"], "guide")
    for column, name in enumerate(_COLUMNS):
        look: Look = "number_heading" if name in ("value", "low", "high") else "heading"
        sheet.text(HEAD, column, texts[f"column_{name}"], look)
    paths: list[Path] = [entry.path for entry in plan.inputs]
    names = cell_names(paths)
    rows = _Rows(sheet, plan, material, texts)
    for group in (*_GROUPS, ""):
        members = [e for e in plan.inputs if (e.path[0] == group if group else e.path[0] not in _GROUPS)]
        if members:
            rows.heading(f"group_{group or 'other'}")
        for entry in members:
            rows.add(entry, names[entry.path])
    rows.heading("group_discount")
    rates = rows.add_rates()
    last = rows.row - 1
    warning = _warn_of_disorder(sheet, last, texts)
    _numbers_only(sheet, last, texts)
    sheet.widths(52, 16, 20, 12, 12, 11, 48, 14, 10, 20, 12, 44)
    sheet.plain.set_column(ORDER, ORDER, None, None, {"hidden": True})
    sheet.plain.freeze_panes(HEAD + 1, 2)
    sheet.plain.autofilter(HEAD, 0, last, ORDER)
    return InputCells([names[path] for path in paths], rates, rows.written, warning)


@dataclass
class _Rows:
    """Writes row by row, and keeps what it wrote."""

    sheet: Sheet
    plan: Plan
    material: Material
    texts: dict[str, str]
    row: int = HEAD + 1
    written: dict[str, Points] = field(default_factory=dict)

    def heading(self, key: str) -> None:
        """A group's name."""
        self.sheet.text(self.row, NAME, self.texts[key], "total_text")
        self._end()

    def add(self, entry: Input, name: str) -> None:
        """An assumption."""
        sheet, row, quantity, words = self.sheet, self.row, entry.quantity, self.material.words
        percent = quantity.unit is not None and quantity.unit.percent
        sheet.text(row, NAME, title_of(entry.path, self.material))
        cell = sheet.number(row, VALUE, entry.likely, _INPUT[kind_of_number(entry.likely, percent=percent)])
        sheet.define(name, cell)
        sheet.text(row, 2, "" if quantity.unit is None or percent else quantity.unit.text)
        points = points_of(quantity)
        looks = _RANGE if can_take_range(entry.path, quantity) else _PLAIN
        for column, end in ((LOW, points.low), (HIGH, points.high)):
            look = looks[kind_of_number(entry.likely if end is None else end, percent=percent)]
            if end is not None:
                sheet.number(row, column, end, look)
            elif looks is _RANGE:
                sheet.blank(row, column, look)
        sheet.text(row, 5, str(quantity.price_level or ""))
        sheet.text(row, 6, " – ".join(part for part in (quantity.source, quantity.note) if part))
        kind = words.text(f"kind.{quantity.kind}") if quantity.kind else ""
        sheet.text(row, 7, kind, "example" if quantity.kind == "example" else "text")
        sheet.text(row, 8, quantity.grade or "")
        sheet.text(row, 9, quantity.owner or "")
        sheet.text(row, 10, formats.day(quantity.checked, lang=words.lang) if quantity.checked else "")
        self._place(dotted(entry.path), points)

    def add_rates(self) -> dict[View, list[Cell]]:
        """One cell per segment of each view's discount schedule."""
        sheet, texts = self.sheet, self.texts
        rates: dict[View, list[Cell]] = {}
        for view in VIEWS:
            rates[view] = []
            segments: Sequence[tuple[float | None, float]] = self.plan.schedules[view]
            for number, (end, rate) in enumerate(segments, start=1):
                until = texts["rate_until"].format(years=f"{end:g}") if end is not None else ""
                sheet.text(self.row, NAME, " ".join(part for part in (texts[f"rate_{view}"], until) if part))
                cell = sheet.number(self.row, VALUE, rate, "input_share")
                sheet.define(f"rate_{view}_{number}", cell)
                rates[view].append(cell)
                self._place(rate_place(view, number), Points(rate))
        return rates

    def _place(self, place: str, points: Points) -> None:
        self.sheet.text(self.row, PLACE, place, "key")
        self.written[place] = points
        self._end()

    def _end(self) -> None:
        self.sheet.number(self.row, ORDER, float(self.row), "factor")
        self.row += 1


def rate_place(view: View, number: int) -> str:
    """What stands as the place of a discount rate: the view, and which of its rates from 1."""
    return f"discount.{view}.{number}"


def title_of(path: Path, material: Material) -> str:
    """What a number is called."""
    if path[0] == "knowledge":
        return material.bank.figure(str(path[1])).name
    return material.names.place(path)


def _warn_of_disorder(sheet: Sheet, last: int, texts: dict[str, str]) -> Cell:
    """A cell that speaks when the rows have been sorted: names stay where they are, and the numbers move."""
    above = sheet.span(HEAD + 1, ORDER, last - 1, ORDER)
    below = sheet.span(HEAD + 2, ORDER, last, ORDER)
    disorder = f'SUMPRODUCT(({above}<>"")*({below}<>"")*({above}>{below}))>0'
    message = texts["disorder"].replace('"', '""')
    sheet.label(_WARNING, NAME, f'IF({disorder},"{message}","")', "", "example")
    return Cell(sheet.name, _WARNING, NAME, 0.0)


def _numbers_only(sheet: Sheet, last: int, texts: dict[str, str]) -> None:
    """What is no number is refused where it is typed."""
    for column in (VALUE, LOW, HIGH):
        sheet.plain.data_validation(
            HEAD + 1, column, last, column,
            {
                "validate": "decimal", "criteria": "between", "minimum": -1e15, "maximum": 1e15, "ignore_blank": True,
                "error_title": texts["not_a_number_title"], "error_message": texts["not_a_number"],
            },
        )  # fmt: skip
