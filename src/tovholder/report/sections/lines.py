"""Section 4: every cost and consequence, what of it can be realised, and what has no price."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from tovholder.case.costs import Cost
from tovholder.cashflow.measures import realisable_gain
from tovholder.quantities import parse_unit

from ..material import HALF_A_KRONE, Material
from ..model import Block, Bullets, Cell, Column, Heading, Paragraph, Row, Section, Table


def lines(material: Material) -> Section:
    """The lines by size, the realisable gain beside the net, the unpriced effects beside the kroner."""
    return Section("lines", material.words.text("section.lines"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words = material.words
    yield Paragraph(words.text("lines.lead"), "lead")
    yield _table(material, costs=True)
    yield _table(material, costs=False)
    yield Heading(words.text("lines.realisable"))
    yield from _realisable(material)
    yield Heading(words.text("lines.unpriced"))
    yield from _unpriced(material)


def _table(material: Material, *, costs: bool) -> Table:
    words = material.words
    public = list(material.rows("public"))
    main = list(material.rows(material.main))
    shown = [
        i
        for i, line in enumerate(material.lines)
        if bool(material.is_cost[i]) == costs and line.priced and line.kind != "valuation"
    ]
    sizes = {i: float(np.abs(material.cash[i]).sum()) for i in shown}
    shown.sort(key=lambda i: -sizes[i])
    body = []
    for i in shown:
        count, price = _count_and_price(material, i)
        to_main, to_public, to_all = (
            words.money(float(material.cash[i, rows].sum()) + 0.0)
            for rows in (main, public, list(range(len(material.parties))))
        )
        body.append(Row((material.names.line(material.lines[i]), count, price, to_main, to_public, to_all)))
    if not body:
        key = "lines.no-costs" if costs else "lines.no-gains"
        body.append(Row((words.text(key), "", "", "", "", "")))
    else:
        sums = (
            float(material.cash[shown][:, rows].sum()) + 0.0
            for rows in (main, public, list(range(len(material.parties))))
        )
        body.append(Row((words.text("word.total"), "", "", *(words.money(s) for s in sums)), "total"))
    columns = (
        Column(words.text("column.line")),
        Column(words.text("column.count"), is_number=True),
        Column(words.text("column.price"), is_number=True),
        Column(material.names.group(material.main), is_number=True),
        Column(material.names.group("public"), is_number=True),
        Column(material.names.group("all"), is_number=True),
    )
    key = "lines.costs" if costs else "lines.gains"
    caption = words.text(key, horizon=material.horizon, currency=material.words.unit)
    return Table(caption, columns, tuple(body), None if costs else words.text("lines.gains-note"))


def _count_and_price(material: Material, i: int) -> tuple[Cell, Cell]:
    """How many units, and the average kroner per unit: the payers' amount over the count."""
    words, line = material.words, material.lines[i]
    flow = material.flows[line.path]
    payers = [r for r, p in enumerate(material.parties) if not (line.transfer and p.id == flow.counterparty)]
    gross = abs(float(material.cash[i, payers].sum()))
    if isinstance(flow, Cost):
        if flow.form != "per_entrant":
            return "", ""
        count = sum(
            float(material.result.people[row, :, 0].sum())
            for row, people in enumerate(material.result.plan.people)
            if people.what == "entrants" and line.tranche in (None, people.tranche)
        )
        noun = words.word(material.case.tranches[line.tranche].unit if line.tranche else "person")
    else:
        count = float(material.result.counts[i, :, 0].sum())
        noun = words.noun(parse_unit(line.unit)) if line.unit else ""
    if abs(count) < 1e-9:
        return "", ""
    figure = words.count(count, noun)
    written = f"{figure.text} {noun}".strip()
    return type(figure)(figure.value, figure.unit, written), words.money(gross / abs(count))


def _realisable(material: Material) -> Iterator[Block]:
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


def _unpriced(material: Material) -> Iterator[Block]:
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
