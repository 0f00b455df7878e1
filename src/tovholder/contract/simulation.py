"""A contract over the case's own draws, with people drawn one by one: who pays and gets what, and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from tovholder.case.model import Case
from tovholder.cashflow.kernel import Draws, totals
from tovholder.cashflow.maps import Map, linear_map
from tovholder.cashflow.plan import Plan
from tovholder.cashflow.result import evaluate
from tovholder.cashflow.terms import Term
from tovholder.cashflow.timeline import Floats
from tovholder.quantities import Quantity
from tovholder.uncertainty.sampler import Sampler

from .deal import Deal
from .luck import Luck
from .outcome import Simulation, gathered
from .payments import Reached, reached
from .people import intake, people_of
from .returns import Returns, returns
from .waterfall import Flows, waterfall
from .world import CHUNK, World

_AT_ONCE = 2**19
"""Persons × draws held at a time, about: 4 MB a matrix."""


@dataclass(frozen=True)
class Block:
    """Everything of one block of draws.

    case_flows   (own party, period, draw) the case's net without the contract; `own`: whose budget it is
    inside       (own party, period, draw) the part of it inside the contract's area
    """

    deal: Deal
    reached: Reached
    flows: Flows
    returns: Returns
    case_flows: Floats
    inside: Floats
    own: tuple[str, ...]


def simulate_contract(case: Case, deal: Deal, *, count: int = 10_000, seed: int = 1, effect: float = 1.0) -> Simulation:
    """The contract in `count` draws. The same seed gives the same draws as the case's own simulation.

    effect: how much of the difference between with and without there is; 1 as the case says.
    """
    return gathered(deal, blocks(case, deal, count=count, seed=seed, effect=effect), count=count, seed=seed)


def blocks(case: Case, deal: Deal, *, count: int, seed: int, effect: float = 1.0) -> Iterator[Block]:
    """The draws, a block at a time."""
    sampler = Sampler(deal.plan, case, seed=seed)
    maps = _maps(deal)
    size = CHUNK * max(1, min(4, _AT_ONCE // (CHUNK * _people(deal))))
    for start in range(0, count, size):
        stop = min(start + size, count)
        draws = at_effect(case, deal.plan, sampler.draws(start, stop), effect)
        yield _block(deal, maps, World(_long(draws, deal.plan, stop - start), seed, start, stop, effect))


def _people(deal: Deal) -> int:
    """How many people there are, about."""
    certain = evaluate(deal.plan).people
    entrants = [i for i, row in enumerate(deal.plan.people) if row.what == "entrants"]
    return max(1, round(float(certain[entrants].sum())))


def at_effect(case: Case, plan: Plan, draws: Draws, effect: float) -> Draws:
    """The draws with every outcome's `with` moved to without + effect · (with − without)."""
    if effect == 1.0:
        return draws
    likely, drawn = draws.likely.copy(), dict(draws.drawn)
    for name, outcome in case.outcomes.items():
        if not isinstance(outcome.with_, Quantity) or not isinstance(outcome.without, Quantity):
            continue
        paths = (("outcomes", name, "with"), ("outcomes", name, "without"))
        if not all(plan.has_input(path) for path in paths):
            continue
        there, gone = (plan.index_of(path) for path in paths)
        likely[there] = draws.likely[gone] + effect * (draws.likely[there] - draws.likely[gone])
        if there in drawn or gone in drawn:
            without = draws.value(gone, 0, draws.count)
            drawn[there] = np.asarray(without + effect * (draws.value(there, 0, draws.count) - without))
    return Draws(likely, drawn)


def _long(draws: Draws, plan: Plan, count: int) -> Draws:
    """Draws of the block's length even where nothing in the case is uncertain: people still are."""
    return draws if draws.drawn or not plan.inputs else Draws(draws.likely, {0: np.full(count, draws.likely[0])})


def _block(deal: Deal, maps: list[Map], world: World) -> Block:
    crowds = {
        tranche: Luck(deal, people_of(deal, tranche, world), world)
        for tranche in dict.fromkeys(tranche for goal in deal.goals for tranche in goal.tranches)
    }
    outputs = totals(deal.plan.features, maps, world.draws)
    case_flows, inside = outputs[:2]
    saving_goals = [goal.id for goal in deal.goals if goal.lines]
    savings = {name: flow[0] for name, flow in zip(saving_goals, outputs[2:], strict=True)}
    found = reached(deal, crowds, savings, world)
    flows = waterfall(deal, found, turnout=_turnout(deal, crowds, world), count=world.count)
    timeline = deal.plan.timeline
    years = max(deal.last - deal.start, 1.0) / 12
    earned = returns(flows.calls.sum(axis=0), flows.received.sum(axis=0), step=timeline.years, years=years)
    own = tuple(deal.plan.parties[row].id for row in own_rows(deal.plan))
    return Block(deal, found, flows, earned, case_flows, inside, own)


def _turnout(deal: Deal, crowds: Mapping[str, Luck], world: World) -> Floats:
    """(draw,) people who came, of those planned, at most 1; 1 where nothing was planned."""
    planned = sum(part.planned or 0.0 for part in deal.parts)
    tranches = dict.fromkeys(tranche for part in deal.parts if part.planned for tranche in part.tranches)
    if not planned:
        return np.ones(world.count)
    came = sum(
        crowds[tranche].people.number.sum(axis=0) if tranche in crowds else intake(deal, tranche, world).sum(axis=0)
        for tranche in tranches
    )
    return np.broadcast_to(np.minimum(np.asarray(came) / planned, 1.0), (world.count,))


def _maps(deal: Deal) -> list[Map]:
    """The case's flows, those inside the contract's area, and the saving of each goal that takes a share of one."""
    plan = deal.plan
    groups = evaluate(plan).groups
    own, every = own_rows(plan), set(range(len(plan.lines)))
    inside = {i for i in every if plan.lines[i].area == deal.area}
    savings = []
    for goal in deal.goals:
        if goal.lines:
            rows = sorted({row for party in goal.payers for row in groups.get(party, ())})
            savings.append(_chosen(plan, set(goal.lines), rows=rows or range(len(plan.parties)), summed=True))
    return [_chosen(plan, every, rows=own), _chosen(plan, inside, rows=own), *savings]


def own_rows(plan: Plan) -> list[int]:
    """The parties whose own budget it is: the municipality's, or the public's where there is none."""
    result = evaluate(plan)
    return list(result.rows_of(result.own_group))


def _chosen(plan: Plan, lines: set[int], *, rows: list[int] | range, summed: bool = False) -> Map:
    """The flows of some lines to some parties: a row for each, or one with their sum."""

    def placed(term: Term) -> Floats | None:
        if term.line not in lines or plan.lines[term.line].kind == "valuation":
            return None
        weights = term.weights[list(rows)]
        return weights.sum(axis=0, keepdims=True) if summed else weights

    return linear_map(
        plan.terms, plan.features, rows=1 if summed else len(rows), periods=plan.timeline.count, placed=placed
    )
