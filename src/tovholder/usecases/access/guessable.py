"""Whether a password is one that is tried first, by what it is made of rather than by a list of known ones.

What is predictable is taken out: rows of keys, characters that repeat, years, the words of `predictable.txt`, and
what the account itself is called. What is left must still be something to guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

_RUN, _LEFT, _DISTINCT = 4, 6, 5
"""The shortest run of keys that is predictable; what must be left; how many different characters there must be."""
_REPEATED = re.compile(r"(.+?)\1{2,}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LOOKS_LIKE = str.maketrans({"@": "a", "4": "a", "3": "e", "1": "i", "!": "i", "0": "o", "$": "s", "5": "s"})


def is_guessable(password: str, names: Iterable[str] = ()) -> bool:
    """Whether too little is left of it. names: what the account and its owner are called.

    >>> is_guessable("Sommer2026!!"), is_guessable("qwertyuiop12"), is_guessable("Anna.Hansen1", ["Anna Hansen"])
    (True, True, True)
    >>> is_guessable("korrekt hest batteri")
    False
    """
    plain = password.casefold()
    if len(set(plain)) < _DISTINCT:
        return True
    words = {*_words(), *(part for name in names for part in re.split(r"\W+", name.casefold()) if len(part) > 2)}
    return any(_left(written, words) < _LEFT for written in (plain, plain.translate(_LOOKS_LIKE)))


def _left(password: str, words: Iterable[str]) -> int:
    """How many letters and digits are left when what is predictable has been taken out."""
    left = _without_runs(_YEAR.sub(" ", password))
    for word in sorted(words, key=len, reverse=True):
        left = left.replace(word, " ")
    left = _REPEATED.sub(r"\1", left)
    return sum(character.isalnum() for character in left)


def _without_runs(password: str) -> str:
    kept, at = [], 0
    while at < len(password):
        length = next((n for n in range(len(password) - at, _RUN - 1, -1) if _is_run(password[at : at + n])), 0)
        if length:
            kept.append(" ")
        else:
            kept.append(password[at])
        at += length or 1
    return "".join(kept)


def _is_run(piece: str) -> bool:
    return any(piece in row or piece[::-1] in row for row in _rows())


@cache
def _lines() -> tuple[str, ...]:
    text = files(__package__).joinpath("predictable.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def _words() -> tuple[str, ...]:
    return tuple(line for line in _lines() if not line.startswith("@"))


@cache
def _rows() -> tuple[str, ...]:
    return tuple(line[1:] for line in _lines() if line.startswith("@"))
