"""The legal checklist."""

from __future__ import annotations

import datetime as dt

from pydantic import BaseModel

from tovholder.case.story import LegalPoint
from tovholder.locale import Lang
from tovholder.usecases.governance.answering import Status
from tovholder.usecases.governance.checklist import Checklist, Item, Wording
from tovholder.usecases.governance.rules import Basis

from .cases import Names, Who


class WrittenAnswer(BaseModel):
    """What is written at a point."""

    status: Status
    answer: str
    basis: str
    person: str
    date: dt.date | None
    document: str
    journal_number: str

    @classmethod
    def of(cls, entry: LegalPoint) -> WrittenAnswer:
        """The answer; what is not written is empty."""
        return cls(
            status=entry.status,
            answer=entry.answer or "",
            basis=entry.basis or "",
            person=entry.person or "",
            date=entry.date,
            document=entry.document or "",
            journal_number=entry.journal_number or "",
        )


class WordingAnswer(BaseModel):
    """An answer as it was in a version."""

    written: WrittenAnswer
    version: int
    by: Who
    at: dt.datetime

    @classmethod
    def of(cls, wording: Wording, names: Names) -> WordingAnswer:
        """The wording."""
        written, by = WrittenAnswer.of(wording.entry), Who.of(wording.by, names)
        return cls(written=written, version=wording.version, by=by, at=wording.at)


class BasisAnswer(BaseModel):
    """What a source says; `confidence` as in the knowledge bank."""

    said: str
    law: str
    url: str
    year: int | None
    confidence: str

    @classmethod
    def of(cls, basis: Basis, lang: Lang) -> BasisAnswer:
        """The basis."""
        said = basis.said.text(lang)
        return cls(said=said, law=basis.law, url=basis.url, year=basis.year, confidence=basis.confidence)


class PointAnswer(BaseModel):
    """A point. `place`: where in the case its answer is; empty before there is one. `gap`: what no source says."""

    id: str
    question: str
    place: str
    open: bool
    written: WrittenAnswer | None
    basis: list[BasisAnswer]
    gap: str
    past: list[WordingAnswer]

    @classmethod
    def of(cls, item: Item, names: Names, lang: Lang) -> PointAnswer:
        """The point."""
        point = item.point
        return cls(
            id=item.id,
            question=item.question(lang),
            place=item.place,
            open=item.is_open,
            written=None if item.entry is None else WrittenAnswer.of(item.entry),
            basis=[] if point is None else [BasisAnswer.of(one, lang) for one in point.basis],
            gap="" if point is None or point.gap is None else point.gap.text(lang),
            past=[WordingAnswer.of(one, names) for one in item.past],
        )


class ChecklistAnswer(BaseModel):
    """The points in order, then the case's own questions; `opened` is the hash of the version they are read from."""

    opened: str
    answered: int
    points: list[PointAnswer]

    @classmethod
    def of(cls, found: Checklist, names: Names, lang: Lang) -> ChecklistAnswer:
        """The checklist."""
        points = [PointAnswer.of(item, names, lang) for item in found.items]
        return cls(opened=found.opened, answered=found.answered, points=points)
