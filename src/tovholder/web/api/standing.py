"""Where a number stands against the result, entries to add, and every case side by side."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query
from pydantic import BaseModel, Field

from tovholder.errors import dotted
from tovholder.locale import Lang
from tovholder.usecases.cases import adding, standing
from tovholder.usecases.cases.along import Along, along
from tovholder.usecases.cases.portfolio import Line, portfolio
from tovholder.web.answers.body import Body
from tovholder.web.answers.cases import SavedAnswer
from tovholder.web.answers.findings import FindingAnswer
from tovholder.web.asked import AskedHere
from tovholder.web.routes import Routes

from .editing import EditShape, Hash, Key, Place

routes = Routes("/api", tag="standing")
PlaceAsked = Annotated[str, Query(min_length=1, max_length=2000)]
HashAsked = Annotated[str, Query(pattern="^[0-9a-f]{64}$")]


class ResultAlong(Body):
    """A number of the version whose hash is `opened`, and edits to that version which are not saved."""

    opened: Hash
    place: Place
    edits: list[EditShape] = Field(default=[], max_length=200)


class AlongAnswer(BaseModel):
    """The leading group's net at every value of a number, in percent where it is written so. Kroner, undiscounted.

    `now`: the number as it is. `zero`: where the net is zero; null if it is not so between `low` and `high`. Where the
    number does not move the result there are no values, and `reason` says why.
    """

    values: list[float]
    nets: list[float]
    now: float | None
    zero: float | None
    low: float | None
    high: float | None
    reason: FindingAnswer | None

    @classmethod
    def of(cls, found: Along, *, lang: Lang) -> AlongAnswer:
        """The result along the number's range."""
        return cls(
            values=list(found.values),
            nets=list(found.nets),
            now=found.now,
            zero=found.zero,
            low=found.low,
            high=found.high,
            reason=None if found.reason is None else FindingAnswer.of(found.reason, lang=lang),
        )


class LineAnswer(BaseModel):
    """A case in the overview; the numbers are null for one that has errors. Kroner, undiscounted."""

    id: str
    title: str
    stage: str | None
    net: float | None
    low: float | None
    high: float | None
    positive: float | None
    deepest: float | None

    @classmethod
    def of(cls, line: Line) -> LineAnswer:
        """The case."""
        sums = line.sums
        return cls(
            id=line.listed.row.id,
            title=line.listed.title,
            stage=line.stage,
            net=None if sums is None else sums.net,
            low=None if sums is None else sums.low,
            high=None if sums is None else sums.high,
            positive=None if sums is None else sums.positive,
            deepest=None if sums is None else sums.deepest,
        )


class NewEntry(Body):
    """Where an entry is added, and what it is called. It comes filled, as an example."""

    opened: Hash
    place: Place
    name: str = Field(default="", max_length=200)
    key: Key | None = None


class AddedAnswer(SavedAnswer):
    """The save, and the place of the new entry."""

    place: str


@routes.get("/portfolio", needs="case.list")
def list_lines(asked: AskedHere) -> list[LineAnswer]:
    """The cases one may read, what each comes to, and how sure that is."""
    return [LineAnswer.of(line) for line in portfolio(asked.actor, asked.site)]


@routes.post("/cases/{case}/along", needs="case.read")
def result_along(asked: AskedHere, case: str, body: ResultAlong) -> AlongAnswer:
    """The result at every value of a number, so that the result can be dragged and the number read."""
    place = body.place if isinstance(body.place, str) else tuple(body.place)
    edits = [edit.edit() for edit in body.edits]
    found = along(asked.actor, asked.site, case, place, edits, opened=body.opened)
    return AlongAnswer.of(found, lang=asked.lang)


@routes.get("/cases/{case}/no-effect", needs="case.read")
def no_effect(asked: AskedHere, case: str, place: PlaceAsked, opened: HashAsked) -> FindingAnswer:
    """Why moving a number changes no figure."""
    found = standing.why_nothing(asked.actor, asked.site, case, place, opened=opened)
    return FindingAnswer.of(found, lang=asked.lang)


@routes.post("/cases/{case}/entries", needs="case.change", status_code=201)
def add(asked: AskedHere, case: str, body: NewEntry) -> AddedAnswer:
    """Add an entry: a cost, an outcome, a goal, a risk …"""
    place = body.place if isinstance(body.place, str) else tuple(body.place)
    added = adding.add_entry(asked.actor, asked.site, case, place, body.name, opened=body.opened, key=body.key)
    saved = SavedAnswer.of(added.saved, site=asked.site)
    return AddedAnswer(**saved.model_dump(), place=dotted(added.path))
