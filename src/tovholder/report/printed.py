"""Text on its way into a document of others' making: only what such a file can hold, and no break inside an amount."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tovholder.locale import Lang

TAGS: Mapping[Lang, str] = {"da": "da-DK", "en": "en-GB"}
"""Each language as programs that check spelling name it."""
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAKS = re.compile("[ \t\n\r]+")
_WITHIN_AN_AMOUNT = re.compile(
    r"(?<=\d) (?=(?:(?:mio|mia)\.|million\b|billion\b|kr\.|[A-Z]{3}\b|år\b|years?\b|%))"
    r"|(?<=(?:mio|mia)\.) (?=kr\.|[A-Z]{3}\b)"
    r"|(?<=\b[A-Z]{3}) (?=-?\d)"
)


def printed(text: str) -> str:
    """The text without what XML cannot hold, white space as single spaces, and amounts that stay on one line.

    >>> printed("5,2 mio. kr.\\x00\\n over 8 år").replace("\\u00a0", "~")
    '5,2~mio.~kr. over 8~år'
    """
    return unbroken(_BREAKS.sub(" ", _NOT_IN_XML.sub("", text)).strip(" "))


def unbroken(text: str) -> str:
    """The text with the spaces between a number and its unit as spaces that do not break.

    >>> unbroken("DKK 1.5 million in 8 years").replace("\\u00a0", "~")
    'DKK~1.5~million in 8~years'
    """
    return _WITHIN_AN_AMOUNT.sub("\u00a0", text)
