"""What a case comes to, and what it would come to."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Query, Response
from pydantic import BaseModel, Field

from tovholder.uncertainty.live import LEVELS, Band, Figures, GroupFigures
from tovholder.usecases.cases import previewing
from tovholder.usecases.cases import results as cases
from tovholder.web.answers.body import Body
from tovholder.web.asked import AskedHere
from tovholder.web.routes import Routes

from .cases import Number
from .editing import EditShape, Hash

routes = Routes("/api/cases/{case}", tag="results")
Version = Annotated[Number | None, Query()]


class BandAnswer(BaseModel):
    """A number over the draws: percentiles by name, and the share of draws in which it is above zero."""

    percentiles: dict[str, float]
    positive: float

    @classmethod
    def of(cls, band: Band) -> BandAnswer:
        """The band."""
        named = zip(LEVELS, band.percentiles, strict=True)
        return cls(percentiles={f"p{round(100 * level)}": value for level, value in named}, positive=band.positive)


class GroupAnswer(BaseModel):
    """A party, department or total: kroner, undiscounted. `paid_back`: the period, null if never."""

    net: float
    per_year: list[float]
    so_far: list[float]
    paid_back: str | None
    net_band: BandAnswer

    @classmethod
    def of(cls, group: GroupFigures) -> GroupAnswer:
        """The group."""
        return cls(
            net=group.net,
            per_year=list(group.per_year),
            so_far=list(group.so_far),
            paid_back=group.paid_back,
            net_band=BandAnswer.of(group.net_band),
        )


class PreviewAnswer(BaseModel):
    """What the case would come to. `quick`: whether numbers were moved in a plan already compiled."""

    quick: bool
    leading: str
    years: list[int]
    groups: dict[str, GroupAnswer]
    society_net: float
    so_far_bands: list[BandAnswer]
    paid_back_chances: list[float]
    draws: int

    @classmethod
    def of(cls, figures: Figures, *, quick: bool) -> PreviewAnswer:
        """The figures."""
        return cls(
            quick=quick,
            leading=figures.leading,
            years=list(figures.years),
            groups={name: GroupAnswer.of(group) for name, group in figures.groups.items()},
            society_net=figures.society_net,
            so_far_bands=[BandAnswer.of(band) for band in figures.so_far_bands],
            paid_back_chances=list(figures.paid_back_chances),
            draws=figures.draws,
        )


class Preview(Body):
    """Edits to the version whose hash is `opened`, which are not saved."""

    opened: Hash
    edits: list[EditShape] = Field(default=[], max_length=200)


@routes.get("/results", needs="case.read", response_model=dict[str, Any])
def results(asked: AskedHere, case: str, version: Version = None) -> Response:
    """The result of a version, as docs/json.md describes it."""
    found = cases.results(asked.actor, asked.site, case, version=version, lang=asked.lang)
    return Response(found, media_type="application/json")


@routes.get("/checks", needs="case.read")
def checks(asked: AskedHere, case: str, version: Version = None) -> dict[str, Any]:
    """What the checks say of a version."""
    return cases.checked(asked.actor, asked.site, case, version=version, lang=asked.lang)


@routes.post("/preview", needs="case.read")
def preview(asked: AskedHere, case: str, body: Preview) -> PreviewAnswer:
    """What the case would come to with these edits; nothing is saved."""
    found = previewing.preview(asked.actor, asked.site, case, [edit.edit() for edit in body.edits], opened=body.opened)
    return PreviewAnswer.of(found.figures, quick=found.quick)
