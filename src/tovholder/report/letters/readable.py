"""How heavy a letter is to read: its LIX, its target, and the case's sentences that weigh most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tovholder.case.story import Reader

from ..lix import Lix, is_long, lix, sentences, words
from ..model import Block, Bullets, Facts, Heading, Link, Paragraph
from .letter import By, Said

TARGET = 45
"""The highest whole LIX of a text to these readers; None is a reader who may be anybody."""
_HELD_TO_IT: tuple[Reader | None, ...] = ("citizen", "politician", None)

_MOST = 3


def target_of(reader: Reader | None) -> int | None:
    """The highest LIX a text to such a reader should have; None if there is no target."""
    return TARGET if reader in _HELD_TO_IT else None


def lix_of(pieces: Iterable[Said], *by: By) -> Lix:
    """The LIX of what the reader reads (or of some of it), headings and items of lists among the sentences.

    Tables are looked up, not read, and are left out; so is what is said to the sender only.
    """
    wanted = by or ("us", "case")
    return lix("\n".join(text for piece in pieces if piece.by in wanted for text in texts(piece.block)))


def heaviest(pieces: Iterable[Said]) -> tuple[str, ...]:
    """The longest sentences of the case's own, at most three; the longest of all where the case has none."""
    read = [(piece.by, text) for piece in pieces if piece.by != "sender" for text in texts(piece.block)]
    found = [sentence for by, text in read if by == "case" for sentence in sentences(text)]
    found = found or [sentence for _, text in read for sentence in sentences(text)]
    return tuple(sorted(dict.fromkeys(found), key=_weight, reverse=True)[:_MOST])


def texts(block: Block) -> Iterator[str]:
    """What is read of a block, line by line."""
    match block:
        case Paragraph(text=text) | Heading(text=text):
            yield text
        case Bullets(items=items):
            yield from (item.text if isinstance(item, Link) else item for item in items)
        case Facts(items=facts):
            for term, written in facts:
                yield term
                yield from written


def _weight(sentence: str) -> tuple[int, int]:
    every = words(sentence)
    return len(every), sum(map(is_long, every))
