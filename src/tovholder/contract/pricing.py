"""Help with the terms of a deal: the corridor of each price, a fair price, and who carries the loss at which effect.

A fair price is the least one at which the investors earn what they ask with the certainty they ask. All prices move
together, or one goal's does, and the luck is the same throughout.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from tovholder.case.model import Case
from tovholder.cashflow.timeline import Floats

from .deal import Deal
from .numbers import Numbers
from .outcome import Simulation
from .returns import net_flows, present_value
from .simulation import blocks, simulate_contract

EFFECTS = (0.0, 0.25, 0.5, 0.75, 1.0, 1.25)
"""Shares of the expected effect that losses are shown at."""
_MOST = 64.0
_STEPS = 24


@dataclass(frozen=True, slots=True)
class Corridor:
    """One goal's price between what it costs and what it is worth, per unit, and what it comes to.

    expected   kroner paid on average
    largest    the most paid in any draw
    """

    goal: str
    price: float
    cost: float | None
    value: float | None
    expected: float
    largest: float


@dataclass(frozen=True, slots=True)
class FairPrice:
    """The least multiple of the prices that gives the investors `target` a year with at least this chance.

    times   None if no price does: then a cap or a gate holds the return down
    reached the chance it gives at `times` (at the highest price tried, where none does); `now` at today's prices
    prices  goal → the price it comes to
    """

    target: float
    chance: float
    goal: str | None
    times: float | None
    reached: float
    now: float
    prices: dict[str, float]


@dataclass(frozen=True, slots=True)
class LossRow:
    """Means over the draws at one level of effect: what is paid, what the case gives the payers, who loses.

    effect   share of the expected difference between with and without
    gain     what the case gives the own budget, without the contract
    net      the same with what the contract moves
    """

    effect: float
    paid: float
    paid_in: float
    loss: float
    guaranteed: float
    chance_of_loss: float
    gain: float
    net: float


def corridors(case: Case, simulation: Simulation, numbers: Numbers) -> tuple[Corridor, ...]:
    """Every paying goal's price, cost, value and what it comes to."""
    rows = []
    for goal, paid in zip(simulation.deal.goals, simulation.by_goal, strict=True):
        if not goal.paying:
            continue
        written = case.goals[goal.id]
        rows.append(
            Corridor(
                goal.id,
                goal.price or sum(step.price for step in goal.steps),
                numbers.kroner(written.cost, ("goals", goal.id, "cost")),
                numbers.kroner(written.value, ("goals", goal.id, "value")),
                float(paid.mean()),
                float(paid.max()),
            )
        )
    return tuple(rows)


def fair_price(
    case: Case,
    deal: Deal,
    *,
    target: float,
    chance: float,
    goal: str | None = None,
    count: int = 10_000,
    seed: int = 1,
) -> FairPrice:
    """The least price, by halving between none and 64 times today's; found to a millionth of it.

    The return is at least `target` where the investors' flows are worth at least 0 at that rate.
    """

    def share(times: float) -> float:
        return _chance(case, priced(deal, times, goal=goal), target, count=count, seed=seed)

    now = share(1.0)
    low, high = 0.0, 1.0
    reached = now
    while reached < chance and high < _MOST:
        low, high = high, 2 * high
        reached = share(high)
    if reached < chance:
        return FairPrice(target, chance, goal, None, reached, now, {})
    for _ in range(_STEPS):
        middle = (low + high) / 2
        found = share(middle)
        low, high, reached = (low, middle, found) if found >= chance else (middle, high, reached)
        if high - low < 1e-6 * high:
            break
    at = priced(deal, high, goal=goal)
    prices = {rule.id: rule.price for rule in at.goals if rule.paying and (goal is None or rule.id == goal)}
    return FairPrice(target, chance, goal, high, reached, now, prices)


def priced(deal: Deal, times: float, *, goal: str | None = None) -> Deal:
    """The deal with every price (or one goal's) multiplied; a share of a saving too."""
    goals = tuple(
        replace(
            rule,
            price=rule.price * times,
            share=rule.share * times if rule.shape == "share-of-saving" else rule.share,
            steps=tuple(replace(step, price=step.price * times) for step in rule.steps),
        )
        if goal is None or rule.id == goal
        else rule
        for rule in deal.goals
    )
    return replace(deal, goals=goals)


def loss_table(
    case: Case, deal: Deal, *, effects: Sequence[float] = EFFECTS, count: int = 10_000, seed: int = 1
) -> tuple[LossRow, ...]:
    """Who carries what at each level of effect, in the same draws. "Paid" is not "caused": with no effect at all,
    those who would have succeeded anyway are still paid for."""
    return tuple(
        _loss_row(simulate_contract(case, deal, count=count, seed=seed, effect=effect), effect) for effect in effects
    )


def _loss_row(simulation: Simulation, effect: float) -> LossRow:
    gain = simulation.case_net.sum(axis=(0, 1))
    moved: Floats = np.zeros(simulation.count)
    for party in simulation.own_parties:
        moved = moved + simulation.moved(party).sum(axis=0)
    earned = simulation.returns
    return LossRow(
        effect=effect,
        paid=float(simulation.total.mean()),
        paid_in=float(earned.paid_in.mean()),
        loss=float(earned.loss.mean()),
        guaranteed=float(simulation.guaranteed.sum(axis=0).mean()),
        chance_of_loss=float((earned.loss > 0.5).mean()),
        gain=float(gain.mean()),
        net=float((gain + moved).mean()),
    )


def _chance(case: Case, deal: Deal, target: float, *, count: int, seed: int) -> float:
    """The share of draws in which the investors earn at least the target."""
    step = deal.plan.timeline.years
    enough = 0
    for block in blocks(case, deal, count=count, seed=seed):
        flows = net_flows(block.flows.calls.sum(axis=0), block.flows.received.sum(axis=0))
        enough += int((present_value(flows, target, step=step) >= -0.005).sum())
    return enough / count
