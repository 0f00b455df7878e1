"""Workbooks that come back as they were written, or as LibreOffice saves them, and what reading them in changes."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.report.workbook.books import workbook_of

from tovholder.knowledge import load_bank
from tovholder.tables.grid import grids
from tovholder.usecases.calculation import Calculation
from tovholder.usecases.importing_book import import_book


def differences(calculation: Calculation, book: bytes) -> tuple[str, ...]:
    """What reading an untouched book of a case in would change, and whatever is said of it; nothing."""
    text = calculation.document.text
    found = import_book(text, grids(book), bank=load_bank(), lang="da")
    changed = [change.place for change in (*found.changes, *found.conflicts)]
    said = [finding.code for finding in (*found.findings, *found.errors)]
    other = [] if found.document.text == text and not found.newer else ["the text"]
    return (*changed, *said, *other)


def as_written(cases: Mapping[str, Calculation]) -> Iterator[tuple[str, bytes]]:
    """Each case's workbook; every fifth in English."""
    for number, (name, calculation) in enumerate(cases.items()):
        yield name, workbook_of(calculation, "en" if number % 5 == 0 else "da")


def as_saved_by_office(cases: Mapping[str, Calculation], folder: Path) -> Iterator[tuple[str, bytes]]:
    """Each case's workbook opened and saved by LibreOffice; none where it is not installed."""
    if shutil.which("soffice") is None:
        return
    files = {name: folder / f"{name}.xlsx" for name in cases}
    for name, calculation in cases.items():
        files[name].write_bytes(workbook_of(calculation))
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    to = ["--convert-to", "xlsx", "--outdir", str(folder / "saved")]
    subprocess.run(["soffice", "--headless", profile, *to, *map(str, files.values())], check=True, capture_output=True)
    for name in cases:
        yield name, (folder / "saved" / f"{name}.xlsx").read_bytes()
