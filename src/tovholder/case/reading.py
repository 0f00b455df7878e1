"""From a document to a case, or to every error in it at once.

A file with errors is not half-read: there is a case or there are errors. To find the wrong *references* of a file
that also has wrong *fields*, the faulty entries are left out of a second reading that is used for nothing else.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from tovholder.errors import CaseError, Finding, Path
from tovholder.knowledge import Bank, load_bank
from tovholder.quantities import document_path

from .deal.references import wrong_deal
from .document import Document
from .model import Case
from .references import wrong_references
from .schema import field_names
from .validation import finding_of, plain

MOST = 500
"""Errors that are told: nobody mends more at a time, and somebody could write a file of nothing else."""
_ENTRY_DEPTH = 2
_ATTEMPTS = 8


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with the case in it, or with the errors that keep it from being one."""

    document: Document
    case: Case | None
    findings: tuple[Finding, ...]

    def require(self) -> Case:
        """The case. Raises CaseError with every finding if there is none."""
        if self.case is None:
            raise CaseError(self.findings)
        return self.case


def read_case(text: str, *, bank: Bank | None = None) -> Reading:
    """Read a case file's text. Never raises for anything written in it."""
    return read_document(Document(text), bank=bank)


def read_document(document: Document, *, bank: Bank | None = None) -> Reading:
    """Read a document's tree. Never raises for anything written in it."""
    try:
        tree = document.tree
    except CaseError as error:
        return Reading(document, None, error.findings)
    bank = load_bank() if bank is None else bank
    raw = plain(tree)
    try:
        case = Case.model_validate(raw)
    except ValidationError as error:
        details = error.errors(include_url=False)
        findings = [finding_of(detail, field_names()) for detail in details[: MOST + 1]]
        remainder = _without_faults(raw, details)
        if remainder is not None:
            dropped = {document_path(detail["loc"])[:_ENTRY_DEPTH] for detail in details}
            wrong = chain(wrong_references(remainder, bank), wrong_deal(remainder))
            findings += islice((f for f in wrong if not _caused_by(f, dropped)), MOST + 1)
        return Reading(document, None, _placed(findings, document))
    findings = list(islice(chain(wrong_references(case, bank), wrong_deal(case)), MOST + 1))
    return Reading(document, None if findings else case, _placed(findings, document))


_STAND_IN: dict[str, Any] = {
    "tovholder": 1,
    "title": "–",
    "start": 2000,
    "horizon": "100 years",
    "tranches": {"–": {"entrants": 0}},
}
"""What a required section is replaced by in the second reading, when it is missing or faulty."""


def _without_faults(raw: Any, details: list[ErrorDetails]) -> Case | None:
    remainder = copy.deepcopy(raw)
    for _ in range(_ATTEMPTS):
        for detail in details:
            _drop(remainder, document_path(detail["loc"])[:_ENTRY_DEPTH])
        remainder = {**_STAND_IN, **remainder}
        try:
            return Case.model_validate(remainder)
        except ValidationError as error:
            details = error.errors(include_url=False)
    return None


def _drop(raw: dict[str, Any], path: Path) -> None:
    if not path:
        return
    section = raw.get(str(path[0]))
    if len(path) > 1 and isinstance(section, dict) and len(section) > 1:
        section.pop(path[1], None)
    else:
        raw.pop(str(path[0]), None)


def _caused_by(finding: Finding, dropped: set[Path]) -> bool:
    """True if the finding only says that an entry dropped for its own errors is missing, or misses its calendar."""
    if finding.code == "intake-outside-horizon" and {("start",), ("horizon",), ("period",)} & dropped:
        return True
    return any(finding.params.get("name") == path[-1] for path in dropped if path)


def _placed(findings: list[Finding], document: Document) -> tuple[Finding, ...]:
    placed = (Finding(f.code, f.severity, f.path, f.params, f.line or document.line_of(f.path)) for f in findings)
    ordered = tuple(sorted(placed, key=lambda f: (f.line or 0, f.place, f.code)))
    return ordered if len(ordered) <= MOST else (*ordered[:MOST], Finding("too-many-errors", params={"most": MOST}))
