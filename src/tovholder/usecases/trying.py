"""A changed document tried out: the case in it calculated, or why it cannot be; and whose net tells what it did."""

from __future__ import annotations

from tovholder.case.document import Document
from tovholder.errors import CaseError, Finding
from tovholder.knowledge import Bank

from .calculation import Calculation, calculated_from


def tried(document: Document, bank: Bank) -> tuple[Calculation | None, tuple[Finding, ...]]:
    """The calculation, or every error that keeps the document from being calculated."""
    try:
        return calculated_from(document, bank=bank), ()
    except CaseError as error:
        return None, error.findings


def net_in_oere(calculation: Calculation, group: str) -> int:
    """A group's net in whole øre, discounted with the budget's rate as `diff` does."""
    return round(100 * calculation.summary.groups[group].present_net)
