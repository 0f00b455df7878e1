"""An xlsx file made safe to read: what is handed on is an archive of our own with only the parts that hold cells."""

from __future__ import annotations

import io
import re
import zipfile

from tovholder.errors import Finding, FindingsError, Param

from .archive import MEGABYTE, Dangerous, Limits, parts_of

MOST_ROWS, MOST_COLUMNS = 50_000, 1_000
MOST_CELLS = 2_000_000
"""Of the smallest rectangle around a sheet's cells, empty ones too: the reader makes room for all of them."""
LIMITS = Limits(
    largest=20 * MEGABYTE,
    unpacked=100 * MEGABYTE,
    parts=1_000,
    forbidden={
        re.compile(
            r"vba|macrosheets?/|activex|ctrlprops|embeddings/|oleobject|customui|\.(?:exe|dll|js|vbs)$", re.IGNORECASE
        ): "has-macros",
        re.compile(
            r"externallinks/|connections\.xml|querytables/|webextensions/|/model/", re.IGNORECASE
        ): "fetches",
        re.compile(r"\.(?:zip|xlsx|xlsm|xlsb|docx|rar|7z|gz)$", re.IGNORECASE): "nested",
    },
)  # fmt: skip
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
"""How the old Excel's files begin, and also the new one's when they are locked with a password."""
_WANTED = re.compile(r"\[Content_Types\]\.xml|_rels/\.rels|xl/[^/]+\.xml|xl/_rels/[^/]+|xl/worksheets/[^/]+\.xml")
_CELL = re.compile(rb"""<(?:\w+:)?c\s[^>]*?\br=["']([A-Za-z]{1,7})([0-9]{1,10})["'][^>]*?(/?)>""")
_SHEET = "xl/worksheets/"


class UnsafeBook(FindingsError):
    """A workbook that is not opened, with the reason."""

    def __init__(self, code: str, **params: Param) -> None:
        super().__init__([Finding(code, params=params)])


def is_archive(content: bytes) -> bool:
    """Whether the bytes begin as a zip archive does. Raises UnsafeBook for Excel's old format and for a locked book."""
    if content.startswith(_OLD_OFFICE):
        raise UnsafeBook("book-old-or-locked")
    return content[:4] in (b"PK\x03\x04", b"PK\x05\x06")


def safe_copy(content: bytes) -> bytes:
    """The workbook with only the parts that hold cells, every one unpacked and measured. Raises UnsafeBook."""
    try:
        parts = parts_of(content, LIMITS)
    except Dangerous as found:
        raise _unsafe(found) from None
    if "[Content_Types].xml" not in parts or not any(name.startswith(_SHEET) for name in parts):
        raise UnsafeBook("book-not-excel")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as copy:
        for name, part in parts.items():
            if name.startswith(_SHEET) and name.endswith(".xml"):
                _check_extent(part)
            if _WANTED.fullmatch(name):
                copy.writestr(name, part)
    return out.getvalue()


def _unsafe(found: Dangerous) -> UnsafeBook:
    """Why the archive is not opened, with what there is to say about it."""
    match found.danger:
        case "too-large":
            return UnsafeBook("book-too-large", megabytes=LIMITS.largest // MEGABYTE)
        case "unpacks-too-large":
            return UnsafeBook("book-unpacks-too-large", megabytes=LIMITS.unpacked // MEGABYTE)
        case "too-many-parts":
            return UnsafeBook("book-too-many-parts", most=LIMITS.parts)
        case "has-macros" | "fetches" | "nested" | "has-entities":
            return UnsafeBook(f"book-{found.danger}", part=found.part[:80])
        case _:
            return UnsafeBook(f"book-{found.danger}")


def _check_extent(part: bytes) -> None:
    """No cell so far out that the sheet becomes enormous."""
    rows = columns = 0
    for letters, digits, empty in _CELL.findall(part):
        if not empty:
            rows, columns = max(rows, int(digits)), max(columns, _number(letters))
    if rows > MOST_ROWS or columns > MOST_COLUMNS or rows * columns > MOST_CELLS:
        raise UnsafeBook("book-sheet-too-large", rows=MOST_ROWS, columns=MOST_COLUMNS)


def _number(letters: bytes) -> int:
    """Columns from A as 1."""
    number = 0
    for letter in letters.upper():
        number = 26 * number + letter - 64
    return number
