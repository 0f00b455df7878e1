"""Payments: planned, expected, booked, due, and what is left of the expected, per year, goal and payer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from tovholder.contract.settlement.books import Line
from tovholder.quantities import formats

from ...followed import saying
from ...followed.payments import Paid, by_goal, by_payer, by_year, simulated, whole
from ...followed_charts import Series, payments_chart
from ...material import Material
from ...model import Block, Cell, Chart, Column, Heading, Paragraph, Row, Section, Table

_COLUMNS = ("planned", "expected", "booked", "due", "left")
_Key = TypeVar("_Key")


def payments(material: Material) -> Section | None:
    """The section, or None for a case that pays nobody for results."""
    if material.case.contract is None and not any(goal.paying for goal in material.case.goals.values()):
        return None
    return Section("followed-payments", material.words.text("section.followed-payments"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words, years = material.words, by_year(material)
    yield Paragraph(words.text("payments.lead"), "lead")
    if simulated(material) is None:
        yield Paragraph(words.text("followed.no-forecast"), "warning")
    if years:
        yield _chart(material, years)
        yield _table(material, "years", {str(year): paid for year, paid in years.items()})
    yield _table(material, "goals", _named_goals(material, by_goal(material)))
    payers = by_payer(material)
    if len(payers) > 1:
        yield _table(material, "payers", _named_payers(material, payers))
    yield Paragraph(words.text("payments.note"), "note")
    statement = material.followed.statement
    if statement is not None and statement.lines:
        yield Heading(words.text("payments.due-now"))
        yield _lines(material, statement.lines)
    entries = material.followed.books.entries
    if entries:
        yield Heading(words.text("payments.books"))
        yield _entries(material)


def _chart(material: Material, years: Mapping[int, Paid]) -> Chart:
    words, sums = material.words, whole(years.values())
    series = []
    if sums.planned is not None:
        planned = [(paid.planned or 0) / 100 for paid in years.values()]
        series.append(Series("planned", words.text("payments.column.planned"), planned))
    if sums.expected is not None:
        expected = [paid.expected or 0.0 for paid in years.values()]
        series.append(Series("expected", words.text("payments.column.expected"), expected))
    booked = [(paid.booked + paid.due) / 100 for paid in years.values()]
    series.append(Series("paid", words.text("payments.booked-and-due"), booked))
    done = sums.booked + sums.due
    key = "unknown" if sums.expected is None else "nothing" if not done else "some"
    said = {"done": words.short(done / 100), "expected": words.short(sums.expected)}
    return Chart(
        title=words.text(f"payments.chart-{key}", **said),
        subtitle=words.text("payments.chart-subtitle", currency=words.unit),
        spec=payments_chart(list(years), series, words),
        sentence=words.text(f"payments.chart-sentence-{key}", **said, left=words.short(sums.left)),
    )


def _named_goals(material: Material, goals: Mapping[str | None, Paid]) -> dict[str, Paid]:
    return _distinct({key: saying.goal(material, key) for key in goals}, goals)


def _named_payers(material: Material, payers: Mapping[str | None, Paid]) -> dict[str, Paid]:
    return _distinct({key: saying.party(material, key) for key in payers}, payers)


def _distinct(names: Mapping[_Key, str], rows: Mapping[_Key, Paid]) -> dict[str, Paid]:
    """Name → row; two with one name are told apart by a number."""
    found: dict[str, Paid] = {}
    for key, paid in rows.items():
        name, again = names[key], 2
        while name in found:
            name, again = f"{names[key]} ({again})", again + 1
        found[name] = paid
    return found


def _table(material: Material, of: str, rows: Mapping[str, Paid]) -> Table:
    words, sums = material.words, whole(rows.values())
    shown = [
        name for name in _COLUMNS
        if (name != "planned" or sums.planned is not None)
        and (name not in ("expected", "left") or sums.expected is not None)
    ]  # fmt: skip
    columns = (
        Column(words.text(f"payments.column.{of}")),
        *(Column(words.text(f"payments.column.{name}"), is_number=True) for name in shown),
    )
    body = [Row((name, *_cells(material, paid, shown))) for name, paid in rows.items()]
    body.append(Row((words.text("word.total"), *_cells(material, sums, shown)), "total"))
    return Table(words.text(f"payments.{of}", currency=words.unit), columns, tuple(body))


def _cells(material: Material, paid: Paid, shown: list[str]) -> Iterator[Cell]:
    words = material.words
    for name in shown:
        if name == "planned":
            yield "" if paid.planned is None else saying.kroner(material, paid.planned)
        elif name in ("booked", "due"):
            yield saying.kroner(material, paid.booked if name == "booked" else paid.due)
        else:
            yield words.money(paid.expected if name == "expected" else paid.left)


def _lines(material: Material, lines: tuple[Line, ...]) -> Table:
    """The settlement proposed, line by line, as `tovholder contract settle` has it."""
    words = material.words
    numbers = ("before", "in-all", "now")
    columns = (
        *(Column(words.text(f"payments.column.{name}")) for name in ("goals", "at", "payers", "reason")),
        *(Column(words.text(f"payments.column.{name}"), is_number=True) for name in numbers),
    )
    body = [
        Row((
            saying.goal(material, line.goal, line.tranche),
            saying.month(material, line.at),
            saying.party(material, line.payer),
            _reason(material, line),
            *(saying.kroner(material, oere) for oere in (line.booked, line.owed, line.amount)),
        ))
        for line in lines
    ]  # fmt: skip
    due = saying.kroner(material, sum(line.amount for line in lines))
    body.append(Row((words.text("word.total"), "", "", "", "", "", due), "total"))
    return Table(
        words.text("payments.lines", currency=words.unit), columns, tuple(body), words.text("payments.lines-note")
    )


def _reason(material: Material, line: Line) -> str:
    words = material.words
    limits = [words.text(f"payments.limit.{limit}") for limit in line.limits]
    return ", ".join([words.text(f"payments.kind.{line.kind}"), *limits])


def _entries(material: Material) -> Table:
    """Every closed settlement, with who approved it."""
    words, entries = material.words, material.followed.books.entries
    columns = (
        *(Column(words.text(f"payments.column.{name}")) for name in ("number", "day", "through", "approved")),
        Column(words.text("payments.column.amount"), is_number=True),
    )
    body = [
        Row((
            str(entry.number),
            formats.day(entry.day, lang=words.lang),
            saying.month(material, entry.through),
            entry.approved_by,
            saying.kroner(material, entry.total),
        ))
        for entry in entries
    ]  # fmt: skip
    total = saying.kroner(material, sum(entry.total for entry in entries))
    body.append(Row((words.text("word.total"), "", "", "", total), "total"))
    return Table(words.text("payments.entries", currency=words.unit), columns, tuple(body))
