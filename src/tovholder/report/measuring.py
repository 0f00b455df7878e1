"""How much room text takes, measured in the documents' own typeface, with room to spare for a reader who lacks it."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import as_file

from PIL import ImageFont

from .drawing import FONTS

_EM = 1000
_SPARE = {False: 1.13, True: 1.23}
"""The widest typeface a reader's program puts in ours' place (DejaVu Sans) is so much wider, plain and bold."""
_KEPT_WORDS = 20_000


def width(text: str, points: float, *, bold: bool = False) -> float:
    """The text's width in points at this size, had it no line breaks."""
    spaces = text.count(" ")
    words = sum(_word(word, bold) for word in text.split(" "))
    return (words + spaces * _word("\u00a0", bold)) * points


def lines(text: str, points: float, room: float, *, bold: bool = False) -> int:
    """How many lines the text fills in a column this many points wide; a word longer than the column is broken."""
    if not text:
        return 1
    count, used = 1, 0.0
    space = width("\u00a0", points, bold=bold)
    for word in text.split(" "):
        long = width(word, points, bold=bold)
        if used and used + space + long <= room:
            used += space + long
        else:
            count += bool(used)
            whole, used = divmod(long, room) if long > room else (0, long)
            count += int(whole)
    return count


def longest_word(text: str, points: float, *, bold: bool = False) -> float:
    """The width of the longest word: what a column must have if none is to be broken."""
    return max((width(word, points, bold=bold) for word in text.split(" ")), default=0.0)


@lru_cache(_KEPT_WORDS)
def _word(word: str, bold: bool) -> float:
    """Ems."""
    return float(_font(bold).getlength(word)) / _EM * _SPARE[bold]


@cache
def _font(bold: bool) -> ImageFont.FreeTypeFont:
    cut = "Bold" if bold else "Regular"
    with as_file(FONTS / f"IBMPlexSans-{cut}.otf") as file:
        return ImageFont.truetype(str(file), _EM, layout_engine=ImageFont.Layout.BASIC)
