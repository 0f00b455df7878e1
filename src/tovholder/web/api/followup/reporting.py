"""What a supplier reports: what is due of whom, and the answers sent."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import BaseModel, Field

from tovholder.followup.importing.verdicts import Verdicts
from tovholder.followup.reported import Row
from tovholder.locale import Lang, text
from tovholder.quantities import month_label, month_of
from tovholder.usecases.followup import duty, reporting
from tovholder.usecases.followup.due import Due
from tovholder.usecases.followup.duty import State
from tovholder.web.answers.body import Body
from tovholder.web.asked import AskedHere
from tovholder.web.routes import Routes

routes = Routes("/api/cases/{case}/followup", tag="reporting")
Name = Annotated[str, Field(max_length=200)]
Typed = Annotated[str, Field(max_length=100)]
_SAME = ("goal", "state", "missing", "unverified", "currency", "reached", "of", "amount")


class DueAnswer(BaseModel):
    """Somebody a value is due of. `value` is what this account has sent; `answered`: whether anybody has."""

    person: str
    tranche: str
    answered: bool
    value: float | None
    verified: bool
    last: float | None

    @classmethod
    def of(cls, one: Due) -> DueAnswer:
        """One person."""
        said = one.said
        return cls(
            person=one.person.person,
            tranche=one.person.tranche,
            answered=said is not None,
            value=None if said is None else said.value,
            verified=said is not None and said.verified,
            last=one.last,
        )


class MonthAnswer(BaseModel):
    """Who is due in a month."""

    month: str
    people: list[DueAnswer]


class FormAnswer(BaseModel):
    """Something to report. `unit` is null for what is answered with yes or no."""

    source: str
    indicator: str
    name: str
    unit: str | None
    months: list[MonthAnswer]


class DeskAnswer(BaseModel):
    """All there is to report of a case."""

    title: str
    forms: list[FormAnswer]


class RowBody(Body):
    """A person's value, as it is typed."""

    person: Name
    value: Typed


class ReportBody(Body):
    """Answers for a month. `correct`: what differs from one's own earlier answer takes its place."""

    source: Name
    indicator: Name
    month: dt.date
    rows: list[RowBody] = Field(min_length=1, max_length=reporting.MOST)
    correct: bool = False


class RejectedAnswer(BaseModel):
    """A row that was not taken: which of those sent, from 0, and why."""

    row: int
    code: str
    text: str


class ReportAnswer(BaseModel):
    """What became of the rows: read = accepted + unchanged + those rejected."""

    read: int
    accepted: int
    unchanged: int
    corrected: int
    rejected: list[RejectedAnswer]

    @classmethod
    def of(cls, found: Verdicts, lang: Lang) -> ReportAnswer:
        """The verdicts, with each reason in words."""
        return cls(
            read=found.read,
            accepted=found.accepted,
            unchanged=found.unchanged,
            corrected=found.corrected,
            rejected=[
                RejectedAnswer(row=number - 1, code=why.code, text=text(f"pages.rejected.{why.code}", lang))
                for number, why in sorted(found.rows_rejected.items())
            ],
        )


class DutyAnswer(BaseModel):
    """A measuring point of a goal: what it waits for, or what came of it and what is owed for it."""

    goal: str
    month: str
    state: State
    missing: int
    unverified: int
    currency: str
    reached: int | None
    of: int | None
    amount: float | None


@routes.get("/reports", needs="followup.report")
def due(asked: AskedHere, case: str) -> DeskAnswer:
    """What is to be reported, month by month, and what has been."""
    desk = reporting.desk(asked.actor, asked.site, case)
    return DeskAnswer(
        title=desk.title,
        forms=[
            FormAnswer(
                source=one.form.source,
                indicator=one.form.indicator,
                name=one.form.name,
                unit=one.form.unit,
                months=[
                    MonthAnswer(month=month_label(month), people=[DueAnswer.of(person) for person in people])
                    for month, people in one.months.items()
                ],
            )
            for one in desk.asked
        ],
    )


@routes.post("/reports", needs="followup.report")
def report(asked: AskedHere, case: str, body: ReportBody) -> ReportAnswer:
    """Answers sent in. The same again changes nothing; what is accepted waits for somebody else to verify it."""
    month = month_label(month_of(body.month))
    rows = [Row(row.person, month, row.value, indicator=body.indicator) for row in body.rows]
    found = reporting.report(asked.actor, asked.site, case, body.source, rows, correct=body.correct)
    return ReportAnswer.of(found, asked.lang)


@routes.get("/duties", needs="followup.report")
def duties(asked: AskedHere, case: str) -> list[DutyAnswer]:
    """Why each result is or is not paid for."""
    return [
        DutyAnswer(month=month_label(one.at), **{name: getattr(one, name) for name in _SAME})
        for one in duty.duties(asked.actor, asked.site, case)
    ]
