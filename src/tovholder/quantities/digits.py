"""Digits that can be made a number of.

`str.isdigit` takes ² and ٣ too, which `int` will not have, and `int` refuses thousands of digits: what comes from
outside is asked here first.
"""

from __future__ import annotations

import re

_DIGITS = re.compile(r"[0-9]{1,18}")


def is_digits(text: str) -> bool:
    """Whether a text is 0–9 alone, and no more of them than anybody counts with.

    >>> is_digits("2027"), is_digits(""), is_digits("²"), is_digits("-1"), is_digits("9" * 5000)
    (True, False, False, False, False)
    """
    return _DIGITS.fullmatch(text) is not None
