"""The price of a result: between what it is worth and what it costs, counting only results the measure caused."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.errors import Finding, Path
from tovholder.knowledge import Bank
from tovholder.quantities import Table

from ..goals import Goal
from ..model import Case
from .check import amber, check, red
from .lookups import followed

_APART = 0.05
"""Shares further apart than five points are two different success rates."""


def _has_prices(case: Case) -> bool:
    return any(goal.paying and goal.price is not None for goal in case.goals.values())


@check("price-corridor", applies=_has_prices)
def corridor(case: Case, bank: Bank) -> Iterator[Finding]:
    """*Source:* GO Lab, pricing outcomes: value to the payer is the ceiling, the cost of delivery the floor."""
    for name, goal in case.goals.items():
        if not goal.paying or goal.price is None:
            continue
        path: Path = ("goals", name, "price")
        price = followed(case, goal.price, bank).likely_value
        value = None if goal.value is None else followed(case, goal.value, bank).likely_value
        cost = None if goal.cost is None else followed(case, goal.cost, bank).likely_value
        if value is None or cost is None:
            missing = ", ".join(field for field, amount in (("value", value), ("cost", cost)) if amount is None)
            yield amber("price-without-corridor", path, goal=goal.text, fields=missing)
        if value is not None and cost is not None and value < cost:
            yield amber("no-room-for-a-price", ("goals", name, "value"), goal=goal.text, value=value, cost=cost)
        if value is not None and price > value:
            yield red("price-above-value", path, goal=goal.text, price=price, value=value)
        elif cost is not None and price < cost:
            yield amber("price-below-cost", path, goal=goal.text, price=price, cost=cost)


@check("price-per-caused-result", applies=_has_prices)
def per_caused_result(case: Case, bank: Bank) -> Iterator[Finding]:
    """A contract pays for results that would have come anyway too, so the price per caused result is higher."""
    for name, goal in case.goals.items():
        rates = _rates(case, goal, bank)
        if not goal.paying or goal.price is None or goal.value is None or rates is None:
            continue
        with_, without = rates
        price, value = (followed(case, amount, bank).likely_value for amount in (goal.price, goal.value))
        if 0 <= without < with_ and price <= value < price * with_ / (with_ - without):
            yield amber(
                "price-above-value-when-net",
                ("goals", name, "price"),
                goal=goal.text,
                price=price,
                caused=round(price * with_ / (with_ - without), 0),
                value=value,
            )


def _has_linked_goals(case: Case) -> bool:
    return any(goal.outcome is not None and goal.success_rate is not None for goal in case.goals.values())


@check("one-success-rate", applies=_has_linked_goals)
def one_success_rate(case: Case, bank: Bank) -> Iterator[Finding]:
    """The rate card and the calculation expect the same share of people to succeed."""
    for name, goal in case.goals.items():
        rates = _rates(case, goal, bank)
        if rates is None or goal.success_rate is None:
            continue
        expected = followed(case, goal.success_rate, bank).likely_value
        if abs(expected - rates[0]) > _APART:
            yield amber(
                "goal-rate-differs",
                ("goals", name, "success_rate"),
                goal=goal.text,
                in_goal=round(100 * expected, 1),
                in_case=round(100 * rates[0], 1),
            )


def _rates(case: Case, goal: Goal, bank: Bank) -> tuple[float, float] | None:
    """With and without, if the goal counts a chance of success that is one number in time."""
    outcome = None if goal.outcome is None else case.outcomes[goal.outcome]
    if outcome is None or outcome.measure != "probability":
        return None
    if isinstance(outcome.with_, Table) or isinstance(outcome.without, Table):
        return None
    return followed(case, outcome.with_, bank).likely_value, followed(case, outcome.without, bank).likely_value
