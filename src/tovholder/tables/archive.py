"""An Office file looked through before anything opens it: a zip archive can exhaust, deceive or run something.

Nothing the archive says of itself is believed: every part is unpacked with a limit, and measured.
*Source of the list of dangers:* `docs/excel.md`.
"""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Danger = Literal[
    "too-large", "broken", "too-many-parts", "unpacks-too-large", "bad-name", "locked", "has-macros", "fetches",
    "nested", "has-entities",
]  # fmt: skip
MEGABYTE = 1_000_000
_STEEPEST = 100
"""How much larger than packed a part may be. Our own sheets are up to 30 times as large."""
_SMALL = MEGABYTE
"""Parts below this may be as steep as they like."""
_LOCAL_HEADER = 30
_LISTED = b"PK\x01\x02"
"""How an entry of the archive's list begins."""
_ENCODING = re.compile(rb"""(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']""")
_ENCODINGS = {b"utf-8", b"utf8", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"}
"""In which a declaration looks as it does in ASCII."""


class Dangerous(Exception):
    """An archive that is not opened: what is the matter, and with which part."""

    def __init__(self, danger: Danger, part: str = "") -> None:
        super().__init__(danger, part)
        self.danger, self.part = danger, part


@dataclass(frozen=True, slots=True)
class Limits:
    """What a kind of file may be.

    largest, unpacked    bytes of the file, and of all its parts together
    parts                how many there may be
    forbidden            pattern of a part's name → what it is the sign of
    """

    largest: int
    unpacked: int
    parts: int
    forbidden: Mapping[re.Pattern[str], Danger] = field(default_factory=dict)


def parts_of(content: bytes, limits: Limits) -> dict[str, bytes]:
    """Every part by its name, in the order of the archive's own list. Raises Dangerous."""
    if len(content) > limits.largest:
        raise Dangerous("too-large")
    # Before the list is read, which takes a while when it is long, whatever it says of its own length.
    if content.count(_LISTED) > limits.parts:
        raise Dangerous("too-many-parts")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError):
        raise Dangerous("broken") from None
    _check_list(entries, limits)
    parts = _unpacked(content, entries)
    for name, part in parts.items():
        _check_part(name, part)
    return parts


def _check_list(entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    """What can be seen without unpacking: count, declared sizes, names, and kinds of content."""
    if len(entries) > limits.parts:
        raise Dangerous("too-many-parts")
    if sum(entry.file_size for entry in entries) > limits.unpacked:
        raise Dangerous("unpacks-too-large")
    if len({entry.filename for entry in entries}) < len(entries):
        raise Dangerous("broken")
    for entry in entries:
        name = entry.filename
        is_link = stat.S_ISLNK(entry.external_attr >> 16)
        if is_link or name.startswith(("/", "\\")) or "\\" in name or ":" in name or ".." in name.split("/"):
            raise Dangerous("bad-name")
        if entry.flag_bits & 0x1:
            raise Dangerous("locked")
        for pattern, danger in limits.forbidden.items():
            if pattern.search(name):
                raise Dangerous(danger, name)
        if entry.file_size > _SMALL and entry.file_size > _STEEPEST * max(entry.compress_size, 1):
            raise Dangerous("unpacks-too-large")


def _unpacked(content: bytes, entries: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    """Every part, in the order of the list. Raises Dangerous where two overlap or one is not as large as it says."""
    parts: dict[str, bytes] = {}
    end = 0
    for entry in sorted(entries, key=lambda e: e.header_offset):
        start = entry.header_offset
        header = content[start : start + _LOCAL_HEADER]
        if start < end or len(header) < _LOCAL_HEADER or header[:4] != b"PK\x03\x04":
            raise Dangerous("broken")
        lengths = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
        first = start + _LOCAL_HEADER + lengths
        end = first + entry.compress_size
        parts[entry.filename] = _part(entry, content[first:end])
    return {entry.filename: parts[entry.filename] for entry in entries}


def _part(entry: zipfile.ZipInfo, packed: bytes) -> bytes:
    if entry.compress_type == zipfile.ZIP_STORED:
        part = packed
    elif entry.compress_type == zipfile.ZIP_DEFLATED:
        try:
            part = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, entry.file_size + 1)
        except zlib.error:
            raise Dangerous("broken") from None
    else:
        raise Dangerous("broken")
    if len(part) != entry.file_size or zlib.crc32(part) != entry.CRC:
        raise Dangerous("broken")
    return part


def _check_part(name: str, part: bytes) -> None:
    """No declarations of entities, and no type that says there are macros."""
    if not name.endswith((".xml", ".rels", ".vml")):
        return
    # UTF-16 would hide what is looked for, and office programs do not write it.
    if part[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in part[:64]:
        raise Dangerous("broken")
    declared = _ENCODING.match(part)
    # Others, such as UTF-7, would hide it too.
    if declared is not None and declared[1].lower() not in _ENCODINGS:
        raise Dangerous("broken")
    # Nothing an office program writes has a document type; what has one may name files, or itself many times over.
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
        raise Dangerous("has-entities", name)
    if name == "[Content_Types].xml" and b"macroenabled" in part.lower():
        raise Dangerous("has-macros", name)
