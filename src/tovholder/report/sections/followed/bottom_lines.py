"""The two bottom lines, each by itself: what was expected, and what is known of it now."""

from __future__ import annotations

from collections.abc import Iterator

from ...conventions import discounting
from ...followed import saying
from ...followed.gain import gains
from ...followed.investors import called
from ...followed.payments import by_goal, whole
from ...material import Material
from ...model import Block, Cell, Column, Heading, Paragraph, Row, Section, Table


def bottom_lines(material: Material) -> Section:
    """Budgets first, then society; never in one table."""
    return Section(
        "closing-bottom-lines", material.words.text("section.closing-bottom-lines"), tuple(_blocks(material))
    )


def _blocks(material: Material) -> Iterator[Block]:
    words = material.words
    yield Paragraph(words.text("bottom.lead"), "lead")
    yield Heading(words.text("cash-flow.budget"))
    yield _budget(material)
    yield Paragraph(words.text("bottom.budget-note"), "note")
    yield Heading(words.text("cash-flow.society"))
    yield _society(material)
    yield Paragraph(words.text("bottom.society-note"), "note")


def _budget(material: Material) -> Table:
    words, sums = material.words, material.bottom_line
    paid, money = whole(by_goal(material).values()), called(material)
    known_costs = words.text("bottom.not-kept")
    rows = [
        Row((words.text("column.costs"), words.money(sums.costs), known_costs)),
        Row((words.text("column.gains"), words.money(sums.gains), _measured(material))),
        Row((words.text("column.net"), words.money(sums.net), words.text("bottom.cannot")), "subtotal"),
    ]
    if material.case.contract is not None:
        is_told = material.followed.journal is not None
        none: Cell = words.text("followed.not-reported")
        paid_in = saying.kroner(material, money.called) if is_told else none
        done = saying.kroner(material, paid.booked + paid.due) if is_told else none
        rows += [
            Row((words.text("bottom.contract"), "", ""), "group"),
            Row((words.text("bottom.called"), words.money(money.planned), paid_in)),
            Row((words.text("bottom.paid"), words.money(paid.expected), done)),
        ]
    group = material.names.group(material.main)
    caption = words.text("bottom.budget-table", group=group, horizon=material.horizon, currency=words.unit)
    return Table(caption, _columns(material), tuple(rows))


def _society(material: Material) -> Table:
    words = material.words
    net = words.money(material.summary.society_present_net)
    row = Row(
        (words.text("bottom.present", rates=discounting(material, "society")), net, words.text("gain.not-measured"))
    )
    return Table(words.text("bottom.society-table", currency=words.unit), _columns(material), (row,))


def _measured(material: Material) -> Cell:
    """The gain measured of the parties whose bottom line it is; that it was not, unless it was of them all."""
    words, rows = material.words, material.rows(material.main)
    own = [row for row in gains(material) if row.party in rows]
    known = [row.realised.amount for row in own if row.realised is not None]
    return words.money(sum(known)) if own and len(known) == len(own) else words.text("gain.not-measured")


def _columns(material: Material) -> tuple[Column, ...]:
    words = material.words
    expected = Column(words.text("bottom.column.expected"), is_number=True)
    return Column(""), expected, Column(words.text("bottom.column.realised"), is_number=True)
