"""What was read from the services used: what they cost each year, and what a department saved by it."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.followup.spending import Spending

from ..model import Block, Cell, Column, Figure, Heading, Paragraph, Row, Table
from ..naming import Names
from ..wording import Wording


def services(found: Spending, names: Names, words: Wording) -> Iterator[Block]:
    """The kroner of every service, and what was saved; what may not be shown is a word."""
    if not found.years:
        return
    yield Heading(words.text("gain-years.read"))
    yield _spent(found, names, words)
    if found.saved:
        yield _saved(found, names, words)
    if found.unplaced:
        yield Paragraph(words.text("gain-years.unplaced", count=found.unplaced), "warning")


def _spent(found: Spending, names: Names, words: Wording) -> Table:
    columns = (
        Column(words.text("gain-years.column.service")),
        Column(words.text("gain-years.column.department")),
        *(Column(str(year), is_number=True) for year in found.years),
        Column(words.text("gain-years.column.people", year=str(found.years[-1])), is_number=True),
    )
    rows = []
    for name in dict.fromkeys(one.service for one in found.spent):
        own = {one.year: one for one in found.spent if one.service == name}
        last = own[max(own)]
        cells = [_kroner(own[year].kroner, words) if year in own else "" for year in found.years]
        rows.append(Row((name, names.group(last.department), *cells, _people(last.people, words))))
    caption = words.text("gain-years.read-table", currency=words.unit)
    return Table(caption, columns, tuple(rows), words.text("gain-years.read-note"))


def _saved(found: Spending, names: Names, words: Wording) -> Table:
    columns = (
        Column(words.text("gain-years.column.department")),
        Column(words.text("gain-years.column.when")),
        *(Column(words.text(f"gain-years.column.{name}"), is_number=True) for name in ("saved", "interval")),
    )
    rows = [
        Row(
            (
                names.group(one.department),
                words.text("word.total") if one.year is None else str(one.year),
                words.money(one.kroner),
                f"{words.number(round(one.low, -3) + 0.0, 0)} – {words.number(round(one.high, -3) + 0.0, 0)}",
            ),
            "subtotal" if one.year is None else "plain",
        )
        for one in found.saved
        if one.year is not None or sum(other.department == one.department for other in found.saved) > 2
    ]
    caption = words.text("gain-years.saved-table", currency=words.unit)
    return Table(caption, columns, tuple(rows), words.text("gain-years.saved-note"))


def _kroner(amount: float | None, words: Wording) -> Cell:
    return words.text("measured.few") if amount is None else words.money(amount)


def _people(count: int | None, words: Wording) -> Cell:
    if count is None:
        return words.text("measured.few")
    return Figure(float(count), "people", words.number(count, 0))
