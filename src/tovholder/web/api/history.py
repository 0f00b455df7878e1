"""What has happened to a case; named and approved versions; any two versions side by side."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import Query
from pydantic import Field

from tovholder.usecases.cases import history as cases
from tovholder.usecases.cases import marking
from tovholder.web.answers.body import Body
from tovholder.web.answers.cases import MarkedAnswer, VersionAnswer
from tovholder.web.asked import AskedHere
from tovholder.web.routes import Routes

from .cases import Number

routes = Routes("/api/cases/{case}", tag="history")


class NewMark(Body):
    """A version, the newest by default, and the name it is given."""

    name: str = Field(min_length=1, max_length=200)
    version: Number | None = None


@routes.get("/history", needs="case.read")
def history(
    asked: AskedHere,
    case: str,
    before: Annotated[Number | None, Query()] = None,
    limit: Annotated[int, Query(ge=1, le=cases.MOST)] = 50,
) -> list[VersionAnswer]:
    """Versions, newest first, from below number `before`."""
    names = cases.people(asked.site)
    found = cases.history(asked.actor, asked.site, case, before=before, limit=limit)
    return [VersionAnswer.of(version, names) for version in found]


@routes.get("/marks", needs="case.read")
def marks(asked: AskedHere, case: str) -> list[MarkedAnswer]:
    """Named and approved versions, newest mark first."""
    names = cases.people(asked.site)
    return [MarkedAnswer.of_marked(marked, names) for marked in cases.marks(asked.actor, asked.site, case)]


@routes.post("/snapshots", needs="case.change", status_code=201)
def snapshot(asked: AskedHere, case: str, body: NewMark) -> MarkedAnswer:
    """Give a version a name."""
    marked = marking.snapshot(asked.actor, asked.site, case, body.name, version=body.version)
    return MarkedAnswer.of_marked(marked, cases.people(asked.site))


@routes.post("/approvals", needs="case.approve", status_code=201)
def approve(asked: AskedHere, case: str, body: NewMark) -> MarkedAnswer:
    """Note that a version is the approved one."""
    marked = marking.approve(asked.actor, asked.site, case, body.name, version=body.version)
    return MarkedAnswer.of_marked(marked, cases.people(asked.site))


@routes.get("/compare", needs="case.read")
def compare(
    asked: AskedHere,
    case: str,
    before: Annotated[Number, Query()],
    after: Annotated[Number | None, Query()] = None,
    group: Annotated[str | None, Query(max_length=200)] = None,
    view: Annotated[Literal["budget", "society"], Query()] = "budget",
) -> dict[str, Any]:
    """What changed between two versions, and what each change does to the result."""
    return cases.compared(asked.actor, asked.site, case, before=before, after=after, group=group, view=view)
