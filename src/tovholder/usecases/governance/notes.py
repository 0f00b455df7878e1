"""Remarks on a case or on any place in it: answered, given to somebody as a task, settled, and taken up again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.cases.opening import Opened, list_cases, open_case
from tovholder.usecases.cases.site import Site

from .holders import holders
from .mentions import mentioned
from .note_records import Note, NoteAct, NoteDeed
from .places import require_place
from .refusals import written


@dataclass(frozen=True, slots=True)
class Thread:
    """A remark with its answers, and how it stands now. `whom`: the account it is given to, to be done by `due`."""

    note: Note
    answers: tuple[Note, ...]
    is_open: bool
    whom: str | None
    due: dt.date | None
    acts: tuple[NoteAct, ...]


def threads(actor: Actor, site: Site, case: str, *, place: str | None = None) -> tuple[Thread, ...]:
    """The remarks of a case, the newest first; of one place, if it is named. Raises NotThere."""
    open_case(actor, site, case, "case.around")
    found = _threads(site.store.notes(case), site.store.note_acts(case))
    return tuple(thread for thread in reversed(found) if place is None or thread.note.place == place)


def remark(
    actor: Actor,
    site: Site,
    case: str,
    text: str,
    *,
    place: str = "",
    whom: str | None = None,
    due: dt.date | None = None,
) -> Thread:
    """Write a remark on a place, or on the case as a whole, and give it to somebody or not.

    Raises NotThere for a place no case has and for somebody who may not read the case; NotFilledIn; NotAllowed.
    """
    found = open_case(actor, site, case, "case.comment")
    require_place(site, found, place)
    note = _note(actor, site, found, written("text", text), place, None)
    act = None
    if whom is not None:
        _require_reader(site, found, whom)
        act = NoteAct(new_id(), case, note.id, "assign", whom, due, actor.id, note.at)
    site.store.add_note(note, act)
    return _thread(site, case, note.id)


def answer(actor: Actor, site: Site, case: str, id_: str, text: str) -> Thread:
    """Answer a remark. Raises NotThere, NotFilledIn, NotAllowed."""
    found = open_case(actor, site, case, "case.comment")
    begun = _thread(site, case, id_).note
    site.store.add_note(_note(actor, site, found, written("text", text), begun.place, begun.id))
    return _thread(site, case, id_)


def act_on(
    actor: Actor,
    site: Site,
    case: str,
    id_: str,
    deed: NoteDeed,
    *,
    whom: str | None = None,
    due: dt.date | None = None,
) -> Thread:
    """Give a remark to somebody (nobody, if `whom` is None), settle it, or take it up again. Raises as `remark`."""
    found = open_case(actor, site, case, "case.comment")
    _thread(site, case, id_)
    if deed != "assign":
        whom, due = None, None
    if whom is not None:
        _require_reader(site, found, whom)
    site.store.add_note_act(NoteAct(new_id(), case, id_, deed, whom, due, actor.id, site.clock()))
    return _thread(site, case, id_)


def own_tasks(actor: Actor, site: Site) -> tuple[tuple[str, Thread], ...]:
    """(title of the case, remark) of everything open that is given to the actor; first what is due first."""
    mine = [
        (listed.title, thread)
        for listed in list_cases(actor, site, "case.around")
        for thread in threads(actor, site, listed.row.id)
        if thread.is_open and thread.whom == actor.id
    ]
    return tuple(sorted(mine, key=lambda one: (one[1].due or dt.date.max, one[1].note.at)))


def _note(actor: Actor, site: Site, found: Opened, text: str, place: str, answers: str | None) -> Note:
    names = mentioned(text, holders(site, found).everybody)
    return Note(new_id(), found.id, place, answers, text, names, found.head.number, actor.id, site.clock())


def _threads(notes: Iterable[Note], acts: tuple[NoteAct, ...]) -> list[Thread]:
    answers: dict[str, list[Note]] = {}
    begun = []
    for note in notes:
        if note.answers is None:
            begun.append(note)
        else:
            answers.setdefault(note.answers, []).append(note)
    return [_standing(note, tuple(answers.get(note.id, ())), acts) for note in begun]


def _standing(note: Note, answers: tuple[Note, ...], acts: tuple[NoteAct, ...]) -> Thread:
    own = tuple(act for act in acts if act.note == note.id)
    given = [act for act in own if act.deed == "assign"]
    settled = [act.deed for act in own if act.deed != "assign"]
    whom, due = (given[-1].whom, given[-1].due) if given else (None, None)
    return Thread(note, answers, not settled or settled[-1] == "reopen", whom, due, own)


def _thread(site: Site, case: str, id_: str) -> Thread:
    found = _threads(site.store.notes(case), site.store.note_acts(case))
    thread = next((one for one in found if one.note.id == id_), None)
    if thread is None:
        raise NotThere("note")
    return thread


def _require_reader(site: Site, found: Opened, account: str) -> None:
    """Only those who may read the case are given something in it, and others are not told of."""
    if account not in {reader.id for reader in holders(site, found).everybody}:
        raise NotThere("account")
