"""Months, and the spans of months people write: 2022, 2022-H1, 2022-Q2, 2022-03."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from tovholder.quantities.mistakes import NotADate, NotAYear
from tovholder.quantities.words import tidy

Month = int
"""A calendar month as one number: year · 12 + month − 1."""

PeriodLength = Literal["month", "quarter", "half-year", "year"]
MONTHS_IN: dict[PeriodLength, int] = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Outside these a number is hardly a calendar year."""

# K and M as in Statistics Denmark's own tables: 2022K2, 2022M03.
_SPAN = re.compile(
    r"(?P<year>[0-9]{4})(?:-?H(?P<half>[12])|-?[QK](?P<quarter>[1-4])|(?:-M?|M)(?P<month>[0-9]{2}))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Consecutive months: the first, and how many (at least one)."""

    start: Month
    months: int

    def __post_init__(self) -> None:
        if self.months < 1:
            raise ValueError(f"a span has at least one month, not {self.months}")

    @property
    def end(self) -> Month:
        """The first month after the span."""
        return self.start + self.months

    def __contains__(self, month: Month) -> bool:
        return self.start <= month < self.end

    def __str__(self) -> str:
        return span_label(self)


def month(year: int, number: int = 1) -> Month:
    """The month with this number (1–12) of a year."""
    return year * 12 + number - 1


def year_of(month: Month) -> int:
    """The calendar year a month lies in."""
    return month // 12


def month_of(day: date) -> Month:
    """The month a day lies in."""
    return month(day.year, day.month)


@lru_cache(maxsize=1024)
def parse_span(key: str | int) -> Span:
    """The months a date key covers; `a..b` runs from the start of a to the end of b.

    >>> parse_span("2022-Q2") == Span(month(2022, 4), 3)
    True

    Raises `NotADate`.
    """
    text = tidy(str(key))
    first, dots, last = text.partition("..")
    if not dots:
        return _one_span(text)
    start, end = _one_span(first.strip()).start, _one_span(last.strip()).end
    if end <= start:
        raise NotADate(text)
    return Span(start, end - start)


def _one_span(text: str) -> Span:
    match = _SPAN.fullmatch(text)
    if match is None or not FIRST_YEAR <= int(match["year"]) <= LAST_YEAR:
        raise NotADate(text)
    january = month(int(match["year"]))
    if match["half"]:
        return Span(january + 6 * (int(match["half"]) - 1), 6)
    if match["quarter"]:
        return Span(january + 3 * (int(match["quarter"]) - 1), 3)
    if match["month"]:
        if not 1 <= int(match["month"]) <= 12:
            raise NotADate(text)
        return Span(january + int(match["month"]) - 1, 1)
    return Span(january, 12)


def span_label(span: Span) -> str:
    """The shortest key that `parse_span` reads as this span."""
    year, offset = divmod(span.start, 12)
    match span.months, offset % span.months:
        case 12, 0:
            return f"{year}"
        case 6, 0:
            return f"{year}-H{offset // 6 + 1}"
        case 3, 0:
            return f"{year}-Q{offset // 3 + 1}"
        case 1, _:
            return f"{year}-{offset + 1:02}"
    return f"{month_label(span.start)}..{month_label(span.end - 1)}"


def month_label(start: Month, *, length: PeriodLength = "month") -> str:
    """The label of the period of this length that begins in this month.

    >>> month_label(month(2022, 4), length="quarter"), month_label(month(2022, 2), length="quarter")
    ('2022-Q2', '2022-02..2022-04')
    """
    return span_label(Span(start, MONTHS_IN[length]))


def read_year(given: object) -> int:
    """A calendar year from a whole number or its text. Raises `NotAYear`."""
    text = str(given).strip()
    if isinstance(given, bool) or not re.fullmatch(r"[0-9]{4}", text):
        raise NotAYear(text)
    year = int(text)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NotAYear(text)
    return year
