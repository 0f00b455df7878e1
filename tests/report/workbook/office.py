"""LibreOffice as a second calculator: it opens a workbook whose cached numbers were wiped and calculates it anew."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed (Debian: apt-get install libreoffice-calc)"
)

# LibreOffice otherwise trusts the numbers of files it did not write itself.
_ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
"""

Cells = dict[tuple[str, int, int], float | str]
"""(sheet, row, column) from 0 → what stands there."""


def without_cache(
    book: bytes, folder: Path, name: str, *, changed: Mapping[tuple[str, str], float] | None = None
) -> Path:
    """The workbook with 0 as every formula's number, and with other numbers in some input cells.

    changed: (sheet's part of the archive, such as `sheet3`, cell) → the number.
    """
    source, target = folder / f"{name}.source.xlsx", folder / f"{name}.xlsx"
    source.write_bytes(book)
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            text = old.read(part)
            if part.startswith("xl/worksheets/sheet"):
                text = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1<v>0</v>", text)
                for (sheet, cell), value in (changed or {}).items():
                    if part == f"xl/worksheets/{sheet}.xml":
                        pattern = rb'(<c r="' + cell.encode() + rb'"[^>]*><v>)[^<]*(</v>)'
                        text, times = re.subn(pattern, rb"\g<1>" + repr(value).encode() + rb"\2", text)
                        assert times == 1, f"{sheet} {cell} is not a number"
            new.writestr(part, text)
    source.unlink()
    return target


def recalculated(files: Sequence[Path], folder: Path) -> list[Cells]:
    """What LibreOffice makes of the files."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_ALWAYS_RECALCULATE, encoding="utf-8")
    out = folder / "recalculated"
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{profile}", "--convert-to", "xlsx", "--outdir", out]
        + [str(file) for file in files],
        check=True,
        capture_output=True,
        timeout=600,
    )
    return [cells(out / file.name) for file in files]


def cells(file: Path) -> Cells:
    """Everything in a workbook but empty cells."""
    book = CalamineWorkbook.from_path(str(file))
    found: Cells = {}
    for sheet in book.sheet_names:
        for row, values in enumerate(book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)):
            for column, value in enumerate(values):
                if isinstance(value, int | float | str) and value != "":
                    found[sheet, row, column] = value
    return found


@dataclass(frozen=True, slots=True)
class Compared:
    """Books calculated by both. formulas: cells LibreOffice calculated. largest: difference of two numbers."""

    books: int
    formulas: int
    largest: float
    wrong: tuple[str, ...]


def compared(books: Mapping[str, bytes], folder: Path, *, within: float) -> Compared:
    """Every cell of every book, ours against LibreOffice's: texts exactly, numbers within so many kroner."""
    files = [without_cache(book, folder, name) for name, book in books.items()]
    largest, wrong = 0.0, []
    for (name, book), theirs in zip(books.items(), recalculated(files, folder), strict=True):
        written = folder / f"{name}.ours.xlsx"
        written.write_bytes(book)
        for place, mine in cells(written).items():
            other = theirs.get(place)
            if isinstance(mine, str) or isinstance(other, str) or other is None:
                same = mine == other
            else:
                largest = max(largest, abs(mine - other))
                # The last digits of a large number are lost to both.
                same = abs(mine - other) <= within + 1e-12 * abs(mine)
            if not same:
                wrong.append(f"{name}: {place}: {mine!r}, LibreOffice {other!r}")
    return Compared(len(books), sum(map(_formulas, books.values())), largest, tuple(wrong))


def _formulas(book: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        sheets = [parts.read(part) for part in parts.namelist() if part.startswith("xl/worksheets/sheet")]
    return sum(len(re.findall(rb"<f[ >]", text)) for text in sheets)
