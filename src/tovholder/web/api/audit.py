"""The record of who did and saw what, for those who may look into it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, Query, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, Field

from tovholder.locale import Lang, text
from tovholder.usecases.audit import looking
from tovholder.usecases.audit.entries import Entry, Kind, Method, Outcome, Thing
from tovholder.usecases.audit.looking import whole
from tovholder.usecases.audit.store import Wanted
from tovholder.web.answers.body import Body
from tovholder.web.asked import AskedHere
from tovholder.web.rendering import short_moment
from tovholder.web.routes import Routes

from .steering import FIRST, LAST

routes = Routes("/api/audit", tag="audit")
Id = Annotated[str | None, Query(max_length=32, pattern="^[a-z0-9]*$")]
Moment = Annotated[dt.datetime | None, Query()]


def wanted(
    case: Id = None,
    by: Id = None,
    kind: Kind | None = None,
    id_: Annotated[str | None, Query(alias="id", max_length=64, pattern="^[a-z0-9/]*$")] = None,
    since: Moment = None,
    until: Moment = None,
    before: Annotated[int | None, Query(ge=1, le=2**31 - 1)] = None,
) -> Wanted:
    """Which entries. id: of what they are about. since, until: moments; the last is not included. before: a number."""
    return Wanted(
        case=case or None, by=by or None, kind=kind, id=id_ or None, since=_utc(since), until=_utc(until), before=before
    )


WantedHere = Annotated[Wanted, Depends(wanted)]


class EntryAnswer(BaseModel):
    """Something that was done or seen."""

    number: int
    at: dt.datetime
    by: str | None
    roles: str
    kind: Kind
    thing: Thing
    id: str
    case: str | None
    outcome: Outcome
    said: str
    subjects: str
    method: Method
    hash: str

    @classmethod
    def of(cls, entry: Entry) -> EntryAnswer:
        """The entry."""
        return cls(**{name: getattr(entry, name) for name in cls.model_fields})


class FaultAnswer(BaseModel):
    """Something that is wrong with the record, and where."""

    fault: str
    where: str


class VerdictAnswer(BaseModel):
    """Whether the record is whole. told: the same in sentences."""

    whole: bool
    entries: int
    head: str
    keyed: bool
    anchors: int
    broken: list[FaultAnswer]
    told: list[str]


class Citizen(Body):
    """A person of a case, by the pseudonym they have there."""

    case: str = Field(max_length=32)
    pseudonym: str = Field(min_length=1, max_length=200)


class ExtractAnswer(BaseModel):
    """What was seen and done of one person. told: the same in sentences, without who did it."""

    entries: list[EntryAnswer]
    told: list[str]


@routes.get("", needs="audit.read")
def log(
    asked: AskedHere, wanted: WantedHere, limit: Annotated[int, Query(ge=1, le=1000)] = looking.PAGE
) -> list[EntryAnswer]:
    """Entries, newest first."""
    return [EntryAnswer.of(entry) for entry in looking.log(asked.actor, asked.site, wanted, limit=limit)]


@routes.get("/entries.jsonl", needs="audit.read", response_class=Response)
def lines(asked: AskedHere, wanted: WantedHere) -> Response:
    """Entries as lines of JSON, oldest first; that they are taken out is an entry too."""
    entries = looking.exported(asked.actor, asked.site, wanted)
    return _sent(looking.as_lines(entries), "application/x-ndjson", "revisionsspor.jsonl")


@routes.get("/entries.csv", needs="audit.read", response_class=Response)
def table(asked: AskedHere, wanted: WantedHere) -> Response:
    """Entries as a table, oldest first; that they are taken out is an entry too."""
    entries = looking.exported(asked.actor, asked.site, wanted)
    return _sent(looking.as_table(entries, lang=asked.lang), "text/csv; charset=utf-8", "revisionsspor.csv")


@routes.post("/verify", needs="audit.read")
def verify(asked: AskedHere) -> VerdictAnswer:
    """Go through all of the record; 503 while it takes longer than is waited."""
    found = whole(asked.actor, asked.site)
    said = [text("audit.page.whole", asked.lang, entries=found.entries)]
    if not found.is_whole:
        said = [text(f"audit.fault.{one.fault}", asked.lang, where=one.where) for one in found.broken]
        said.append(text("audit.page.not-whole", asked.lang))
    return VerdictAnswer(
        whole=found.is_whole,
        entries=found.entries,
        head=found.head.hash,
        keyed=found.keyed,
        anchors=found.anchors,
        broken=[FaultAnswer(fault=one.fault, where=one.where) for one in found.broken],
        told=said,
    )


@routes.post("/citizen", needs="audit.read")
def citizen(asked: AskedHere, body: Citizen) -> ExtractAnswer:
    """What was seen and done of one person; that it is looked up is an entry too."""
    found = looking.seen_of(asked.actor, asked.site, body.case, body.pseudonym)
    said = [_sentence(entry, asked.lang) for entry in found] or [text("audit.page.nothing", asked.lang)]
    return ExtractAnswer(entries=[EntryAnswer.of(entry) for entry in found], told=said)


def _sentence(entry: Entry, lang: Lang) -> str:
    what, purpose = text(f"audit.kind.{entry.kind}", lang), entry.said.partition(" ")[0]
    return f"{short_moment(entry.at, lang)}: {what} ({text(f'audit.purpose.{purpose}', lang)})"


def _sent(pieces: Iterator[str], media_type: str, name: str) -> Response:
    return StreamingResponse(
        pieces, media_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def _utc(at: dt.datetime | None) -> dt.datetime | None:
    """With its zone, and no earlier or later than anything can be: the first and last years have no moment in UTC."""
    if at is None:
        return None
    if not FIRST.year <= at.year <= LAST.year:
        return FIRST if at.year < FIRST.year else LAST
    return at if at.tzinfo is not None else at.replace(tzinfo=dt.UTC)
