"""Texts that a spreadsheet might run, through every text of a case and out in its workbook and its tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from tests.report.workbook.books import calculated
from tests.report.workbook.hostile import HostileCase, hostile_case, payloads
from tests.report.workbook.test_formula_injection import _assert_harmless, _book, _formulas, _shown

from tovholder.usecases.as_csv import tables


@dataclass(frozen=True, slots=True)
class Found:
    """How many texts were sent, through how many fields, and what of them was run or could be."""

    payloads: int
    fields: int
    seen: int
    files: int
    faults: tuple[str, ...]


def run(*, payloads_: int) -> Found:
    """As many cases as it takes to hold every text; each book must have the formulas of a case of harmless words."""
    wanted = payloads(payloads_)
    harmless = _formulas(_book(hostile_case(f"ord {i}" for i in count())))
    seen: set[str] = set()
    fields: set[str] = set()
    faults: list[str] = []
    files = 0
    for case in _cases(wanted):
        fields |= case.fields
        book = _book(case)
        if _formulas(book) != harmless:
            faults.append("a workbook has other formulas than with harmless words")
        seen |= case.held & _shown(book)
        written = tables(calculated(case.text), lang="da")
        files += 1 + len(written)
        for name, text in written.items():
            try:
                _assert_harmless(text)
            except AssertionError as error:
                faults.append(f"{name}: {str(error)[:80]}")
    return Found(len(wanted), len(fields), len(seen), files, tuple(faults))


def _cases(wanted: list[str]) -> Iterator[HostileCase]:
    held: set[str] = set()
    given = iter(wanted + wanted[:300])
    while not held.issuperset(wanted):
        case = hostile_case(given)
        held |= case.held
        yield case
