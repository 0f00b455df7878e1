"""Word files and presentations from elsewhere: whether one can be opened without harm, before anything opens it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Literal

Fault = Literal["not-document", "swells", "macros", "fetches"]
"""It is something else; it unpacks to far more than it is; it holds programs; it fetches from elsewhere when opened."""

LARGEST = 20_000_000
"""Bytes of a file."""
_LARGEST_UNPACKED = 200_000_000
_MOST_PARTS = 3_000
_MOST_TIMES = 200
"""How many times larger than packed a part may be; text is some twenty times."""
_SMALL = 1_000_000
"""Bytes of a part that may be packed as hard as it likes."""
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_MACROS = re.compile(r"vbaproject\.bin$|vbadata\.xml$|/activex/", re.IGNORECASE)


def faults(content: bytes, *, main: str) -> Iterator[Fault]:
    """What is wrong with a file whose main part should be this one, such as `word/document.xml`."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            if any(part.flag_bits & 1 for part in parts) or {main, "[Content_Types].xml"} - {p.filename for p in parts}:
                yield "not-document"
            elif _swells(parts):
                yield "swells"
            else:
                yield from _within(archive)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError):
        yield "not-document"


def _swells(parts: list[zipfile.ZipInfo]) -> bool:
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _LARGEST_UNPACKED:
        return True
    return any(part.file_size > max(_SMALL, _MOST_TIMES * part.compress_size) for part in parts)


def _within(archive: zipfile.ZipFile) -> Iterator[Fault]:
    names = archive.namelist()
    if any(_MACROS.search(name) for name in names) or b"macroEnabled" in archive.read("[Content_Types].xml"):
        yield "macros"
    texts = {name: archive.read(name) for name in names if name.endswith((".xml", ".rels"))}
    # Nothing an office program writes has a document type; what has one may name files, or itself many times over.
    if any(b"<!DOCTYPE" in text or b"<!ENTITY" in text for text in texts.values()):
        yield "not-document"
    relations = (r for name, text in texts.items() if name.endswith(".rels") for r in _RELATION.findall(text))
    if any(b'TargetMode="External"' in r and b"/hyperlink" not in r for r in relations):
        yield "fetches"
