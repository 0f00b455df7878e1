"""The gain per department and year, in three figures that are never mixed: as planned, recalculated by the case with
what was seen, and as read from the kroner that services cost."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from tovholder.followup.spending import Saved, Spending, Spent

from ...followed import saying
from ...followed.measured import Measured
from ...material import Material
from ...model import Block, Cell, Column, Heading, Paragraph, Row, Section, Table
from .enrolment import hidden_note, people
from .gain_charts import gain_charts, recalculated


def gain_by_year(material: Material) -> Section | None:
    """The recalculated gain, then what was read from services; None without follow-up."""
    measured = material.followed.measured
    if measured is None:
        return None
    heading = material.words.text("section.followed-gain-years")
    return Section("followed-gain-years", heading, tuple(_blocks(material, measured)))


def _blocks(material: Material, measured: Measured) -> Iterator[Block]:
    words = material.words
    yield Paragraph(words.text("gain-years.lead"), "lead")
    yield Heading(words.text("gain-years.recalculated"))
    yield _recalculated(material, measured)
    yield from gain_charts(material, measured)
    spending = measured.spending
    if spending is None:
        yield Paragraph(words.text("gain-years.no-services"), "note")
        return
    yield Heading(words.text("gain-years.read"))
    if not spending.years:
        yield Paragraph(words.text("gain-years.no-year"), "note")
        return
    yield _spent(material, measured, spending)
    if spending.unplaced:
        yield Paragraph(words.text("gain-years.unplaced", count=spending.unplaced), "note")
    yield Heading(words.text("gain-years.saved"))
    if spending.saved:
        yield _saved(material, measured, spending)
    else:
        yield Paragraph(words.text("gain-years.not-saved"), "note")


def _recalculated(material: Material, measured: Measured) -> Table:
    """Planned and recalculated gain of every department in the years that have begun, and over the horizon."""
    words = material.words
    begun = [i for i, year in enumerate(material.years) if year <= measured.through // 12]
    columns = (
        Column(words.text("column.party")),
        Column(words.text("gain-years.column.figure")),
        *(Column(str(material.years[i]), is_number=True) for i in begun),
        Column(words.text("gain-years.column.horizon", horizon=material.horizon), is_number=True),
    )
    rows = []
    for one in recalculated(material, measured):
        for key, amounts in (("planned", one.planned), ("again", one.again)):
            figures = [words.money(float(amount)) for amount in (*amounts[begun], amounts.sum())]
            rows.append(Row((one.name, words.text(f"gain-years.row.{key}"), *figures)))
    note = words.text("gain-years.recalculated-note")
    return Table(words.text("gain-years.recalculated-table", currency=words.unit), columns, tuple(rows), note)


def _spent(material: Material, measured: Measured, spending: Spending) -> Table:
    """A row per service: who pays, on which account, how many used it and what it cost, year by year."""
    words = material.words
    columns = (
        Column(words.text("gain-years.column.service")),
        *(Column(words.text(f"gain-years.column.{name}")) for name in ("department", "account")),
        *(Column(str(year), is_number=True) for year in spending.years),
        Column(words.text("gain-years.column.people", year=str(spending.years[-1])), is_number=True),
    )
    rows = []
    for name in dict.fromkeys(one.service for one in spending.spent):
        own = {one.year: one for one in spending.spent if one.service == name}
        service, last = measured.plan.services[name], own[max(own)]
        cells = [_kroner(material, own.get(year)) for year in spending.years]
        department = material.names.group(service.department)
        rows.append(Row((name, department, service.account or "", *cells, people(material, last.people))))
    note = " ".join(filter(None, (words.text("gain-years.read-note"), hidden_note(material, measured))))
    return Table(words.text("gain-years.read-table", currency=words.unit), columns, tuple(rows), note)


def _saved(material: Material, measured: Measured, spending: Spending) -> Table:
    """A row per department and year with its interval, how it was found and by whom; the sum of several years last."""
    words = material.words
    columns = (
        Column(words.text("gain-years.column.department")),
        Column(words.text("gain-years.column.when")),
        *(Column(words.text(f"gain-years.column.{name}"), is_number=True) for name in ("saved", "interval")),
        Column(words.text("gain.column.found")),
    )
    rows = [_saved_row(material, measured, one) for one in spending.saved if _is_told(spending, one)]
    note = words.text("gain-years.saved-note")
    return Table(words.text("gain-years.saved-table", currency=words.unit), columns, tuple(rows), note)


def _is_told(spending: Spending, one: Saved) -> bool:
    """A sum of one year is that year."""
    years = [other for other in spending.saved if other.department == one.department and other.year is not None]
    return one.year is not None or len(years) > 1


def _saved_row(material: Material, measured: Measured, one: Saved) -> Row:
    words = material.words
    service = next(s for s in measured.plan.services.values() if s.department == one.department)
    found = f"{saying.method(material, service.method)}, {service.owner}"
    name = material.names.group(one.department)
    when = words.text("word.total") if one.year is None else str(one.year)
    interval = f"{words.number(_thousands(one.low), 0)} – {words.number(_thousands(one.high), 0)}"
    return Row((name, when, words.money(one.kroner), interval, found), "subtotal" if one.year is None else "plain")


def _thousands(kroner: float) -> float:
    """An interval's end is no surer than to the thousand."""
    return float(np.round(kroner, -3) + 0.0)


def _kroner(material: Material, one: Spent | None) -> Cell:
    words = material.words
    if one is None:
        return ""
    return words.text("measured.few") if one.kroner is None else words.money(one.kroner)
