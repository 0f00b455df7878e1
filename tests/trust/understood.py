"""What the trials of what is read and written find, as figures: numbers, comparisons, briefs and workbooks."""

from __future__ import annotations

from pathlib import Path

from tests.report.pdf.briefs import READABLE, briefs, sheet
from tests.report.workbook.books import many_cases
from tests.report.workbook.returned import as_saved_by_office, as_written, differences
from tests.trust import comparisons
from tests.trust import spellings as spelled
from tests.trust.figure import Figure, danish

from tovholder.report.pdf.writer import pdf


def explained(_: Path, *, pairs: int) -> Figure:
    """Random pairs of versions, and whether the comparison is the whole change."""
    found = comparisons.run(pairs=pairs)
    off = found.off / comparisons.KRONE
    text = (
        f"{pairs:,} pairs of versions, {found.changes:,} changes: {len(found.faults)} not explained, at most {off} off"
    )
    row = (
        f"{danish(pairs)} tilfældige par af udgaver sammenlignet, {danish(found.changes)} ændringer",
        f"**{len(found.faults)}** ikke forklaret; summen er højst {danish(off, 2)} kr. fra hele forskellen",
    )
    return Figure(text, {"changes": found.changes, "off": off, "faults": len(found.faults)}, found.faults, row)


def one_pagers(_: Path, *, cases: int) -> Figure:
    """The decision brief of many cases, also with the longest names."""
    sheets = {name: sheet(pdf(report)) for name, report in briefs(cases).items()}
    faults = tuple(f"{name}: {fault}" for name, found in sheets.items() for fault in found.faults)
    sound = sum(not found.faults for found in sheets.values())
    least = min(found.contrast for found in sheets.values())
    text = f"{sound} of {len(sheets)} briefs are one A4 page; the faintest text has a contrast of {least:.1f} in grey"
    row = (
        f"beslutningsgrundlag på én side for {len(sheets) // 2} sager, og for hver med de længste navne",
        f"**{sound} af {len(sheets)}** er én A4-side; svageste tekst har kontrasten {danish(least, 1)}:1 i gråt "
        f"(mindst {danish(READABLE, 1)})",
    )
    return Figure(text, {"sheets": len(sheets), "sound": sound, "contrast": least}, faults, row)


def spellings(_: Path, *, spellings: int) -> Figure:
    """Danish spellings of numbers."""
    found = spelled.run(count=spellings)
    text = (
        f"{found.spellings:,} spellings: {found.read:,} read as meant, {found.asked} asked about, {len(found.misread)} "
        f"misread, {len(found.unasked)} guessed, {len(found.refused)} refused that had one meaning"
    )
    row = (
        f"{danish(found.spellings)} danske skrivemåder for tal, {danish(spellings // 4)} af dem med to betydninger",
        f"**{len(found.misread) + len(found.unasked)}** læst forkert; {danish(found.asked)} af "
        f"{danish(spellings // 4)} tvetydige spurgt om",
    )
    return Figure(text, {"read": found.read, "asked": found.asked, "misread": len(found.misread)}, found.faults, row)


def returned(folder: Path, *, cases: int) -> Figure:
    """Workbooks read in again as they were written, and as LibreOffice saves them."""
    folder.mkdir()
    found = many_cases(cases)
    books = [*as_written(found), *as_saved_by_office(found, folder)]
    faults = tuple(f"{name}: {one}" for name, book in books for one in differences(found[name], book))
    saved = len(books) - len(found)
    text = f"{len(found)} workbooks read in again, {saved} of them saved by LibreOffice too: {len(faults)} differences"
    row = (
        f"{len(found)} regneark hentet og læst ind igen urørt"
        + (f", og igen efter at LibreOffice har gemt dem ({saved})" if saved else ""),
        f"**{len(faults)}** forskelle",
    )
    return Figure(text, {"books": len(books), "differences": len(faults)}, faults, row)
