"""From a case file's text to its result: read, compile, run, sum up."""

from __future__ import annotations

from dataclasses import dataclass

from tovholder.case.document import Document
from tovholder.case.model import Case
from tovholder.case.reading import read_document
from tovholder.cashflow.compile import compile_case
from tovholder.cashflow.measures import Summary, summarise
from tovholder.cashflow.plan import Plan
from tovholder.cashflow.result import Result, evaluate
from tovholder.errors import CaseError, Finding
from tovholder.knowledge import Bank


@dataclass(frozen=True, slots=True)
class Calculation:
    """A case file and everything the certain case of it comes to."""

    document: Document
    case: Case
    bank: Bank
    plan: Plan
    result: Result
    summary: Summary


def calculate(text: str, *, bank: Bank) -> Calculation:
    """Calculate a case file's text. Raises CaseError with every error found, each with its line."""
    return calculated_from(Document(text), bank=bank)


def calculated_from(document: Document, *, bank: Bank) -> Calculation:
    """Calculate what a document says. Raises CaseError with every error found, each with its line."""
    reading = read_document(document, bank=bank)
    return calculated(reading.document, reading.require(), bank=bank)


def calculated(document: Document, case: Case, *, bank: Bank) -> Calculation:
    """Calculate a case that has been read from this document. Raises CaseError."""
    try:
        plan = compile_case(case, bank=bank)
    except CaseError as error:
        raise CaseError(placed(error.findings, document)) from None
    result = evaluate(plan)
    return Calculation(document, case, bank, plan, result, summarise(result))


def placed(findings: tuple[Finding, ...], document: Document) -> tuple[Finding, ...]:
    """The findings with the line each stands on; one that is about no place has none."""
    return tuple(
        Finding(f.code, f.severity, f.path, f.params, document.line_of(f.path) if f.line is None and f.path else f.line)
        for f in findings
    )
