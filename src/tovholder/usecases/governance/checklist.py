"""The legal checklist of a case: the municipality's points, each with the answer that stands in the case.

The answers are a part of the case's own text, so that every version, document and comparison has them; the list of
points is the municipality's. A point keeps its name when its words change, and so keeps its answer.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from tovholder.case.document import Document
from tovholder.case.story import LegalPoint
from tovholder.case.validation import plain
from tovholder.locale import Lang
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.cases.opening import Opened, document_of, open_case
from tovholder.usecases.cases.records import Version
from tovholder.usecases.cases.site import Site

from .adapting import rules_of
from .notes import Thread, threads
from .reading_rules import shipped
from .rules import Point, Rules

PART = "legal"
"""The part of a case that holds the answers."""
_AT_A_TIME = 200


@dataclass(frozen=True, slots=True)
class Wording:
    """An answer as it was in a version, with who wrote it."""

    entry: LegalPoint
    version: int
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Item:
    """A point and how it stands.

    id      the point's name; empty for a question of the case's own
    point   what the sources say of it; None for a question of the case's own, or one the list no longer has
    place   where in the case its answer is; empty before there is one
    past    every wording, the newest first
    open_threads   open remarks on it, the newest first
    """

    id: str
    point: Point | None
    entry: LegalPoint | None
    place: str
    past: tuple[Wording, ...] = ()
    open_threads: tuple[Thread, ...] = ()

    def question(self, lang: Lang) -> str:
        """The question as it was answered; before that as the list has it."""
        if self.entry is not None:
            return self.entry.question
        assert self.point is not None
        return self.point.question.text(lang)

    @property
    def is_open(self) -> bool:
        """Whether it still has to be answered."""
        return self.entry is None or self.entry.status == "open"


@dataclass(frozen=True, slots=True)
class Checklist:
    """Every point in the list's order, then the case's own questions, in the version whose hash is `opened`."""

    opened: str
    items: tuple[Item, ...]

    @property
    def answered(self) -> int:
        """How many are answered."""
        return sum(not item.is_open for item in self.items)


def checklist(actor: Actor, site: Site, case: str) -> Checklist:
    """The checklist as it is now, with what was written before. Raises NotThere."""
    found = open_case(actor, site, case, "case.around")
    past = _past(site, found)
    told: dict[str, list[Thread]] = {}
    for thread in threads(actor, site, case):
        if thread.is_open:
            told.setdefault(thread.note.place, []).append(thread)
    standing = standing_of(points_of(rules_of(site, found.row.municipality).rules), document_of(site, found.head))
    return Checklist(
        standing.opened,
        tuple(
            Item(one.id, one.point, one.entry, one.place, tuple(past.get(one.id, ())), tuple(told.get(one.place, ())))
            for one in standing.items
        ),
    )


def progress(site: Site, found: Opened) -> tuple[int, int]:
    """(answered, of how many) in the newest version."""
    rules = rules_of(site, found.row.municipality).rules
    standing = standing_of(points_of(rules), document_of(site, found.head))
    return standing.answered, len(standing.items)


def points_of(rules: Rules) -> Mapping[str, Point]:
    """The municipality's points, by name; the shipped ones where its file has none."""
    own = rules.checklist if rules.checklist is not None else shipped().rules.checklist
    return own or {}


def standing_of(points: Mapping[str, Point], document: Document) -> Checklist:
    """How the points stand in a version, which may have errors elsewhere."""
    entries = tuple(entries_in(document))
    answers = {entry.point: (i, entry) for i, entry in reversed(entries) if entry.point}
    items = [_item(name, point, answers.get(name)) for name, point in points.items()]
    items += [
        Item(entry.point or "", None, entry, _place(i))
        for i, entry in entries
        if entry.point is None or entry.point not in points
    ]
    return Checklist(document.hash, tuple(items))


def entries_in(document: Document) -> Iterator[tuple[int, LegalPoint]]:
    """(number in the list, entry) of each that can be read."""
    written: Any = plain(document.tree.get(PART))
    for i, one in enumerate(written if isinstance(written, list) else ()):
        try:
            yield i, LegalPoint.model_validate(one)
        except ValidationError:
            continue


def _item(name: str, point: Point, answer: tuple[int, LegalPoint] | None) -> Item:
    if answer is None:
        return Item(name, point, None, "")
    return Item(name, point, answer[1], _place(answer[0]))


def _place(number: int) -> str:
    return f"{PART}[{number}]"


def _past(site: Site, found: Opened) -> dict[str, list[Wording]]:
    """Point → its wordings, the newest first."""
    past: dict[str, list[Wording]] = {}
    before: dict[str, LegalPoint] = {}
    for version in reversed(tuple(_touching(site, found))):
        now = {entry.point: entry for _, entry in entries_in(document_of(site, version)) if entry.point}
        for name, entry in now.items():
            if before.get(name) != entry:
                past.setdefault(name, []).insert(0, Wording(entry, version.number, version.by, version.at))
        before = now
    return past


def _touching(site: Site, found: Opened) -> Iterator[Version]:
    """The versions in which the answers changed, and the first one; the newest first."""
    before: int | None = None
    while versions := site.store.history(found.id, before=before, limit=_AT_A_TIME):
        for version in versions:
            if version.number == 1 or any(not said.path or said.path[0] == PART for said in version.said):
                yield version
        before = versions[-1].number
