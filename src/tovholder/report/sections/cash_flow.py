"""Cash flow per calendar year, the two bottom lines apart."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..charts import costs_and_gains, cumulative
from ..conventions import discounting, price_level_words
from ..material import HALF_A_KRONE, Material
from ..model import Block, Chart, Column, Heading, Paragraph, Row, Section, Table


def cash_flow(material: Material) -> Section:
    """Budget economics first, then society's; never in one table."""
    words = material.words
    blocks = (
        Heading(words.text("cash-flow.budget")),
        *budget(material),
        Heading(words.text("cash-flow.society")),
        *society(material),
    )
    return Section("cash-flow", words.text("section.cash-flow"), blocks)


def budget(material: Material) -> Iterator[Block]:
    """Kroner in and out of budgets, year by year."""
    words = material.words
    yield Paragraph(words.text("cash-flow.budget-lead", price_level=price_level_words(material)), "lead")
    yield yearly_chart(material)
    yield per_party_and_year(material)
    if any(rate for _, rate in material.result.plan.schedules["budget"]):
        measures = material.bottom_line
        group = material.names.group(material.main)
        yield Paragraph(
            words.text(
                "cash-flow.budget-present",
                group=group,
                amount=words.amount(measures.present_net),
                rates=discounting(material, "budget"),
            )
        )


def per_party_and_year(material: Material) -> Table:
    """Net of every party and sum in every year; the longer list stands down the page, where there is room."""
    words = material.words
    sums = _parties_and_sums(material)
    flows = np.array([material.by_year[:, members].sum(axis=(0, 1)) for _, members, _ in sums])
    # Zero is added so that no sum becomes -0.
    cells = [
        [words.money(float(flow) + 0.0, cell=cell) for flow, cell in zip((*row, row.sum()), named, strict=True)]
        for row, named in zip(flows, (material.yearly_in(members) for _, members, _ in sums), strict=True)
    ]
    years, in_all = [str(year) for year in material.years], words.text("word.total")
    caption = words.text("cash-flow.budget-table", currency=words.unit)
    if len(sums) > len(years):
        columns = (words.text("column.party"), *years, in_all)
        rows = [
            Row((name, *row), "subtotal" if is_sum else "plain")
            for (name, _, is_sum), row in zip(sums, cells, strict=True)
        ]
    else:
        columns = (words.text("column.year"), *(name for name, _, _ in sums))
        down = zip([*years, in_all], zip(*cells, strict=True), strict=True)
        rows = [Row((name, *row), "total" if name == in_all else "plain") for name, row in down]
    return Table(caption, tuple(Column(name, is_number=i > 0) for i, name in enumerate(columns)), tuple(rows))


def _parties_and_sums(material: Material) -> list[tuple[str, list[int], bool]]:
    """The municipality's parts and their sum, other public parties and the sum of all public, then the rest.

    (name, party rows, whether it is a sum of lines above); a case in which nobody pays or gains still has its years.
    """
    parties, names = material.parties, material.names
    rows = list(material.touched)
    municipal = [r for r in rows if parties[r].sector == "municipality"]
    public = [r for r in rows if parties[r].public]
    sums = [(names.party(parties[r]), [r], False) for r in municipal]
    if len(municipal) > 1:
        sums.append((names.group("municipality"), municipal, True))
    sums += [(names.party(parties[r]), [r], False) for r in public if r not in municipal]
    if len(public) > max(len(municipal), 1):
        sums.append((names.group("public"), public, True))
    sums += [(names.party(parties[r]), [r], False) for r in rows if r not in public]
    return sums or [(names.group("all"), [], False)]


