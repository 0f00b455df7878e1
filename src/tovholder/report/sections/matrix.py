"""Who pays and who gains, account by account and year by year: what a head of department looks up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from tovholder.cashflow.timeline import Floats

from ..material import HALF_A_KRONE, Material
from ..model import Column, Paragraph, Role, Row, Section, Table


def matrix(material: Material) -> Section:
    """Every party's net per account and calendar year; the accounts of a party add up to its sum."""
    words = material.words
    years = [str(year) for year in material.years]
    headings = (words.text("column.account"), *years, words.text("word.total"))
    columns = tuple(Column(heading, is_number=i > 0) for i, heading in enumerate(headings))
    caption = words.text("matrix.caption", currency=words.unit)
    rows = tuple(_rows(material, len(columns)))
    lead = Paragraph(words.text("matrix.lead"), "lead")
    note = words.text("matrix.note")
    return Section("matrix", words.text("section.matrix"), (lead, Table(caption, columns, rows, note)), wide=True)


def _rows(material: Material, width: int) -> Iterator[Row]:
    words = material.words
    for party in material.touched:
        name = material.names.party(material.parties[party])
        yield Row((name, *[""] * (width - 1)), "group")
        for account, flow in _by_account(material, party):
            yield _row(material, account, flow, ("",) * (width - 1))
        total = material.by_year[:, party].sum(axis=0)
        named = material.yearly_in([party])
        yield _row(material, words.text("matrix.sum", party=name), total, named, role="subtotal")


def _by_account(material: Material, party: int) -> Iterator[tuple[str, Floats]]:
    """(account, (year,) kroner) for each account that moves, as the accounts are numbered; those without one last."""
    named = [line.account or "" for line in material.lines]
    for account in sorted(set(named), key=lambda name: (not name, name)):
        own = np.array([name == account for name in named], dtype=bool)
        flow = material.by_year[own, party].sum(axis=0)
        if np.abs(material.by_year[own, party]).sum() >= HALF_A_KRONE:
            yield account or material.words.text("matrix.no-account"), flow


def _row(material: Material, name: str, flow: Floats, named: Sequence[str], role: Role = "plain") -> Row:
    # Zero is added so that no sum becomes -0.
    amounts = (float(amount) + 0.0 for amount in (*flow, flow.sum()))
    cells = (material.words.money(amount, cell=cell) for amount, cell in zip(amounts, named, strict=True))
    return Row((name, *cells), role)
