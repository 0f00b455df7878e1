"""What a case comes to when it is looked into: chance, what moves it, what to find out, its contract, its lines."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import Query
from pydantic import BaseModel, Field

from tovholder.cashflow.breakeven import BreakEven
from tovholder.errors import dotted
from tovholder.usecases.cases import analyses
from tovholder.web.asked import AskedHere
from tovholder.web.routes import Routes

from .cases import Number

routes = Routes("/api/cases/{case}", tag="analyses")
Version = Annotated[Number | None, Query()]
Group = Annotated[str | None, Query(max_length=200)]
Draws = Annotated[int, Query(ge=100, le=analyses.MOST_DRAWS)]
Seed = Annotated[int, Query(ge=0, le=2**31 - 1)]


class BreakEvenAnswer(BaseModel):
    """The values of a number at which a party's net is zero, between `low` and `high`; none is an answer.

    `net`: for a success rate the same, less what happens without.
    """

    place: str
    group: str
    view: Literal["budget", "society"]
    likely: float
    low: float
    high: float
    values: list[float]
    net: list[float] | None
    nearest: float | None

    @classmethod
    def of(cls, found: BreakEven) -> BreakEvenAnswer:
        """The values."""
        return cls(
            place=dotted(found.path),
            group=found.group,
            view=found.view,
            likely=found.likely,
            low=found.low,
            high=found.high,
            values=list(found.values),
            net=None if found.net is None else list(found.net),
            nearest=found.nearest,
        )


class LineAnswer(BaseModel):
    """A line of the calculation, and where it stands in the file."""

    id: str
    name: str
    kind: Annotated[str, Field(examples=["cost", "gain"])]
    place: str
    line: int


@routes.get("/simulation", needs="case.read")
def simulation(
    asked: AskedHere, case: str, version: Version = None, draws: Draws = analyses.DRAWS, seed: Seed = analyses.SEED
) -> dict[str, Any]:
    """The case over many draws: what is not known, and chance in small groups on top of it."""
    return analyses.simulation(asked.actor, asked.site, case, version=version, draws=draws, seed=seed)


@routes.get("/sensitivity", needs="case.read")
def sensitivity(asked: AskedHere, case: str, version: Version = None, group: Group = None) -> dict[str, Any]:
    """What moves the result: tornado, break-even values, indices, scenarios, optimism."""
    found: dict[str, Any] = analyses.moves(asked.actor, asked.site, case, version=version, group=group)
    return found


@routes.get("/information", needs="case.read")
def information(asked: AskedHere, case: str, version: Version = None, group: Group = None) -> dict[str, Any]:
    """What to find out before deciding, and what knowing it is worth."""
    found: dict[str, Any] = analyses.groundwork(asked.actor, asked.site, case, version=version, group=group)
    return found


@routes.get("/contract", needs="case.read")
def contract(
    asked: AskedHere, case: str, version: Version = None, draws: Draws = analyses.DRAWS, seed: Seed = analyses.SEED
) -> dict[str, Any]:
    """The contract with people drawn one by one: who pays and gets what."""
    return analyses.contract(asked.actor, asked.site, case, version=version, draws=draws, seed=seed)


@routes.get("/departments", needs="case.read")
def departments(
    asked: AskedHere,
    case: str,
    version: Version = None,
    rule: Annotated[Literal["horizon", "running", "yearly"], Query()] = "horizon",
    with_contract: Annotated[bool, Query()] = False,
) -> dict[str, Any]:
    """The smallest transfers between departments that leave none of them worse off."""
    return analyses.departments(asked.actor, asked.site, case, version=version, rule=rule, with_contract=with_contract)


@routes.get("/lines", needs="case.read")
def lines(asked: AskedHere, case: str, version: Version = None) -> list[LineAnswer]:
    """Every line of the calculation that can be explained."""
    found = analyses.lines(asked.actor, asked.site, case, version=version, lang=asked.lang)
    return [LineAnswer(**line) for line in found]


@routes.get("/explain", needs="case.read")
def explain(
    asked: AskedHere,
    case: str,
    line: Annotated[str, Query(min_length=1, max_length=400)],
    version: Version = None,
    party: Group = None,
    year: Annotated[str | None, Query(max_length=40)] = None,
) -> dict[str, Any]:
    """What was multiplied with what to give a line's kroner."""
    return analyses.explained(asked.actor, asked.site, case, line, version=version, party=party, year=year)


@routes.get("/break-even", needs="case.read")
def break_even(
    asked: AskedHere,
    case: str,
    place: Annotated[str, Query(min_length=1, max_length=2000)],
    version: Version = None,
    group: Group = None,
    view: Annotated[Literal["budget", "society"], Query()] = "budget",
) -> BreakEvenAnswer:
    """The values of one number at which a party's net is zero."""
    found = analyses.turning(asked.actor, asked.site, case, place, version=version, group=group, view=view)
    return BreakEvenAnswer.of(found)
