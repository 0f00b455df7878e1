"""Every cost and consequence, what of it can be realised, and what has no price."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from tovholder.cashflow.measures import realisable_gain

from ..counting import counted_of
from ..material import HALF_A_KRONE, Material
from ..model import Block, Bullets, Cell, Column, Figure, Heading, Paragraph, Row, Section, Table


def lines(material: Material) -> Section:
    """The lines by size, the realisable gain beside the net, the unpriced effects beside the kroner."""
    return Section("lines", material.words.text("section.lines"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words = material.words
    yield Paragraph(words.text("lines.lead"), "lead")
    yield lines_table(material, costs=True)
    yield lines_table(material, costs=False)
    yield Heading(words.text("lines.realisable"))
    yield from realisable(material)
    yield Heading(words.text("lines.unpriced"))
    yield from unpriced(material)


def lines_table(material: Material, *, costs: bool) -> Table:
    """Costs, or gains, largest first, for the municipality, the public and everybody."""
    words = material.words
    groups = list(dict.fromkeys((material.main, "public", "all")))
    rows_of = [list(material.rows(group)) for group in groups]
    shown = [
        i
        for i, line in enumerate(material.lines)
        if bool(material.is_cost[i]) == costs and line.priced and line.kind != "valuation"
    ]
    sizes = {i: float(np.abs(material.cash[i]).sum()) for i in shown}
    shown.sort(key=lambda i: -sizes[i])
    body = [
        Row(
            (
                material.names.line(material.lines[i]),
                *_count_and_price(material, i),
                *(
                    words.money(float(material.cash[i, rows].sum()) + 0.0, cell=_cell(material, i, rows))
                    for rows in rows_of
                ),
            )
        )
        for i in shown
    ]
    if shown:
        sums = (words.money(float(material.cash[shown][:, rows].sum()) + 0.0) for rows in rows_of)
        body.append(Row((words.text("word.total"), "", "", *sums), "total"))
    else:
        nothing = words.text("lines.no-costs" if costs else "lines.no-gains")
        body.append(Row((nothing, "", "", *("" for _ in groups))))
    columns = (
        Column(words.text("column.line")),
        Column(words.text("column.count"), is_number=True),
        Column(words.text("column.price"), is_number=True),
        *(Column(material.names.group(group), is_number=True) for group in groups),
    )
    key = "lines.costs" if costs else "lines.gains"
    caption = words.text(key, horizon=material.horizon, currency=words.unit)
    return Table(caption, columns, tuple(body), None if costs else words.text("lines.gains-note"))


def _cell(material: Material, line: int, rows: list[int]) -> str:
    """The cell that holds what a line is for these parties together; empty where none does."""
    if len(rows) == len(material.parties):
        return material.cells.line(line)
    return material.cells.line(line, rows[0]) if len(rows) == 1 else ""


def _count_and_price(material: Material, i: int) -> tuple[Cell, Cell]:
    counted = counted_of(material, i)
    if counted is None:
        return "", ""
    figure = material.words.count(counted.count, counted.noun)
    written = f"{figure.text} {counted.noun}".strip()
    return Figure(figure.value, figure.unit, written), material.words.money(counted.price)


def realisable(material: Material) -> Iterator[Block]:
    """What of the gains can become a lower budget."""
    words = material.words
    realised = realisable_gain(material.result)[..., 0].sum(axis=1)
    public = material.cash[:, list(material.rows("public"))].sum(axis=(1, 2))
    shown = [
        i for i, line in enumerate(material.lines)
        if line.kind == "gain" and line.priced and max(abs(public[i]), abs(realised[i])) >= HALF_A_KRONE
    ]  # fmt: skip
    if not shown:
        yield Paragraph(words.text("lines.nothing-realisable"))
        return
    shown.sort(key=lambda i: -abs(public[i]))
    body = []
    for i in shown:
        line = material.lines[i]
        if line.cashable is False:
            why = words.text("lines.not-cashable")
        elif line.capacity_step is not None:
            why = words.text("lines.step", step=words.number(line.capacity_step))
        else:
            why = words.text("lines.in-full" if line.cashable else "lines.in-full-unstated")
        budgeting = words.text(f"lines.budgeting-{line.budgeting}") if line.budgeting else words.text("word.not-stated")
        amounts = (words.money(float(public[i]) + 0.0), words.money(float(realised[i]) + 0.0))
        body.append(Row((material.names.line(line), *amounts, why, budgeting)))
    totals = (words.money(float(public[shown].sum()) + 0.0), words.money(material.summary.realisable + 0.0))
    body.append(Row((words.text("word.total"), *totals, "", ""), "total"))
    columns = (
        Column(words.text("column.line")),
        Column(words.text("column.public-gain"), is_number=True),
        Column(words.text("column.realisable"), is_number=True),
        Column(words.text("column.how")),
        Column(words.text("column.budgeting")),
    )
    yield Paragraph(words.text("lines.realisable-lead"))
    yield Table(words.text("lines.realisable-table", currency=material.words.unit), columns, tuple(body))


def unpriced(material: Material) -> Iterator[Block]:
    """What has no price, to be read beside the kroner."""
    words = material.words
    unpriced = [i for i, line in enumerate(material.lines) if not line.priced]
    if not unpriced and not material.case.unpriced:
        yield Paragraph(words.text("lines.all-priced"))
        return
    yield Paragraph(words.text("lines.unpriced-lead"))
    if material.case.unpriced:
        yield Bullets(material.case.unpriced)
    if unpriced:
        body = tuple(Row((material.names.line(material.lines[i]), _count_and_price(material, i)[0])) for i in unpriced)
        columns = (Column(words.text("column.line")), Column(words.text("column.count"), is_number=True))
        yield Table(words.text("lines.unpriced-table", horizon=material.horizon), columns, body)
