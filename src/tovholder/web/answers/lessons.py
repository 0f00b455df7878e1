"""Experiences, own figures, and what is shared."""

from __future__ import annotations

import datetime as dt

from pydantic import BaseModel

from tovholder.locale import Lang
from tovholder.quantities import month_label
from tovholder.usecases.followup.own_rates import Offer
from tovholder.usecases.governance.experiences import Found, Logged
from tovholder.usecases.governance.lesson_records import Realised, Reuse
from tovholder.usecases.governance.library import OnShelf
from tovholder.usecases.governance.rules import Lens
from tovholder.usecases.governance.sharing_out import Shown

from .cases import Names, Who
from .findings import FindingAnswer


class ReuseAnswer(BaseModel):
    """Where an experience was used again, and how."""

    case: str
    how: str
    by: Who
    at: dt.datetime

    @classmethod
    def of(cls, reuse: Reuse, names: Names) -> ReuseAnswer:
        """The use."""
        return cls(case=reuse.case, how=reuse.how, by=Who.of(reuse.by, names), at=reuse.at)


class ExperienceAnswer(BaseModel):
    """An experience in its newest wording. `place`: the assumption it is about."""

    entry: str
    observation: str
    lens: Lens
    evidence: str
    action: str
    owner: str
    place: str
    version: int
    by: Who
    at: dt.datetime
    reuses: list[ReuseAnswer]

    @classmethod
    def of(cls, logged: Logged, names: Names) -> ExperienceAnswer:
        """The experience."""
        one = logged.experience
        return cls(
            entry=one.entry,
            observation=one.observation,
            lens=one.lens,
            evidence=one.evidence,
            action=one.action,
            owner=one.owner,
            place=one.place,
            version=one.version,
            by=Who.of(one.by, names),
            at=one.at,
            reuses=[ReuseAnswer.of(reuse, names) for reuse in logged.reuses],
        )


class FoundAnswer(BaseModel):
    """An experience that was found, in a case or (by the bundle's hash) in the library."""

    title: str
    case: str | None
    bundle: str | None
    lens: Lens
    observation: str
    evidence: str
    action: str
    place: str
    entry: str

    @classmethod
    def of(cls, found: Found) -> FoundAnswer:
        """The experience."""
        return cls(
            title=found.title,
            case=found.case,
            bundle=found.bundle,
            lens=found.lens,
            observation=found.observation,
            evidence=found.evidence,
            action=found.action,
            place=found.place,
            entry=found.entry,
        )


class RateAnswer(BaseModel):
    """A success rate as it came out, with its 95 % interval."""

    id: str
    case: str
    place: str
    name: str
    share: float
    low: float
    high: float
    people: int
    reached: int
    source: str
    through: str
    at: dt.datetime

    @classmethod
    def of(cls, rate: Realised) -> RateAnswer:
        """The rate."""
        return cls(
            id=rate.id,
            case=rate.case,
            place=rate.place,
            name=rate.name,
            share=rate.share,
            low=rate.low,
            high=rate.high,
            people=rate.people,
            reached=rate.reached,
            source=rate.source,
            through=rate.through,
            at=rate.at,
        )


class OfferAnswer(BaseModel):
    """A rate the follow-up has verified, through a month.

    `reached` and `people` are null where answers wait to be verified, or where they are too few to be kept; `is_new`:
    whether there is something to keep that is not kept already.
    """

    place: str
    name: str
    source: str
    through: str
    waits: bool
    reached: int | None
    people: int | None
    is_new: bool
    kept: RateAnswer | None

    @classmethod
    def of(cls, offer: Offer) -> OfferAnswer:
        """The offer."""
        counted = offer.counted
        return cls(
            place=counted.place,
            name=offer.name,
            source=offer.source,
            through=month_label(counted.through),
            waits=counted.waits,
            reached=counted.reached,
            people=counted.people,
            is_new=offer.is_new,
            kept=None if offer.kept is None else RateAnswer.of(offer.kept),
        )


class WordAnswer(BaseModel):
    """A text that may be let go."""

    place: str
    text: str


class ShownAnswer(BaseModel):
    """Exactly what would leave, and its hash; the texts that can be let go; and what points at somebody."""

    text: str
    hash: str
    words: list[WordAnswer]
    problems: list[FindingAnswer]

    @classmethod
    def of(cls, shown: Shown, lang: Lang) -> ShownAnswer:
        """What would leave."""
        return cls(
            text=shown.text,
            hash=shown.hash,
            words=[WordAnswer(place=word.place, text=word.text) for word in shown.words],
            problems=[FindingAnswer.of(finding, lang=lang) for finding in shown.problems],
        )


class ShelfAnswer(BaseModel):
    """A bundle in the library."""

    hash: str
    title: str
    lessons: int
    rates: int
    has_case: bool
    at: dt.datetime

    @classmethod
    def of(cls, one: OnShelf) -> ShelfAnswer:
        """The bundle."""
        bundle = one.read.bundle
        return cls(
            hash=one.shared.hash,
            title=bundle.title,
            lessons=len(bundle.lessons),
            rates=len(bundle.rates),
            has_case=one.read.case is not None,
            at=one.shared.at,
        )
