"""Data in: a file judged row by row, tried or written; what waits to be verified; who has done what."""

from __future__ import annotations

from functools import partial
from typing import Annotated, Any, Literal

from fastapi import Query, Request
from pydantic import BaseModel, Field

from tovholder.usecases.cases.history import people
from tovholder.usecases.followup import importing, verifying
from tovholder.usecases.followup.retention import retention_of
from tovholder.usecases.importing import verdicts_json
from tovholder.web.answers.body import Body
from tovholder.web.answers.followup import DeedAnswer, WaitingAnswer
from tovholder.web.answers.retention import KeptAnswer
from tovholder.web.asked import AskedHere
from tovholder.web.dates import month_asked
from tovholder.web.receiving import FILE, file_of
from tovholder.web.routes import Routes
from tovholder.web.turns import worked_on

routes = Routes("/api/cases/{case}/followup", tag="followup")
Key = Annotated[str | None, Query(min_length=1, max_length=64)]


class ProgressAnswer(BaseModel):
    """Rows read so far."""

    rows: int


class Observation(Body):
    """Which observation: person, indicator and month."""

    person: str = Field(max_length=200)
    indicator: str = Field(max_length=200)
    month: str = Field(max_length=20)


class ToVerify(Body):
    """What is right."""

    observations: list[Observation] = Field(min_length=1, max_length=verifying.MOST)


class VerifiedAnswer(BaseModel):
    """How many were verified; those one sent oneself, and those verified before, are not among them."""

    verified: int


@routes.post("/import", needs="followup.import", openapi_extra=FILE)
async def import_rows(
    asked: AskedHere,
    request: Request,
    case: str,
    source: Annotated[str, Query(min_length=1, max_length=200)],
    file: Annotated[str, Query(min_length=1, max_length=200)],
    store: Annotated[Literal["verification", "study"] | None, Query()] = None,
    dry_run: Annotated[bool, Query()] = True,
    correct: Annotated[bool, Query()] = False,
    key: Key = None,
) -> dict[str, Any]:
    """The verdict on every row, as `docs/json.md` has it. `file` is its name, which says what kind it is."""
    sent = importing.Sent(file, await file_of(request))
    work = partial(
        importing.import_sent,
        asked.actor,
        asked.site,
        case,
        source,
        sent,
        purposes=() if store is None else (store,),
        dry_run=dry_run,
        correct=correct,
        key=key,
    )
    return verdicts_json(await worked_on(work), dry_run=dry_run)


@routes.get("/import/progress", needs="followup.import")
def import_progress(
    asked: AskedHere, case: str, key: Annotated[str, Query(min_length=1, max_length=64)]
) -> ProgressAnswer:
    """How far the import with this key is."""
    return ProgressAnswer(rows=asked.site.followup.progress.of(case, key))


@routes.get("/deeds", needs="followup.import")
def deeds(asked: AskedHere, case: str) -> list[DeedAnswer]:
    """Who has imported, reported, verified and settled what, newest first."""
    names = people(asked.site)
    return [DeedAnswer.of(deed, names) for deed in importing.imports(asked.actor, asked.site, case)]


@routes.get("/retention", needs="followup.import")
def kept(asked: AskedHere, case: str) -> KeptAnswer:
    """How long people are kept in the case's data, what is due and what was forgotten: numbers only."""
    return KeptAnswer.of(retention_of(asked.actor, asked.site, case))


@routes.get("/waiting", needs="followup.verify")
def waiting(asked: AskedHere, case: str) -> list[WaitingAnswer]:
    """What waits to be verified."""
    return [WaitingAnswer.of(one) for one in verifying.waiting(asked.actor, asked.site, case)]


@routes.post("/verify", needs="followup.verify")
def verify(asked: AskedHere, case: str, body: ToVerify) -> VerifiedAnswer:
    """Say that observations are right; 422 if one sent them all oneself."""
    wanted = [(one.person, one.indicator, month_asked(one.month) or 0) for one in body.observations]
    return VerifiedAnswer(verified=verifying.verify_reports(asked.actor, asked.site, case, wanted))
