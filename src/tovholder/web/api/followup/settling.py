"""Verified results into the contract's journal, and the statement of payments. Exact, for those who settle."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from fastapi import Query
from pydantic import BaseModel, Field

from tovholder.usecases.followup import settling
from tovholder.usecases.followup.paying_in import note_paid_in
from tovholder.usecases.settling import settling_json
from tovholder.usecases.verifying import reported_json
from tovholder.web.answers.body import Body
from tovholder.web.answers.followup import KeptAnswer
from tovholder.web.asked import AskedHere
from tovholder.web.dates import month_asked
from tovholder.web.routes import Routes

routes = Routes("/api/cases/{case}/followup", tag="followup")


class JournalAnswer(BaseModel):
    """The journal; `version` is null before there is one."""

    version: KeptAnswer | None
    text: str


class Settle(Body):
    """The results verified through a month, as received on a day (today by default). `dry_run`: write nothing."""

    through: str | None = Field(default=None, max_length=20)
    day: dt.date | None = None
    dry_run: bool = True


class NewPaidIn(Body):
    """What an investor of the contract has paid in, in the case's currency; below zero to put an earlier one right."""

    date: dt.date
    by: str = Field(max_length=64)
    amount: float = Field(ge=-1e12, le=1e12, allow_inf_nan=False)


@routes.get("/journal", needs="followup.import")
def journal(asked: AskedHere, case: str) -> JournalAnswer:
    """The contract's journal."""
    found = settling.journal(asked.actor, asked.site, case)
    version = None if found.version is None else KeptAnswer.of(found.version, site=asked.site)
    return JournalAnswer(version=version, text=found.text)


@routes.post("/settle", needs="followup.import")
def settle(asked: AskedHere, case: str, body: Settle) -> dict[str, Any]:
    """What the store has verified and the journal lacks; written unless it is a trial."""
    found = settling.settle_results(
        asked.actor,
        asked.site,
        case,
        through=month_asked(body.through),
        day=body.day,
        dry_run=body.dry_run,
        lang=asked.lang,
    )
    return reported_json(found)


@routes.post("/paid-in", needs="followup.import", status_code=201)
def add_paid_in(asked: AskedHere, case: str, body: NewPaidIn) -> KeptAnswer:
    """Write in the journal that an investor has paid in."""
    kept = note_paid_in(asked.actor, asked.site, case, date=body.date, by=body.by, amount=body.amount)
    return KeptAnswer.of(kept, site=asked.site)


@routes.get("/statement", needs="followup.settle")
def statement(asked: AskedHere, case: str, day: Annotated[dt.date | None, Query()] = None) -> dict[str, Any]:
    """What is to be paid by the journal as it stands, beside what is booked."""
    return settling_json(settling.statement(asked.actor, asked.site, case, day=day))
