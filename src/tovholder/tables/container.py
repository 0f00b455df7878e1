"""An xlsx file looked through before it is opened: a zip archive can be made to exhaust, deceive or run something.

Nothing in the archive is believed. Every part is unpacked with a limit, and what is handed on is an archive of our own
with only the parts that hold cells. *Source of the list of dangers:* `docs/excel.md`.
"""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib

from tovholder.errors import Finding, FindingsError, Param

MEGABYTE = 1_000_000
LARGEST_FILE = 20 * MEGABYTE
LARGEST_CONTENT = 100 * MEGABYTE
MOST_PARTS = 1_000
MOST_ROWS, MOST_COLUMNS = 50_000, 1_000
MOST_CELLS = 2_000_000
"""Of the smallest rectangle around a sheet's cells, empty ones too: the reader makes room for all of them."""
_STEEPEST = 100
"""How much larger than packed a part may be. Our own sheets are up to 30 times as large."""
_SMALL = MEGABYTE
"""Parts below this may be as steep as they like."""
_LOCAL_HEADER = 30
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
"""How the old Excel's files begin, and also the new one's when they are locked with a password."""

_RUNS = re.compile(
    r"vba|macrosheets?/|activex|ctrlprops|embeddings/|oleobject|customui|\.(?:exe|dll|js|vbs)$", re.IGNORECASE
)
_FETCHES = re.compile(r"externallinks/|connections\.xml|querytables/|webextensions/|/model/", re.IGNORECASE)
_NESTED = re.compile(r"\.(?:zip|xlsx|xlsm|xlsb|docx|rar|7z|gz)$", re.IGNORECASE)
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
    if len(content) > LARGEST_FILE:
        raise UnsafeBook("book-too-large", megabytes=LARGEST_FILE // MEGABYTE)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError):
        raise UnsafeBook("book-broken") from None
    _check_list(entries)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as copy:
        for entry, part in zip(entries, _unpacked(content, entries), strict=True):
            _check_part(entry.filename, part)
            if _WANTED.fullmatch(entry.filename):
                copy.writestr(entry.filename, part)
    return out.getvalue()


def _check_list(entries: list[zipfile.ZipInfo]) -> None:
    """What can be seen without unpacking: count, declared sizes, names, and kinds of content."""
    if len(entries) > MOST_PARTS:
        raise UnsafeBook("book-too-many-parts", most=MOST_PARTS)
    if sum(entry.file_size for entry in entries) > LARGEST_CONTENT:
        raise UnsafeBook("book-unpacks-too-large", megabytes=LARGEST_CONTENT // MEGABYTE)
    names = [entry.filename for entry in entries]
    if len(set(names)) < len(names):
        raise UnsafeBook("book-broken")
    for entry in entries:
        name = entry.filename
        is_link = stat.S_ISLNK(entry.external_attr >> 16)
        if is_link or name.startswith(("/", "\\")) or "\\" in name or ":" in name or ".." in name.split("/"):
            raise UnsafeBook("book-bad-name")
        if entry.flag_bits & 0x1:
            raise UnsafeBook("book-locked")
        if _RUNS.search(name):
            raise UnsafeBook("book-has-macros", part=name[:80])
        if _FETCHES.search(name):
            raise UnsafeBook("book-fetches", part=name[:80])
        if _NESTED.search(name):
            raise UnsafeBook("book-nested", part=name[:80])
        if entry.file_size > _SMALL and entry.file_size > _STEEPEST * max(entry.compress_size, 1):
            raise UnsafeBook("book-unpacks-too-large", megabytes=LARGEST_CONTENT // MEGABYTE)
    if "[Content_Types].xml" not in names or not any(name.startswith(_SHEET) for name in names):
        raise UnsafeBook("book-not-excel")


def _unpacked(content: bytes, entries: list[zipfile.ZipInfo]) -> list[bytes]:
    """Every part, in the order of the list. Raises UnsafeBook where two overlap or one is not as large as it says."""
    parts: dict[str, bytes] = {}
    end = 0
    for entry in sorted(entries, key=lambda e: e.header_offset):
        start = entry.header_offset
        header = content[start : start + _LOCAL_HEADER]
        if start < end or len(header) < _LOCAL_HEADER or header[:4] != b"PK\x03\x04":
            raise UnsafeBook("book-broken")
        lengths = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
        first = start + _LOCAL_HEADER + lengths
        end = first + entry.compress_size
        packed = content[first:end]
        parts[entry.filename] = _part(entry, packed)
    return [parts[entry.filename] for entry in entries]


def _part(entry: zipfile.ZipInfo, packed: bytes) -> bytes:
    if entry.compress_type == zipfile.ZIP_STORED:
        part = packed
    elif entry.compress_type == zipfile.ZIP_DEFLATED:
        try:
            part = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, entry.file_size + 1)
        except zlib.error:
            raise UnsafeBook("book-broken") from None
    else:
        raise UnsafeBook("book-broken")
    if len(part) != entry.file_size or zlib.crc32(part) != entry.CRC:
        raise UnsafeBook("book-broken")
    return part


def _check_part(name: str, part: bytes) -> None:
    """No declarations of entities, no macro-enabled type, and no cell so far out that the sheet becomes enormous."""
    if not name.endswith((".xml", ".rels", ".vml")):
        return
    # UTF-16 would hide what is looked for, and spreadsheet programs do not write it.
    if part[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in part[:64]:
        raise UnsafeBook("book-broken")
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
        raise UnsafeBook("book-has-entities", part=name[:80])
    if name == "[Content_Types].xml" and b"macroenabled" in part.lower():
        raise UnsafeBook("book-has-macros", part=name)
    if name.startswith(_SHEET):
        _check_extent(part)


def _check_extent(part: bytes) -> None:
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
