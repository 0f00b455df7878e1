"""Numbers as they are spelled in Denmark, made up with their meaning, and whether they are read as that.

A spelling is put together from a number that is known before it is written: groups of three or none, a comma or a
point, a sign, what stands behind it. Where the finished text has one separator with three digits after it, it could
mean two things and must be asked about, wherever it stands; every other spelling has one meaning and must be read so.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from tovholder.quantities.mistakes import AmbiguousNumber, Mistake
from tovholder.quantities.shorthand import Reading, parse_shorthand

_GROUPS = (".", " ", "\u00a0", "\u202f", "")
_MINUS = ("-", "- ", "\u2212", "\u2013")
_TWO_MEANINGS = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}(?![0-9.,])")
_NUMERAL = re.compile(r"[0-9]+(?:[.,\u00a0\u202f ][0-9]+)*")
_MAGNITUDES = {
    " mio.": 6, " mio": 6, " mio. kr.": 6, " millioner": 6, " mia.": 9, " mia. kr.": 9, " milliarder kr.": 9,
    " tusind": 3, " t.kr.": 3, " t. kr.": 3, " tkr.": 3,
}  # fmt: skip
_BEHIND = ("", " kr.", " kr", "kr.", " DKK", " timer", " timer om måneden", " kr. pr. måned", " kr/time")

Read = Callable[[str], Reading]


@dataclass(frozen=True, slots=True)
class Spelling:
    """A text and the numbers in it, the lowest first; None if it could mean two things."""

    text: str
    meant: tuple[float, ...] | None


@dataclass
class Found:
    """What a run came to."""

    spellings: int = 0
    read: int = 0
    asked: int = 0
    misread: list[str] = field(default_factory=list)
    unasked: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    @property
    def faults(self) -> tuple[str, ...]:
        """Every spelling that was not taken as it was meant."""
        return (*self.misread, *self.unasked, *self.refused)


def run(*, count: int, seed: int = 1, read: Read = parse_shorthand) -> Found:
    """Read so many different spellings."""
    found = Found()
    for spelling in made(count, random.Random(seed)):
        found.spellings += 1
        try:
            reading = read(spelling.text)
        except AmbiguousNumber:
            found.asked += spelling.meant is None
            if spelling.meant is not None:
                found.refused.append(f"{spelling.text!r} was asked about and means {spelling.meant}")
        except Mistake as mistake:
            found.refused.append(f"{spelling.text!r}: {mistake.code}")
        else:
            points = (reading.value, reading.low, reading.likely, reading.high)
            numbers = tuple(point for point in points if point is not None)
            if spelling.meant is None:
                found.unasked.append(f"{spelling.text!r} was read as {numbers}")
            elif numbers != spelling.meant:
                found.misread.append(f"{spelling.text!r} was read as {numbers} and means {spelling.meant}")
            else:
                found.read += 1
    return found


def made(count: int, chance: random.Random) -> list[Spelling]:
    """So many spellings, no two the same; a fourth of them with two meanings."""
    spellings: dict[str, Spelling] = {}
    meanings: Counter[bool] = Counter()
    while len(spellings) < count:
        one = chance.choice(_FORMS)(chance)
        clear = one.meant is not None
        room = count - count // 4 if clear else count // 4
        if one.text not in spellings and meanings[clear] < room:
            meanings[clear] += 1
            spellings[one.text] = one
    return list(spellings.values())


def _amount(chance: random.Random) -> Spelling:
    """A number with a sign before it and a unit behind it."""
    text, number = _numeral(chance)
    sign = chance.choice(("", "", "", "+", *_MINUS))
    negative = sign not in ("", "+")
    if not sign and chance.random() < 0.1:
        return _spelled(f"({text}){chance.choice(_BEHIND)}", -number)
    return _spelled(f"{sign}{text}{chance.choice(_BEHIND)}", -number if negative else number)


def _large(chance: random.Random) -> Spelling:
    """A number in thousands, millions or milliards."""
    text, number = _numeral(chance, most=3)
    words, power = chance.choice(list(_MAGNITUDES.items()))
    return _spelled(text + words, number.scaleb(power))


def _share(chance: random.Random) -> Spelling:
    """A percentage."""
    text, number = _numeral(chance, most=2)
    return _spelled(text + chance.choice((" %", "%", " pct.", " procent")), number.scaleb(-2))


def _kroner(chance: random.Random) -> Spelling:
    """Whole kroner with the comma and dash of a price; that comma says what the points are."""
    whole = chance.randint(1, 10 ** chance.randint(1, 8))
    group = chance.choice((".", " ", ""))
    return Spelling(f"{_grouped(whole, group)},-{chance.choice(('', ' kr.', ' kr'))}", (float(whole),))


def _range(chance: random.Random) -> Spelling:
    """Two or three numbers from the lowest to the highest."""
    numerals = sorted((_numeral(chance) for _ in range(chance.choice((2, 2, 3)))), key=lambda one: one[1])
    between = chance.choice(("-", " - ", "\u2013", "..", " til ", ";"))
    text = between.join(text for text, _ in numerals)
    return _spelled(f"[{text}]" if between == ";" else text, *(number for _, number in numerals))


_FORMS = (_amount, _amount, _large, _share, _kroner, _range)


def _spelled(text: str, *numbers: Decimal) -> Spelling:
    return Spelling(text, None if _has_two_meanings(text) else tuple(float(number) for number in numbers))


def _has_two_meanings(text: str) -> bool:
    """Whether a numeral in it is one to three digits, one separator and exactly three more."""
    return any(_TWO_MEANINGS.fullmatch(numeral) for numeral in _NUMERAL.findall(text))


def _numeral(chance: random.Random, most: int = 7) -> tuple[str, Decimal]:
    """A numeral without a sign, and what it means to whoever wrote it."""
    whole = chance.randint(0, 10 ** chance.randint(1, most))
    digits = chance.choice((0, 0, 1, 2, 3, 4))
    decimals = f"{chance.randint(0, 10**digits - 1):0{digits}}" if digits else ""
    group = chance.choice(_GROUPS)
    point = chance.choice((",", ",", ",", ".")) if group != "." else ","
    text = _grouped(whole, group) + (point + decimals if decimals else "")
    return text, Decimal(f"{whole}.{decimals or 0}")


def _grouped(whole: int, group: str) -> str:
    return f"{whole:,}".replace(",", group)
