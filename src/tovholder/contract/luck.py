"""Who succeeds: each person's own luck at every measuring point, on top of what is not known of the chance.

A person reaches a goal when a normal number is below the point that the chance sets. Goals of one person share a part
of that number (`between_goals`). At several measuring points it is the mean of a monthly number over the months each
looks back on, so that two points that see the same months agree on them; `over_time` is the correlation of the monthly
numbers a year apart.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np
from scipy.special import ndtr, ndtri

from tovholder.cashflow.persistence import Parameter
from tovholder.cashflow.timeline import Floats
from tovholder.uncertainty import quantiles

from .deal import Deal, GoalRule, Rate
from .people import Bools, People, uniform_of
from .world import World


class Luck:
    """The luck of one tranche's people in a block of draws."""

    def __init__(self, deal: Deal, people: People, world: World) -> None:
        self.people = people
        self._deal, self._world = deal, world

    def reached(self, goal: GoalRule) -> tuple[Bools, ...]:
        """Per measuring point (per step of a stepped goal): (person, draw) who has reached it."""
        able = self.people.within(goal.denominator, "last_observation")
        if goal.shape == "stepped":
            number = self._numbers(goal, points=1)[0]
            return tuple(self._below(number, self._chance(step.rate, goal)) & able for step in goal.steps)
        if goal.rate is None:
            return tuple(able for _ in goal.months)
        chance = self._chance(goal.rate, goal)
        return tuple(self._below(number, chance) & able for number in self._numbers(goal, points=len(goal.months)))

    def mean_number(self, goal: GoalRule, point: int) -> Floats:
        """(draw,) the mean of the normal numbers of those who can be measured; small is lucky."""
        able = self.people.within(goal.denominator, "last_observation")
        numbers = self._normal(goal, points=len(goal.months))[point]
        number = able.sum(axis=0)
        return np.asarray((numbers * able).sum(axis=0) / np.maximum(number, 1))

    def able(self, goal: GoalRule) -> Floats:
        """(draw,) how many can be measured."""
        return self._sum(self.people.within(goal.denominator, "last_observation"))

    def counted(self, goal: GoalRule) -> Floats:
        """(draw,) how many the goal counts."""
        return self._sum(self.people.within(goal.denominator, "not_reached", "last_observation"))

    def _sum(self, who: Bools) -> Floats:
        return np.broadcast_to(who.sum(axis=0, dtype=np.float64), (self._world.count,))

    def _below(self, number: Floats, chance: Parameter) -> Bools:
        if self._is_plain:
            return np.asarray(number < chance)
        return np.asarray(number < ndtri(chance))

    @property
    def _is_plain(self) -> bool:
        return self._deal.between_goals == 0.0 and self._deal.over_time == 0.0

    def _numbers(self, goal: GoalRule, *, points: int) -> list[Floats]:
        """(person, draw) per measuring point: uniform where nothing hangs together, else normal."""
        if self._is_plain and (points == 1 or goal.look_back <= 1):
            return [uniform_of(self.people, self._world, f"{goal.id}:{i}") for i in range(points)]
        numbers = self._normal(goal, points=points)
        return [np.asarray(ndtr(number)) for number in numbers] if self._is_plain else numbers

    def _normal(self, goal: GoalRule, *, points: int) -> list[Floats]:
        normal = quantiles.normal()
        own = [normal(uniform_of(self.people, self._world, f"{goal.id}:{i}")) for i in range(points)]
        if points > 1:
            mixing = np.linalg.cholesky(
                window_correlation(goal.months, look_back=goal.look_back, yearly=self._deal.over_time)
            )
            own = [np.asarray(sum(mixing[i, j] * own[j] for j in range(i + 1) if mixing[i, j])) for i in range(points)]
        shared = self._deal.between_goals
        if shared == 0.0:
            return own
        return [np.sqrt(shared) * self._common + np.sqrt(1 - shared) * number for number in own]

    @cached_property
    def _common(self) -> Floats:
        return quantiles.normal()(uniform_of(self.people, self._world, "together"))

    def _chance(self, rate: Rate, goal: GoalRule) -> Parameter:
        """The chance among those who can be measured, from the chance among those the rate is about."""
        chance = self._world.chance(rate)
        able = self.people.share_within(goal.denominator, "last_observation")
        if rate.among == "completers":
            return chance
        counted: Parameter = 1.0
        if rate.among == "counted":
            counted = self.people.share_within(goal.denominator, "not_reached", "last_observation")
        return np.minimum(chance * counted / np.maximum(able, 1e-12), 1.0)


def window_correlation(months: tuple[float, ...], *, look_back: float, yearly: float) -> Floats:
    """(point, point) correlation of means over the months each point looks back on (at least one month).

    The monthly numbers have correlation yearly^(distance/12).

    >>> window_correlation((12.0, 15.0), look_back=6.0, yearly=0.0).round(3).tolist()
    [[1.0, 0.5], [0.5, 1.0]]
    """
    width = max(round(look_back), 1)
    seen = np.array([round(month) - np.arange(width) for month in months])
    apart = np.abs(seen[:, :, None, None] - seen[None, None, :, :])
    monthly = np.where(apart == 0, 1.0, yearly ** (apart / 12) if yearly > 0 else 0.0)
    covariance = monthly.sum(axis=(1, 3))
    scale = np.sqrt(np.diag(covariance))
    # A hair on the diagonal, so that points that see the very same months can be mixed too.
    return np.asarray(covariance / np.outer(scale, scale) + 1e-12 * np.eye(len(months)))
