"""Which column of a table holds what, from its headings in Danish or English, in whatever order they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from tovholder import locale
from tovholder.errors import Finding, FindingsError
from tovholder.quantities import Mistake, Span, parse_span

from .grid import CellValue, Grid, cell_name, shown

Role = Literal["name", "year", "amount", "department", "account", "source", "note", "price_level", "total"]
ROLES: tuple[Role, ...] = get_args(Role)

_LOOKED_AT = 30
"""Rows from the top in which the headings are looked for."""
_LONGEST = 200
"""Characters of a heading, or of a name that could be `I alt`, that are looked at."""
_YEAR = re.compile(r"(?<![0-9])(?:19|20|21)[0-9]{2}(?![0-9])")
_THOUSANDS = re.compile(r"\b1[. ]?000 ?kr|\bt\. ?kr|\btkr", re.IGNORECASE)
_MILLIONS = re.compile(r"\bmio\b", re.IGNORECASE)


class NotATable(FindingsError):
    """A table without the headings that say what is in it."""


@dataclass(frozen=True)
class Headings:
    """row: of the headings, from 0. columns: role → column. periods: column → the time its amounts fall in.

    times: what amounts are multiplied with, because a heading says 1.000 kr. or mio. kr.
    unread: the columns that nothing is read from.
    """

    row: int
    columns: dict[Role, int]
    periods: dict[int, Span]
    times: int
    unread: tuple[str, ...]

    @property
    def is_long(self) -> bool:
        """Whether there is one amount a row, with its year beside it."""
        return not self.periods


def headings_of(grid: Grid) -> Headings:
    """The headings of a table of costs. Raises NotATable."""
    for row, cells in enumerate(grid.rows[:_LOOKED_AT]):
        columns, periods = _roles(cells), _periods(cells)
        if periods and "name" not in columns:
            _take_first_as_name(cells, columns, periods)
        if "name" in columns and (periods or {"year", "amount"} <= columns.keys()):
            taken = {*columns.values(), *periods}
            unread = [f"{shown(c)} ({cell_name(row, i)})" for i, c in enumerate(cells) if shown(c) and i not in taken]
            return Headings(row, columns, periods, _times(grid, row), tuple(unread))
    raise NotATable([Finding("table-no-headings", params={"names": _listed("name"), "amounts": _listed("amount")})])


def span_of(cell: CellValue) -> Span | None:
    """The year, half-year, quarter or month a cell names; None if it names none.

    >>> str(span_of(2027.0)), str(span_of("Budget 2027")), span_of("Prisniveau 2025")
    ('2027', '2027', None)
    """
    text = shown(cell)
    try:
        return parse_span(text)
    except Mistake:
        pass
    years = _YEAR.findall(text)
    rest = re.sub(r"[^a-zæøå]+", " ", _YEAR.sub(" ", text).casefold()).split()
    return parse_span(years[0]) if len(years) == 1 and set(rest) <= words("before_year") else None


@cache
def words(kind: str) -> frozenset[str]:
    """The words that mean this, in every language; asked of every row."""
    said = (locale.text(f"tables.word.{kind}", lang) for lang in locale.LANGUAGES)
    return frozenset(word.strip() for one in said for word in one.split(","))


def simplified(cell: CellValue) -> str:
    """A heading without case, parentheses, units and the stops at its end.

    >>> simplified("Beløb (1.000 kr.)"), simplified("I alt:")
    ('beløb', 'i alt')
    """
    # No heading is longer, and the first expression takes the square of the length where nothing ends what is begun.
    text = re.sub(r"\([^)]*\)", " ", shown(cell)[:_LONGEST].casefold())
    text = re.sub(r"\b(?:i )?(?:1[. ]?000 |t\. ?|mio\. ?)?kr\b\.?", " ", text)
    return " ".join(text.split()).strip(" .:,")


def _roles(cells: Sequence[CellValue]) -> dict[Role, int]:
    known = {word: role for role in ROLES for word in words(role)}
    columns: dict[Role, int] = {}
    for column, cell in enumerate(cells):
        role = known.get(simplified(cell)) if isinstance(cell, str) else None
        if role is not None:
            columns.setdefault(role, column)
    return columns


def _periods(cells: Sequence[CellValue]) -> dict[int, Span]:
    found = {column: span_of(cell) for column, cell in enumerate(cells) if isinstance(cell, str | float)}
    return {column: span for column, span in found.items() if span is not None}


def _take_first_as_name(cells: Sequence[CellValue], columns: dict[Role, int], periods: dict[int, Span]) -> None:
    """Above the names there is often nothing, or what the amounts are: `Udgift`."""
    if columns.get("amount", min(periods)) < min(periods):
        columns["name"] = columns.pop("amount")
        return
    taken = {*columns.values(), *periods}
    free = [column for column in range(len(cells)) if column not in taken]
    if free and free[0] < min(periods) and not shown(cells[free[0]]):
        columns["name"] = free[0]


def _times(grid: Grid, row: int) -> int:
    texts = " ".join(shown(cell) for cells in grid.rows[: row + 1] for cell in cells if isinstance(cell, str))
    thousands, millions = bool(_THOUSANDS.search(texts)), bool(_MILLIONS.search(texts))
    if thousands and millions:
        raise NotATable([Finding("table-two-scales")])
    return 1_000 if thousands else 1_000_000 if millions else 1


def _listed(kind: str) -> str:
    return ", ".join(sorted(words(kind)))
