"""Recognising a CPR number, by date and form alone: numbers without a valid check digit exist since 2007.

*Source:* Det Centrale Personregister, "Personnumre uden kontrolciffer (modulus 11 kontrol)", from 1 October 2007.
Replacement numbers, whose day has 60 added, count too.
"""

from __future__ import annotations

import re

_FORM = re.compile(r"(?<![0-9])([0-9]{2})([0-9]{2})([0-9]{2})[-–. /]?([0-9]{4})(?![0-9])")
_SHORN = re.compile(r"(?<![0-9,.])[0-9]{9}(?![0-9,.])")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_REPLACEMENT = 60


def find_cpr(text: str) -> str | None:
    """The first CPR number in a text, ten digits without a hyphen; None if there is none.

    >>> find_cpr("ringede om 010203-4567 i går"), find_cpr("310299-1234"), find_cpr("sag 2024001234")
    ('0102034567', None, None)
    """
    if sum(map(str.isdigit, text)) < 9:
        return None
    for match in _FORM.finditer(text):
        if _is_date(int(match[1]), int(match[2]), int(match[3])):
            return "".join(match.groups())
    return None


def cpr_of(text: str) -> str | None:
    """The CPR number that a cell holds and nothing else, also where a spreadsheet took its first zero away.

    >>> cpr_of("010203-4567"), cpr_of("102034567"), cpr_of("familie 12")
    ('0102034567', '0102034567', None)
    """
    written = text.strip()
    if _SHORN.fullmatch(written):
        written = f"0{written}"
    return find_cpr(written) if _FORM.fullmatch(written) else None


def _is_date(day: int, month: int, year: int) -> bool:
    day = day - _REPLACEMENT if day > _REPLACEMENT else day
    if not 1 <= month <= 12 or not 1 <= day <= _DAYS[month - 1]:
        return False
    return not (month == 2 and day == 29 and year % 4)
