"""Who pays and who gains, per department and account, and what it means for servicerammen."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from tovholder.knowledge import KnowledgeGap, UnknownKnowledge

from ..charts import nets
from ..material import HALF_A_KRONE, Material
from ..model import Block, Chart, Column, Figure, Paragraph, Role, Row, Section, Table

INSIDE = "service"
"""The styringsområde inside servicerammen."""


def who_pays(material: Material) -> Section:
    """The department matrix, the accounts and the room in servicerammen, with sums that tie."""
    return Section("who-pays", material.words.text("section.who-pays"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words = material.words
    yield Paragraph(words.text("who-pays.lead"), "lead")
    if material.touched:
        yield nets_chart(material)
    yield matrix(material)
    if has_areas(material):
        yield room_per_year(material)
        yield Paragraph(words.text("who-pays.room-note"), "note")
    else:
        yield Paragraph(words.text("who-pays.no-areas"), "note")
    by_account = accounts(material)
    if by_account is not None:
        yield by_account


def nets_chart(material: Material) -> Chart:
    """Who ends above zero and who below."""
    words, names = material.words, material.names
    nets_of = {row: material.split([row]).net for row in material.touched}
    ordered = sorted(nets_of, key=lambda row: -nets_of[row])
    # A citizen who loses a benefit has not paid for anything: the title is about budgets where there are any.
    budgets = [row for row in ordered if material.parties[row].public] or ordered
    winners, payers = _signed(budgets, nets_of)
    named = {
        "winner": names.inside(material.parties[winners[0]]) if winners else "",
        "payer": names.party(material.parties[payers[0]]) if payers else "",
    }
    key = ("both" if payers else "all-gain") if winners else ("all-pay" if payers else "nothing")
    plus, minus = (
        words.listed([names.inside(material.parties[row]) for row in rows], at_most=len(ordered))
        or words.text("word.nobody")
        for rows in _signed(ordered, nets_of)
    )
    return Chart(
        title=words.text(f"who-pays.chart-{key}", **named),
        subtitle=words.text("who-pays.chart-subtitle", horizon=material.horizon),
        spec=nets([(names.party(material.parties[row]), nets_of[row]) for row in ordered], words),
        sentence=words.text("who-pays.chart-sentence", winners=plus, payers=minus),
    )


def _signed(ordered: list[int], nets_of: dict[int, float]) -> tuple[list[int], list[int]]:
    """(those with a plus, most first; those with a minus, most first)."""
    plus = [row for row in ordered if nets_of[row] >= HALF_A_KRONE]
    return plus, [row for row in reversed(ordered) if nets_of[row] <= -HALF_A_KRONE]


def matrix(material: Material) -> Table:
    """Costs, gains and net of every party, with sums."""
    words, names = material.words, material.names
    areas = has_areas(material)
    headings = ["costs", "gains", "net", *(["inside", "outside", "unplaced"] if areas else [])]
    figures = (Column(words.text(f"column.{heading}"), is_number=True) for heading in headings)
    municipal = [row for row in material.touched if material.parties[row].sector == "municipality"]
    public = [row for row in material.touched if material.parties[row].public and row not in municipal]
    others = [row for row in material.touched if row not in municipal and row not in public]
    rows = [_party(material, row, areas) for row in municipal]
    if len(municipal) > 1:
        rows.append(_sum(material, names.group("municipality"), municipal, areas, role="subtotal"))
    rows += [_party(material, row, areas) for row in public]
    if public or len(municipal) > 1:
        rows.append(_sum(material, names.group("public"), [*municipal, *public], areas, role="subtotal"))
    rows += [_party(material, row, areas) for row in others]
    rows.append(_sum(material, names.group("all"), [*municipal, *public, *others], areas, role="total"))
    caption = words.text("who-pays.matrix", horizon=material.horizon, currency=material.words.unit)
    columns = (Column(words.text("column.party")), *figures)
    return Table(caption, columns, tuple(rows), words.text("who-pays.matrix-note"))


def _party(material: Material, row: int, areas: bool) -> Row:
    return _sum(material, material.names.party(material.parties[row]), [row], areas)


def _sum(material: Material, name: str, rows: list[int], areas: bool, role: Role = "plain") -> Row:
    words, split = material.words, material.split(rows)
    named = material.measured_in(rows, "costs", "gains", "net")
    amounts = (split.costs, split.gains, split.net)
    cells = [words.money(amount, cell=cell) for amount, cell in zip(amounts, named, strict=True)]
    if areas:
        # Servicerammen is the municipalities'; a sum with other parties in it has none.
        municipal = all(material.parties[row].sector == "municipality" for row in rows)
        cells += [
            words.money(material.split(rows, _lines_in(material, where)).net if municipal else None)
            for where in ("inside", "outside", "unplaced")
        ]
    return Row((name, *cells), role)


def _lines_in(material: Material, where: str) -> list[int]:
    def place(area: str | None) -> str:
        return "unplaced" if area is None else "inside" if area == INSIDE else "outside"

    return [i for i, line in enumerate(material.lines) if place(line.area) == where]


def has_areas(material: Material) -> bool:
    """Whether money is placed inside and outside servicerammen."""
    return any(line.area for line in material.lines) and any(p.sector == "municipality" for p in material.parties)


def room_per_year(material: Material) -> Table:
    """What servicerammen gains or loses each year, apart from the rest of the municipality's net."""
    words = material.words
    rows = [i for i, party in enumerate(material.parties) if party.sector == "municipality"]
    places = ("inside", "outside", "unplaced")
    per_year = np.array([material.by_year[_lines_in(material, where)][:, rows].sum(axis=(0, 1)) for where in places])

    def figures(amounts: np.ndarray[tuple[int], np.dtype[np.float64]]) -> tuple[Figure, ...]:
        return tuple(words.money(float(a) + 0.0) for a in (*amounts, amounts.sum()))

    columns = (
        Column(words.text("column.year")),
        *(Column(words.text(f"column.{where}"), is_number=True) for where in places),
        Column(words.text("column.municipality-net"), is_number=True),
    )
    body = [Row((str(year), *figures(per_year[:, i]))) for i, year in enumerate(material.years)]
    body.append(Row((words.text("word.total"), *figures(per_year.sum(axis=1))), "total"))
    return Table(words.text("who-pays.room", currency=material.words.unit), columns, tuple(body))


