"""Reading numbers as people in Denmark write them, and refusing to guess.

A single separator with exactly three digits after it (`1.234`, `12,345`) has two meanings and is refused;
everything else that is accepted has one. Reading goes through `Decimal`, so `12,3 %` is exactly the float
0.123 and `1,1 mio.` exactly 1100000.
"""

from __future__ import annotations

import math
import re
from decimal import Decimal

from tovholder.quantities.mistakes import AmbiguousNumber, NotANumber
from tovholder.quantities.words import MAGNITUDES, tidy

_SHAPE = re.compile(
    r"""
    (?P<whole>
        [0-9]+
      | [0-9]{1,3} (?P<group>[ .,]) [0-9]{3} (?: (?P=group) [0-9]{3} )*
    )?
    (?: (?P<point>[.,]) (?P<decimals>[0-9]+) )?
    (?P<exponent> e [-+]? [0-9]{1,3} )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WHOLE_KRONER = re.compile(r"(?P<whole>[0-9]{1,3}(?:[. ][0-9]{3})+|[0-9]+),-")
_SIGNED = re.compile(r"(?P<sign>[-+]?) ?(?P<unsigned>.*)")
_NUMERAL = re.compile(
    r"""
    \( [ ]? [0-9., ]+ \)
  | [-+]? [ ]? (?: [0-9]+ (?: [ .,][0-9]+ )* | [.,][0-9]+ ) (?: e[-+]?[0-9]+ )? (?: ,-(?![0-9]) )?
    """,
    re.VERBOSE | re.IGNORECASE,
)


def parse_number(text: str) -> float:
    """The number a text means, in Danish or plain notation; finite.

    >>> parse_number("1.234.567,89"), parse_number("1 234,5"), parse_number("(5)"), parse_number("1,5 mio.")
    (1234567.89, 1234.5, -5.0, 1500000.0)

    Raises `AmbiguousNumber` where two readings are possible, `NotANumber` where none is.
    """
    tidied = tidy(text)
    numeral = leading_numeral(tidied)
    power, rest = split_magnitude(tidied[len(numeral) :])
    if rest:
        raise NotANumber(text)
    return finite(read_numeral(numeral).scaleb(power), text)


def leading_numeral(text: str) -> str:
    """The part at the start of a tidied text that looks like a number; empty if none does."""
    match = _NUMERAL.match(text)
    return match.group() if match else ""


def read_numeral(numeral: str) -> Decimal:
    """The exact value of a tidied numeral: sign, digits, separators, exponent, no words."""
    if numeral.startswith("(") and numeral.endswith(")"):
        return -_read_unsigned(numeral[1:-1].strip())
    match = _SIGNED.fullmatch(numeral)
    if match is None:
        raise NotANumber(numeral)
    value = _read_unsigned(match["unsigned"])
    return -value if match["sign"] == "-" else value


def _read_unsigned(numeral: str) -> Decimal:
    kroner = _WHOLE_KRONER.fullmatch(numeral)
    if kroner:
        return Decimal(kroner["whole"].replace(".", "").replace(" ", ""))
    shape = _SHAPE.fullmatch(numeral)
    if shape is None or not (shape["whole"] or shape["decimals"]):
        raise NotANumber(numeral)
    whole, group, point = shape["whole"] or "0", shape["group"], shape["point"]
    decimals, exponent = shape["decimals"] or "0", shape["exponent"] or ""
    if group and (whole.startswith("0") or group == point or exponent):
        raise NotANumber(numeral)
    exact = Decimal(f"{whole.replace(group, '') if group else whole}.{decimals}{exponent}")
    could_be_thousands = len(decimals) == 3 and len(whole) <= 3 and not whole.startswith("0")
    if point and could_be_thousands and not group and not exponent:
        raise AmbiguousNumber(numeral, (float(whole + decimals), float(exact)))
    return exact


def split_magnitude(words: str) -> tuple[int, str]:
    """The power of ten at the start of some words, and the words after it.

    >>> split_magnitude(" mio. kr."), split_magnitude("t.kr."), split_magnitude("hours")
    ((6, 'kr.'), (3, 'kr.'), (0, 'hours'))
    """
    first, _, rest = words.strip().partition(" ")
    if first.casefold() in MAGNITUDES:
        return MAGNITUDES[first.casefold()], rest
    # "t." alone may be hours ("timer"), so thousands need the kroner beside them.
    thousands = re.fullmatch(r"t(?:\. ?| )?(?P<rest>kr\b.*)", words.strip(), re.IGNORECASE)
    return (3, thousands["rest"]) if thousands else (0, words.strip())


def finite(exact: Decimal, text: str) -> float:
    """The nearest float; `NotANumber` when it is too large for one."""
    value = float(exact)
    if not math.isfinite(value):
        raise NotANumber(text)
    return value


def hundredth(percent: float) -> float:
    """A percentage as a share, exact in decimal: 7 → 0.07."""
    return float(Decimal(repr(percent)).scaleb(-2))


def hundredfold(share: float) -> float:
    """A share as a percentage, exact in decimal: 0.07 → 7."""
    return float(Decimal(repr(share)).scaleb(2))


def middle(low: float, high: float) -> float:
    """Half-way between two numbers, exact in decimal: 0.85 and 0.95 → 0.9."""
    return float((Decimal(repr(low)) + Decimal(repr(high))) / 2)


def editable(value: float, *, comma: bool = True) -> str:
    """The shortest text that `parse_number` reads back as exactly this number.

    >>> editable(1234.5), editable(1.234), editable(160000.0)
    ('1234,5', '1,2340', '160000')
    """
    plain = format(Decimal(repr(value)), "f")
    whole, _, decimals = plain.partition(".")
    if not decimals.strip("0"):
        return whole
    # A fourth decimal keeps `1,234` from being read as thousands.
    padded = decimals.ljust(4, "0") if len(decimals) == 3 else decimals
    return f"{whole}{',' if comma else '.'}{padded}"
