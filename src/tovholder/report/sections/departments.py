"""Settlement between departments, with the answer to "why should I pay for somebody else's gain?"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import numpy as np

from tovholder.contract.departments import DepartmentSettlement, settle_departments

from ..material import HALF_A_KRONE, Material
from ..model import Block, Column, Facts, Figure, Heading, Paragraph, Row, Section, Table
from .who_pays import INSIDE

_MOST_LINES = 3


def departments(material: Material) -> Section:
    """The smallest transfers that leave no department worse off, department by department and year by year."""
    return Section("departments", material.words.text("section.departments"), tuple(_blocks(material)))


def answers(material: Material, only: Collection[str] = ()) -> Iterator[Block]:
    """The answer to "why should I pay?": who loses and what mends it, then what each head of department needs to hear.

    only: ids of the departments to be answered; none named means every one. Nothing where there is only one.
    """
    if not _are_several(material):
        return
    settled = settle_departments(material.result, group=material.main)
    yield Paragraph(_finding(material, settled))
    if settled.missing is None and settled.is_needed:
        yield from _explained(material, settled, only)


def _are_several(material: Material) -> bool:
    return bool(material.case.departments) and len(material.result.groups.get(material.main, ())) >= 2


def _blocks(material: Material) -> Iterator[Block]:
    words = material.words
    if not _are_several(material):
        yield Paragraph(words.text("departments.none"))
        return
    settled = settle_departments(material.result, group=material.main)
    yield Paragraph(words.text("departments.lead"), "lead")
    yield Paragraph(_finding(material, settled), "finding", words.text("departments.answer"))
    yield _table(material, settled)
    if settled.missing is None and _is_needed(settled):
        yield from _explained(material, settled)
        yield _per_year(material, settled)
        yield Paragraph(words.text("departments.rule-note"), "note")
    if material.case.contract is not None:
        yield Paragraph(words.text("departments.without-contract"), "note")
    if settled.missing is None:
        yield Paragraph(_year_by_year(material))
        yield Paragraph(words.text("departments.grant-note"), "note")
        outside = _outside(material, settled)
        if outside:
            yield Paragraph(words.text("departments.frame-note", givers=words.listed(outside, at_most=9)), "note")


def _finding(material: Material, settled: DepartmentSettlement) -> str:
    words, whole = material.words, float(settled.before.sum())
    if settled.missing is not None:
        return words.text("departments.missing", horizon=material.horizon, amount=words.short(settled.missing.amount))
    if not _is_needed(settled):
        return words.text("departments.nobody-loses", horizon=material.horizon)
    receivers, givers = _receivers(settled), _givers(settled)
    loses = words.text(
        "departments.one-loses" if len(receivers) == 1 else "departments.some-lose",
        losers=words.listed([_name(material, settled, i) for i in receivers], at_most=9),
        loss=words.short(settled.total),
        whole=words.short(whole),
        horizon=material.horizon,
    )
    gives = words.text(
        "departments.one-gives" if len(givers) == 1 else "departments.each-gives",
        givers=words.listed([_name(material, settled, i) for i in givers], at_most=9),
        share=words.percent(_share_given(settled, givers)),
    )
    return f"{loses} {gives}"


def _table(material: Material, settled: DepartmentSettlement) -> Table:
    words = material.words
    columns = (
        Column(words.text("column.party")),
        *(Column(words.text(f"column.{name}"), is_number=True) for name in ("without", "moved", "with-settlement")),
    )
    body = [
        Row((_title(material, settled, i), *_money(material, (settled.before[i], settled.moved[i], settled.after[i]))))
        for i in _shown(material, settled)
    ]
    sums = (settled.before.sum(), settled.moved.sum(), settled.after.sum())
    body.append(Row((material.names.group(settled.group), *_money(material, sums)), "total"))
    caption = words.text("departments.table", horizon=material.horizon, currency=words.unit)
    discounted = any(rate for _, rate in material.result.plan.schedules[settled.view])
    note = words.text("departments.table-note-present" if discounted else "departments.table-note")
    return Table(caption, columns, tuple(body), note)


def _explained(material: Material, settled: DepartmentSettlement, only: Collection[str] = ()) -> Iterator[Block]:
    """What the head of each department (or of some) needs to hear; first those who pay for others' gains."""
    told = (("why-invest", _receivers(settled), _to_receiver), ("why-give", _givers(settled), _to_giver))
    for question, rows, answer in told:
        chosen = [i for i in rows if not only or settled.parties[i] in only]
        if chosen:
            yield Heading(material.words.text(f"departments.{question}"))
            yield Facts(tuple((_title(material, settled, i), answer(material, settled, i)) for i in chosen))


def _to_receiver(material: Material, settled: DepartmentSettlement, i: int) -> tuple[str, ...]:
    words = material.words
    split = material.split([_row(material, settled, i)])
    others = float(sum(settled.before[j] for j in _givers(settled)))
    return (
        words.text("departments.pays", costs=words.short(split.costs), gains=words.short(split.gains)),
        words.text("departments.others-gain", others=words.short(others), horizon=material.horizon),
        words.text("departments.gets", moved=words.short(settled.moved[i]), before=words.short(-settled.before[i])),
    )