def yearly_chart(material: Material) -> Chart:
    """What the own municipality pays and gains each year."""
    words = material.words
    rows = list(material.rows(material.main))
    group = material.names.group(material.main)
    costs = (0.0 - material.by_year[material.is_cost][:, rows].sum(axis=(0, 1))).tolist()
    gains = (0.0 + material.by_year[~material.is_cost][:, rows].sum(axis=(0, 1))).tolist()
    ahead = [year for year, c, g in zip(material.years, costs, gains, strict=True) if g - c >= HALF_A_KRONE]
    key = "cash-flow.chart-ahead" if ahead else "cash-flow.chart-behind"
    table = Table(
        words.text("cash-flow.chart-caption", group=group, currency=material.words.unit),
        tuple(Column(words.text(f"column.{h}"), is_number=h != "year") for h in ("year", "costs", "gains", "net")),
        tuple(
            Row(
                (
                    str(year),
                    words.money(c),
                    words.money(g),
                    words.money(g - c, cell=material.cells.year(material.main, year)),
                )
            )
            for year, c, g in zip(material.years, costs, gains, strict=True)
        ),
    )
    return Chart(
        title=words.text(key, group=group, year=ahead[0] if ahead else material.years[-1]),
        subtitle=words.text("cash-flow.chart-subtitle", group=group, price_level=price_level_words(material)),
        spec=costs_and_gains(material.years, costs, gains, words),
        sentence=words.text(
            "cash-flow.chart-sentence",
            group=group,
            costs=words.short(sum(costs)),
            gains=words.short(sum(gains)),
            most=material.years[int(np.argmax(costs))],
            best=material.years[int(np.argmax(gains))],
        ),
        table=table,
    )


def society(material: Material) -> Iterator[Block]:
    """Society's bottom line, discounted."""
    words, plan = material.words, material.result.plan
    factor = words.number(plan.net_tax_factor)
    yield Paragraph(words.text("cash-flow.society-lead", factor=factor, rates=discounting(material, "society")), "lead")
    weights = np.array([line.society for line in plan.lines]).reshape(len(plan.lines), len(plan.parties))
    counted = material.cash * weights[:, :, None]
    public = [i for i, party in enumerate(material.parties) if party.public]
    private = [i for i, party in enumerate(material.parties) if not party.public]
    to_year = plan.timeline.to_calendar.T
    by_sector = [counted[:, rows].sum(axis=(0, 1)) @ to_year for rows in (public, private)]
    present = (counted * plan.line_factors("society")[:, None, :]).sum(axis=(0, 1)) @ to_year
    table = np.array([*by_sector, sum(by_sector), present])
    headings = ("society-public", "society-private", "society-undiscounted", "society-discounted")
    columns = (
        Column(words.text("column.year")),
        *(Column(words.text(f"column.{h}", factor=factor), is_number=True) for h in headings),
    )
    body = [
        Row((str(year), *(words.money(float(a) + 0.0) for a in table[:, i]))) for i, year in enumerate(material.years)
    ]
    named = ("", "", "", material.cells.society_present_net)
    sums = (words.money(float(a) + 0.0, cell=cell) for a, cell in zip(table.sum(axis=1), named, strict=True))
    body.append(Row((words.text("word.total"), *sums), "total"))
    totals = np.cumsum(present).tolist()
    net = material.summary.society_present_net
    key = "gain" if net >= HALF_A_KRONE else "loss" if net <= -HALF_A_KRONE else "even"
    yield Chart(
        title=words.text(f"cash-flow.society-chart-{key}", amount=words.short(abs(net))),
        subtitle=words.text("cash-flow.society-chart-subtitle", rates=discounting(material, "society")),
        spec=cumulative(material.years, totals, words, turning=None, height=170),
        sentence=words.text("cash-flow.society-chart-sentence", amount=words.amount(net), last=material.years[-1]),
    )
    caption = words.text("cash-flow.society-table", currency=material.words.unit)
    yield Table(caption, columns, tuple(body), words.text("cash-flow.society-note"))
    value = material.summary.mvpf
    if value is not None:
        if value.pays_for_itself:
            yield Paragraph(words.text("cash-flow.mvpf-itself"))
        elif value.ratio is not None:
            yield Paragraph(words.text("cash-flow.mvpf", ratio=words.number(value.ratio, 2)))
