"""A text to one audience at one time: what it is written from, and what its parts hand back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from tovholder import locale
from tovholder.case.story import Message, Reader
from tovholder.errors import Param

from ..material import Material
from ..model import Block, Bullets, Paragraph

Time = Literal["before", "during", "after"]
TIMES: tuple[Time, ...] = ("before", "during", "after")


@dataclass(frozen=True)
class Letter:
    """One audience, what kind of reader it is (None: anybody), one time, and the plan's messages to it then."""

    material: Material
    number: int
    """The audience's place in the plan."""
    audience: str
    reader: Reader | None
    time: Time
    messages: tuple[Message, ...]

    def text(self, key: str, **params: Param) -> str:
        """The text `report.letter.<key>`, or where there is one that of this reader or time (`<key>-citizen`)."""
        words = self.material.words
        table, _, name = key.rpartition(".")
        known = locale.catalogue(words.lang)["report"]["letter"]
        known = known[table] if table else known
        wanted = (f"{name}-{self.reader or 'anybody'}", f"{name}-{self.time}")
        own = next((variant for variant in wanted if variant in known), name)
        return words.text(".".join(filter(None, ("letter", table, own))), **params)

    @property
    def named(self) -> tuple[str, ...]:
        """The departments its audience names; none where it is about them all."""
        there, audience = self.material.case.departments, self.audience.casefold()
        return tuple(id_ for id_, department in there.items() if department.name.casefold() in audience)


By = Literal["us", "case", "sender"]
"""Whose words: the program's, the case's own, or the program's to the sender, which no reader is meant to see."""


@dataclass(frozen=True, slots=True)
class Said:
    """A piece of a text."""

    block: Block
    by: By = "us"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something the text needs that the case does not say. `key`: `report.letter.wanted.<key>`."""

    key: str


Pieces = Iterator[Said | Wanted]


@dataclass(frozen=True, slots=True)
class Part:
    """A heading (`report.letter.head.<heading>`) and what stands under it; nothing if nothing is said there."""

    heading: str
    body: Callable[[Letter], Pieces]


def ours(*sentences: str) -> Said:
    """A paragraph of our own sentences."""
    return Said(Paragraph(" ".join(sentence for sentence in sentences if sentence)))


def told(text: str | None, wanted: str | None = None) -> Pieces:
    """A paragraph in the case's own words; where it has none, what is wanted."""
    if text:
        yield Said(Paragraph(closed(text)), "case")
    elif wanted is not None:
        yield Wanted(wanted)


def listed(lead: str, items: tuple[str, ...], *, by: By = "case") -> Pieces:
    """A line of ours and a list under it; nothing if the list is empty."""
    if items:
        yield ours(lead)
        yield Said(Bullets(items), by)


def to_sender(letter: Letter, key: str) -> Said:
    """A clearly marked place for something only the sender knows."""
    return Said(Paragraph(letter.text(key), "warning", letter.text("fill-in")), "sender")


def closed(text: str) -> str:
    """The text on one line with a stop at its end.

    >>> closed("Byrådet siger ja"), closed("Virker det?"), closed("4,8 mio. kr.")
    ('Byrådet siger ja.', 'Virker det?', '4,8 mio. kr.')
    """
    text = " ".join(text.split())
    return text if text.endswith((".", "!", "?", "…", ":", ".«", ".)", '."')) else f"{text}."
