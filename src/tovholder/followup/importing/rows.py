"""A row of a file as a record of the store, or the reason it cannot be one. No reason repeats what a cell says."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tovholder.quantities import Mistake, parse_number, parse_span
from tovholder.quantities.digits import is_digits

from ..privacy.cpr import cpr_of, find_cpr
from ..sources import FIELDS, NEEDED, Source
from .cells import Cell

Value = str | int | float | None
Record = tuple[Value, ...]
Pseudonym = Callable[[str], str]
"""From a person's number to a pseudonym."""
_DANISH_DAY = re.compile(r"([0-9]{1,2})[-./ ]([0-9]{1,2})[-./ ]([0-9]{4})")
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ].*)?")
_MONTHS = ("entry", "completion", "exit", "month")
_NUMBERS = ("value", "units")


@dataclass(frozen=True, slots=True)
class Rejected:
    """Why a row is not taken: a code of `[word.rejected]`, and the column it is about."""

    code: str
    column: str = ""


class RowReader:
    """Reads the rows of one file under one mapping."""

    def __init__(self, source: Source, headings: Sequence[str], *, pseudonym: Pseudonym | None) -> None:
        self._source, self._headings, self._pseudonym = source, tuple(headings), pseudonym
        place = {heading: i for i, heading in enumerate(headings)}
        self._columns = {field: place[heading] for field, heading in source.columns.items() if heading in place}

    def missing(self) -> tuple[str, ...]:
        """The mapping's columns that the file has not."""
        return tuple(heading for heading in self._source.columns.values() if heading not in self._headings)

    def read(self, row: Sequence[Cell]) -> list[Record] | Rejected:
        """The records in a row: one, or several from a register with a column per week."""
        person_column = self._columns.get("person", -1)
        for i, cell in enumerate(row):
            if i != person_column and cell is not None and _holds_cpr(cell):
                return Rejected("cpr-elsewhere", self._heading(i))
        said: dict[str, Value] = {}
        for field in FIELDS[self._source.table]:
            found = self._field(field, row)
            if isinstance(found, Rejected):
                return found
            said[field] = found
        return self._weeks(said, row) if self._source.weeks is not None else self._one(said)

    def _one(self, said: Mapping[str, Value]) -> list[Record] | Rejected:
        for field in NEEDED[self._source.table]:
            if said[field] is None:
                return Rejected("missing", self._source.columns.get(field, field))
        if self._source.table == "persons":
            for field in ("completion", "exit"):
                if said[field] is not None and said[field] < said["entry"]:  # type: ignore[operator]
                    return Rejected("before-entry", self._source.columns.get(field, field))
        return [tuple(said[field] for field in FIELDS[self._source.table])]

    def _weeks(self, said: Mapping[str, Value], row: Sequence[Cell]) -> list[Record] | Rejected:
        if said["person"] is None:
            return Rejected("missing", self._source.columns.get("person", "person"))
        counted: dict[tuple[str, int], float] = {}
        weeks = self._source.weeks
        assert weeks is not None
        for i, month in self._week_columns():
            for indicator, codes in weeks.codes.items():
                counted.setdefault((indicator, month), 0.0)
                cell = row[i] if i < len(row) else None
                if cell is not None and _among(str(cell), codes):
                    counted[indicator, month] += 1
        order = FIELDS["observations"]
        rest = {**said}
        return [
            tuple({**rest, "indicator": indicator, "month": month, "value": value}[field] for field in order)
            for (indicator, month), value in counted.items()
        ]

    def _week_columns(self) -> Iterator[tuple[int, int]]:
        weeks = self._source.weeks
        assert weeks is not None
        for i, heading in enumerate(self._headings):
            match = re.fullmatch(re.escape(weeks.prefix) + r"([0-9]{2})([0-9]{2})", heading)
            if match:
                day = _thursday(2000 + int(match[1]), int(match[2]))
                if day is not None:
                    yield i, day.year * 12 + day.month - 1

    def _field(self, field: str, row: Sequence[Cell]) -> Value | Rejected:
        if field in self._columns:
            place = self._columns[field]
            cell, column = (row[place] if place < len(row) else None), self._headings[place]
        else:
            cell, column = self._source.fixed.get(field), field
        if cell is None or (isinstance(cell, str) and not cell.strip()):
            return None
        if field in self._source.values:
            meant = self._source.values[field].get(_as_text(cell))
            if meant is None:
                return Rejected("value-unknown", column)
            cell = meant
        if field == "person":
            return self._person(cell, column)
        if field in _MONTHS:
            return _month(cell) or Rejected("not-a-month", column)
        if field in _NUMBERS or field == "kroner":
            number = _number(cell)
            if number is None:
                return Rejected("not-a-number", column)
            return round(number * 100) if field == "kroner" else number
        return _as_text(cell)

    def _person(self, cell: Cell, column: str) -> str | Rejected:
        text = _as_text(cell)
        cpr = cpr_of(text)
        if cpr is None and find_cpr(text):
            return Rejected("cpr-elsewhere", column)
        if cpr is not None and self._source.cpr == "refuse":
            return Rejected("cpr", column)
        if self._pseudonym is None:
            return text
        return self._pseudonym(cpr or text)

    def _heading(self, place: int) -> str:
        # A heading may itself be a number somebody put there; it is then told by its place.
        heading = self._headings[place] if place < len(self._headings) else ""
        return heading if heading and not find_cpr(heading) else f"#{place + 1}"


def _holds_cpr(cell: Cell) -> bool:
    if isinstance(cell, str):
        return find_cpr(cell) is not None
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return float(cell).is_integer() and find_cpr(f"{cell:010.0f}") is not None and abs(cell) >= 1e9
    return False


def _as_text(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "ja" if cell else "nej"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _number(cell: Cell) -> float | None:
    if isinstance(cell, bool):
        return float(cell)
    if isinstance(cell, int | float):
        return float(cell) if cell == cell and abs(cell) != float("inf") else None
    return _parsed(cell) if isinstance(cell, str) else None


@lru_cache(maxsize=50_000)
def _parsed(text: str) -> float | None:
    if text.strip().casefold() in ("ja", "nej"):
        return 1.0 if text.strip().casefold() == "ja" else 0.0
    try:
        return parse_number(text)
    except Mistake:
        return None


def _month(cell: Cell) -> int | None:
    if isinstance(cell, dt.date):
        return cell.year * 12 + cell.month - 1
    return _parsed_month(_as_text(cell))


@lru_cache(maxsize=50_000)
def _parsed_month(text: str) -> int | None:
    match = _DANISH_DAY.fullmatch(text)
    parts = (match[3], match[2], match[1]) if match else None
    if parts is None and (match := _ISO_DAY.fullmatch(text)):
        parts = (match[1], match[2], match[3])
    try:
        if parts is not None:
            day = dt.date(*map(int, parts))
            return day.year * 12 + day.month - 1
        return parse_span(text).start
    except (Mistake, ValueError):
        return None


def _thursday(year: int, week: int) -> dt.date | None:
    """The day that says which month (and year) a week belongs to."""
    try:
        return dt.date.fromisocalendar(year, week, 4)
    except ValueError:
        return None


def _among(code: str, codes: Sequence[str]) -> bool:
    code = code.removesuffix(".0").strip()
    for one in codes:
        first, _, last = one.partition("-")
        if code == first or (all(map(is_digits, (first, code, last))) and int(first) <= int(code) <= int(last)):
            return True
    return False
