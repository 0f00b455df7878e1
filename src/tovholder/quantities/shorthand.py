"""Numbers and ranges in one line of text, the way people type them.

    160000      12 %      1,5 mio. kr.      -12 hours per month           one number
    85-95 %     40..60    40 til 60         [40;60]                       low and high
    45-60-75 %  40..50..60                  [40;50;60]                    low, likely and high
    50 ±10      160000 kr ±10 %                                           likely and how far to each side

A unit holds for the numbers that have none, and a "mio." for the numbers before it that have no words. Where a
sign, a percent or a "mio." could mean two things the text is refused.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import NoReturn

from tovholder.quantities.mistakes import (
    AmbiguousMagnitude,
    AmbiguousSign,
    AmbiguousSpread,
    NotANumber,
    NotAQuantity,
    RangeOrder,
    UnitMismatch,
)
from tovholder.quantities.numbers import (
    editable,
    finite,
    hundredfold,
    leading_numeral,
    read_numeral,
    split_magnitude,
)
from tovholder.quantities.units import Unit, parse_unit
from tovholder.quantities.words import tidy

_SEPARATOR = re.compile(
    r"""
    \s* (?:
        (?P<spread> ± | \+/- )
      | (?P<dots> \.{2,3} | … | ; )
      | (?P<dash> - )
      | (?P<word> (?<=\s) (?: til | to ) (?=\s) )
    )
    \s* (?= [-+(]? \s? [.,]? [0-9] )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BRACKETS = re.compile(r"\[ ?(?P<inside>[^\[\]]*;[^\[\]]*?) ?\](?P<unit>.*)")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line of text was understood as; percent are stored as hundredths.

    One number has only `value`. A range has `low` and `high`, and `likely` if it was given.
    """

    value: float | None = None
    low: float | None = None
    likely: float | None = None
    high: float | None = None
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class _Part:
    """One number of the text with what stands directly after it."""

    numeral: str
    words: str
    power: int
    unit_text: str

    @property
    def exact(self) -> Decimal:
        return read_numeral(self.numeral).scaleb(self.power)


def parse_shorthand(text: str) -> Reading:
    """The number or range a text means.

    >>> parse_shorthand("85-95 %").low, parse_shorthand("-12--8 hours per month").high
    (0.85, -8.0)

    Raises `NotANumber`, `NotAQuantity`, `NotAUnit`, `UnitMismatch`, `RangeOrder`, or one of the
    `Ambiguous…`.
    """
    parts, separators = _split(_without_brackets(tidy(text)), text)
    parts = _with_magnitude(parts, text)
    _refuse_unclear_sign(parts, separators, text)
    if "spread" in separators:
        return _spread(parts, text)
    if len(parts) > 3:
        raise NotAQuantity(text)
    unit = _common_unit(parts)
    power = -2 if unit is not None and unit.percent else 0
    numbers = [finite(part.exact.scaleb(power), text) for part in parts]
    if len(numbers) == 1:
        return Reading(value=numbers[0], unit=unit)
    low, high = numbers[0], numbers[-1]
    likely = numbers[1] if len(numbers) == 3 else None
    check_order(low=low, likely=likely, high=high, unit=unit)
    return Reading(low=low, likely=likely, high=high, unit=unit)


def write_shorthand(reading: Reading, *, comma: bool = True) -> str:
    """The text `parse_shorthand` reads back as this.

    >>> write_shorthand(parse_shorthand("45-60-75 %"))
    '45..60..75 %'
    """
    percent = reading.unit is not None and reading.unit.percent
    points = [p for p in (reading.value, reading.low, reading.likely, reading.high) if p is not None]
    numbers = "..".join(editable(hundredfold(point) if percent else point, comma=comma) for point in points)
    return f"{numbers} {reading.unit}" if reading.unit else numbers


def read_number(given: object) -> float:
    """A number as it stands, or its text; "45 %" is 0.45. Raises `NotANumber` for any other unit."""
    if isinstance(given, str):
        reading = parse_shorthand(given)
        if reading.value is None or (reading.unit and not reading.unit.percent):
            raise NotANumber(given)
        return reading.value
    if isinstance(given, bool) or not isinstance(given, int | float):
        raise NotANumber(str(given))
    try:
        value = float(given)
    except OverflowError:
        raise NotANumber(str(given)) from None
    if not math.isfinite(value):
        raise NotANumber(str(given))
    return value


def check_order(*, low: float, likely: float | None, high: float, unit: Unit | None = None) -> None:
    """Raises `RangeOrder`, naming the two ends, unless low ≤ likely ≤ high."""
    points = [("low", low), ("likely", likely), ("high", high)]
    given = [(name, point) for name, point in points if point is not None]
    for (smaller, smaller_value), (larger, larger_value) in pairwise(given):
        if smaller_value > larger_value:
            raise RangeOrder(
                smaller,
                larger,
                smaller_value=write_shorthand(Reading(value=smaller_value, unit=unit), comma=False),
                larger_value=write_shorthand(Reading(value=larger_value, unit=unit), comma=False),
            )


def _without_brackets(text: str) -> str:
    match = _BRACKETS.fullmatch(text)
    return match["inside"] + match["unit"] if match else text


def _split(text: str, original: str) -> tuple[list[_Part], list[str]]:
    """The numbers with their words, and the kinds of separator between them."""
    parts: list[_Part] = []
    separators: list[str] = []
    rest = text
    while True:
        numeral = leading_numeral(rest)
        if not numeral:
            raise NotANumber(original)
        rest = rest[len(numeral) :]
        separator = _SEPARATOR.search(rest)
        words = rest[: separator.start()] if separator else rest
        power, unit_text = split_magnitude(words)
        parts.append(_Part(numeral, words.strip(), power, unit_text))
        if separator is None:
            return parts, separators
        separators.append(separator.lastgroup or "")
        rest = rest[separator.end() :]


def _with_magnitude(parts: Sequence[_Part], text: str) -> list[_Part]:
    """The parts with "mio." carried back: in "1-2 mio. kr." both are millions."""
    last = parts[-1].power
    if not last and not parts[-1].unit_text and any(part.power for part in parts):
        raise AmbiguousMagnitude(text)
    return [part if part.power or part.unit_text else replace(part, power=last) for part in parts]


def _common_unit(parts: Sequence[_Part]) -> Unit | None:
    units = [parse_unit(part.unit_text) for part in parts if part.unit_text]
    for other in units[1:]:
        if other != units[0]:
            raise UnitMismatch(units[0].text, other.text)
    return units[-1] if units else None


def _refuse_unclear_sign(parts: Sequence[_Part], separators: Sequence[str], text: str) -> None:
    """In "-12-8" the second number may be 8 or, the sign meant for both, minus 8."""
    signs = [part.numeral.lstrip()[:1] for part in parts]
    if separators and set(separators) == {"dash"} and signs[0] == "-" and any(s not in "-+(" for s in signs[1:]):
        words = f" {parts[-1].words}" if parts[-1].words else ""
        first, *others = (part.numeral for part in parts)
        raise AmbiguousSign(
            text,
            positive="..".join([first, *others]) + words,
            negative="..".join([first, *(f"-{other.lstrip('-')}" for other in others)]) + words,
        )


def _spread(parts: Sequence[_Part], text: str) -> Reading:
    """A likely value and an equal distance to each side; the distance may be a percentage of an amount."""
    if len(parts) != 2:
        raise NotAQuantity(text)
    centre, spread = parts
    centre_unit = parse_unit(centre.unit_text) if centre.unit_text else None
    spread_unit = parse_unit(spread.unit_text) if spread.unit_text else None
    likely, distance = centre.exact, spread.exact
    if distance < 0:
        raise NotAQuantity(text)
    unit = centre_unit or spread_unit
    if spread_unit and spread_unit.noun == "%":
        # Millions are not percent, with or without a unit.
        if not centre.power and (centre_unit is None or centre_unit.percent):
            _ask_which_spread(likely, distance, text, unit=centre_unit)
        unit, distance = centre_unit, abs(likely) * distance.scaleb(-2)
    elif centre_unit and spread_unit and not _measures_distance(spread_unit, centre_unit):
        raise UnitMismatch(centre_unit.text, spread_unit.text)
    power = -2 if unit is not None and unit.percent else 0
    low, middle, high = (finite(point.scaleb(power), text) for point in (likely - distance, likely, likely + distance))
    return Reading(low=low, likely=middle, high=high, unit=unit)


def _measures_distance(spread: Unit, centre: Unit) -> bool:
    """Whether a distance in one unit fits a number in the other: points fit percent."""
    return spread == centre or (centre.noun == "%" and spread.noun == "%-point")


def _ask_which_spread(likely: Decimal, distance: Decimal, text: str, *, unit: Unit | None) -> NoReturn:
    def between(by: Decimal) -> str:
        return "..".join(editable(finite(end, text), comma=False) for end in (likely - by, likely + by))

    share = abs(likely) * distance.scaleb(-2)
    raise AmbiguousSpread(text, points=f"{between(distance)} %", share=between(share) + (" %" if unit else ""))
