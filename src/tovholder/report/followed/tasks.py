"""What somebody must do or decide next, and who: found in the case, the journal and the settlement proposed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tovholder.errors import Param
from tovholder.quantities import formats

from ..material import Material
from . import saying
from .points import late


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do, in words, and who does it. `kind` is a late report, a report that waits, money or law."""

    kind: str
    what: str
    who: str


def tasks(material: Material) -> tuple[Task, ...]:
    """Everything that waits for somebody, in the order it ought to be done."""
    return (*_late(material), *_waiting(material), *_money(material), *_law(material))


def _late(material: Material) -> Iterator[Task]:
    for point in late(material):
        goal = material.case.goals[point.goal]
        yield _task(
            material, "late" if point.first == point.last else "late-last", goal.measured_by,
            goal=saying.goal(material, point.goal), month=saying.month(material, point.last),
        )  # fmt: skip


def _waiting(material: Material) -> Iterator[Task]:
    statement, journal = material.followed.statement, material.followed.journal
    if statement is None or journal is None:
        return
    for name in statement.accepted.waiting:
        report = journal.reports[name]
        yield _task(
            material, "waiting", saying.verifier(material, report.goal),
            report=name,
            goal=saying.goal(material, report.goal, report.tranche),
            received=formats.day(report.received, lang=material.words.lang),
        )  # fmt: skip


def _money(material: Material) -> Iterator[Task]:
    statement, contract = material.followed.statement, material.case.contract
    if statement is None:
        return
    approver = None if contract is None else contract.approved_by
    if statement.lines:
        kind = "pay" if statement.due >= 0 else "pay-back"
        yield _task(material, kind, approver, amount=saying.exactly(material, abs(statement.due)))
    terms, month = statement.terms, material.followed.month
    if (terms.floor or terms.floor_share) and terms.ends is not None and month is not None:
        closed = material.followed.books.closed_through
        if statement.through < terms.ends < month and (closed is None or closed < terms.ends):
            yield _task(material, "least", approver, month=saying.month(material, terms.ends))


def _law(material: Material) -> Iterator[Task]:
    for point in material.case.legal:
        if point.status == "open":
            yield _task(material, "legal", point.person, question=point.question)


def _task(material: Material, kind: str, who: str | None, **params: Param) -> Task:
    words = material.words
    return Task(kind, words.text(f"followed.task.{kind}", **params), who or words.text("word.not-stated"))
