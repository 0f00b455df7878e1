"""The people of a tranche drawn one by one: how many come, who stays, who can be measured.

Each cohort has luck of its own, its persons one after the other, so that one person more moves nobody else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tovholder.case.deal.terms import CountsAs
from tovholder.case.goals import Denominator
from tovholder.cashflow.features import features
from tovholder.cashflow.kernel import by_term
from tovholder.cashflow.persistence import Parameter
from tovholder.cashflow.timeline import Floats

from .deal import ABSENT, Absent, Deal
from .world import World

Bools = NDArray[np.bool_]

_COUNTED: Mapping[Denominator, Mapping[Absent, CountsAs]] = {
    "started": dict.fromkeys(ABSENT, "not_reached"),
    "completed": {**dict.fromkeys(ABSENT, "left_out"), "non_response": "not_reached"},
    "answered": dict.fromkeys(ABSENT, "left_out"),
    "last_observation": dict.fromkeys(ABSENT, "last_observation"),
}
"""What a goal's denominator says of those who cannot be measured, where the contract says nothing."""


@dataclass(frozen=True)
class People:
    """The people of one tranche in a block of draws.

    periods   (cohort,) the period each cohort starts in
    cohort    (person,) which cohort a person belongs to; cohorts follow each other
    number    (cohort, draw) or (cohort, 1) how many come
    here      (person, draw) or (person, 1) whether there is such a person
    absent    why not measured → (person, draw); each person has one reason at most
    shares    why not measured → the share expected
    """

    tranche: str
    periods: tuple[int, ...]
    cohort: NDArray[np.int64]
    number: Floats
    here: Bools
    absent: Mapping[Absent, Bools]
    shares: Mapping[Absent, Parameter]
    rules: Mapping[Absent, CountsAs | None]

    def counts_as(self, absent: Absent, denominator: Denominator) -> CountsAs:
        """How an absence counts: as the contract says, else by the goal's denominator."""
        return self.rules[absent] or _COUNTED[denominator][absent]

    def within(self, denominator: Denominator, *kinds: CountsAs) -> Bools:
        """(person, draw) those measured, and those whose absence counts as one of these kinds."""
        out = self.here
        for absent, who in self.absent.items():
            if self.counts_as(absent, denominator) not in kinds:
                out = out & ~who
        return out

    def share_within(self, denominator: Denominator, *kinds: CountsAs) -> Parameter:
        """The share of all that `within` is expected to have."""
        left: Parameter = 1.0
        share: Parameter = 1.0
        for absent in ABSENT:
            if absent not in self.shares:
                continue
            here = left * self.shares[absent]
            left = left - here
            if self.counts_as(absent, denominator) not in kinds:
                share = share - here
        return share

    def per_cohort(self, of_persons: Floats | Bools) -> Floats:
        """(cohort, draw) sums over each cohort's persons of (person, draw)."""
        first = np.searchsorted(self.cohort, np.arange(len(self.periods)))
        return np.asarray(np.add.reduceat(of_persons, first, axis=0, dtype=np.float64))


def people_of(deal: Deal, tranche: str, world: World) -> People:
    """The tranche's people in these draws."""
    number, periods = _whole(intake(deal, tranche, world))
    most = number.max(axis=1).astype(np.int64)
    cohort = np.repeat(np.arange(len(periods)), most)
    within = np.concatenate([np.arange(n) for n in most]) if len(most) else np.zeros(0)
    here = within[:, None] < number[cohort]
    rules = {absent: deal.absences[absent].counts_as for absent in ABSENT}
    people = People(tranche, periods, cohort, number, here, {}, {}, rules)
    shares: dict[Absent, Parameter] = {}
    absent_persons: dict[Absent, Bools] = {}
    taken: Bools | None = None
    for absent in ABSENT:
        number_of = deal.absences[absent].share
        share: Parameter = 0.0 if number_of is None else world.number(number_of)
        if absent == "drop_out":
            share = 1.0 - world.number(deal.completion[tranche])
        if isinstance(share, float) and share <= 0:
            continue
        shares[absent] = share
        who = uniform_of(people, world, absent) < share
        absent_persons[absent] = who if taken is None else who & ~taken
        taken = who if taken is None else who | taken
    return People(tranche, periods, cohort, number, here, absent_persons, shares, rules)


def uniform_of(people: People, world: World, purpose: str) -> Floats:
    """(person, draw) one number in (0, 1) for each person."""
    most = np.bincount(people.cohort, minlength=len(people.periods))
    rows = [
        world.luck(("contract", "people", people.tranche, period), purpose, people=int(number))
        for period, number in zip(people.periods, most, strict=True)
    ]
    return np.concatenate(rows) if rows else np.zeros((0, world.count))


def intake(deal: Deal, tranche: str, world: World) -> Floats:
    """(period, draw) or (period, 1) people who start, as the case has them: not whole persons yet."""
    plan = deal.plan
    rows = {i for i, row in enumerate(plan.people) if row.tranche == tranche and row.what == "entrants"}
    terms = tuple(term for term in plan.heads if term.line in rows)
    total: Floats = np.zeros((plan.timeline.count, 1))
    for _, values in by_term(features(terms, periods=plan.timeline.count), terms, world.draws):
        total = total + values[0]
    return total


def _whole(expected: Floats) -> tuple[Floats, tuple[int, ...]]:
    """(whole persons per cohort, the cohorts' periods): the running total rounded, so that nobody is lost or made."""
    running = np.floor(np.cumsum(expected, axis=0) + 0.5 + 1e-9)
    number = np.maximum(np.diff(running, axis=0, prepend=0.0), 0.0)
    periods = np.flatnonzero(number.any(axis=1))
    return number[periods], tuple(int(period) for period in periods)
