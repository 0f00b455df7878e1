"""Remarks, and what waits for somebody."""

from __future__ import annotations

import datetime as dt

from pydantic import BaseModel

from tovholder.usecases.governance.note_records import Note, NoteAct, NoteDeed
from tovholder.usecases.governance.notes import Thread
from tovholder.usecases.governance.waiting import Waits, What

from .cases import Names, Who


class NoteAnswer(BaseModel):
    """Something that was written. `version`: the newest of the case at the time."""

    id: str
    text: str
    mentioned: list[Who]
    version: int
    by: Who
    at: dt.datetime

    @classmethod
    def of(cls, note: Note, names: Names) -> NoteAnswer:
        """The remark or answer."""
        return cls(
            id=note.id,
            text=note.text,
            mentioned=[Who.of(account, names) for account in note.mentioned],
            version=note.version,
            by=Who.of(note.by, names),
            at=note.at,
        )


class ActAnswer(BaseModel):
    """Something that was done with a remark."""

    deed: NoteDeed
    whom: Who | None
    due: dt.date | None
    by: Who
    at: dt.datetime

    @classmethod
    def of(cls, act: NoteAct, names: Names) -> ActAnswer:
        """The act."""
        whom = None if act.whom is None else Who.of(act.whom, names)
        return cls(deed=act.deed, whom=whom, due=act.due, by=Who.of(act.by, names), at=act.at)


class ThreadAnswer(NoteAnswer):
    """A remark on a place with its answers. `whom`: who it is given to, to be done by `due`."""

    place: str
    open: bool
    whom: Who | None
    due: dt.date | None
    answers: list[NoteAnswer]
    acts: list[ActAnswer]

    @classmethod
    def of_thread(cls, thread: Thread, names: Names) -> ThreadAnswer:
        """The remark and all that followed."""
        return cls(
            **NoteAnswer.of(thread.note, names).model_dump(),
            place=thread.note.place,
            open=thread.is_open,
            whom=None if thread.whom is None else Who.of(thread.whom, names),
            due=thread.due,
            answers=[NoteAnswer.of(answer, names) for answer in thread.answers],
            acts=[ActAnswer.of(act, names) for act in thread.acts],
        )


class TaskOfOwnAnswer(BaseModel):
    """A remark that is given to whoever asks, and its case."""

    case: str
    title: str
    task: ThreadAnswer


class WaitsAnswer(BaseModel):
    """Something that waits for whoever asks. `page`: its page of the case; `number`: of the settlement, else 0."""

    case: str
    title: str
    what: What
    gate: str
    page: str
    at: dt.datetime | None
    number: int

    @classmethod
    def of(cls, one: Waits) -> WaitsAnswer:
        """What waits."""
        page = f"/sager/{one.case}/{one.page}"
        return cls(
            case=one.case, title=one.title, what=one.what, gate=one.gate, page=page, at=one.at, number=one.number
        )
