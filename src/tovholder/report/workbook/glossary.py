"""The sheet of words: what the terms of this book mean."""

from __future__ import annotations

from collections.abc import Mapping

from .sheet import Sheet


def write_glossary(sheet: Sheet, title: str, entries: Mapping[str, Mapping[str, str]]) -> None:
    """Fill the sheet with terms in alphabetical order."""
    sheet.text(0, 0, title, "title")
    for row, entry in enumerate(sorted(entries.values(), key=lambda entry: entry["term"].lower()), start=2):
        sheet.text(row, 0, entry["term"], "total_text")
        sheet.text(row, 1, entry["text"])
    sheet.widths(32, 100)
