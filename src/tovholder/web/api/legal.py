"""The legal checklist of a case: its points, their answers, and who is to answer them."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import Path
from pydantic import Field

from tovholder.usecases.cases.history import people
from tovholder.usecases.governance import answering
from tovholder.usecases.governance.checklist import checklist
from tovholder.web.answers.body import Body
from tovholder.web.answers.legal import ChecklistAnswer
from tovholder.web.answers.notes import ThreadAnswer
from tovholder.web.asked import Asked, AskedHere
from tovholder.web.routes import Routes

from .editing import Hash

routes = Routes("/api/cases/{case}/legal", tag="legal")
PointName = Annotated[str, Path(max_length=32, pattern="^[a-z][a-z0-9_]*$")]
Words = Annotated[str, Field(max_length=20_000)]
Line = Annotated[str, Field(max_length=500)]
Day = Annotated[dt.date, Field(ge=dt.date(1990, 1, 1), le=dt.date(2200, 1, 1))]


class NewAnswer(Body):
    """An answer to a point of the version that was opened. `settled` is yes, `open` is not yet."""

    status: answering.Status
    answer: Words = ""
    basis: Words = ""
    person: Line = ""
    date: Day | None = None
    document: Line = ""
    journal_number: Line = ""
    opened: Hash


class Given(Body):
    """Who is to answer a point, and by when."""

    whom: Annotated[str, Field(min_length=1, max_length=32)]
    due: Day | None = None
    opened: Hash


@routes.get("", needs="case.around")
def show(asked: AskedHere, case: str) -> ChecklistAnswer:
    """The checklist as it is now, with every earlier wording."""
    return _checklist(asked, case)


@routes.put("/{point}", needs="case.answer")
def answer(asked: AskedHere, case: str, point: PointName, body: NewAnswer) -> ChecklistAnswer:
    """Answer a point; what stood before is kept. 409 if somebody else has written at it since it was opened."""
    given = answering.Answer(**body.model_dump(exclude={"opened"}))
    answering.answer(asked.actor, asked.site, case, point, given, opened=body.opened, lang=asked.lang)
    return _checklist(asked, case)


@routes.post("/{point}/given", needs="case.answer", status_code=201)
def give(asked: AskedHere, case: str, point: PointName, body: Given) -> ThreadAnswer:
    """Give a point to somebody to answer."""
    thread = answering.give(
        asked.actor, asked.site, case, point, whom=body.whom, due=body.due, opened=body.opened, lang=asked.lang
    )
    return ThreadAnswer.of_thread(thread, people(asked.site))


def _checklist(asked: Asked, case: str) -> ChecklistAnswer:
    return ChecklistAnswer.of(checklist(asked.actor, asked.site, case), people(asked.site), asked.lang)
