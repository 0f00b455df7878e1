"""From a journal's text to the journal, or to every error in it at once, each with its line."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from pydantic import BaseModel, ValidationError

from tovholder.case.document import Document
from tovholder.case.model import Case
from tovholder.case.validation import finding_of, plain
from tovholder.errors import CaseError, Finding, Path

from .accepted import conflicts
from .journal import Alteration, Call, Journal, Payment, Plan, Report
from .reached import lacking
from .terms import PER_PERSON, Terms

PARTS: tuple[type[BaseModel], ...] = (Journal, Report, Call, Plan, Payment, Alteration)


@dataclass(frozen=True, slots=True)
class JournalReading:
    """A document with the journal in it, or with the errors that keep it from being one."""

    document: Document
    journal: Journal | None
    findings: tuple[Finding, ...]

    def require(self) -> Journal:
        """The journal. Raises CaseError with every finding if there is none."""
        if self.journal is None:
            raise CaseError(self.findings)
        return self.journal


def read_journal(text: str, *, case: Case) -> JournalReading:
    """Read a journal of this case's contract. Never raises for anything written in it."""
    document = Document(text)
    try:
        tree = document.tree
    except CaseError as error:
        return JournalReading(document, None, error.findings)
    try:
        journal = Journal.model_validate(plain(tree))
    except ValidationError as error:
        found = [finding_of(detail, field_names()) for detail in error.errors(include_url=False)]
        return JournalReading(document, None, _placed(found, document))
    found = [*_unknown_names(journal, case), *conflicts(journal.reports), *_dates(journal)]
    return JournalReading(document, None if found else journal, _placed(found, document))


def incomplete(reading: JournalReading, terms: Terms) -> tuple[Finding, ...]:
    """The reports that lack what their goal's terms need to be settled, each with its line."""
    journal = reading.require()
    found = []
    for name, report in journal.reports.items():
        goal = terms.goals.get(report.goal)
        field = None if goal is None else lacking(goal, report)
        if field is None and terms.person_cap is not None and goal is not None and goal.shape in PER_PERSON:
            field = None if report.persons else "persons"
        if field is not None:
            found.append(Finding("report-lacks", path=("reports", name), params={"field": field, "goal": report.goal}))
    return _placed(found, reading.document)


def field_names() -> tuple[str, ...]:
    """Every field name a journal may use."""
    return tuple(sorted({name for part in PARTS for name in part.model_fields}))


def _unknown_names(journal: Journal, case: Case) -> Iterator[Finding]:
    for name, report in journal.reports.items():
        yield from _unknown("goal", report.goal, case.goals, ("reports", name, "goal"))
        if report.tranche is not None:
            yield from _unknown("tranche", report.tranche, case.tranches, ("reports", name, "tranche"))
    for name, plan in journal.plans.items():
        for i, payment in enumerate(plan.payments):
            yield from _unknown_goal(payment, case, ("plans", name, "payments", i, "goal"))
    for i, payment in enumerate(journal.payments):
        yield from _unknown_goal(payment, case, ("payments", i, "goal"))


def _unknown_goal(payment: Payment, case: Case, path: Path) -> Iterator[Finding]:
    if payment.goal is not None:
        yield from _unknown("goal", payment.goal, case.goals, path)


def _unknown(kind: str, name: str, known: Collection[str], path: Path) -> Iterator[Finding]:
    if name in known:
        return
    near = difflib.get_close_matches(name, known, n=1)
    names = ", ".join(known)
    if near:
        yield Finding(f"unknown-{kind}-near", path=path, params={"name": name, "near": near[0], "known": names})
    else:
        yield Finding(f"unknown-{kind}", path=path, params={"name": name, "known": names})


def _dates(journal: Journal) -> Iterator[Finding]:
    """A result cannot be known before it was measured."""
    for name, report in journal.reports.items():
        if report.received.year * 12 + report.received.month - 1 < report.at:
            yield Finding("report-before-point", path=("reports", name, "received"))


def _placed(findings: list[Finding], document: Document) -> tuple[Finding, ...]:
    placed = (Finding(f.code, f.severity, f.path, f.params, f.line or document.line_of(f.path)) for f in findings)
    return tuple(sorted(placed, key=lambda f: (f.line or 0, f.place, f.code)))
