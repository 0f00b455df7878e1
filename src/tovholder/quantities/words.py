"""The words the grammar of numbers and units knows, in Danish and English.

Lookups are made on text that has been through `tidy` and `casefold`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeVar

Period = Literal["year", "half-year", "quarter", "month", "week", "day"]
PER_YEAR: Mapping[Period, int] = {
    "year": 1,
    "half-year": 2,
    "quarter": 4,
    "month": 12,
    "week": 52,  # the refund ladder's year
    "day": 365,
}
Meaning = TypeVar("Meaning", bound=str)

_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))


def tidy(text: str) -> str:
    """The text with every kind of space as one plain space and every kind of dash as `-`.

    >>> tidy(" 1\\u00a0234 \\u2013 5 ")
    '1 234 - 5'
    """
    return " ".join(text.translate(_DASHES).split())


def _by_word(words: Mapping[Meaning, str]) -> dict[str, Meaning]:
    """Every spelling → what it means, from meaning → spellings."""
    return {word: meaning for meaning, spellings in words.items() for word in spellings.split(", ")}


_PERIOD_WORDS: dict[Period, str] = {
    "year": "year, years, yr, yrs, år, året",
    "half-year": "half-year, half-years, half year, half years, halvår, halvåret",
    "quarter": "quarter, quarters, kvartal, kvartaler, kvartalet",
    "month": "month, months, måned, måneder, måneden, md, md., mdr, mdr.",
    "week": "week, weeks, uge, uger, ugen",
    "day": "day, days, dag, dage, dagen, døgn, døgnet",
}
PERIODS = _by_word(_PERIOD_WORDS)
"""Word → the period it names."""

_ADVERB_WORDS: dict[Period, str] = {
    "year": "yearly, annually, årligt, årlig, p.a., p.a",
    "half-year": "half-yearly, halvårligt, halvårlig",
    "quarter": "quarterly, kvartalsvis, kvartalsvist",
    "month": "monthly, månedligt, månedlig",
    "week": "weekly, ugentligt, ugentlig",
    "day": "daily, dagligt, daglig",
}
ADVERBS = _by_word(_ADVERB_WORDS)
"""Word that by itself means per period → the period."""

NOUNS: dict[str, str] = {
    **_by_word(
        {
            "hour": "hour, hours, time, timer, timen",
            "minute": "minute, minutes, minut, minutter, minuttet",
        }
    ),
    **PERIODS,
}
"""Noun of time → its English singular, so that "timer" and "hours" are one unit."""

CURRENCIES = _by_word(
    {
        "kr": "kr, kr., krone, kroner",
        "EUR": "eur, €, euro, euros",
        "USD": "usd, $",
        "GBP": "gbp, £",
        **{code: code.casefold() for code in ("DKK", "NOK", "SEK", "ISK", "CHF")},
    }
)
"""Word → currency. "kr" is the case's own currency, whichever kroner that is."""

PERCENTS = _by_word(
    {
        "%": "%, pct, pct., procent, percent, per cent",
        "%-point": "%-point, %-points, pct.-point, pct.point, procentpoint, "
        "percentage point, percentage points, pp, p.p.",
    }
)
"""Word → percent, or percentage points: both are stored as hundredths."""

MAGNITUDES: dict[str, int] = {
    "tusind": 3,
    "tusinde": 3,
    "thousand": 3,
    "mio": 6,
    "mio.": 6,
    "million": 6,
    "millioner": 6,
    "millions": 6,
    "mia": 9,
    "mia.": 9,
    "milliard": 9,
    "milliarder": 9,
}
"""Word → power of ten. "Billion" is absent: 10⁹ in English, 10¹² in Danish."""
