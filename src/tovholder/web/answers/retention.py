"""How long people are kept, and that they were forgotten."""

from __future__ import annotations

import datetime as dt

from pydantic import BaseModel

from tovholder.followup.sources import Store as Purpose
from tovholder.quantities import month_label
from tovholder.usecases.followup.records import RetentionRun
from tovholder.usecases.followup.retention import Kept, Register


class ForgottenAnswer(BaseModel):
    """Some people forgotten: how many, on what ground, and rows by table."""

    made: dt.datetime
    basis: str
    people: int
    rows: dict[str, int]


class RegisterAnswer(BaseModel):
    """What is kept for one purpose. months: after the last that is known; null where the plan says nothing.

    upcoming: month → how many people are to be forgotten from then on.
    """

    store: Purpose
    months: int | None
    people: int
    due: int
    upcoming: dict[str, int]
    forgotten: list[ForgottenAnswer]

    @classmethod
    def of(cls, one: Register) -> RegisterAnswer:
        """The register."""
        return cls(
            store=one.purpose,
            months=one.months,
            people=one.people,
            due=one.due,
            upcoming={month_label(month): people for month, people in one.upcoming.items()},
            forgotten=[
                ForgottenAnswer(made=entry.made, basis=entry.basis, people=entry.people, rows=dict(entry.rows))
                for entry in one.forgotten
            ],
        )


class KeptAnswer(BaseModel):
    """A case's registers. problem: the code of what keeps them from being looked into."""

    case: str
    registers: list[RegisterAnswer]
    problem: str

    @classmethod
    def of(cls, kept: Kept) -> KeptAnswer:
        """The registers."""
        registers = [RegisterAnswer.of(one) for one in kept.registers]
        return cls(case=kept.case, registers=registers, problem="" if kept.problem is None else kept.problem.code)


class RunAnswer(BaseModel):
    """A run of the job: cases looked into, people forgotten, cases that failed."""

    at: dt.datetime
    cases: int
    people: int
    failed: int

    @classmethod
    def of(cls, run: RetentionRun) -> RunAnswer:
        """The run."""
        return cls(at=run.at, cases=run.cases, people=run.people, failed=run.failed)


class RetentionAnswer(BaseModel):
    """Every case with data, and the job's latest runs."""

    cases: list[KeptAnswer]
    runs: list[RunAnswer]
