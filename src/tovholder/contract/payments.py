"""What each goal would pay in each draw and when it is measured, before any cap on the contract.

The amounts come from the same functions as the settlement of real results (`shapes`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np

from tovholder.cashflow.timeline import Floats

from . import shapes
from .deal import Deal, GoalRule
from .luck import Luck
from .people import Bools
from .world import World

PER_PERSON = ("per-unit", "stepped", "repeated")
COHORT = ("cohort-threshold", "cohort-average", "against-comparison")


@dataclass(frozen=True, slots=True)
class Due:
    """One amount: the goal, the month it was measured, (draw,) kroner.

    units  (draw,) how many are paid for, where it pays per unit
    known  the month from which it is known that it must be paid, where that is later than the measurement
    """

    goal: str
    month: float
    amount: Floats
    units: Floats | None = None
    known: float = 0.0

    @property
    def payable(self) -> float:
        """The month it can be paid from."""
        return max(self.month, self.known)


@dataclass(frozen=True)
class Reached:
    """Everything the goals came to in a block.

    due     amounts in the order they were measured
    met     goal → (draw,) whether it counts as reached where another goal asks for it
    share   goal → (draw,) share reached, or part of the way to the target
    limits  what held a goal's amounts down → (draw,) kroner lost
    """

    due: list[Due] = field(default_factory=list)
    met: dict[str, Bools] = field(default_factory=dict)
    share: dict[str, Floats] = field(default_factory=dict)
    limits: dict[tuple[str, str], Floats] = field(default_factory=dict)

    def hold(self, goal: str, limit: str, kroner: Floats) -> None:
        """Note what a limit took."""
        self.limits[goal, limit] = self.limits.get((goal, limit), 0.0) + kroner


def reached(deal: Deal, crowds: Mapping[str, Luck], savings: Mapping[str, Floats], world: World) -> Reached:
    """What the goals come to. crowds: tranche → its people; savings: goal → (period, draw) of the lines it names."""
    found = Reached()
    order = {goal.id: i for i, goal in enumerate(deal.goals)}
    _per_person(deal, crowds, found)
    for goal in deal.goals:
        if goal.shape in COHORT:
            _cohort(deal, goal, crowds, world, found)
        elif goal.shape == "share-of-saving":
            _saving(deal, goal, savings, world, found)
        elif goal.shape == "milestone":
            _milestone(deal, goal, world, found)
    for goal in deal.goals:
        if goal.shape in ("gate", "duty"):
            met = _all_met(deal, goal, found, world)
            found.met[goal.id] = met
            found.share[goal.id] = met.astype(np.float64)
            if goal.shape == "gate":
                month = deal.points(goal)[0]
                found.due.append(
                    Due(goal.id, month, shapes.event(met.astype(np.float64), full=_price(deal, goal, month)))
                )
    due = [_within_units(deal.goal(name), found) for name in order]
    found.due[:] = sorted((d for each in due for d in each), key=lambda d: (d.month, order[d.goal]))
    _behind_gates(deal, found, world)
    return found


def _price(deal: Deal, goal: GoalRule, month: float, price: float | None = None) -> Floats:
    """(1,) the price when measured, so that it combines with any draws."""
    years = max(year_of_month(deal, month) - goal.first_year, 0)
    return np.array([(goal.price if price is None else price) * (1 + goal.growth) ** years])


def _per_person(deal: Deal, crowds: Mapping[str, Luck], found: Reached) -> None:
    """Goals paid person by person, in the order a person meets them, so that caps per person hold over all."""
    for tranche, crowd in crowds.items():
        goals = [goal for goal in deal.goals if goal.shape in PER_PERSON and tranche in goal.tranches]
        people = crowd.people
        starts = np.array(people.periods) * deal.plan.timeline.months
        moments = [moment for goal in goals for moment in _moments(goal, crowd, found)]
        order = [goal.id for goal in goals]
        held: Floats | None = None
        by_goal: dict[str, Floats] = {}
        for month, goal, new, price in sorted(moments, key=lambda m: (m[0], order.index(m[1].id))):
            prices = np.concatenate([_price(deal, goal, start + month, price) for start in starts])
            units = people.per_cohort(new)
            amounts = prices[:, None] * units
            if deal.person_cap is not None or goal.person_cap is not None:
                given = shapes.per_unit(new.astype(np.float64), price=prices[people.cohort][:, None])
                kept = given
                if goal.person_cap is not None:
                    before = by_goal.get(goal.id, 0.0)
                    kept = shapes.capped(before + kept, cap=np.array(goal.person_cap)) - before
                if deal.person_cap is not None:
                    held = np.zeros_like(given) if held is None else held
                    kept = shapes.capped(held + kept, cap=np.array(deal.person_cap)) - held
                    held = held + kept
                by_goal[goal.id] = by_goal.get(goal.id, 0.0) + kept
                amounts = people.per_cohort(kept)
                found.hold(goal.id, "person_cap", (given - kept).sum(axis=0))
            for start, number, amount in zip(starts, units, amounts, strict=True):
                found.due.append(Due(goal.id, start + month, amount, number))


def _moments(goal: GoalRule, crowd: Luck, found: Reached) -> Iterator[tuple[float, GoalRule, Bools, float]]:
    """(months from a person's start, goal, who is new there, price of the step)."""
    at = crowd.reached(goal)
    ever = np.zeros_like(at[0]) if at else None
    months = [step.month for step in goal.steps] if goal.shape == "stepped" else goal.months
    prices = [step.price for step in goal.steps] if goal.shape == "stepped" else [goal.price] * len(months)
    for month, who, price in zip(months, at, prices, strict=True):
        assert ever is not None
        is_new = who & ~ever if goal.once and goal.shape != "stepped" else who
        ever = ever | who
        yield month, goal, is_new, price
    if ever is not None:
        counted = crowd.counted(goal)
        met = ever.any(axis=0)
        found.met[goal.id] = found.met.get(goal.id, np.zeros(1, dtype=bool)) | met
        found.share[goal.id] = ever.sum(axis=0) / np.maximum(counted, 1.0)


def _cohort(deal: Deal, goal: GoalRule, crowds: Mapping[str, Luck], world: World, found: Reached) -> None:
    """Goals of all the people together, measured when the last of them has come so far."""
    members = [crowds[tranche] for tranche in goal.tranches]
    counted = np.asarray(sum(crowd.counted(goal) for crowd in members))
    best = np.zeros(world.count)
    earlier: Floats = np.zeros(world.count)
    reached_at = None if goal.rate is None or goal.mean is not None else [crowd.reached(goal) for crowd in members]
    for i, at in enumerate(deal.points(goal)):
        heads = counted if goal.max_units is None else np.minimum(counted, goal.max_units)
        full = _price(deal, goal, at) * (heads if goal.per_head else np.ones(world.count))
        if goal.mean is not None:
            part = _of_mean(goal, members, i, world)
        elif goal.shape == "cohort-average" or reached_at is None:
            part = _of_chance(goal, i, world)
        else:
            number = np.asarray(sum(who[i].sum(axis=0, dtype=np.float64) for who in reached_at))
            part = _of_number(deal, goal, number, counted, world)
        part = np.broadcast_to(part, (world.count,))
        alone = part * full
        amount = np.maximum(alone - earlier, 0.0) if goal.once else alone
        earlier = np.maximum(earlier, alone)
        best = np.maximum(best, part)
        found.due.append(Due(goal.id, at, amount))
    found.share[goal.id] = best
    found.met[goal.id] = best >= 1.0


def _of_number(deal: Deal, goal: GoalRule, number: Floats, counted: Floats, world: World) -> Floats:
    """(draw,) the part of full payment for how many reached the goal."""
    one, share = np.ones(1), np.array(goal.share)
    if goal.shape == "against-comparison" and goal.comparison is not None:
        own = number / np.maximum(counted, 1.0)
        comparison = np.asarray(world.number(goal.comparison))
        target = np.array(goal.target)
        return shapes.against_comparison(own, comparison, target=target, full=one, measured=goal.measured)
    planned = sum(part.planned or 0.0 for part in deal.parts if set(part.tranches) & set(goal.tranches))
    of = np.array(planned) if deal.share_of_planned and planned else counted
    return shapes.cohort_threshold(number, of=of, share=share, full=one, measured=goal.measured)


def _of_mean(goal: GoalRule, members: list[Luck], point: int, world: World) -> Floats:
    """(draw,) the part of full payment for how far the mean has moved."""
    mean = goal.mean
    assert mean is not None
    one, target = np.ones(1), np.array(goal.target)
    level = np.asarray(world.number(mean.level))
    luck: Floats = np.zeros(1)
    if mean.spread:
        able = [crowd.able(goal) for crowd in members]
        sums = sum(number * crowd.mean_number(goal, point) for number, crowd in zip(able, members, strict=True))
        luck = -mean.spread * np.asarray(sums) / np.maximum(np.asarray(sum(able)), 1.0)
    if goal.shape == "against-comparison" and goal.comparison is not None:
        comparison = mean.sign * np.asarray(world.number(goal.comparison))
        own = mean.sign * level + luck
        return shapes.against_comparison(own, comparison, target=target, full=one, measured=goal.measured)
    change = mean.sign * (level - mean.baseline) + luck
    return shapes.cohort_average(change, target=target, full=one, measured=goal.measured)


def _of_chance(goal: GoalRule, point: int, world: World) -> Floats:
    """(draw,) 1 if the people as a whole succeeded; where payment is in proportion, the rate is the part reached."""
    chance = 1.0 if goal.rate is None else world.chance(goal.rate)
    if goal.measured == "pro_rata":
        return np.atleast_1d(np.asarray(chance, dtype=np.float64))
    return (world.uniform(("contract", "goals", goal.id), f"luck:{point}") < chance).astype(np.float64)


def _saving(deal: Deal, goal: GoalRule, savings: Mapping[str, Floats], world: World, found: Reached) -> None:
    """A share of the saving since the last measuring point."""
    total = np.zeros(world.count)
    running = np.cumsum(savings[goal.id], axis=0) if goal.lines else None
    before: Floats = np.zeros(1)
    for i, month in enumerate(goal.months):
        if running is not None:
            until = running[period_of(deal, deal.start + month)]
            saving, before = until - before, until
        elif goal.saving is not None and i == 0:
            saving = np.broadcast_to(np.asarray(world.number(goal.saving)) * world.effect, (world.count,))
        else:
            saving = np.zeros(world.count)
        amount = shapes.share_of_saving(np.asarray(saving), share=np.array(goal.share))
        total = total + saving
        found.due.append(Due(goal.id, deal.start + month, amount))
    found.met[goal.id] = total > 0
    found.share[goal.id] = (total > 0).astype(np.float64)


def _milestone(deal: Deal, goal: GoalRule, world: World, found: Reached) -> None:
    chance = 1.0 if goal.rate is None else world.chance(goal.rate)
    ever = np.zeros(world.count, dtype=bool)
    for i, month in enumerate(goal.months):
        happened = world.uniform(("contract", "goals", goal.id), f"luck:{i}") < chance
        is_new = happened & ~ever if goal.once else happened
        ever |= happened
        at = deal.start + month
        found.due.append(Due(goal.id, at, shapes.event(is_new.astype(np.float64), full=_price(deal, goal, at))))
    found.met[goal.id] = ever
    found.share[goal.id] = ever.astype(np.float64)


def _within_units(goal: GoalRule, found: Reached) -> Iterator[Due]:
    """The goal's amounts, no more units than agreed over all of them."""
    left = None if goal.max_units is None else np.array([goal.max_units])
    for due in sorted((d for d in found.due if d.goal == goal.id), key=lambda d: d.month):
        if left is None or due.units is None:
            yield due
            continue
        allowed = np.minimum(due.units, left)
        left = left - allowed
        amount = due.amount * allowed / np.maximum(due.units, 1.0)
        found.hold(goal.id, "max_units", due.amount - amount)
        yield Due(goal.id, due.month, amount, allowed)


def _behind_gates(deal: Deal, found: Reached, world: World) -> None:
    """Nothing is paid for a goal whose conditions were not met."""
    for i, due in enumerate(found.due):
        goal = deal.goal(due.goal)
        if not goal.requires or goal.shape == "gate":
            continue
        is_open = _all_met(deal, goal, found, world)
        found.hold(goal.id, "gate", due.amount * ~is_open)
        known = max(max(deal.points(deal.goal(name))) for name in goal.requires)
        found.due[i] = Due(due.goal, due.month, due.amount * is_open, due.units, known)


def _all_met(deal: Deal, goal: GoalRule, found: Reached, world: World) -> Bools:
    """(draw,) whether everything a goal requires is met; what is required never leads back to it."""
    met = np.ones(world.count, dtype=bool)
    for name in goal.requires:
        needed = deal.goal(name)
        met &= _all_met(deal, needed, found, world) if needed.shape in ("gate", "duty") else found.met[name]
    return met


def period_of(deal: Deal, month: float) -> int:
    """The period a month falls in: what is measured when a period ends belongs to that period."""
    timeline = deal.plan.timeline
    return min(max(int(np.ceil(month / timeline.months - 1e-9)) - 1, 0), timeline.count - 1)


def year_of_month(deal: Deal, month: float) -> int:
    """The calendar year a month falls in; what is measured when a year ends belongs to that year."""
    return (deal.plan.timeline.start + max(int(np.ceil(month - 1e-9)) - 1, 0)) // 12
