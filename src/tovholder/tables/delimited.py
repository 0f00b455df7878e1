"""A table as text: which characters, what stands between the cells, and the cells."""

from __future__ import annotations

import csv
import io
from collections import Counter

from tovholder.errors import Finding, FindingsError, Param

from .container import MOST_COLUMNS, MOST_ROWS

_SEPARATORS = ("\t", ";", ",", "|")
"""In this order where two would do as well: a paste has tabs, and a Danish file has semicolons and decimal commas."""
_LOOKED_AT = 50


class BadText(FindingsError):
    """A text that is not a table, with the reason."""

    def __init__(self, code: str, **params: Param) -> None:
        super().__init__([Finding(code, params=params)])


def rows_of_text(content: bytes) -> tuple[tuple[str, ...], ...]:
    """The cells of a table, row by row. Raises BadText.

    >>> rows_of_text("Post;2027\\nLøn;1.200,50".encode("cp1252"))
    (('Post', '2027'), ('Løn', '1.200,50'))
    """
    text = decoded(content)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator_of(text))
        rows = tuple(tuple(row) for row in reader)
    except csv.Error as error:
        raise BadText("table-not-readable", problem=str(error)) from None
    if len(rows) > MOST_ROWS or any(len(row) > MOST_COLUMNS for row in rows):
        raise BadText("table-too-large", rows=MOST_ROWS, columns=MOST_COLUMNS)
    return rows


def decoded(content: bytes) -> str:
    """The text: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows' own. Raises BadText."""
    marked = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    for encoding in ["utf-16"] if marked else ["utf-8-sig", "cp1252"]:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise BadText("table-not-text")


def separator_of(text: str) -> str:
    """The separator that divides the first rows into most cells alike.

    >>> separator_of("post;2027;2028\\nløn;1,5;2,5")
    ';'
    """
    lines = [line for line in text.splitlines() if line.strip()][:_LOOKED_AT]
    best, found = (0, 0), ";"
    for separator in _SEPARATORS:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=separator))
        alike = max(((count, width) for width, count in widths.items() if width > 1), default=(0, 0))
        if alike > best:
            best, found = alike, separator
    return found
