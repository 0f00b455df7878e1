"""The hidden sheet that remembers what the book was written with, so that only what a user changed is a change."""

from __future__ import annotations

from collections.abc import Mapping

from tovholder.case.exchange import Points

from .sheet import Sheet

MARK, FORMAT = "tovholder", 1
"""What the sheet's first row says, whatever the sheet is called."""
HEAD = 2


def write_as_written(sheet: Sheet, code: str, lead: str, written: Mapping[str, Points]) -> None:
    """Fill the sheet: the mark, the version of the case, and each place with its numbers."""
    sheet.text(0, 0, MARK)
    sheet.number(0, 1, FORMAT)
    sheet.text(1, 0, "version")
    sheet.text(1, 1, code)
    sheet.texts(HEAD, 0, ["place", "value", "low", "high", lead])
    for row, (place, points) in enumerate(written.items(), start=HEAD + 1):
        sheet.text(row, 0, place, "note")
        for column, point in enumerate((points.value, points.low, points.high), start=1):
            if point is not None:
                sheet.number(row, column, point, "factor")
    sheet.widths(44, 16, 16, 16, 60)
    sheet.plain.hide()
