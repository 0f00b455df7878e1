"""The record of who did and saw what, for those who may look into it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, Query, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, Field

from tovholder.locale import text
from tovholder.usecases.as_csv import csv_text
from tovholder.usecases.audit import looking
from tovholder.usecases.audit.citizen import extract
from tovholder.usecases.audit.entries import Entry, Kind, Method, Outcome, Thing
from tovholder.usecases.audit.lines import as_lines
from tovholder.usecases.audit.looking import whole
from tovholder.usecases.audit.store import Wanted
from tovholder.usecases.followup.retention import retention
from tovholder.web.answers.body import Body
from tovholder.web.answers.retention import KeptAnswer, RetentionAnswer, RunAnswer
from tovholder.web.asked import AskedHere
from tovholder.web.citizen_table import BY_WHOM, citizen_table
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
    without_key: int
    anchors: int
    broken: list[FaultAnswer]
    told: list[str]


class Citizen(Body):
    """A person: pseudonym in a case, the own number they stand under, or CPR number; in one case or in all."""

    person: str = Field(min_length=1, max_length=200)
    case: str = Field(default="", max_length=32)


class ExtractAnswer(BaseModel):
    """What was seen and done of one person, oldest first.

    told: in a sentence. columns, rows: as a table, with who did it. csv: the table to give the citizen, without who did
    it; csv_with_names: with.
    """

    entries: list[EntryAnswer]
    told: list[str]
    columns: list[str]
    rows: list[list[str]]
    csv: str
    csv_with_names: str


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
    return _sent(as_lines(entries), "application/x-ndjson", "revisionsspor.jsonl")


@routes.get("/entries.csv", needs="audit.read", response_class=Response)
def table(asked: AskedHere, wanted: WantedHere) -> Response:
    """Entries as a table, oldest first; that they are taken out is an entry too."""
    entries = looking.exported(asked.actor, asked.site, wanted)
    return _sent(looking.as_table(entries, lang=asked.lang), "text/csv; charset=utf-8", "revisionsspor.csv")


@routes.get("/retention", needs="audit.read")
def kept(asked: AskedHere) -> RetentionAnswer:
    """How long people are kept in every case with data, what is due, and what the job has forgotten: numbers only."""
    cases, runs = retention(asked.actor, asked.site)
    return RetentionAnswer(cases=[KeptAnswer.of(one) for one in cases], runs=[RunAnswer.of(run) for run in runs])


@routes.post("/verify", needs="audit.read")
def verify(asked: AskedHere) -> VerdictAnswer:
    """Go through all of the record; 503 while it takes longer than is waited."""
    found = whole(asked.actor, asked.site)
    said = [text("audit.page.whole", asked.lang, entries=found.entries)]
    if found.without_key:
        said.append(text("audit.page.without-key", asked.lang, number=found.without_key))
    if not found.is_whole:
        said = [text(f"audit.fault.{one.fault}", asked.lang, where=one.where) for one in found.broken]
        said.append(text("audit.page.not-whole", asked.lang))
    return VerdictAnswer(
        whole=found.is_whole,
        entries=found.entries,
        head=found.head.hash,
        keyed=found.keyed,
        without_key=found.without_key,
        anchors=found.anchors,
        broken=[FaultAnswer(fault=one.fault, where=one.where) for one in found.broken],
        told=said,
    )


@routes.post("/citizen", needs="audit.read")
def citizen(asked: AskedHere, body: Citizen) -> ExtractAnswer:
    """What was seen and done of one person; that it is looked up is an entry too."""
    found = extract(asked.actor, asked.site, body.person, case=body.case or None)
    table = citizen_table(asked.site, found.entries, lang=asked.lang)
    columns = [text(f"audit.citizen.{name}", asked.lang) for name in table.names]
    unsaid = [table.names.index(name) for name in BY_WHOM]
    return ExtractAnswer(
        entries=[EntryAnswer.of(entry) for entry in found.entries],
        told=[text("audit.citizen.found", asked.lang, entries=len(found.entries), cases=found.cases)],
        columns=columns,
        rows=table.rows,
        csv=csv_text(_without(columns, unsaid), [_without(row, unsaid) for row in table.rows], lang=asked.lang),
        csv_with_names=csv_text(columns, table.rows, lang=asked.lang),
    )


def _without(cells: list[str], columns: list[int]) -> list[str]:
    return [cell for i, cell in enumerate(cells) if i not in columns]


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
