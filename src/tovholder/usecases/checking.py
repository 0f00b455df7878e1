"""Checking a case file: its errors if it cannot be calculated, else what every check says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tovholder.case.checks import check_case
from tovholder.case.reading import read_case
from tovholder.cashflow.checks import check_result
from tovholder.cashflow.soem import soem_deviations
from tovholder.errors import CaseError, Finding, Severity
from tovholder.knowledge import Bank

from .calculation import Calculation, calculated, placed

WORST_FIRST: tuple[Severity, ...] = ("error", "red", "amber", "green")


@dataclass(frozen=True, slots=True)
class Checked:
    """What there is to say about a file; `calculation` is there if it could be calculated."""

    findings: tuple[Finding, ...]
    calculation: Calculation | None

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings of one severity."""
        return tuple(f for f in self.findings if f.severity == severity)


def check(text: str, *, bank: Bank) -> Checked:
    """Every finding of a case file's text, worst first. Never raises for anything written in it."""
    reading = read_case(text, bank=bank)
    if reading.case is None:
        return Checked(reading.findings, None)
    try:
        calculation = calculated(reading.document, reading.case, bank=bank)
    except CaseError as error:
        return Checked(error.findings, None)
    return Checked(checks(calculation), calculation)


def checks(calculation: Calculation) -> tuple[Finding, ...]:
    """What the checks say of a case that could be calculated: worst first, and first what bears on the result."""
    case = calculation.case
    found = [
        *check_result(calculation.result, case, calculation.bank),
        *check_case(case, calculation.bank),
        *soem_deviations(case),
    ]
    return worst_first(placed(tuple(found), calculation.document))


def worst_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sorted by severity; otherwise in the order given."""
    return tuple(sorted(findings, key=lambda f: WORST_FIRST.index(f.severity)))
