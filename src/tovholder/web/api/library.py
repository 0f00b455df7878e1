"""The library of what municipalities have shared, cases begun from it, and a municipality's own figures."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Request, Response
from pydantic import BaseModel, Field

from tovholder.usecases.governance import library, realised_rates
from tovholder.usecases.governance.bundle import LONGEST
from tovholder.web.answers.body import Body
from tovholder.web.answers.lessons import ShelfAnswer
from tovholder.web.asked import AskedHere
from tovholder.web.routes import Routes

from .editing import Key

routes = Routes("/api", tag="library")
HashName = Annotated[str, Path(max_length=64)]
_TYPE = "application/yaml; charset=utf-8"


class NewBundle(Body):
    """A bundle from elsewhere, as it was received."""

    text: str = Field(min_length=1, max_length=LONGEST)


class Begin(Body):
    """The municipality a case that begins from a bundle belongs to."""

    municipality: str = Field(max_length=64)
    key: Key | None = None


class BegunAnswer(BaseModel):
    """The new case."""

    id: str


@routes.get("/library", needs="case.comment")
def list_library(asked: AskedHere) -> list[ShelfAnswer]:
    """What has been shared, the newest first."""
    return [ShelfAnswer.of(one) for one in library.library(asked.actor, asked.site)]


@routes.post("/library", needs="case.create", status_code=201)
def take_in(asked: AskedHere, body: NewBundle) -> ShelfAnswer:
    """Put another municipality's bundle in the library."""
    return ShelfAnswer.of(library.take_in(asked.actor, asked.site, body.text))


@routes.get("/library/{bundle}", needs="case.comment", response_class=Response)
def bundle(asked: AskedHere, bundle: HashName) -> Response:
    """A bundle as a file."""
    found = library.bundle_with(asked.actor, asked.site, bundle)
    name = f"delt-sag-{found.shared.hash[:10]}.yaml"
    return _file(found.shared.text, name)


@routes.post("/library/{bundle}/cases", needs="case.create", status_code=201)
def begin(asked: AskedHere, bundle: HashName, body: Begin) -> BegunAnswer:
    """A new case that begins as a shared one."""
    row = library.begin_from(asked.actor, asked.site, bundle, body.municipality, key=body.key)
    return BegunAnswer(id=row.id)


@routes.get("/municipalities/{municipality}/own-figures.yaml", needs="case.comment", response_class=Response)
def own_figures(asked: AskedHere, request: Request, municipality: str) -> Response:
    """The municipality's own success rates as a file for the knowledge bank."""
    rates = realised_rates.own_rates(asked.actor, asked.site, municipality)
    home = asked.settings.url or str(request.base_url).rstrip("/")
    return _file(realised_rates.knowledge_file(rates, address=home), "egne-tal.yaml")


def _file(text: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(text, media_type=_TYPE, headers=headers)
