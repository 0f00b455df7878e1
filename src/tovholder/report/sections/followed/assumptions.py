"""What the case assumed beside what was seen: each number, where it lies, and how many people it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tovholder.followup.compared import Compared

from ...followed import saying
from ...followed.measured import Measured
from ...followed_charts import Against, reached_chart
from ...material import Material
from ...model import Block, Cell, Chart, Column, Figure, Paragraph, Row, Section, Table
from .enrolment import hidden_note, people

_NUMBERS = ("forecast", "realised", "interval", "people")


def assumptions(material: Material) -> Section | None:
    """A picture of the shares, and a row per assumption the plan holds against something; None without follow-up."""
    measured = material.followed.measured
    if measured is None:
        return None
    heading = material.words.text("section.followed-assumptions")
    return Section("followed-assumptions", heading, tuple(_blocks(material, measured)))


def _blocks(material: Material, measured: Measured) -> Iterator[Block]:
    words = material.words
    if not measured.compared:
        yield Paragraph(words.text("held.nothing"), "note")
        return
    outside = _outside(measured.compared)
    key = "held.outside" if outside else "held.within"
    yield Paragraph(
        words.text(key, month=saying.month(material, measured.through), count=len(outside), of=len(measured.compared)),
        "lead",
    )
    shares = [row for row in measured.compared if row.seen.kind == "share" and row.forecast is not None]
    if shares:
        yield _chart(material, shares)
    columns = (
        Column(words.text("held.column.what")),
        *(Column(words.text(f"held.column.{name}"), is_number=True) for name in _NUMBERS),
        Column(words.text("held.column.verdict")),
    )
    rows = tuple(_row(material, row) for row in measured.compared)
    note = " ".join(filter(None, (words.text("held.note"), hidden_note(material, measured))))
    yield Table(words.text("held.table"), columns, rows, note)


def _outside(rows: Sequence[Compared]) -> list[Compared]:
    return [row for row in rows if row.verdict in ("below", "above")]


def _chart(material: Material, shares: Sequence[Compared]) -> Chart:
    """The shares, each over what the case expected; the table that follows has the numbers."""
    words, outside = material.words, _outside(shares)
    seen = sum(row.verdict != "unknown" for row in shares)
    key = "few" if not seen else "outside" if outside else "within"
    told = [f"{material.names.place(row.path)} ({words.text(f'held.verdict.{row.verdict}')})" for row in outside]
    return Chart(
        title=words.text(f"held.chart.title-{key}", count=len(outside), of=seen),
        subtitle=words.text("held.chart.subtitle"),
        spec=reached_chart([_against(material, row) for row in shares], words),
        sentence=words.text(f"held.chart.sentence-{key}", told=words.listed(told), count=seen),
    )


def _against(material: Material, row: Compared) -> Against:
    words, seen, forecast = material.words, row.seen, row.forecast
    interval = None if seen.low is None or seen.high is None else (seen.low, seen.high)
    scale = words.text("held.chart.hidden" if seen.value is None else "held.chart.share")
    low, likely, high = (None,) * 3 if forecast is None else (forecast.low, forecast.mean, forecast.high)
    return Against(material.names.place(row.path), scale, seen.value, interval, low, likely, high, None)


def _row(material: Material, row: Compared) -> Row:
    words, seen, forecast = material.words, row.seen, row.forecast
    expected: Cell = "" if forecast is None else amount(material, row, forecast.mean)
    interval = ""
    if seen.low is not None and seen.high is not None:
        interval = f"{_written(material, row, seen.low)} – {_written(material, row, seen.high)}"
    return Row((
        material.names.place(row.path),
        expected,
        words.text("measured.few") if seen.value is None else amount(material, row, seen.value),
        interval,
        "" if seen.kind == "count" else people(material, seen.people),
        words.text(f"held.verdict.{row.verdict}"),
    ))  # fmt: skip


def amount(material: Material, row: Compared, value: float) -> Figure:
    """A share, a mean or a count, as the assumption is written."""
    unit = {"share": "share", "count": "person"}.get(row.seen.kind, "")
    return Figure(value, unit, _written(material, row, value))


def _written(material: Material, row: Compared, value: float) -> str:
    if row.seen.kind == "share":
        return material.words.percent(round(value, 2))
    return material.words.number(value, 0 if row.seen.kind == "count" else 1)
