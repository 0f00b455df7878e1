"""Files made to do harm, each from a good one: what is wrong with them is known, and all of them must be refused."""

from __future__ import annotations

import io
import random
import re
import struct
import warnings
import zipfile
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from tests.report.houses import changed, part, slides, word
from tests.report.workbook.books import calculated, workbook_of

from tovholder.case.templates import template

TYPES = "[Content_Types].xml"
MAIN = {"xlsx": "xl/worksheets/sheet1.xml", "docx": "word/document.xml", "pptx": "ppt/presentation.xml"}
_FOLDER = {"xlsx": "xl", "docx": "word", "pptx": "ppt"}
_RELATIONS = {
    "xlsx": "xl/_rels/workbook.xml.rels",
    "docx": "word/_rels/document.xml.rels",
    "pptx": "ppt/_rels/presentation.xml.rels",
}
KINDS = tuple(MAIN)


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file, which danger it holds, and which kind it says it is."""

    danger: str
    kind: str
    content: bytes


@cache
def good(kind: str) -> bytes:
    """A file of the kind with nothing wrong with it."""
    return {"xlsx": lambda: workbook_of(calculated(template("empty"))), "docx": word, "pptx": slides}[kind]()


LARGE = ("ratio", "many entries", "lies")
"""Dangers whose files take a while to make."""


def hostile_files(*, without: Container[str] = ()) -> Iterator[Hostile]:
    """Some two hundred and twenty, one at a time, without those of some dangers."""
    for kind in KINDS:
        for danger, files in _DANGERS.items():
            for content in files(kind) if danger not in without else ():
                yield Hostile(danger, kind, content)
    for content in _far_cells():
        yield Hostile("huge dimensions", "xlsx", content)
    for content in _fetching(
        "xlsx", ("xl/externalLinks/externalLink1.xml", "xl/connections.xml", "xl/model/item.data")
    ):
        yield Hostile("external links", "xlsx", content)


def _with(archive: bytes, name: str, content: bytes, *, mode: int = 0, as_: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO(archive)
    with zipfile.ZipFile(out, "a", as_) as opened:
        entry = zipfile.ZipInfo(name)
        entry.compress_type, entry.external_attr = as_, mode << 16
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a name that is there already
            opened.writestr(entry, content)
    return out.getvalue()


def _before_root(kind: str, declared: str) -> bytes:
    """A declaration put before the root element of the main part."""
    text = re.sub(rb"^<\?xml[^>]*\?>\s*", b"", part(good(kind), MAIN[kind]))
    return changed(good(kind), {MAIN[kind]: b'<?xml version="1.0"?>' + declared.encode() + text})


def _overlaps(kind: str) -> Iterator[bytes]:
    """Two entries of the list that lead to the same bytes."""
    whole = good(kind)
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        entries = archive.infolist()
    for one, other in pairwise(entries[:7]):
        at = whole.rindex(b"PK\x01\x02", 0, whole.rindex(other.filename.encode()))
        yield whole[: at + 42] + struct.pack("<I", one.header_offset) + whole[at + 46 :]


def _nested(kind: str) -> Iterator[bytes]:
    inner = _with(_with(b"", "a.xml", b" " * 10_000_000), "b.xml", b" " * 10_000_000)
    for name in ("inner.zip", "inner.xlsx", "inner.docx", "media/inner.7z"):
        yield _with(good(kind), f"{_FOLDER[kind]}/{name}", inner)


def _steep(kind: str) -> Iterator[bytes]:
    for megabytes in (2, 10, 50, 99):
        yield _with(good(kind), f"{_FOLDER[kind]}/big{megabytes}.xml", b" " * (megabytes * 1_000_000))
    noise = random.Random(1).randbytes(40)
    yield _with(_with(good(kind), "x/a.xml", noise * 2_600_000), "x/b.xml", noise * 2_600_000)


def _many(kind: str) -> Iterator[bytes]:
    for count in (3_500, 100_000):
        out = io.BytesIO(good(kind))
        with zipfile.ZipFile(out, "a") as archive:
            for i in range(count):
                archive.writestr(zipfile.ZipInfo(f"{_FOLDER[kind]}/media/{i}.png"), b"")
        yield out.getvalue()


def _entities(kind: str) -> Iterator[bytes]:
    laughs = "".join(f'<!ENTITY l{i + 1} "{f"&l{i};" * 10}">' for i in range(9))
    yield _before_root(kind, f'<!DOCTYPE x [<!ENTITY l0 "lol">{laughs}]>')
    yield _before_root(kind, f'<!DOCTYPE x [<!ENTITY a "{"x" * 100_000}">]>')
    for address in ("file:///etc/passwd", "http://127.0.0.1:9/x", "/dev/zero", "file:///dev/random"):
        yield _before_root(kind, f'<!DOCTYPE x [<!ENTITY a SYSTEM "{address}">]>')
    yield _before_root(kind, '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p.dtd"> %p;]>')
    yield _before_root(kind, '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">')
    wide = part(good(kind), MAIN[kind]).decode()
    for encoding in ("utf-16", "utf-16-le", "utf-32"):
        yield changed(good(kind), {MAIN[kind]: wide.encode(encoding)})
    hidden = '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x +AFs-+ADwAIQ-ENTITY a SYSTEM "file:///etc/passwd"+AD4AXQA+-'
    yield changed(good(kind), {MAIN[kind]: hidden.encode() + re.sub(rb"^<\?xml[^>]*\?>", b"", wide.encode())})


def _names(kind: str) -> Iterator[bytes]:
    names = (
        *("../../etc/cron.d/x", "xl/../../x", "/etc/passwd", "C:/Windows/x.dll", "..\\..\\x.xml", "\\\\server\\x"),
        "file:///etc/x",
    )
    for name in names:
        yield _with(good(kind), name, b"x")


def _links(kind: str) -> Iterator[bytes]:
    for target in (b"/etc/passwd", b"../../../etc/shadow", b"x" * 5000):
        yield _with(good(kind), f"{_FOLDER[kind]}/link", target, mode=0o120777)


def _programs(kind: str) -> Iterator[bytes]:
    names = ("vbaProject.bin", "vbaData.xml", "activeX/activeX1.xml", "embeddings/oleObject1.bin", "media/run.exe")
    for name in names:
        yield _with(good(kind), f"{_FOLDER[kind]}/{name}", b"x" * 100)
    types = part(good(kind), TYPES).replace(b"main+xml", b"macroEnabled.main+xml")
    yield changed(good(kind), {TYPES: types.replace(b".main+xml", b".macroEnabled.main+xml", 1)})


def _external(kind: str) -> Iterator[bytes]:
    if kind == "xlsx":
        return
    for target, type_ in (
        ("http://127.0.0.1:9/x.png", "image"),
        ("file://server/share/x.dotm", "attachedTemplate"),
        ("\\\\server\\share\\x", "oleObject"),
        ("http://127.0.0.1:9/x.xml", "subDocument"),
    ):
        relation = f'<Relationship Id="rX" Type="http://x/{type_}" Target="{target}" TargetMode="External"/>'
        yield _related(kind, relation)
        yield _related(kind, relation.replace('"', "'"))
        yield _related(kind, relation.replace("External", "&#69;xternal"))


def _related(kind: str, relation: str) -> bytes:
    whole = part(good(kind), _RELATIONS[kind]).replace(b"</Relationships>", relation.encode() + b"</Relationships>")
    return changed(good(kind), {_RELATIONS[kind]: whole})


def _fetching(kind: str, names: tuple[str, ...]) -> Iterator[bytes]:
    for name in names:
        yield _with(good(kind), name, b"<x/>")


def _lies(kind: str) -> Iterator[bytes]:
    whole = good(kind)
    bomb = _with(whole, f"{_FOLDER[kind]}/big.xml", b"<a>" + b" " * 900_000 + b"</a>")
    for said in (10, 0, 0xFFFFFFFE):
        yield bomb.replace(struct.pack("<I", 900_007), struct.pack("<I", said))
    yield _with(whole, MAIN[kind], b"<x/>")
    for packing in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        yield _with(whole, f"{_FOLDER[kind]}/a.xml", b"x", as_=packing)
    at = whole.rindex(b"PK\x01\x02")
    yield whole[: at + 8] + bytes([whole[at + 8] | 1]) + whole[at + 9 :]
    for share in (0.1, 0.5, 0.9, 0.99):
        yield whole[: int(len(whole) * share)]
    yield b"PK\x03\x04"
    yield b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    yield whole + b"\0" * 20_000_000


def _broken_xml(kind: str) -> Iterator[bytes]:
    texts = [b"<oops", b'<a b="' + b"x" * 900_000, b"\0" * 5_000]
    # The reader of workbooks does not mind tags that are never closed.
    for text in texts if kind == "xlsx" else [*texts, b"<a>" * 200_000]:
        yield changed(good(kind), {MAIN[kind]: text, TYPES: text} if kind == "xlsx" else {MAIN[kind]: text})


def _far_cells() -> Iterator[bytes]:
    for row in (
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        "<row><c  s='1' r='xfd900000'><v>1</v></c></row>",
        '<row r="60000"><c r="A60000"><v>1</v></c></row>',
        '<row r="1"><c r="AMJ1"><v>1</v></c><c r="A40000"><v>1</v></c></row>',
        '<row r="1"><c r="ZZZZZZZ9999999999"><v>1</v></c></row>',
    ):
        sheet = part(good("xlsx"), MAIN["xlsx"])
        yield changed(good("xlsx"), {MAIN["xlsx"]: sheet.replace(b"<sheetData>", b"<sheetData>" + row.encode(), 1)})


_DANGERS: dict[str, Callable[[str], Iterator[bytes]]] = {
    "overlap": _overlaps,
    "nested": _nested,
    "ratio": _steep,
    "many entries": _many,
    "entities": _entities,
    "names": _names,
    "symlinks": _links,
    "macros": _programs,
    "external": _external,
    "lies": _lies,
    "broken XML": _broken_xml,
}
