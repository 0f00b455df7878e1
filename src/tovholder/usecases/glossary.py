"""The glossary, read from docs/ordliste.md: the one place where the field's words are explained."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_PLACES = (_PACKAGE / "ordliste.md", _PACKAGE.parents[1] / "docs" / "ordliste.md")
"""In an installed package, and in the source tree."""
_ROW = re.compile(r"\| (?P<words>.+?) \| (?P<code>.+?) \| (?P<meaning>.+?) \| (?P<source>.+?) \|")


@dataclass(frozen=True, slots=True)
class Term:
    """One or more words for one thing, what they mean, and whose words they are."""

    words: str
    code: str
    meaning: str
    source: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """Terms that belong together."""

    heading: str
    terms: tuple[Term, ...]


@cache
def glossary() -> tuple[Chapter, ...]:
    """Every chapter.

    >>> glossary()[0].terms[0].words
    'business case, investeringscase'
    """
    text = next(place for place in _PLACES if place.exists()).read_text(encoding="utf-8")
    return tuple(Chapter(heading, tuple(_terms(body))) for heading, body in _chapters(text))


def _chapters(text: str) -> Iterator[tuple[str, str]]:
    for part in text.split("\n## ")[1:]:
        heading, _, body = part.partition("\n")
        yield heading.strip(), body


def _terms(body: str) -> Iterator[Term]:
    for line in body.splitlines():
        found = _ROW.fullmatch(line.strip())
        if found and found["words"] != "ord" and not found["words"].startswith("---"):
            yield Term(found["words"], found["code"].replace("`", ""), found["meaning"], found["source"])
