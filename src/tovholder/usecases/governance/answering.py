"""Answering a point of the legal checklist, and giving it to somebody to answer.

What is written is a change of the case like any other, so nothing of what stood before is lost. Two people may answer
two points at once; on the same point the second is told.

FindingsError
└── PointMovedOn    somebody else has written at the point since it was opened
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from tovholder.case.document import Document
from tovholder.case.story import LegalPoint
from tovholder.case.writing import ABSENT
from tovholder.errors import Finding, FindingsError, Path
from tovholder.locale import Lang
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.cases.committing import Draft, Request, Saved, commit, version_opened
from tovholder.usecases.cases.conflict import Conflict
from tovholder.usecases.cases.opening import document_of, open_case
from tovholder.usecases.cases.refusals import StillMoving
from tovholder.usecases.cases.site import Site

from .adapting import rules_of
from .checklist import PART, entries_in, points_of
from .holders import holders
from .notes import Thread, act_on, remark, threads
from .rules import Point

Status = Literal["open", "settled", "no", "not_relevant"]
_ATTEMPTS = 20
LONGEST = 500
"""Characters in a question that a remark is begun with."""


class PointMovedOn(FindingsError):
    """Somebody else has written at the point since it was opened."""

    def __init__(self) -> None:
        super().__init__([Finding("legal-point-moved-on")])


@dataclass(frozen=True, slots=True)
class Answer:
    """What is written at a point: yes (`settled`), no, not relevant or not yet, in words; on what; who, when, where."""

    status: Status
    answer: str = ""
    basis: str = ""
    person: str = ""
    date: dt.date | None = None
    document: str = ""
    journal_number: str = ""


def answer(actor: Actor, site: Site, case: str, point: str, given: Answer, *, opened: str, lang: Lang) -> Saved:
    """Write an answer as a new version of the case; a task that was given for the point is settled with it.

    Raises PointMovedOn, NotThere for another point, CaseError for a CPR number, NotAllowed.
    """
    written = {
        "status": given.status,
        "answer": given.answer.strip(),
        "basis": given.basis.strip(),
        "person": given.person.strip(),
        "date": given.date,
        "document": given.document.strip(),
        "journal_number": given.journal_number.strip(),
    }
    saved = _write(actor, site, case, point, written, opened=opened, lang=lang)
    if given.status != "open":
        for thread in _tasks(actor, site, case, _place(saved.document, point)):
            act_on(actor, site, case, thread.note.id, "resolve")
    return saved


def give(
    actor: Actor, site: Site, case: str, point: str, *, whom: str, due: dt.date | None, opened: str, lang: Lang
) -> Thread:
    """Give a point to somebody who may read the case: it waits for them, and they stand as the one responsible.

    Raises PointMovedOn, NotThere for another point or somebody who may not read the case, NotAllowed.
    """
    found = open_case(actor, site, case, "case.answer")
    reader = next((one for one in holders(site, found).everybody if one.id == whom), None)
    if reader is None:
        raise NotThere("account")
    saved = _write(actor, site, case, point, {"person": reader.name}, opened=opened, lang=lang)
    place = _place(saved.document, point)
    waits = next(iter(_tasks(actor, site, case, place)), None)
    if waits is not None:
        return act_on(actor, site, case, waits.note.id, "assign", whom=whom, due=due)
    question = next(entry.question for _, entry in entries_in(saved.document) if entry.point == point)
    return remark(actor, site, case, question[:LONGEST], place=place, whom=whom, due=due)


def _write(
    actor: Actor, site: Site, case: str, point: str, fields: Mapping[str, Any], *, opened: str, lang: Lang
) -> Saved:
    """Save the fields of a point; written again as they stand, nothing is saved."""
    found = open_case(actor, site, case, "case.answer")
    points = points_of(rules_of(site, found.row.municipality).rules)
    stood = _entry(document_of(site, version_opened(site, found, opened)), point)
    for _ in range(_ATTEMPTS):
        found = open_case(actor, site, case, "case.answer")
        head = document_of(site, found.head)
        stands = _entry(head, point)
        if point not in points and stands is None:
            raise NotThere("item")
        edits = _edits(head, point, stands, points, fields, lang)
        draft = Draft(found.head, head, head.edited(edits), "change")
        if draft.document.hash == head.hash:
            return Saved(found.head, head, changed=False)
        if (stands and stands[1]) != (stood and stood[1]):
            raise PointMovedOn
        try:
            return commit(actor, site, found, draft, Request(found.head.hash))
        except Conflict:
            # Another point was answered at the same moment, and the list is one value.
            continue
    raise StillMoving


def _edits(
    head: Document, point: str, stands: tuple[int, LegalPoint] | None, points: Mapping[str, Point],
    fields: Mapping[str, Any], lang: Lang,
) -> list[tuple[Path, Any]]:  # fmt: skip
    filled = {name: value for name, value in fields.items() if value not in ("", None)}
    if stands is not None:
        at: Path = (PART, stands[0])
        present = head.value_at(at)
        empty = [name for name in fields if name not in filled and name in present]
        return [((*at, name), value) for name, value in filled.items() if present.get(name) != value] + [
            ((*at, name), ABSENT) for name in empty
        ]
    entry = {"point": point, "question": points[point].question.text(lang), **filled}
    listed = head.tree.get(PART)
    return [((PART, len(listed)), entry)] if isinstance(listed, list) else [((PART,), [entry])]


def _entry(document: Document, point: str) -> tuple[int, LegalPoint] | None:
    return next(((i, entry) for i, entry in entries_in(document) if entry.point == point), None)


def _place(document: Document, point: str) -> str:
    found = _entry(document, point)
    return "" if found is None else f"{PART}[{found[0]}]"


def _tasks(actor: Actor, site: Site, case: str, place: str) -> list[Thread]:
    """What is given to somebody at a place of the case."""
    return [one for one in threads(actor, site, case, place=place) if place and one.is_open and one.whom is not None]