def accounts(material: Material) -> Table | None:
    """Costs and gains per department and account function; ties to the municipality in the matrix."""
    words = material.words
    if not any(line.account for line in material.lines):
        return None
    body: list[Row] = []
    every: list[int] = []
    for row in material.touched:
        party = material.parties[row]
        if party.sector != "municipality":
            continue
        every.append(row)
        codes = sorted({line.account for line in material.lines if line.account})
        for code in [*codes, None]:
            lines = [i for i, line in enumerate(material.lines) if line.account == code]
            split = material.split([row], lines)
            if max(abs(split.costs), abs(split.gains)) < HALF_A_KRONE:
                continue
            cells = (words.money(split.costs), words.money(split.gains), words.money(split.net))
            body.append(Row((material.names.party(party), _account(material, code), *cells)))
    whole = material.split(every)
    total = (words.money(whole.costs), words.money(whole.gains), words.money(whole.net))
    body.append(Row((words.text("word.total"), "", *total), "total"))
    columns = (
        Column(words.text("column.party")),
        Column(words.text("column.account")),
        *(Column(words.text(f"column.{h}"), is_number=True) for h in ("costs", "gains", "net")),
    )
    return Table(words.text("who-pays.accounts", currency=material.words.unit), columns, tuple(body))


def _account(material: Material, code: str | None) -> str:
    if code is None:
        return material.words.text("who-pays.no-account")
    try:
        return f"{code} {material.bank.account(code).name}"
    except (UnknownKnowledge, KnowledgeGap):
        return code
