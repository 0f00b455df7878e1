"""Remarks on a case and its places, tasks, and what waits for whoever asks."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import Path, Query
from pydantic import Field

from tovholder.usecases.cases.history import people
from tovholder.usecases.governance import notes
from tovholder.usecases.governance.note_records import NoteDeed
from tovholder.usecases.governance.waiting import waiting
from tovholder.web.answers.body import Body
from tovholder.web.answers.notes import TaskOfOwnAnswer, ThreadAnswer, WaitsAnswer
from tovholder.web.asked import AskedHere
from tovholder.web.routes import Routes

routes = Routes("/api", tag="notes")
Id = Annotated[str, Path(max_length=64)]
Account = Annotated[str, Field(max_length=64)]
Words = Annotated[str, Field(max_length=10_000)]
PlaceAsked = Annotated[str | None, Query(max_length=2000)]


class NewNote(Body):
    """A remark on a place (empty: the case as a whole), given to somebody or to nobody. `@name` names people."""

    text: Words
    place: str = Field(default="", max_length=2000)
    whom: Account | None = None
    due: dt.date | None = None


class NewAnswer(Body):
    """An answer to a remark."""

    text: Words


class NewAct(Body):
    """What is done with a remark: given to `whom` by `due` (null: to nobody), settled, or taken up again."""

    deed: NoteDeed
    whom: Account | None = None
    due: dt.date | None = None


@routes.get("/cases/{case}/notes", needs="case.around")
def list_notes(asked: AskedHere, case: str, place: PlaceAsked = None) -> list[ThreadAnswer]:
    """The remarks of the case, or of one place in it; the newest first."""
    names = people(asked.site)
    found = notes.threads(asked.actor, asked.site, case, place=place)
    return [ThreadAnswer.of_thread(thread, names) for thread in found]


@routes.post("/cases/{case}/notes", needs="case.comment", status_code=201)
def add_note(asked: AskedHere, case: str, body: NewNote) -> ThreadAnswer:
    """Write a remark."""
    thread = notes.remark(
        asked.actor, asked.site, case, body.text, place=body.place, whom=body.whom or None, due=body.due
    )
    return ThreadAnswer.of_thread(thread, people(asked.site))


@routes.post("/cases/{case}/notes/{note}/answers", needs="case.comment", status_code=201)
def add_answer(asked: AskedHere, case: str, note: Id, body: NewAnswer) -> ThreadAnswer:
    """Answer a remark."""
    return ThreadAnswer.of_thread(notes.answer(asked.actor, asked.site, case, note, body.text), people(asked.site))


@routes.post("/cases/{case}/notes/{note}/acts", needs="case.comment", status_code=201)
def add_act(asked: AskedHere, case: str, note: Id, body: NewAct) -> ThreadAnswer:
    """Give a remark to somebody, settle it, or take it up again."""
    thread = notes.act_on(asked.actor, asked.site, case, note, body.deed, whom=body.whom or None, due=body.due)
    return ThreadAnswer.of_thread(thread, people(asked.site))


@routes.get("/tasks", needs="self")
def own_tasks(asked: AskedHere) -> list[TaskOfOwnAnswer]:
    """Everything open that is given to whoever asks, what is due first first."""
    names = people(asked.site)
    return [
        TaskOfOwnAnswer(case=thread.note.case, title=title, task=ThreadAnswer.of_thread(thread, names))
        for title, thread in notes.own_tasks(asked.actor, asked.site)
    ]


@routes.get("/waiting", needs="self")
def list_waiting(asked: AskedHere) -> list[WaitsAnswer]:
    """What waits for whoever asks: remarks, tasks, and what a gate needs of them."""
    return [WaitsAnswer.of(one) for one in waiting(asked.actor, asked.site)]
