"""Lengths of time: "6 years", "10 måneder", "26 uger"."""

from __future__ import annotations

from dataclasses import dataclass

from tovholder.quantities.mistakes import NotADuration, NotANumber
from tovholder.quantities.numbers import editable, leading_numeral, read_numeral
from tovholder.quantities.words import PER_YEAR, PERIODS, tidy


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in months, zero or longer, not necessarily whole."""

    months: float

    @property
    def years(self) -> float:
        """The same length in years."""
        return self.months / 12

    def __str__(self) -> str:
        return f"{editable(self.months, comma=False)} months"


def parse_duration(text: str) -> Duration:
    """The length of time a text means.

    >>> parse_duration("26 weeks"), parse_duration("1,5 år")
    (Duration(months=6.0), Duration(months=18.0))

    Raises `NotADuration`, or `AmbiguousNumber` for "1.234 days".
    """
    words = tidy(text)
    numeral = leading_numeral(words)
    period = PERIODS.get(words[len(numeral) :].strip().casefold())
    if period is None:
        raise NotADuration(text)
    try:
        count = read_numeral(numeral)
    except NotANumber:
        raise NotADuration(text) from None
    # Multiplied first, so that 26 weeks are exactly 6 months.
    length = float(count * 12 / PER_YEAR[period])
    if not 0 <= length < float("inf"):
        raise NotADuration(text)
    return Duration(length)
