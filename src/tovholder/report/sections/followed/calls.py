"""What the investors have paid in."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.contract.settlement.money import exact, rounded
from tovholder.quantities import formats

from ...followed import saying
from ...followed.investors import called
from ...material import Material
from ...model import Block, Column, Paragraph, Row, Section, Table


def calls(material: Material) -> Section | None:
    """The section, or None where nobody was to put up money and nobody has."""
    money = called(material)
    if not money.called and not money.planned:
        return None
    return Section("status-calls", material.words.text("section.status-calls"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words, money = material.words, called(material)
    said = saying.exactly(material, money.called)
    if money.planned is None:
        yield Paragraph(words.text("calls.so-far", called=said), "lead")
    elif money.planned_by_day is None or material.followed.journal is None:
        yield Paragraph(words.text("calls.planned-only", planned=words.amount(money.planned)), "lead")
    else:
        by_day, planned = words.amount(money.planned_by_day), words.amount(money.planned)
        yield Paragraph(words.text("calls.lead", called=said, by_day=by_day, planned=planned), "lead")
    if material.followed.calls:
        yield table(material)


def table(material: Material) -> Table:
    """Every call that was paid, with the running sum."""
    words = material.words
    columns = (
        *(Column(words.text(f"calls.column.{name}")) for name in ("date", "by", "note")),
        *(Column(words.text(f"calls.column.{name}"), is_number=True) for name in ("amount", "sum")),
    )
    body, total = [], 0
    for call in material.followed.calls:
        amount = rounded(exact(call.amount))
        total += amount
        about = material.names.tranche(call.tranche) if call.tranche in material.case.tranches else call.tranche
        body.append(
            Row((
                formats.day(call.date, lang=words.lang),
                saying.party(material, call.by),
                "; ".join(filter(None, (about, call.note))),
                saying.kroner(material, amount),
                saying.kroner(material, total),
            ))
        )  # fmt: skip
    return Table(words.text("calls.table", currency=words.unit), columns, tuple(body))
