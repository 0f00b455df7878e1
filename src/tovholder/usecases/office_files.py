"""Word files and presentations from elsewhere: whether one can be opened without harm, before anything opens it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from tovholder.tables.archive import MEGABYTE, Dangerous, Limits, parts_of

Fault = Literal["not-document", "swells", "macros", "fetches"]
"""It is something else; it unpacks to far more than it is; it holds programs; it fetches from elsewhere when opened."""

LARGEST = 20 * MEGABYTE
"""Bytes of a file."""
_LIMITS = Limits(
    largest=LARGEST,
    unpacked=200 * MEGABYTE,
    parts=3_000,
    forbidden={re.compile(r"vbaproject\.bin$|vbadata\.xml$|/activex/", re.IGNORECASE): "has-macros"},
)
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")


def faults(content: bytes, *, main: str) -> Iterator[Fault]:
    """What is wrong with a file whose main part should be this one, such as `word/document.xml`."""
    try:
        parts = parts_of(content, _LIMITS)
    except Dangerous as found:
        yield _fault(found)
        return
    if main not in parts or "[Content_Types].xml" not in parts:
        yield "not-document"
    relations = (r for name, part in parts.items() if name.endswith(".rels") for r in _RELATION.findall(part))
    if any(b'TargetMode="External"' in r and b"/hyperlink" not in r for r in relations):
        yield "fetches"


def _fault(found: Dangerous) -> Fault:
    match found.danger:
        case "has-macros":
            return "macros"
        case "unpacks-too-large" | "too-many-parts":
            return "swells"
        case _:
            return "not-document"
