"""Why the result changed: each change alone from version A, then one bar "samspil" for the rest, summing exactly.

Amounts are whole øre. Each bar is rounded once and the last bar is the difference of whole numbers, so what is printed
adds up to the øre. *Source:* `docs/metode.md` section 11.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tovholder.case.diff import Change, changes
from tovholder.case.document import Document
from tovholder.case.reading import read_document
from tovholder.errors import CaseError, UnknownName
from tovholder.knowledge import Bank, load_bank

from .compile import compile_case
from .plan import View
from .result import evaluate


@dataclass(frozen=True, slots=True)
class Bar:
    """One change and what it does alone to version A, in øre.

    `stands_alone` is False for a change that makes no calculable case by itself (a consequence that names a department
    another change adds); what it does is then in the interaction.
    """

    change: Change
    amount: int
    stands_alone: bool = True


@dataclass(frozen=True, slots=True)
class Waterfall:
    """From A to B in øre: start + Σ bars + interaction = end."""

    group: str
    view: View
    start: int
    bars: tuple[Bar, ...]
    interaction: int
    end: int


Progress = Callable[[int, int], None]
"""Told (changes calculated, changes in all)."""


def waterfall(
    before: Document,
    after: Document,
    *,
    group: str = "municipality",
    view: View = "budget",
    bank: Bank | None = None,
    progress: Progress | None = None,
) -> Waterfall:
    """The waterfall of a party's or total's present net between two versions.

    Raises CaseError if either version is not a calculable case.
    """
    bank = load_bank() if bank is None else bank
    start, end = _net(before, group, view, bank), _net(after, group, view, bank)
    found = changes(before, after)
    bars: list[Bar] = []
    for change in found:
        bars.append(_bar(change, before, start, group, view, bank))
        if progress is not None:
            progress(len(bars), len(found))
    return Waterfall(group, view, start, tuple(bars), end - start - sum(bar.amount for bar in bars), end)


def _bar(change: Change, before: Document, start: int, group: str, view: View, bank: Bank) -> Bar:
    try:
        return Bar(change, _net(change.applied(before), group, view, bank) - start)
    except CaseError:
        return Bar(change, 0, stands_alone=False)


def _net(document: Document, group: str, view: View, bank: Bank) -> int:
    case = read_document(document, bank=bank).require()
    result = evaluate(compile_case(case, bank=bank))
    try:
        present = result.present(group, view)
    except UnknownName:
        if group in {"municipality", *case.departments, *case.parties}:
            return 0
        raise
    return round(100 * float(present.gain[0] - present.cost[0]))
