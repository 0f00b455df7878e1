"""Files made to do harm are refused before anything opens them, each with the reason, and soon."""

from __future__ import annotations

import contextlib
import io
import time
import warnings
import zipfile
from collections.abc import Callable

import pytest
from tests.report.workbook.books import calculated, workbook_of
from tests.report.workbook.edited import with_part

from tovholder.case.templates import template
from tovholder.errors import FindingsError
from tovholder.tables.container import LIMITS, safe_copy
from tovholder.tables.grid import grids

pytestmark = pytest.mark.law

SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture(scope="module")
def book() -> bytes:
    return workbook_of(calculated(template("empty")))


def _with(book: bytes, name: str, content: bytes, *, link: bool = False, as_: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO(book)
    with zipfile.ZipFile(out, "a", as_) as archive:
        entry = zipfile.ZipInfo(name)
        entry.compress_type = as_
        if link:
            entry.external_attr = 0o120777 << 16
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a name that is there already
            archive.writestr(entry, content)
    return out.getvalue()


def _many(book: bytes) -> bytes:
    out = io.BytesIO(book)
    with zipfile.ZipFile(out, "a") as archive:
        for i in range(5000):
            archive.writestr(f"xl/media/{i}.png", b"")
    return out.getvalue()


def _lying(book: bytes) -> bytes:
    """A part that says it is smaller than it is."""
    bomb = _with(book, "xl/big.xml", b"<a>" + b" " * 900_000 + b"</a>")
    size = (900_007).to_bytes(4, "little")
    assert bomb.count(size) == 2
    return bomb.replace(size, (10).to_bytes(4, "little"))


def _overlapping(book: bytes) -> bytes:
    """Two entries of the list that lead to the same bytes."""
    name = b"xl/worksheets/sheet2.xml"
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        one, other = archive.getinfo(SHEET), archive.getinfo(name.decode())
    at = book.rindex(b"PK\x01\x02", 0, book.rindex(name))
    assert book[at + 42 : at + 46] == other.header_offset.to_bytes(4, "little")
    return book[: at + 42] + one.header_offset.to_bytes(4, "little") + book[at + 46 :]


def _sheet(text: str) -> Callable[[bytes], bytes]:
    return lambda book: with_part(book, SHEET, lambda sheet: sheet.replace("<sheetData>", f"<sheetData>{text}", 1))


HOSTILE: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "empty": (lambda _: b"PK\x03\x04", "book-broken"),
    "cut": (lambda book: book[: len(book) // 2], "book-broken"),
    "a zip of something else": (lambda _: _with(b"", "a.txt", b"x"), "book-not-excel"),
    "too large": (lambda book: book + b"\0" * LIMITS.largest, "book-too-large"),
    "many parts": (_many, "book-too-many-parts"),
    "a bomb": (lambda book: _with(book, "xl/big.xml", b" " * 60_000_000), "book-unpacks-too-large"),
    "a bomb in pieces": (
        lambda book: _with(_with(book, "xl/a.xml", b"ab" * 40_000_000), "xl/b.xml", b"ab" * 40_000_000),
        "book-unpacks-too-large",
    ),
    "a lying size": (_lying, "book-broken"),
    "overlap": (_overlapping, "book-broken"),
    "traversal": (lambda book: _with(book, "../../etc/cron.d/x", b"x"), "book-bad-name"),
    "absolute": (lambda book: _with(book, "/etc/x", b"x"), "book-bad-name"),
    "a drive": (lambda book: _with(book, "C:/x", b"x"), "book-bad-name"),
    "a symlink": (lambda book: _with(book, "xl/link", b"/etc/passwd", link=True), "book-bad-name"),
    "twice": (lambda book: _with(book, SHEET, b"<x/>"), "book-broken"),
    "macros": (lambda book: _with(book, "xl/vbaProject.bin", b"x"), "book-has-macros"),
    "old macros": (lambda book: _with(book, "xl/macrosheets/sheet1.xml", b"<x/>"), "book-has-macros"),
    "embedded": (lambda book: _with(book, "xl/embeddings/oleObject1.bin", b"x"), "book-has-macros"),
    "controls": (lambda book: _with(book, "xl/activeX/activeX1.xml", b"<x/>"), "book-has-macros"),
    "links": (lambda book: _with(book, "xl/externalLinks/externalLink1.xml", b"<x/>"), "book-fetches"),
    "connections": (lambda book: _with(book, "xl/connections.xml", b"<x/>"), "book-fetches"),
    "nested": (lambda book: _with(book, "xl/inner.xlsx", b"PK"), "book-nested"),
    "strange packing": (lambda book: _with(book, "xl/a.xml", b"x", as_=zipfile.ZIP_BZIP2), "book-broken"),
    "a macro type": (
        lambda book: with_part(
            book, "[Content_Types].xml", lambda t: t.replace("sheet.main", "sheet.macroEnabled.main")
        ),
        "book-has-macros",
    ),
    "entities": (
        lambda book: with_part(
            book, SHEET, lambda t: t.replace("<worksheet", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet', 1)
        ),
        "book-has-entities",
    ),
    "wide text": (lambda book: with_part(book, SHEET, lambda t: "\0".join(t)), "book-broken"),
    "a far cell": (_sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), "book-sheet-too-large"),
    "a far cell in small letters": (_sheet("<row><c  s='1' r='xfd900000'><v>1</v></c></row>"), "book-sheet-too-large"),
    "an old file": (lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "book-old-or-locked"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_is_refused_with_the_reason_within_two_seconds(book: bytes, name: str) -> None:
    make, code = HOSTILE[name]
    made = make(book)
    start = time.perf_counter()
    with pytest.raises(FindingsError) as refused:
        grids(made)
    assert refused.value.findings[0].code == code
    assert time.perf_counter() - start < 2


def test_a_thousand_garbled_files_are_read_or_refused(book: bytes) -> None:
    import random

    chance = random.Random(5)
    for _ in range(1000):
        garbled = bytearray(book)
        for _ in range(chance.randint(1, 30)):
            garbled[chance.randrange(len(garbled))] = chance.randrange(256)
        with contextlib.suppress(FindingsError):
            grids(bytes(garbled))


def test_our_own_book_is_read_and_only_its_cells_are_handed_on(book: bytes) -> None:
    assert {grid.name for grid in grids(book)} >= {"Forside", "Forudsætninger", "Rapport"}
    with zipfile.ZipFile(io.BytesIO(safe_copy(_with(book, "xl/media/image1.png", b"x")))) as copy:
        assert all(name.startswith(("xl/", "[Content_Types]", "_rels/")) for name in copy.namelist())
        assert "xl/media/image1.png" not in copy.namelist()
