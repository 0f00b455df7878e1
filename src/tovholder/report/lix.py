"""LIX: how heavy a text is to read, from the length of its sentences and the share of long words.

*Source:* C.H. Björnsson, Läsbarhet, 1968 (in Danish: Læsbarhed, 1971). The Danish bands: Dansk Sproghistorie, appendix
144 "Lix – læsbarhed på formel" (dansksproghistorie.dk/144).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

_LONG = 7
"""Letters from which a word is long."""

Band = Literal["very-easy", "easy", "medium", "hard", "very-hard"]
_BANDS: tuple[tuple[int, Band], ...] = ((24, "very-easy"), (34, "easy"), (44, "medium"), (54, "hard"))
"""The highest whole LIX of each band; above them a text is very hard."""

_STOP = re.compile(r"""(?<![.!?…])[.!?…]+[«»"”’')\]]*(?=\s)""")
"""What may end a sentence, if what stands on either side agrees."""
_NEAR = 100
"""Characters on either side of a stop that are looked at."""
_OPENING = "«»\"“”‘’'([–-• "
_MARKER = re.compile(r"^\s*(?:\d{1,2}|[a-zA-Z])[.)]\s+")
"""`1.` or `a)` before an item of a list: a number of the item, no sentence."""


@dataclass(frozen=True, slots=True)
class Lix:
    """What was counted in a text."""

    words: int
    sentences: int
    long_words: int

    @property
    def value(self) -> float:
        """Words per sentence + 100 × long words per word; 0 for a text without words.

        >>> Lix(words=10, sentences=2, long_words=3).value
        35.0
        """
        return self.words / self.sentences + 100 * self.long_words / self.words if self.words else 0.0

    @property
    def whole(self) -> int:
        """The value as it is shown and judged: to the nearest whole number, a half upwards."""
        return int(self.value + 0.5)

    @property
    def band(self) -> Band:
        """From very easy (at most 24) by easy, medium and hard to very hard (55 and up)."""
        return next((band for limit, band in _BANDS if self.whole <= limit), "very-hard")


def lix(text: str) -> Lix:
    """The LIX of a text. Every line is read for itself: a heading or an item of a list is a sentence of its own.

    >>> lix("Det koster 4,8 mio. kr. pr. år. Kommunen betaler.")
    Lix(words=9, sentences=2, long_words=2)
    """
    read = [words(sentence) for sentence in sentences(text)]
    every = [word for sentence in read for word in sentence]
    return Lix(len(every), len(read), sum(is_long(word) for word in every))


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, in order. An abbreviation, a number or a date does not end one, a line always does.

    >>> sentences("Mødet er 1. marts 2027 kl. 10.30. Kom bl.a. med spørgsmål")
    ('Mødet er 1. marts 2027 kl. 10.30.', 'Kom bl.a. med spørgsmål')
    """
    return tuple(sentence for line in text.splitlines() for sentence in _of_line(line) if words(sentence))


def words(text: str) -> tuple[str, ...]:
    """The words: what stands between spaces or a slash and has a letter or a digit. A number is a word, a dash is not.

    >>> words("60 % af 1.234 børne- og/eller unge – ja")
    ('60', 'af', '1.234', 'børne-', 'og', 'eller', 'unge', 'ja')
    """
    parts = (part for token in text.split() for part in ([token] if "://" in token else token.split("/")))
    return tuple(part for part in parts if any(map(str.isalnum, part)))


def is_long(word: str) -> bool:
    """Whether a word has more than six letters; digits and signs are not letters.

    >>> is_long("gevinst"), is_long("familie"), is_long("penge,"), is_long("2022-priser")
    (True, True, False, False)
    """
    return sum(map(str.isalpha, word)) >= _LONG


def _of_line(line: str) -> Iterator[str]:
    marker = _MARKER.match(line)
    start = 0
    for stop in _STOP.finditer(line, marker.end() if marker else 0):
        before, after = max(start, stop.end() - _NEAR), stop.end() + _NEAR
        if _ends(line[before : stop.end()], line[stop.end() : after].lstrip()):
            yield line[start : stop.end()].strip()
            start = stop.end()
    yield line[start:].strip()


def _ends(before: str, after: str) -> bool:
    """Whether the stop that `before` ends in closes a sentence, when `after` follows."""
    following = after.lstrip(_OPENING)[:1]
    if following.islower():
        return False
    last = before.split()[-1].lstrip(_OPENING)
    word = last.rstrip("«»\"”’')]").casefold()
    if not word.endswith(".") or word.endswith(".."):
        return True
    inside, either = _abbreviations()
    if word in either:
        return not following.isdigit()
    if word in inside or _is_initial(last):
        return False
    # `d. 1. 1. 2027`: a number in a date, not the end of a sentence.
    return not (word[:-1].isdigit() and following.isdigit())


def _is_initial(last: str) -> bool:
    """`C.` or `C.H.`, as in a name."""
    return re.fullmatch(r"(?:[A-ZÆØÅ]\.)+", last) is not None


@cache
def _abbreviations() -> tuple[frozenset[str], frozenset[str]]:
    """(those a sentence goes on after, those it may end with)."""
    read = tomllib.loads(files(__package__).joinpath("abbreviations.toml").read_text(encoding="utf-8"))
    return frozenset(read["inside"]), frozenset(read["either"])
