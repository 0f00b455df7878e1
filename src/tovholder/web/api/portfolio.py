"""The choice among the cases one may read, under an investment pool."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from tovholder.portfolio.aim import Aim
from tovholder.portfolio.pool import Pool
from tovholder.portfolio.rules import Ceiling, Needs
from tovholder.usecases.cases import choosing
from tovholder.usecases.portfolio.as_json import portfolio_json
from tovholder.usecases.portfolio.asking import FEWEST_DRAWS, LONGEST_DELAY, Wishes, rules_of
from tovholder.web.answers.body import Body
from tovholder.web.asked import AskedHere
from tovholder.web.routes import Routes

routes = Routes("/api", tag="portfolio")
Kroner = Annotated[float, Field(ge=0, le=1e12)]
Year = Annotated[int, Field(ge=1900, le=2200)]
Id = Annotated[str, Field(min_length=1, max_length=64)]
MOST_DRAWS = 20_000
_MANY = 500


class AddedShape(BaseModel):
    """What is put in the pool in a year."""

    year: Year
    amount: Kroner


class CeilingShape(BaseModel):
    """The most that the cases chosen may load a frame with in a year; without a frame or year it is all or each."""

    most: Kroner
    frame: Annotated[str, Field(max_length=200)] | None = None
    year: Year | None = None


class NeedsShape(BaseModel):
    """A case that can only be chosen if another begins no later."""

    case: Id
    other: Id


class Wanted(Body):
    """The pool in kroner, what comes back to it, and what the choice must keep to; cases by their ids."""

    pool: Kroner
    added: list[AddedShape] = Field(default=[], max_length=_MANY)
    returns: Literal["invested", "all", "nothing"] = "invested"
    level: Annotated[float, Field(gt=0, lt=1)] | None = None
    seek: Literal["expected", "careful"] = "expected"
    rate: Annotated[float, Field(ge=-0.5, le=1)] = 0.0
    chance: Annotated[float, Field(ge=0, le=0.99)] | None = None
    delay: Annotated[int, Field(ge=0, le=LONGEST_DELAY)] = 0
    growth: Annotated[float, Field(ge=-0.5, le=1)] | None = None
    must: list[Id] = Field(default=[], max_length=_MANY)
    out: list[Id] = Field(default=[], max_length=_MANY)
    either: list[list[Id]] = Field(default=[], max_length=_MANY)
    needs: list[NeedsShape] = Field(default=[], max_length=_MANY)
    ceilings: list[CeilingShape] = Field(default=[], max_length=_MANY)
    draws: Annotated[int, Field(ge=FEWEST_DRAWS, le=MOST_DRAWS)] = 10_000
    seed: Annotated[int, Field(ge=0, le=2**31 - 1)] = 1

    def wishes(self) -> Wishes:
        """As the use-case takes them. Raises PortfolioProblem."""
        added: dict[int, float] = {}
        for one in self.added:
            added[one.year] = added.get(one.year, 0.0) + one.amount
        return Wishes(
            pool=Pool(self.pool, added, self.returns, self.level),
            rules=rules_of(
                must=frozenset(self.must),
                out=frozenset(self.out),
                either=tuple(frozenset(group) for group in self.either),
                needs=tuple(Needs(need.case, need.other) for need in self.needs),
                ceilings=tuple(Ceiling(one.most, one.frame, one.year) for one in self.ceilings),
            ),
            aim=Aim(self.seek, rate=self.rate, chance=self.chance),
            delay=self.delay,
            growth=self.growth,
            draws=self.draws,
            seed=self.seed,
        )


@routes.post("/portfolio/choice", needs="case.list")
def choose(asked: AskedHere, body: Wanted) -> dict[str, Any]:
    """The best choice, as docs/json.md describes it under `tovholder portfolio`. Nothing is kept."""
    return portfolio_json(choosing.choice(asked.actor, asked.site, body.wishes()))
