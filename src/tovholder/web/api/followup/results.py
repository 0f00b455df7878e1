"""What has been measured: status, effects, power, and the next version of the case. Aggregates that may be shown."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Query
from pydantic import Field

from tovholder.usecases.effects import answers_json, powers_json
from tovholder.usecases.following import status_json
from tovholder.usecases.followup import results, updating
from tovholder.usecases.updating import proposal_json
from tovholder.web.answers.body import Body
from tovholder.web.answers.cases import SavedAnswer
from tovholder.web.answers.followup import ProposalAnswer
from tovholder.web.asked import AskedHere
from tovholder.web.dates import Through, month_asked
from tovholder.web.routes import Routes

from ..editing import Hash, Key

routes = Routes("/api/cases/{case}/followup", tag="followup")
Names = Annotated[list[Annotated[str, Field(max_length=200)]], Query(max_length=50)]


class SaveProposal(Body):
    """The proposal made to the version whose hash is `opened`, through a month."""

    opened: Hash
    through: str | None = Field(default=None, max_length=20)
    key: Key | None = None


@routes.get("/status", needs="followup.read")
def status(asked: AskedHere, case: str, through: Through = None) -> dict[str, Any]:
    """How far the case is: enrolment, assumptions against what was seen, and the departments' money."""
    found = results.status(asked.actor, asked.site, case, through=month_asked(through))
    return status_json(found)


@routes.get("/estimates", needs="followup.read")
def estimates(asked: AskedHere, case: str, name: Names = [], through: Through = None) -> dict[str, Any]:  # noqa: B006
    """The plan's estimates of effect, all by default."""
    plan, found = results.estimates(asked.actor, asked.site, case, name, through=month_asked(through))
    return answers_json(plan, found)


@routes.get("/power", needs="followup.read")
def power(asked: AskedHere, case: str) -> dict[str, Any]:
    """What each planned measurement could show, before the start."""
    _, found = results.powers(asked.actor, asked.site, case)
    return powers_json(dict(found))


@routes.get("/proposal", needs="followup.read")
def proposal(asked: AskedHere, case: str, through: Through = None) -> ProposalAnswer:
    """What the case would say if it had learned from what was seen; nothing is saved."""
    found = updating.proposal(asked.actor, asked.site, case, through=month_asked(through), lang=asked.lang)
    return ProposalAnswer(
        proposal=proposal_json(found.proposal),
        opened=found.opened,
        text=found.proposal.document.text,
        group=found.group,
        start=found.start,
        end=found.end,
    )


@routes.post("/proposal", needs="case.change")
def save_proposal(asked: AskedHere, case: str, body: SaveProposal) -> SavedAnswer:
    """Save the proposal as a version; 409 where the case has been changed since."""
    saved = updating.save_proposal(
        asked.actor,
        asked.site,
        case,
        opened=body.opened,
        through=month_asked(body.through),
        lang=asked.lang,
        key=body.key,
    )
    return SavedAnswer.of(saved, site=asked.site)