def _to_giver(material: Material, settled: DepartmentSettlement, i: int) -> tuple[str, ...]:
    words, given = material.words, -float(settled.moved[i])
    return (
        words.text("departments.gains", before=words.short(settled.before[i]), lines=_lines(material, settled, i)),
        words.text(
            "departments.gives",
            given=words.short(given),
            share=words.percent(given / float(settled.before[i])),
            kept=words.short(settled.after[i]),
        ),
    )


def _lines(material: Material, settled: DepartmentSettlement, i: int) -> str:
    """The lines a department's gain comes from, the largest first."""
    amounts = material.cash[:, _row(material, settled, i)].sum(axis=1)
    by_name: dict[str, float] = {}
    for line, amount in zip(material.lines, amounts, strict=True):
        name = material.names.flow(line.path)
        by_name[name] = by_name.get(name, 0.0) + float(amount)
    largest = sorted((name for name in by_name if by_name[name] >= HALF_A_KRONE), key=lambda name: -by_name[name])
    return material.words.listed(largest, at_most=_MOST_LINES)


def _per_year(material: Material, settled: DepartmentSettlement) -> Table:
    words = material.words
    shown = [i for i in _shown(material, settled) if np.abs(settled.transfers[i]).max() >= HALF_A_KRONE]
    years = [t for t in range(len(settled.years)) if np.abs(settled.transfers[:, t]).max() >= HALF_A_KRONE]
    columns = (
        Column(words.text("column.year")),
        *(Column(_title(material, settled, i), is_number=True) for i in shown),
    )
    body = [Row((str(settled.years[t]), *_money(material, settled.transfers[shown, t].tolist()))) for t in years]
    sums = settled.transfers[shown].sum(axis=1)
    body.append(Row((words.text("word.total"), *_money(material, sums.tolist())), "total"))
    return Table(words.text("departments.per-year", currency=words.unit), columns, tuple(body))


def _year_by_year(material: Material) -> str:
    """Whether nobody need be worse off in any single year, or from the start up to any year."""
    words = material.words
    yearly = settle_departments(material.result, group=material.main, rule="yearly")
    running = settle_departments(material.result, group=material.main, rule="running")
    if yearly.missing is None:
        return words.text("departments.yearly-possible", amount=words.short(yearly.total))
    if running.missing is None:
        return words.text("departments.running-possible", amount=words.short(running.total))
    first, last = running.missing.first, running.missing.last
    return words.text(
        "departments.every-year-impossible",
        years=str(first) if first == last else f"{first}–{last}",
        amount=words.short(running.missing.amount),
    )


def _outside(material: Material, settled: DepartmentSettlement) -> list[str]:
    """Those who give of a gain that lies, wholly or in part, outside servicerammen."""
    outside = [i for i, line in enumerate(material.lines) if line.area not in (None, INSIDE)]
    return [
        _name(material, settled, i)
        for i in _givers(settled)
        if material.split([_row(material, settled, i)], outside).gains >= HALF_A_KRONE
    ]


def _is_needed(settled: DepartmentSettlement) -> bool:
    """Whether anything that is shown as more than 0 is moved."""
    return bool(_receivers(settled) and _givers(settled))


def _receivers(settled: DepartmentSettlement) -> list[int]:
    return [i for i in np.argsort(-settled.moved, kind="stable").tolist() if settled.moved[i] >= HALF_A_KRONE]


def _givers(settled: DepartmentSettlement) -> list[int]:
    return [i for i in np.argsort(settled.moved, kind="stable").tolist() if settled.moved[i] <= -HALF_A_KRONE]


def _share_given(settled: DepartmentSettlement, givers: Sequence[int]) -> float:
    return settled.total / float(sum(settled.before[i] for i in givers))


def _shown(material: Material, settled: DepartmentSettlement) -> list[int]:
    """Departments always; the rest of the municipality only if there is money in it."""
    return [
        i
        for i, party in enumerate(settled.parties)
        if party in material.case.departments or np.abs(settled.nets[i]).max() >= HALF_A_KRONE
    ]


def _row(material: Material, settled: DepartmentSettlement, i: int) -> int:
    return material.rows(settled.group)[i]


def _name(material: Material, settled: DepartmentSettlement, i: int) -> str:
    return material.names.inside(material.parties[_row(material, settled, i)])


def _title(material: Material, settled: DepartmentSettlement, i: int) -> str:
    return material.names.party(material.parties[_row(material, settled, i)])


def _money(material: Material, amounts: Sequence[float]) -> tuple[Figure, ...]:
    # Zero is added so that no sum becomes -0, and a hair's breadth from the solver is nothing.
    return tuple(material.words.money(float(a) + 0.0 if abs(a) >= HALF_A_KRONE else 0.0) for a in amounts)
