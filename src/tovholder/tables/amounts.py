"""Which row says how many kroner in which year, and what is wrong with the rows that do not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from tovholder.errors import Finding, Param
from tovholder.quantities import Mistake, Span, parse_shorthand, year_of
from tovholder.quantities.mistakes import AmbiguousNumber, NotANumber

from .grid import CellValue, Grid, cell_name, shown
from .headings import Headings, Role, headings_of, simplified, span_of, words
from .sums import NOTHING, Sum, sum_of, sums_of

Numbers = Literal["da", "en"]
"""Whose way of writing numbers an ambiguous `1.234` is in."""

_NOTHING = {"", "-", "–", "—"}


@dataclass(frozen=True, slots=True)
class Amount:
    """Kroner that fall in a span of months, and the cell that says so."""

    span: Span
    kroner: float
    cell: str

    @property
    def year(self) -> int:
        """The calendar year it begins in."""
        return year_of(self.span.start)


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row read: the line it is about, its amounts, and the reasons it cannot be used. `row` counts from 1."""

    row: int
    name: str
    department: str = ""
    account: str = ""
    source: str = ""
    note: str = ""
    price_level: str = ""
    amounts: tuple[Amount, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def is_total(self) -> bool:
        """Whether it is the sum of the others, by its name."""
        return simplified(self.name) in words("total")

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes two rows one line."""
        return self.name.casefold(), self.department.casefold(), self.account


@dataclass(frozen=True)
class CostTable:
    """A table read: its rows without the totals, and what is to be said of the table as a whole."""

    headings: Headings
    rows: tuple[TableRow, ...]
    findings: tuple[Finding, ...]


def read_table(grid: Grid, *, numbers: Numbers | None = None) -> CostTable:
    """The rows of a table of costs. Raises NotATable."""
    headings = headings_of(grid)
    reader = _Reader(grid, headings, numbers)
    read = [reader.row(row) for row, _ in grid.filled() if row > headings.row]
    totals = [row for row in read if row.is_total]
    rows = [row for row in read if not row.is_total]
    findings: list[Finding] = []
    if headings.unread:
        findings.append(Finding("table-unread", "amber", params={"columns": ", ".join(headings.unread)}))
    if headings.times > 1:
        findings.append(Finding("table-scaled", "amber", params={"times": headings.times}))
    sums = sums_of((amount.span, amount.kroner) for row in rows for amount in row.amounts)
    for total in totals:
        findings += reader.checked(total, sums)
    return CostTable(headings, tuple(_once(rows)), tuple(findings))


@dataclass(frozen=True)
class _Reader:
    grid: Grid
    headings: Headings
    numbers: Numbers | None

    def row(self, row: int) -> TableRow:
        """One row, with everything that is wrong with it."""
        read = TableRow(
            row + 1,
            self._text(row, "name"),
            self._text(row, "department"),
            self._text(row, "account"),
            self._text(row, "source"),
            self._text(row, "note"),
            self._text(row, "price_level"),
        )
        amounts, findings = self._amounts(row)
        if not read.name:
            findings.append(Finding("table-no-name", params={"row": row + 1}))
        elif simplified(read.name).startswith(tuple(f"{word} " for word in words("sum"))):
            findings.append(Finding("table-looks-like-sum", params={"row": row + 1, "name": read.name[:60]}))
        elif not amounts and not findings:
            findings.append(Finding("table-no-amount", params={"row": row + 1}))
        if amounts and not findings:
            findings += self._beside(row, amounts)
        return replace(read, amounts=tuple(amounts), findings=tuple(findings))

    def _text(self, row: int, role: Role) -> str:
        return shown(self.grid.at(row, self.headings.columns.get(role)))

    def _amounts(self, row: int) -> tuple[list[Amount], list[Finding]]:
        amounts: list[Amount] = []
        findings: list[Finding] = []
        for column, span in self._cells(row, findings):
            try:
                kroner = self._kroner(self.grid.at(row, column))
            except Mistake as mistake:
                findings.append(_unread(mistake, cell_name(row, column), self.grid.at(row, column)))
                continue
            if kroner is not None:
                amounts.append(Amount(span, round(kroner, 2), cell_name(row, column)))
        return amounts, findings

    def _cells(self, row: int, findings: list[Finding]) -> Iterator[tuple[int, Span]]:
        """(column, span) of every amount of a row."""
        if not self.headings.is_long:
            yield from self.headings.periods.items()
            return
        at = self.headings.columns["year"]
        span = span_of(self.grid.at(row, at))
        if span is not None:
            yield self.headings.columns["amount"], span
        else:
            text = shown(self.grid.at(row, at))[:60]
            findings.append(Finding("table-not-a-year", params={"cell": cell_name(row, at), "text": text}))

    def _kroner(self, cell: CellValue) -> float | None:
        """None for an empty cell or a dash. Raises Mistake."""
        if isinstance(cell, bool) or not isinstance(cell, str | float):
            raise NotANumber(shown(cell))
        if isinstance(cell, float):
            return cell * self.headings.times
        text = cell.strip()
        if text in _NOTHING:
            return None
        try:
            reading = parse_shorthand(text)
        except AmbiguousNumber as asked:
            if self.numbers is None or not re.fullmatch(r"[-+]?[0-9]+[.,][0-9]{3}", text):
                raise
            in_thousands = ("." in text) == (self.numbers == "da")
            size = asked.readings[0 if in_thousands else 1]
            return (-abs(size) if text.startswith("-") else abs(size)) * self.headings.times
        if reading.value is None or (reading.unit is not None and not reading.unit.currency):
            raise NotANumber(text)
        return reading.value * self.headings.times

    def _beside(self, row: int, amounts: list[Amount]) -> list[Finding]:
        """A total at the end of the row is checked and not read as an amount."""
        if self.headings.is_long or "total" not in self.headings.columns:
            return []
        column = self.headings.columns["total"]
        try:
            said = self._kroner(self.grid.at(row, column))
        except Mistake as mistake:
            return [_unread(mistake, cell_name(row, column), self.grid.at(row, column))]
        found = sum_of([amount.kroner for amount in amounts])
        if said is None or found.is_told_by(said, self.headings.times):
            return []
        params: dict[str, Param] = {"cell": cell_name(row, column), "said": said, "sum": found.kroner}
        return [Finding("table-row-total", params=params)]

    def checked(self, total: TableRow, sums: Mapping[Span | None, Sum]) -> list[Finding]:
        """A total held up against the sums of the rows, year by year; one without a year against them all."""
        said = [
            (amount.cell, str(amount.span), amount.kroner, sums.get(amount.span, NOTHING)) for amount in total.amounts
        ]
        if self.headings.is_long and not total.amounts:
            column = self.headings.columns["amount"]
            try:
                whole = self._kroner(self.grid.at(total.row - 1, column))
            except Mistake as mistake:
                return [_unread(mistake, cell_name(total.row - 1, column), self.grid.at(total.row - 1, column))]
            if whole is not None:
                said = [(cell_name(total.row - 1, column), "", whole, sums.get(None, NOTHING))]
        findings = []
        for cell, span, kroner, found in said:
            if not found.is_told_by(kroner, self.headings.times):
                params: dict[str, Param] = {"cell": cell, "said": kroner, "sum": found.kroner}
                if span:
                    findings.append(Finding("table-total", "red", params={**params, "span": span}))
                else:
                    findings.append(Finding("table-grand-total", "red", params=params))
        return findings


def _unread(mistake: Mistake, cell: str, content: CellValue) -> Finding:
    code = "table-ambiguous" if mistake.code == "ambiguous-number" else "table-not-a-number"
    return Finding(code, params={**mistake.params, "cell": cell, "text": shown(content)[:60]})


def _once(rows: list[TableRow]) -> Iterator[TableRow]:
    """The rows, with a finding on each that gives a line an amount it already has."""
    first: dict[tuple[tuple[str, str, str], Span], int] = {}
    for row in rows:
        other = next((first[row.key, a.span] for a in row.amounts if (row.key, a.span) in first), None)
        if other is None or row.findings:
            for amount in () if row.findings else row.amounts:
                first[row.key, amount.span] = row.row
            yield row
        else:
            again = Finding("table-twice", params={"row": row.row, "other": other, "name": row.name[:60]})
            yield replace(row, findings=(again,))
