"""The form for a choice under a pool: what stands in an address, read into wishes and shown again.

Amounts are in millions and shares in percent, as people write them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.datastructures import QueryParams

from tovholder.errors import Finding
from tovholder.portfolio.aim import SEEKS, Aim, Seek
from tovholder.portfolio.pool import RETURNS, Pool, Returns
from tovholder.portfolio.rules import Ceiling, Needs, Rules
from tovholder.quantities import Mistake
from tovholder.quantities.numbers import parse_number
from tovholder.usecases.portfolio.asking import LONGEST_DELAY, Wishes, rules_of
from tovholder.usecases.portfolio.problems import PortfolioProblem

MILLION, _LARGEST, _LONGEST = 1e6, 1e6, 30
CAREFUL_LEVEL = 0.10
"""The percentile that is meant by counting with care."""


@dataclass(frozen=True, slots=True)
class PoolForm:
    """What is written in the form, field by field. states: case → `must` or `out`; others may be chosen."""

    pool: str
    added: str
    years: str
    returns: Returns
    careful: bool
    seek: Seek
    delay: int
    growth: str
    ceiling: str
    frame: str
    states: Mapping[str, str]
    either: frozenset[str]
    case: str
    other: str

    @property
    def asks(self) -> bool:
        """Whether there is anything to answer."""
        return bool(self.pool.strip())


def form_of(query: QueryParams) -> PoolForm:
    """What stands in the address; what it does not know is as if it were not there."""
    returns, seek, delay = query.get("igen", ""), query.get("find", ""), query.get("udskyd", "")
    states = [choice.partition(":") for choice in query.getlist("valg")]
    return PoolForm(
        pool=query.get("pulje", ""),
        added=query.get("tillaeg", ""),
        years=query.get("aar", ""),
        returns=next((known for known in RETURNS if known == returns), "invested"),
        careful=query.get("regnet", "") == "careful",
        seek=next((known for known in SEEKS if known == seek), "expected"),
        delay=int(delay) if delay.isdecimal() and len(delay) == 1 and int(delay) <= LONGEST_DELAY else 0,
        growth=query.get("pris", ""),
        ceiling=query.get("loft", ""),
        frame=query.get("for", ""),
        states={case: state for state, _, case in states if state in ("must", "out")},
        either=frozenset(query.getlist("hoejst")),
        case=query.get("sag", ""),
        other=query.get("kraever", ""),
    )


def wishes_of(form: PoolForm, *, first: int) -> Wishes:
    """What is asked. first: the year the portfolio begins. Raises PortfolioProblem for what cannot be read."""
    yearly = _number(form.added) * MILLION
    years = int(_number(form.years or "1", largest=_LONGEST))
    growth = _number(form.growth, least=-50, largest=100) / 100 if form.growth.strip() else None
    return Wishes(
        pool=Pool(
            _number(form.pool) * MILLION,
            {first + i: yearly for i in range(1, years + 1)} if yearly else {},
            form.returns,
            CAREFUL_LEVEL if form.careful else None,
        ),
        rules=_rules(form),
        aim=Aim(form.seek),
        delay=form.delay,
        growth=growth,
    )


def _rules(form: PoolForm) -> Rules:
    ceilings = (Ceiling(_number(form.ceiling) * MILLION, form.frame or None),) if form.ceiling.strip() else ()
    return rules_of(
        must=frozenset(case for case, state in form.states.items() if state == "must"),
        out=frozenset(case for case, state in form.states.items() if state == "out"),
        either=(form.either,) if len(form.either) > 1 else (),
        needs=(Needs(form.case, form.other),) if form.case and form.other and form.case != form.other else (),
        ceilings=ceilings,
    )


def _number(given: str, *, least: float = 0.0, largest: float = _LARGEST) -> float:
    if not given.strip():
        return 0.0
    try:
        found = parse_number(given)
    except Mistake:
        raise _unreadable(given) from None
    if not least <= found <= largest:
        raise _unreadable(given)
    return found


def _unreadable(given: str) -> PortfolioProblem:
    return PortfolioProblem([Finding("portfolio-bad-option", params={"given": given[:40], "form": "12,5"})])
