"""Cases: the list, new ones, and a version as it stands."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Query, Response
from pydantic import BaseModel, Field

from tovholder.usecases.cases import opening, tasks, texts
from tovholder.usecases.cases.history import people
from tovholder.usecases.cases.records import TaskStatus
from tovholder.usecases.schema import case_schema
from tovholder.web.answers.body import Body
from tovholder.web.answers.cases import CaseAnswer, CaseListed, TaskAnswer
from tovholder.web.asked import AskedHere
from tovholder.web.routes import Routes

routes = Routes("/api", tag="cases")
Number = Annotated[int, Field(ge=1, le=2**31 - 1)]
"""A version's number."""


class NewCase(Body):
    """A case from a template, or from a case file's text. `with_errors`: keep the text although it has errors."""

    municipality: str = Field(max_length=64)
    template: str | None = Field(default=None, max_length=64)
    text: str | None = Field(default=None, max_length=texts.LONGEST)
    with_errors: bool = False
    key: str | None = Field(default=None, min_length=1, max_length=64)


class CaseMade(BaseModel):
    """The case that was made."""

    id: str
    hash: str


class TaskSaid(Body):
    """What is said of a section. `whom`: who is waited for."""

    status: TaskStatus
    whom: str = Field(default="", max_length=200)


@routes.get("/cases", needs="case.list")
def list_cases(asked: AskedHere) -> list[CaseListed]:
    """The cases one may read, those changed last first."""
    names = people(asked.site)
    return [CaseListed.of(listed, names) for listed in opening.list_cases(asked.actor, asked.site)]


@routes.get("/templates", needs="case.list")
def list_templates() -> list[str]:
    """The templates that a case can begin as."""
    return list(texts.TEMPLATES)


@routes.get("/schema", needs="public")
def schema(asked: AskedHere) -> dict[str, Any]:
    """The JSON Schema of a case file, its fields described in the language asked for."""
    return case_schema(asked.lang)


@routes.post("/cases", needs="case.create", status_code=201)
def new_case(asked: AskedHere, body: NewCase) -> CaseMade:
    """A new case."""
    if body.text is None:
        row = texts.create_from_template(
            asked.actor, asked.site, body.municipality, body.template or "empty", key=body.key
        )
    else:
        row = texts.create(
            asked.actor, asked.site, body.municipality, body.text, key=body.key, with_errors=body.with_errors
        )
    return CaseMade(id=row.id, hash=row.head.hash)


@routes.get("/cases/{case}", needs="case.read")
def show(asked: AskedHere, case: str, version: Annotated[Number | None, Query()] = None) -> CaseAnswer:
    """A version of a case, the newest by default."""
    return CaseAnswer.of(opening.show(asked.actor, asked.site, case, version=version), site=asked.site, lang=asked.lang)


@routes.get("/cases/{case}/file", needs="case.read", response_class=Response)
def download(asked: AskedHere, case: str, version: Annotated[Number | None, Query()] = None) -> Response:
    """The case file itself."""
    shown = opening.show(asked.actor, asked.site, case, version=version)
    name = f"sag-{shown.document.code}.yaml"
    return Response(
        shown.document.text,
        media_type="application/yaml; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@routes.get("/cases/{case}/tasks", needs="case.read")
def list_tasks(asked: AskedHere, case: str) -> list[TaskAnswer]:
    """How far each section of the case is."""
    return TaskAnswer.all_of(tasks.tasks(asked.actor, asked.site, case), site=asked.site)


@routes.put("/cases/{case}/tasks/{section}", needs="case.change")
def mark_task(asked: AskedHere, case: str, section: str, body: TaskSaid) -> list[TaskAnswer]:
    """Say that a section is done, waits for somebody, or is open again."""
    found = tasks.mark_task(asked.actor, asked.site, case, section, body.status, whom=body.whom)
    return TaskAnswer.all_of(found, site=asked.site)
