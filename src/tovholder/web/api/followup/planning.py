"""The plan of follow-up: its text in every version, the errors in it, an example to begin with, and its indicators."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query
from pydantic import BaseModel, Field

from tovholder.usecases.followup import beginning, indicators, plans
from tovholder.web.answers.body import Body
from tovholder.web.answers.followup import FoundAnswer, IndicatorAnswer, KeptAnswer, PlanAnswer, findings
from tovholder.web.asked import AskedHere
from tovholder.web.routes import Routes

from ..cases import Number

routes = Routes("/api/cases/{case}/followup", tag="followup")
PlanText = Annotated[str, Field(max_length=plans.LONGEST)]


class PlanToCheck(Body):
    """A text that is being edited."""

    text: PlanText


class NewPlan(Body):
    """The text as edited from version number `opened`; 0 where there was none."""

    opened: int = Field(ge=0, le=2**31 - 1)
    text: PlanText


class TextAnswer(BaseModel):
    """A text."""

    text: str


@routes.get("/plan", needs="followup.read")
def plan(asked: AskedHere, case: str, version: Annotated[Number | None, Query()] = None) -> PlanAnswer:
    """A version of the plan, the newest by default."""
    found = plans.plan(asked.actor, asked.site, case, number=version)
    return PlanAnswer.of(found, site=asked.site, lang=asked.lang)


@routes.put("/plan", needs="case.change")
def save_plan(asked: AskedHere, case: str, body: NewPlan) -> KeptAnswer:
    """Save the plan; 422 with the errors in it, 409 where somebody has saved a newer version since."""
    kept = plans.save_plan(asked.actor, asked.site, case, body.text, opened=body.opened)
    return KeptAnswer.of(kept, site=asked.site)


@routes.post("/plan/check", needs="followup.read")
def check_plan(asked: AskedHere, case: str, body: PlanToCheck) -> FoundAnswer:
    """What is wrong with a text; nothing is saved."""
    found = plans.check_plan(asked.actor, asked.site, case, body.text)
    return FoundAnswer(findings=findings(found, lang=asked.lang))


@routes.get("/plan/versions", needs="followup.read")
def plan_versions(asked: AskedHere, case: str) -> list[KeptAnswer]:
    """Every version of the plan, newest first."""
    return [KeptAnswer.of(kept, site=asked.site) for kept in plans.versions(asked.actor, asked.site, case)]


@routes.get("/plan/example", needs="followup.read")
def plan_example(asked: AskedHere, case: str) -> TextAnswer:
    """A made-up plan to begin with, joined to the case's own tranches and goals."""
    return TextAnswer(text=beginning.example(asked.actor, asked.site, case))


@routes.get("/indicators", needs="followup.read")
def list_indicators(asked: AskedHere, case: str) -> list[IndicatorAnswer]:
    """Every definition in the plan, and which are frozen by use."""
    return [IndicatorAnswer.of(defined) for defined in indicators.indicators(asked.actor, asked.site, case)]
